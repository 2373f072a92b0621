import { drawingBrowser } from "../../electron/ports/find-browser.ts";

interface LaunchOptions {
  readonly executablePath: string;
  readonly args: string[];
  readonly env?: Record<string, string>;
}

/** `CHROMIUM` (a path, or `npm`), else the Chromium of the npm packages where it runs, so that all see the same browser. */
export const chosenChromium: Readonly<Record<string, string | undefined>> =
  process.platform === "linux" && process.arch === "x64" ? { CHROMIUM: "npm", ...process.env } : process.env;

export async function chromiumLaunch(): Promise<LaunchOptions> {
  const { executablePath, args, env } = await drawingBrowser(chosenChromium);
  return { executablePath, args: [...args], ...(env && { env: { ...env } }) };
}
