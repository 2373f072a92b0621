/** merge, undo, redo, batches. */
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import {
  batchSchema,
  type MergeAnswer,
  type MergeFile,
  mergeAnswerSchema,
  mergeReportSchema,
  type UndoResult,
  undoResultSchema,
} from "../../shared/contract/merge.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { undoCellLine } from "../../shared/text/batches.ts";
import { fileVerdictLabel } from "../../shared/text/words.ts";
import { finish } from "../services/job.ts";
import { placeKey } from "../services/merge/answers.ts";
import { command } from "./command.ts";
import { openWith, passwordsIn } from "./password-file.ts";
import { filesIn } from "./staged-files.ts";

export const merge = command({
  name: "merge",
  positionals: "文件或目录…",
  summary: "预览回收的填报表；加 --apply 汇总入库，不加则不作任何更改",
  options: [
    { name: "period", value: "填报期", help: "只接收这个填报期的表" },
    { name: "apply", help: "把可入库的项目汇总入库" },
    { name: "conflicts", value: "办法", help: "数值不一致的项目怎么办", choices: ["theirs", "ours", "leave"] },
    {
      name: "answers",
      value: "文件",
      help: "对待核实项目的答复（JSON 数组：sha256、sheet、cell、choice 为 theirs、ours、typed 或 unreported，另填的值 typed，按未报处理的填报情况 filling（nil、not_applicable、not_obtained），原因 reason）",
    },
    {
      name: "password-file",
      value: "文件",
      help: "加密文件的打开密码，每行一个，逐个试；不从命令行上给，以免被旁人看到",
    },
    { name: "answers-out", value: "文件", help: "把还没有答复的项目写成答复文件的样子（choice 为空），供填写" },
  ],
  writes: (args) => args.flag("apply"),
  output: mergeReportSchema,
  run: async (core, args) => {
    const files = args.positionals.flatMap(filesIn);
    const { session } = core.merge.begin(args.maybe("period") ?? null);
    try {
      for (const file of files) await core.merge.upload(session, path.basename(file), readFileSync(file));
      const watch = (e: { done: number; total: number; label: string }) =>
        process.stderr.isTTY && process.stderr.write(`\r正在读取 ${e.done}/${e.total} ${e.label}\u001b[K`);
      const given = answersFrom(args.maybe("answers"));
      const out = args.maybe("answers-out");
      if (out !== undefined) refuseOverAnswers(out);
      const passwords = passwordsIn(args.maybe("password-file"));
      const first = await finish(core.merge.preview(session), watch);
      const opened = await openWith(core, session, first.files, passwords);
      const preview = opened ? await finish(core.merge.preview(session), watch) : first;
      const conflicts = answerConflicts(preview.files, args.maybe("conflicts"));
      // One way for all conflicts: what it cannot be done for stays open and is listed.
      const { answers: views } = await core.merge.answer(session, conflicts, []);
      const undone = new Set(views.filter(({ problem }) => problem !== null).map(placeKey));
      await core.merge.answer(
        session,
        [],
        views.filter((view) => undone.has(placeKey(view))),
      );
      const answers = [...conflicts.filter((answer) => !undone.has(placeKey(answer))), ...given];
      if (out !== undefined) writeFileSync(out, `${JSON.stringify(openAnswers(preview.files, answers), null, 2)}\n`);
      const result = args.flag("apply")
        ? await core.merge.apply(session, preview.digest, answers)
        : {
            applied: false,
            batch: null,
            period: preview.period,
            totals: preview.totals,
            answered: 0,
            files: preview.files,
          };
      return { result, open: isOpen(result.files) };
    } finally {
      core.merge.discard(session);
    }
  },
  text: (r) =>
    [
      ...r.files.flatMap((f) => [
        `${fileVerdictLabel[f.verdict]}\t${f.file}\t${f.organisationName ?? ""}${f.message ? `\t${f.message}` : ""}`,
        ...f.cells.filter((c) => c.message !== "").map((c) => `    ${c.message}`),
      ]),
      `${r.files.length} 份：${r.applied ? "已" : "可"}入库 ${r.totals.changed} 项，${r.answered > 0 ? `按答复处理 ${r.answered} 项，` : ""}待核实 ${r.totals.questions} 项，数值不一致 ${r.totals.conflicts} 项，未变 ${r.totals.unchanged} 项`,
      ...(r.batch ? [`批次 ${r.batch}`] : []),
    ].join("\n"),
});

export const undo = command({
  name: "undo",
  positionals: "批次",
  summary: "撤回一批汇总；此后又改过的项目保留不动并列出",
  options: [],
  writes: true,
  output: undoResultSchema,
  run: (core, args) => {
    const result = core.batches.undo(args.positionals[0] ?? "");
    return { result, open: result.kept.length + result.failed.length > 0 };
  },
  text: (r) => turnedText(r, `已撤回 ${r.reversed} 项`, "未能撤回"),
});

