import { type BrowserWindow, dialog } from "electron";
import { AppError } from "../../shared/domain/errors.ts";
import type { Outlet } from "../ports/types.ts";

/** @param window over which the dialog stands; null while there is none */
export function electronOutlet(window: () => BrowserWindow | null): Outlet {
  return {
    async chooseFolder() {
      const options = {
        title: "选择保存文件的文件夹",
        buttonLabel: "保存到这里",
        properties: ["openDirectory", "createDirectory"] as ("openDirectory" | "createDirectory")[],
      };
      const parent = window();
      const { canceled, filePaths } = await (parent
        ? dialog.showOpenDialog(parent, options)
        : dialog.showOpenDialog(options));
      const folder = filePaths[0];
      if (canceled || folder === undefined) throw new AppError("CANCELLED");
      return folder;
    },
  };
}
