/** The command line: the same services without a window. JSON on stdout, everything else on stderr. */
import path from "node:path";
import { AppError } from "../shared/domain/errors.ts";
import { errorText } from "../shared/text/errors.ts";
import { readArguments, UsageError } from "./commands/arguments.ts";
import type { Command } from "./commands/command.ts";
import { fileTrouble } from "./commands/file-trouble.ts";
import { helpOf, overview } from "./commands/help.ts";
import { commands } from "./commands/index.ts";
import { createCore } from "./compose.ts";
import { dataDirectory } from "./data-directory.ts";
import { browserPrinter } from "./ports/browser-printer.ts";
import { forkReader } from "./ports/fork-reader.ts";

const here = import.meta.dirname;
const rendererDir = path.resolve(here, "../renderer");

process.exitCode = await main(process.argv.slice(2));

async function main([name, ...words]: readonly string[]): Promise<number> {
  const chosen = commands.find((command) => command.name === name);
  if (!chosen) {
    const asked = name === undefined || name === "help" || name === "--help";
    (asked ? process.stdout : process.stderr).write(`${asked ? "" : `没有命令“${name}”\n\n`}${overview(commands)}\n`);
    return asked ? 0 : 2;
  }
  try {
    return await run(chosen, words);
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    return 2;
  }
}

async function run(chosen: Command, words: readonly string[]): Promise<number> {
  const args = readArguments(chosen, words);
  if (args.flag("help")) {
    process.stdout.write(`${helpOf(chosen)}\n`);
    return 0;
  }
  const writes = typeof chosen.writes === "function" ? chosen.writes(args) : chosen.writes;
  // One browser for all that a command prints.
  const printer = browserPrinter(rendererDir, { keepMs: 60_000 });
  const core = createCore({
    door: "cli",
    dataDir: dataDirectory(args.maybe("data")),
    mode: writes ? "write" : "read",
    ...(args.maybe("as") === undefined ? {} : { actorName: args.text("as") }),
    createIfMissing: chosen.name === "init" && !args.flag("demo"),
    startReader: forkReader(path.join(here, "reader.mjs")),
    printer,
  });
  try {
    const { result, open, refused } = await chosen.run(core, args);
    const document = chosen.output.parse(result);
    process.stdout.write(args.flag("json") ? `${JSON.stringify(document, null, 2)}\n` : `${chosen.text(document)}\n`);
    return refused ? 2 : open ? 1 : 0;
  } finally {
    await printer.close();
    await core.close();
  }
}

function explain(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  if (error instanceof AppError) return errorText(error.code, error.details);
  const trouble = fileTrouble(error);
  if (trouble !== null) return trouble;
  return `${errorText("INTERNAL", {})}\n${error instanceof Error ? error.stack : String(error)}`;
}
