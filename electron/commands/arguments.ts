/** Reads the words of a command line against a command's declaration; what is wrong is said in Chinese. */
import { parseArgs } from "node:util";
import type { Arguments, Command, Option } from "./command.ts";

export const commonOptions: readonly Option[] = [
  { name: "data", value: "目录", help: "数据目录（默认取 JINSHUI_DATA_DIR，再取本机默认目录）" },
  { name: "json", help: "在标准输出只打印一份 JSON" },
  { name: "as", value: "姓名", help: "记入变更日志的操作人" },
  { name: "help", help: "显示用法" },
];

export class UsageError extends Error {}

export function readArguments(command: Command, words: readonly string[]): Arguments {
  const options = [...command.options, ...commonOptions];
  const { values, positionals } = parse(words, options);
  const all = (name: string): string[] => {
    const value = values[name];
    return Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)];
  };
  if (values["help"] !== true) {
    for (const option of options) {
      if (option.required && all(option.name).length === 0) throw new UsageError(`缺少 --${option.name}`);
      const wrong = option.choices && all(option.name).find((value) => !option.choices?.includes(value));
      if (wrong !== undefined)
        throw new UsageError(`--${option.name} 不能是“${wrong}”，可选：${option.choices?.join("、")}`);
    }
    if (command.positionals && positionals.length === 0) throw new UsageError(`缺少 ${command.positionals}`);
    if (!command.positionals && positionals.length > 0) throw new UsageError(`不认识“${positionals[0]}”`);
  }
  return {
    positionals,
    all,
    maybe: (name) => all(name)[0],
    text: (name) => all(name)[0] ?? "",
    flag: (name) => values[name] === true,
  };
}

function parse(words: readonly string[], options: readonly Option[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: Object.fromEntries(
        options.map((o) => [
          o.name,
          { type: o.value ? ("string" as const) : ("boolean" as const), multiple: o.multiple ?? false },
        ]),
      ),
    });
  } catch (error) {
    throw new UsageError(usageText(error as Error & { code?: string }), { cause: error });
  }
}

function usageText(error: Error & { code?: string }): string {
  const option = /'(--?[^' ]+)/.exec(error.message)?.[1] ?? "";
  if (error.code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return `没有选项 ${option}`;
  if (error.code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") return `选项 ${option} 的写法不对`;
  return error.message;
}
