/** What the core and the keeper of drafts say of the lines, cell by cell. */
import type { JudgedRow } from "../../../shared/contract/entry.ts";
import { reasonMinLength } from "../../../shared/domain/checks.ts";
import type { EntryRecord } from "../../../shared/domain/form.ts";
import { plainNumber } from "../../../shared/domain/number.ts";
import { draftsText } from "../../../shared/text/drafts.ts";
import { entryText } from "../../../shared/text/entry.ts";
import { errorText } from "../../../shared/text/errors.ts";
import { fillingLabel } from "../../../shared/text/words.ts";
import type { Clash } from "../../components/drafts/draft-fields.ts";
import type { Problem } from "../../components/report-grid/problem.ts";
import type { EntryLine } from "./entry-line.ts";

const { columns } = entryText;
const fields = ["value", "growth", "growthBasis", "vintage", "filling", "remark", "reason"] as const;
type Column = (typeof fields)[number];
/** The core names columns as people do. */
const columnsByName = new Map<unknown, Column>(fields.map((field) => [columns[field], field]));
const columnOf = (field: string): Column => fields.find((each) => each === field) ?? "value";

/** Whether the line's reason is asked for: its cell is open then. */
export const asksReason = (judged: JudgedRow | undefined): boolean =>
  judged?.findings.some(({ grade }) => grade !== "D") ?? false;

export function lineProblems(
  line: Pick<EntryLine, "key">,
  name: string,
  judged: JudgedRow | undefined,
  clash: Clash | undefined,
  mayExempt: boolean,
): Problem[] {
  const of = (column: Column, rest: Pick<Problem, "kind" | "grade" | "message"> & Partial<Problem>): Problem => ({
    row: line.key,
    column,
    name,
    columnName: columns[column],
    draft: line.key,
    ...rest,
  });
  const clashes = Object.entries(clash ?? {})
    .filter(([field]) => field !== "exempt")
    .map(([field, text]) => of(columnOf(field), { kind: "clash", grade: null, message: draftsText.there(text ?? "") }));
  if (!judged) return clashes;
  const { error, findings, outcome, before } = judged;
  if (error?.code === "CHANGED_MEANWHILE")
    return [...clashes, of("value", { kind: "changed", grade: null, message: standingWords(before), now: before })];
  if (error !== null) {
    const column = columnsByName.get(error.details["field"]) ?? "value";
    return [...clashes, of(column, { kind: "error", grade: null, message: errorText(error.code, error.details) })];
  }
  const answered = outcome === "ready";
  const found = findings.map(({ grade, field, message }) => {
    const kind = grade === "D" || answered ? "note" : grade === "A" ? "error" : "question";
    return of(columnOf(field), { kind, grade, message, exemptable: mayExempt && grade === "A" && !answered });
  });
  const asked = outcome === "question" || (outcome === "blocked" && mayExempt);
  const reason = asked
    ? [of("reason", { kind: "note", grade: null, message: entryText.reasonAsked(reasonMinLength) })]
    : [];
  return [...clashes, ...found, ...reason];
}

function standingWords(record: EntryRecord | null): string {
  if (record === null) return entryText.changed.saysBlank;
  if (record.text) return entryText.changed.says(record.text);
  if (record.value !== null) return entryText.changed.says(plainNumber(record.value));
  return record.filling === null ? entryText.changed.saysBlank : entryText.changed.says(fillingLabel[record.filling]);
}
