/** The answers of a sitting set against its files: what each would do now, and which files have to be weighed for that. */
import type { MergeAnswer, MergePlace } from "../../../shared/contract/merge.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import type { ReadDb } from "../../db/handles.ts";
import { inSlices, slicesDone } from "../in-slices.ts";
import type { JobProgress } from "../job.ts";
import { type KeptAnswer, placeKey } from "./answers.ts";
import { weighAnswer } from "./decisions.ts";
import { evaluate } from "./evaluate.ts";
import type { EvaluatedFile } from "./evaluated.ts";
import { figureChecks } from "./figure-checks.ts";
import type { Session } from "./staging.ts";
import { withStateFirst } from "./state-first.ts";
import { factsAt, partKey, targetsOf } from "./target.ts";
import type { Decision, WeighedAnswer } from "./weighed-answer.ts";

/** Without those that were about something else. */
export function weighAll(
  db: ReadDb,
  files: readonly EvaluatedFile[],
  answers: readonly KeptAnswer[],
): readonly WeighedAnswer[] {
  if (answers.length === 0) return [];
  const targets = targetsOf(files);
  const checks = figureChecks(db);
  const weighed = answers.flatMap((answer) => {
    const target = targets.get(placeKey(answer));
    return target && factsAt(target) === answer.facts ? [weighAnswer(answer, target, checks)] : [];
  });
  return withStateFirst(weighed, files);
}

/** With what the person who answers sees. Throws NOT_FOUND for a cell that is not in the preview. */
export function withFacts(files: readonly EvaluatedFile[], answers: readonly MergeAnswer[]): KeptAnswer[] {
  if (answers.length === 0) return [];
  const targets = targetsOf(files);
  return answers.map((answer) => {
    const target = targets.get(placeKey(answer));
    if (!target) throw new AppError("NOT_FOUND", { what: "预览中的单元格", name: `“${answer.sheet}”!${answer.cell}` });
    return { ...answer, facts: factsAt(target) };
  });
}

/** Answers before about the very record or text that is answered again, at whichever of its cells. */
export function samePart(files: readonly EvaluatedFile[], before: readonly KeptAnswer[], given: readonly KeptAnswer[]) {
  const targets = targetsOf(files);
  const partAt = (place: MergePlace): string => {
    const target = targets.get(placeKey(place));
    return target ? partKey(target) : placeKey(place);
  };
  const answered = new Set(given.map(partAt));
  return before.filter((answer) => answered.has(partAt(answer)));
}

/** The files of whoever the answers are about: what several files of one organisation say is weighed together. */
export function* concerned(
  db: ReadDb,
  session: Session,
  answers: readonly MergePlace[],
  now: Date,
): Generator<JobProgress, EvaluatedFile[]> {
  const named = new Set(answers.map(({ sha256 }) => sha256));
  const owners = new Set([...session.owners].filter(([sha256]) => named.has(sha256)).map(([, owner]) => owner));
  const files = session.files.filter(({ sha256 }) => named.has(sha256) || owners.has(session.owners.get(sha256) ?? ""));
  return yield* evaluate(db, { ...session, files }, now);
}

/**
 * After applying: where ours was kept or a third value typed, the file still says something else. It was decided, and is not
 * asked again while the rest of the file is.
 */
export async function keptOut(
  db: ReadDb,
  session: Session,
  decisions: readonly Decision[],
  now: Date,
): Promise<KeptAnswer[]> {
  const decided = decisions.flatMap(({ answer: { sha256, sheet, cell, choice }, reason }) =>
    choice === "theirs" ? [] : [{ sha256, sheet, cell, choice: "ours" as const, reason }],
  );
  const evaluated = await slicesDone(inSlices(db, () => concerned(db, session, decided, now)));
  const targets = targetsOf(evaluated);
  return withFacts(
    evaluated,
    decided.filter((answer) => targets.has(placeKey(answer))),
  );
}

/** The decisions; throws ANSWER_REFUSED, naming cells, where something stands in the way of one. */
export function carriedOut(weighed: readonly WeighedAnswer[]) {
  const refused = weighed.filter(({ decision }) => decision === null).map(({ view }) => view);
  if (refused.length > 0)
    throw new AppError("ANSWER_REFUSED", {
      count: refused.length,
      cells: refused.slice(0, 5).map(({ sheet, cell, problem }) => `“${sheet}”!${cell} ${problem ?? ""}`),
    });
  return weighed.flatMap(({ decision }) => decision ?? []);
}
