/** A message says nothing of its sender, so the one moment at which a port is taken is when its bringer is looked at. */
import { type IpcMainEvent, ipcMain, type MessagePortMain } from "electron";
import type { CorePort } from "../transport/port.ts";
import { appOrigin } from "./origin.ts";

/** @param serve is given the ports that our own page brings from its main frame; any other is closed unheard */
export function takePorts(serve: (port: CorePort) => void): void {
  ipcMain.on("core-port", (event) => {
    const welcome = event.ports.length === 1 && isOwnMainFrame(event);
    for (const port of event.ports) {
      if (welcome) serve(asCorePort(port));
      else port.close();
    }
  });
}

const isOwnMainFrame = ({ sender, senderFrame }: IpcMainEvent): boolean =>
  senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.origin === appOrigin;

function asCorePort(port: MessagePortMain): CorePort {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => {
      port.on("message", (event) => listener(event.data));
      port.start();
    },
    onClose: (listener) => void port.on("close", listener),
  };
}
