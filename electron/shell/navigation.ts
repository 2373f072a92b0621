import type { App, WebContents } from "electron";
import { openExternally } from "./external.ts";
import { isOwnAddress } from "./origin.ts";

/** Whatever a page tries, its windows and frames stay on our own pages; a web address opens in the person's browser. */
export function confineNavigation(app: App): void {
  app.on("web-contents-created", (_event, contents) => confine(contents));
}

function confine(contents: WebContents): void {
  contents.on("will-frame-navigate", (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on("will-redirect", (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openExternally(url);
    return { action: "deny" };
  });
}
