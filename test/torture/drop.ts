/** One drop of files on the office, and everything that must hold whatever is in them. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { readerLimits } from "../../electron/exchange/reader/protocol.ts";
import { finish } from "../../electron/services/job.ts";
import {
  type MergeAnswer,
  type MergeFile,
  type MergePlace,
  type MergePreview,
  mergePreviewSchema,
} from "../../shared/contract/merge.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { fileReasons } from "../../shared/merge/file-reasons.ts";
import { preview } from "../support/office.ts";
import { hostileText } from "./dictionary.ts";
import { goodName, type LoggedChange, type Rack } from "./rack.ts";
import { type HostileFile, hostileFile } from "./recipe.ts";
import { pick } from "./step.ts";

export interface Drop {
  readonly files: readonly HostileFile[];
  /** Where the good file lies among them. */
  readonly place: number;
  readonly answers: readonly RandomAnswer[];
  readonly applied: boolean;
}

interface RandomAnswer {
  /** Which of the cells in the preview; the last of all is none of them. */
  readonly at: number;
  readonly choice: MergeAnswer["choice"];
  readonly field: string;
  readonly typed: string;
  readonly reason: string;
}

const answer: fc.Arbitrary<RandomAnswer> = fc.record({
  at: fc.nat({ max: 5_000 }),
  choice: fc.constantFrom("theirs", "ours", "typed", "typed"),
  field: fc.constantFrom(
    "value",
    "value",
    "growth",
    "remark",
    "filling",
    "vintage",
    "state",
    "done",
    "__proto__",
    "nobody",
  ),
  typed: hostileText,
  reason: fc.constantFrom("", "已与单位电话核实", "短"),
});

export const anyDrop = ({ sources }: Rack): fc.Arbitrary<Drop> =>
  fc.record({
    files: fc.array(hostileFile(sources), { minLength: 1, maxLength: 4 }),
    place: fc.nat({ max: 4 }),
    answers: fc.array(answer, { maxLength: 5 }),
    applied: fc.boolean(),
  });

export interface Outcome {
  readonly files: readonly MergeFile[];
  readonly milliseconds: number;
}

