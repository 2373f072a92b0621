/** Writes docs/cli.md from the declarations of the commands. A test keeps the two together. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { markdown } from "../electron/commands/help.ts";
import { commands } from "../electron/commands/index.ts";

writeFileSync(path.resolve(import.meta.dirname, "../docs/cli.md"), markdown(commands));
