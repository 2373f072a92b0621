import { shell } from "electron";

/** The only way out to the person's browser, and only for web addresses: never a file, a program or a mail. */
export function openExternally(address: string): void {
  if (!URL.canParse(address)) return;
  const { protocol } = new URL(address);
  if (protocol === "https:" || protocol === "http:") void shell.openExternal(address);
}
