/** Help and docs/cli.md, made from the declarations of the commands. */
import { z } from "zod";
import { commonOptions } from "./arguments.ts";
import type { Command, Option } from "./command.ts";

const invocation = "npm run --silent cli --";

function optionWord(option: Option): string {
  const word = option.value ? `--${option.name} ${option.value}` : `--${option.name}`;
  return option.required ? word : `[${word}]${option.multiple ? "…" : ""}`;
}

export function usage(command: Command): string {
  return [command.name, command.positionals, ...command.options.map(optionWord)].filter(Boolean).join(" ");
}

export function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((c) => c.name.length));
  return [
    `用法：${invocation} <命令> [选项]`,
    "",
    ...commands.map((c) => `  ${c.name.padEnd(width)}  ${c.summary}`),
    "",
    ...commonOptions.map((o) => `  ${optionWord(o)}  ${o.help}`),
    "",
    "退出码：0 完成；1 完成，但有待核实或数值不一致的项目；2 用法不对或没有完成（未作任何更改）。",
  ].join("\n");
}

export function helpOf(command: Command): string {
  return [
    `用法：${invocation} ${usage(command)}`,
    "",
    command.summary,
    "",
    ...command.options.map(
      (o) => `  --${o.name}${o.value ? ` ${o.value}` : ""}  ${o.help}${o.choices ? `（${o.choices.join("、")}）` : ""}`,
    ),
  ].join("\n");
}

export function markdown(commands: readonly Command[]): string {
  const section = (command: Command): string =>
    [
      `## ${command.name}`,
      "",
      command.summary,
      "",
      "```",
      `${invocation} ${usage(command)}`,
      "```",
      "",
      ...(command.options.length > 0
        ? [
            "| 选项 | 说明 |",
            "|---|---|",
            ...command.options.map(
              (o) =>
                `| \`--${o.name}${o.value ? ` ${o.value}` : ""}\` | ${o.help}${o.choices ? `（${o.choices.join("、")}）` : ""} |`,
            ),
            "",
          ]
        : []),
      "`--json` 的结构（JSON Schema）：",
      "",
      "```json",
      JSON.stringify(z.toJSONSchema(command.output, { unrepresentable: "any" }), null, 1),
      "```",
      "",
    ].join("\n");
  return [
    "# 命令行",
    "",
    "由 `node tools/cli-docs.ts` 根据命令的声明生成，请勿手改。",
    "",
    "```",
    overview(commands),
    "```",
    "",
    ...commands.map(section),
  ].join("\n");
}