/** What should never be seen by anybody: a value of the machine in the words. */
const machineWords = /\[object |\bfunction |=>|undefined/;
const chinese = /\p{Script=Han}/u;

function mustHold(condition: boolean, rule: string, ...details: unknown[]): void {
  if (!condition) throw new Error(`${rule}${details.length > 0 ? `: ${JSON.stringify(details).slice(0, 2_000)}` : ""}`);
}

/** Throws what does not hold. The office stands afterwards as it stood before. */
export async function checkDrop(rack: Rack, { files, place, answers, applied }: Drop): Promise<Outcome> {
  const started = performance.now();
  const dropped = named(rack, files, place);
  const before = rack.fingerprint();
  const shown = await preview(rack.office, dropped);
  const milliseconds = performance.now() - started;
  const limit = readerLimits.milliseconds * (files.length + 1);
  mustHold(milliseconds < limit, "every file ends within its time", milliseconds);
  mustHold(rack.fingerprint() === before, "a preview wrote something");
  mergePreviewSchema.parse(shown);
  checkVerdicts(dropped, shown);
  checkGood(rack, shown);
  const given = await giveAnswers(rack, shown, answers);
  mustHold(rack.fingerprint() === before, "an answer wrote something");
  if (applied) await checkApplied(rack, shown, await onlyAllowed(rack, shown, given));
  rack.office.core.merge.discard(shown.session);
  if (!applied) await checkOrder(rack, dropped, shown);
  return { files: shown.files, milliseconds };
}

function named(rack: Rack, files: readonly HostileFile[], place: number): Record<string, Uint8Array> {
  const all = files.map(({ name, bytes }, at): [string, Uint8Array] => [`${at + 1}-${name}`, bytes]);
  return Object.fromEntries(all.toSpliced(place % (all.length + 1), 0, [goodName, rack.good]));
}

const isLimit = (reason: string | null): boolean => reason === "reader_time" || reason === "reader_memory";

const isCopy = ({ verdict }: MergeFile): boolean => verdict === "duplicate";
const reportOf = ({ organisation, period }: MergeFile): string => `${organisation}@${period}`;

/** The same bytes twice go by the name they came with first, so names are left out. */
const saidOf = ({ sha256, verdict, reason, unchanged, cells }: MergeFile): string =>
  JSON.stringify([sha256, verdict, reason, unchanged, cells]);

/** Without which of the files it is, and where in it. */
const saidTogether = ({ organisation, verdict, reason, unchanged, cells }: MergeFile): string =>
  JSON.stringify([
    ...[organisation, verdict, reason, unchanged],
    cells.map(({ item, dataPeriod, field, theirs, outcome }) => [item, dataPeriod, field, theirs, outcome]),
  ]);

/** The same files in another order: the same is said of each. */
async function checkOrder(
  rack: Rack,
  dropped: Readonly<Record<string, Uint8Array>>,
  shown: MergePreview,
): Promise<void> {
  const other = await preview(rack.office, Object.fromEntries(Object.entries(dropped).reverse()));
  rack.office.core.merge.discard(other.session);
  // What takes a reader to its limits may pass once and not the next time, on a machine that has other work to do.
  const atLimits = new Set(
    [...shown.files, ...other.files].flatMap(({ sha256, reason }) => (isLimit(reason) ? [sha256] : [])),
  );
  const compared = (preview: MergePreview) => preview.files.filter(({ sha256 }) => !atLimits.has(sha256));
  const withCopies = new Set([...compared(shown), ...compared(other)].filter(isCopy).map(reportOf));
  // Of files that say the same the first counts: which that is may change, what is said of them together may not.
  const said = (preview: MergePreview) =>
    compared(preview)
      .map((file) => (withCopies.has(reportOf(file)) ? saidTogether(file) : saidOf(file)))
      .sort();
  mustHold(
    JSON.stringify(said(other)) === JSON.stringify(said(shown)),
    "the order of the files is no matter",
    said(other),
    said(shown),
  );
}

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

function checkVerdicts(dropped: Readonly<Record<string, Uint8Array>>, shown: MergePreview): void {
  const hashes = [...new Set(Object.values(dropped).map(hashOf))].sort();
  mustHold(
    JSON.stringify(shown.files.map(({ sha256 }) => sha256).sort()) === JSON.stringify(hashes),
    "every file gets exactly one verdict",
    shown.files.map(({ file, verdict }) => [file, verdict]),
  );
  for (const file of shown.files) {
    mustHold(
      file.reason === null || fileReasons.some((reason) => reason === file.reason),
      "a closed reason",
      file.reason,
    );
    mustHold(
      (file.reason === null) === /^(clean|check|duplicate)$/.test(file.verdict),
      "a reason where one is due",
      file,
    );
    mustHold(file.reason === null || chinese.test(file.message), "a reason is said in Chinese", file.reason);
    const longest = Math.max(...file.message.split("\n").map(({ length }) => length));
    mustHold(longest < 1_000, "a message can be read", file.verdict, file.reason, longest);
    checkCells(file);
  }
}

function checkCells({ cells }: MergeFile): void {
  for (const cell of cells) {
    const { outcome, message, raw } = cell;
    const open = outcome === "question" || outcome === "conflict" || outcome === "rejected";
    mustHold(!open || chinese.test(message), "what is open is said in Chinese", cell);
    const own = raw === "" ? message : message.replaceAll(raw, () => "");
    const quoted = [cell.theirs, cell.ours, cell.base].some((value) => machineWords.test(String(value)));
    mustHold(quoted || machineWords.test(raw) || !machineWords.test(own), "no value of the machine in words", cell);
    mustHold(/^$|^[A-Z]{1,3}[1-9]\d{0,6}$/.test(cell.cell), "a cell has an address", cell);
  }
}

/** Whatever else is dropped; only another file of the same report may lead to a word about it, or to a question. */
function checkGood({ expected, good }: Rack, shown: MergePreview): void {
  const found = shown.files.find(({ sha256 }) => sha256 === hashOf(good));
  const siblings = shown.files.filter((file) => file !== found && reportOf(file) === reportOf(expected));
  if (siblings.length === 0) {
    mustHold(JSON.stringify(found) === JSON.stringify(expected), "the good file is merged as ever", found);
    return;
  }
  const figures = ({ cells }: MergeFile) =>
    cells.map(({ item, dataPeriod, field, theirs }) => [item, dataPeriod, field, theirs]);
  // A changed copy of it may have come first and say the same.
  const shownGood = [found, ...siblings].some(
    (file) => file && JSON.stringify(figures(file)) === JSON.stringify(figures(expected)),
  );
  mustHold(shownGood, "the figures of the good file are shown as ever", found, siblings);
}

async function giveAnswers(rack: Rack, shown: MergePreview, answers: readonly RandomAnswer[]): Promise<MergePlace[]> {
  const { merge } = rack.office.core;
  const cells = shown.files.flatMap(({ sha256, cells }) =>
    cells.map(({ sheet, cell, field }) => ({ sha256, sheet, cell, field })),
  );
  const given: MergePlace[] = [];
  for (const { at, choice, field, typed, reason } of answers) {
    const place = pick(cells, at);
    const { sha256, sheet, cell } =
      at % 7 === 0 || !place ? { sha256: hashOf(rack.good), sheet: typed, cell: field } : place;
    const what = at % 3 === 0 ? field : (place?.field ?? field);
    const said = { sha256, sheet, cell, choice, ...(choice === "typed" ? { typed: { [what]: typed } } : {}), reason };
    try {
      const { answers: views } = await merge.answer(shown.session, [said], []);
      mustHold(views.length === 1, "one answer, one view", said, views);
      const [view] = views;
      mustHold(!view || view.problem === null || chinese.test(view.problem), "a problem is said in Chinese", view);
      given.push({ sha256, sheet, cell });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      mustHold(error.code === "NOT_FOUND", "a wrong answer is refused in words", said, error.code);
    }
  }
  return given;
}

/** Applying is refused while something stands in the way of an answer, and writes nothing then; without answers it goes on. */
async function onlyAllowed(
  rack: Rack,
  shown: MergePreview,
  given: readonly MergePlace[],
): Promise<readonly MergePlace[]> {
  const { merge } = rack.office.core;
  const { answers } = await again(rack, shown);
  if (answers.every(({ problem }) => problem === null)) return given;
  const before = rack.fingerprint();
  const refused = await merge.apply(shown.session, shown.digest, []).then(
    () => "applied",
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );
  mustHold(refused === "ANSWER_REFUSED", "an answer with a problem is refused", refused, answers);
  mustHold(rack.fingerprint() === before, "what is refused writes nothing");
  await merge.answer(shown.session, [], given);
  return [];
}

/** The same sitting looked at again says the same of its files. */
async function again(rack: Rack, shown: MergePreview): Promise<MergePreview> {
  const second = await finish(rack.office.core.merge.preview(shown.session));
  mustHold(second.digest === shown.digest, "a second look shows the same");
  return second;
}

async function checkApplied(rack: Rack, shown: MergePreview, given: readonly MergePlace[]): Promise<void> {
  const { core } = rack.office;
  const before = rack.standing();
  const report = await core.merge.apply(shown.session, shown.digest, []);
  if (report.batch === null) {
    mustHold(rack.standing() === before, "without a batch nothing is written");
    return;
  }
  for (const change of rack.lastChanges()) checkLogged(shown, change, given.length > 0);
  const undone = core.batches.undo(report.batch);
  mustHold(undone.kept.length + undone.failed.length === 0, "everything can be taken back", undone);
  mustHold(rack.standing() === before, "taken back, everything stands as before");
}

/** What was written was listed, as something that would be written. */
function checkLogged(shown: MergePreview, change: LoggedChange, answered: boolean): void {
  // Contacts are logged without a cell, what the office typed without one that was taken.
  if (change.cell === null || answered) return;
  const listed = shown.files
    .filter(({ file }) => file === change.file)
    .flatMap(({ cells }) => cells.filter(({ sheet, cell }) => `${sheet}!${cell}` === change.cell));
  mustHold(listed.length > 0, "nothing is written that was not listed", change);
  const taken = listed.filter(({ outcome }) => outcome === "take" || outcome === "correction");
  const own = taken.find(({ field }) => field === change.field);
  mustHold(taken.length > 0, "nothing is written that is open", change, listed);
  const after: unknown = change.after === null ? null : JSON.parse(change.after);
  mustHold(!own || own.theirs === after, "what is written is what was listed", change, own);
}
