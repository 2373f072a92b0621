import { spawnSync } from "node:child_process";
import path from "node:path";
import { isBuilt } from "./stamp.ts";

const root = path.resolve(import.meta.dirname, "..");

/** Builds when `out/` is missing or older than the sources. All the build says goes to stderr: stdout is the caller's. */
export function ensureBuilt(): void {
  if (Number(process.versions.node.split(".")[0]) < 24) fail("请通过 npm 运行：Node 24 在 node_modules/.bin 中");
  if (isBuilt()) return;
  process.stderr.write("正在构建程序……\n");
  // npm is a script on Windows, which only a shell can start; nothing of ours is in the line.
  const { status } = spawnSync("npm run -s build", { cwd: root, shell: true, stdio: ["ignore", 2, 2] });
  if (status !== 0) fail("构建没有成功，程序未启动。");
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
