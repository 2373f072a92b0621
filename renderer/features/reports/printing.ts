/** Putting a print on paper: through the system's dialog in Electron, else through the browser's. */
import type { PrintOptions, PrintRequest } from "../../../shared/contract/printed.ts";
import { api } from "../../api/client.ts";
import { connect } from "../../api/connect.ts";
import type { FetchedFile } from "../../api/download.ts";
import { pagePictures } from "../../components/pdf/page-pictures.ts";
import { printModels, printPictures } from "../../print/print-frame.ts";

/** @param shown the PDF that is looked at, with the same options */
export async function printShown(request: PrintRequest, options: PrintOptions, shown: FetchedFile): Promise<void> {
  const { door } = await connect();
  if (door === "electron") await api.reports.print({ request, options });
  else if (options.pages === "") await printModels(await api.reports.models(request), options);
  else await printPictures(await pagePictures(shown.bytes));
}