export const redo = command({
  name: "redo",
  positionals: "批次",
  summary: "恢复一批撤回过的汇总；撤回以后又改过的项目保留不动并列出",
  options: [],
  writes: true,
  output: undoResultSchema,
  run: (core, args) => {
    const result = core.batches.restore(args.positionals[0] ?? "");
    return { result, open: result.kept.length + result.failed.length > 0 };
  },
  text: (r) => turnedText(r, `已恢复 ${r.reversed} 项`, "未能恢复"),
});

const turnedText = ({ kept, failed }: UndoResult, done: string, not: string): string =>
  [
    done,
    ...kept.map((cell) => `保留 ${undoCellLine(cell, cell.organisation)}`),
    ...failed.map((cell) => `${not} ${undoCellLine(cell, cell.organisation)}`),
  ].join("\n");

export const batches = command({
  name: "batches",
  summary: "列出汇总批次",
  options: [],
  writes: false,
  output: z.object({ batches: z.array(batchSchema) }),
  run: (core) => ({ result: { batches: core.batches.list() } }),
  text: (r) =>
    r.batches.length === 0
      ? "还没有汇总过"
      : r.batches
          .map(
            (b) =>
              `${b.id}\t${b.at}\t${b.by}\t${b.files} 份\t${b.cells} 项${b.turnedAt === null ? "" : `\t${b.undone ? "已撤回" : "已恢复"} ${b.turnedAt} ${b.turnedBy ?? ""}`}`,
          )
          .join("\n"),
});

/** What waits for an answer, as the answers file has it; what was seen is there to decide by. */
function openAnswers(files: readonly MergeFile[], answers: readonly MergeAnswer[]) {
  const given = new Set(answers.map(placeKey));
  return files.flatMap(({ file, sha256, cells }) =>
    cells
      .filter(({ outcome, sheet, cell }) => {
        const open = outcome === "conflict" || outcome === "question" || outcome === "rejected";
        return open && !given.has(placeKey({ sha256, sheet, cell }));
      })
      .map(({ sheet, cell, name, field, base, ours, theirs, message }) => ({
        ...{ sha256, sheet, cell, choice: "", reason: "" },
        seen: { file, name, field, base, ours, theirs, message },
      })),
  );
}

/** As `--answers-out` wrote it: still open. */
const unanswered = z.object({ choice: z.literal("") });

/** Throws INVALID, naming the file, for anything that is no array of answers. */
function answersFrom(file: string | undefined): MergeAnswer[] {
  if (file === undefined) return [];
  const refuse = (reason: string) => new AppError("INVALID", { field: "--answers", text: path.basename(file), reason });
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw refuse("没有这个文件");
  const given = jsonOf(readFileSync(file, "utf8"));
  const filled = Array.isArray(given) ? given.filter((one) => !unanswered.safeParse(one).success) : given;
  const parsed = z.array(mergeAnswerSchema).safeParse(filled);
  if (!parsed.success) throw refuse(z.prettifyError(parsed.error));
  return parsed.data;
}

/** What somebody has filled in is not written over; a list of open places that nobody touched is. */
function refuseOverAnswers(file: string): void {
  if (!existsSync(file)) return;
  const there = jsonOf(readFileSync(file, "utf8"));
  if (Array.isArray(there) && there.every((one) => unanswered.safeParse(one).success)) return;
  const reason = "这个文件已经有内容（可能是填过的答复），不覆盖；请换一个文件名";
  throw new AppError("INVALID", { field: "--answers-out", text: path.basename(file), reason });
}

/** Undefined for what is no JSON: the schema then says what it should have been. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function answerConflicts(files: readonly MergeFile[], way: string | undefined): MergeAnswer[] {
  if (way !== "theirs" && way !== "ours") return [];
  return files.flatMap((file) =>
    file.cells
      .filter((cell) => cell.outcome === "conflict")
      .map((cell) => ({ sha256: file.sha256, sheet: cell.sheet, cell: cell.cell, choice: way })),
  );
}

/** Silent fixes and notices do not count (04 §4.4). */
const isOpen = (files: readonly MergeFile[]): boolean =>
  files.some(
    (file) =>
      file.verdict === "unreadable" ||
      file.verdict === "unrecognised" ||
      file.verdict === "stale" ||
      file.cells.some(
        (c) =>
          c.outcome === "conflict" ||
          c.outcome === "question" ||
          c.outcome === "rejected" ||
          (c.grade !== null && c.grade !== "D"),
      ),
  );
