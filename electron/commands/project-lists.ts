/** project-lists: lists of projects that are known again by their heads. */
import { z } from "zod";
import { type KeptList, keptListSchema } from "../../shared/contract/project-lists.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { keptListsText, rhythmLabel } from "../../shared/text/kept-lists.ts";
import { command } from "./command.ts";

const kinds = ["rename", "retire", "restore"] as const;

export const projectLists = command({
  name: "project-lists",
  summary: "列出记住的项目清单：各按哪几列读、多久一次、上次何时导入；改名、停用、恢复使用",
  options: [
    { name: "rename", value: "编号", help: "改名，新名称写在 --name" },
    { name: "name", value: "名称", help: "新名称" },
    { name: "retire", value: "编号", help: "停用：同样表头的清单不再自动识别，已导入的不变" },
    { name: "restore", value: "编号", help: "恢复使用停用的" },
  ],
  writes: (args) => kinds.some((kind) => args.maybe(kind) !== undefined),
  output: z.object({ lists: z.array(keptListSchema) }),
  run: (core, args) => {
    const { upkeep } = core.projectLists;
    const asked = kinds.flatMap((kind) => (args.maybe(kind) === undefined ? [] : kind));
    if (asked.length > 1)
      throw new AppError("INVALID", { field: `--${asked[1]}`, text: "", reason: "改名、停用、恢复使用每次只做一样" });
    const [rename, retire, restore] = [args.maybe("rename"), args.maybe("retire"), args.maybe("restore")];
    if (rename !== undefined) upkeep.rename(rename, newName(args.maybe("name")));
    if (retire !== undefined) upkeep.retire(retire);
    if (restore !== undefined) upkeep.restore(restore);
    return { result: { lists: upkeep.list() } };
  },
  text: ({ lists }) => (lists.length === 0 ? "还没有导入过项目清单" : lists.map(lineOf).join("\n")),
});

function newName(name = ""): string {
  const said = name.trim();
  if (said === "" || said.length > 60)
    throw new AppError("INVALID", { field: "--name", text: name, reason: "请写明新名称，不超过60个字" });
  return said;
}

const lineOf = ({ id, name, sheets, columns, rhythm, lastImport, count, retired }: KeptList): string =>
  [
    id,
    name,
    keptListsText.shape(sheets, columns),
    rhythm === null ? keptListsText.noRhythm(count) : rhythmLabel[rhythm],
    lastImport === null
      ? keptListsText.never
      : [lastImport.at, keptListsText.ofMonth(lastImport.month), lastImport.file, lastImport.by]
          .filter((part) => part !== "")
          .join(" "),
    retired ? keptListsText.retired : "",
  ].join("\t");
