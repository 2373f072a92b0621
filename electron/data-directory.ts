/** Where the database lives: one place per person and operating system, the same for every door (02 §2.2). */
import { homedir } from "node:os";
import path from "node:path";

const folderName = "jinshui-plan";

interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
}

/** @param argument of `--data`; it wins over `JINSHUI_DATA_DIR`, which wins over the system's place for such things */
export function dataDirectory(
  argument: string | undefined,
  { env, platform, home }: Machine = { env: process.env, platform: process.platform, home: homedir() },
): string {
  const chosen = argument || env["JINSHUI_DATA_DIR"];
  if (chosen) return path.resolve(chosen);
  if (platform === "win32") return path.join(env["APPDATA"] || path.join(home, "AppData", "Roaming"), folderName);
  if (platform === "darwin") return path.join(home, "Library", "Application Support", folderName);
  const shared = env["XDG_DATA_HOME"];
  // A relative XDG path is to be ignored (XDG Base Directory Specification).
  return path.join(shared && path.isAbsolute(shared) ? shared : path.join(home, ".local", "share"), folderName);
}

/** What can be thrown away at any time: browser profiles. */
export const cacheDirectory = (dataDir: string): string => path.join(dataDir, "cache");
