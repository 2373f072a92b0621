/** 需重点关注指标: which lines, what is said of each. */
import type { ProgressRow } from "../../contract/progress.ts";
import { writtenFacts as facts } from "../../text/written-facts.ts";
import { writtenText as words } from "../../text/written-report.ts";
import { troubling } from "../charts/verdict-groups.ts";
import { gravityOf, inOrder } from "../gravity.ts";
import { amountFact, figureFact, nameFact, percentFact, pointsFact, quoted, targetFact, valueAt } from "./facts.ts";
import { headlines, otherLines, type Reason, type WrittenInput } from "./input.ts";
import { nothing, type Told, told } from "./told.ts";

/** The gravest first; lines of the indicator table before the others. */
export function toWatch({ progress }: Pick<WrittenInput, "progress">): ProgressRow[] {
  return [headlines(progress), otherLines(progress)].flatMap((rows) =>
    inOrder(
      rows.filter(({ verdict }) => troubling.includes(verdict)),
      "verdict",
    ),
  );
}

/** In place of lines to look at: that there are none, or that nothing can be said yet. */
export function nothingToWatch({ progress }: Pick<WrittenInput, "progress">): Told {
  const isJudged = progress.indicators.some((row) => gravityOf(row) !== null);
  return told`${isJudged ? words.nothingToWatch : words.nothingKnown}`;
}

/**
 * What a line has come to, against what, and how it is judged.
 * @param isOver at a plan's end the target is reached or not: how much of the time has passed says nothing any more
 */
export function standing(row: ProgressRow, isOver = false): Told {
  const name = nameFact(row);
  const verdict = words.verdict(row.verdict);
  if (row.value === null) return words.standing_.noValue(name, verdict);
  if (row.basis === "milestone")
    return words.standing_.state(
      name,
      quoted(facts.state, stateOf(row), row.code, row.name),
      words.ofYear(row),
      targetFact(row),
      verdict,
    );
  const value = figureFact(row, facts.value, row.value, valueAt(row));
  const at = quoted(facts.period, valueAt(row), row.code, row.name);
  const structure = row.why["structure"];
  const shown = typeof structure === "string" ? quoted(facts.value, structure, row.code, row.name) : value;
  const said = words.standing_.value(name, at, shown, row.unit, targetFact(row), words.ofYear(row));
  if (isOver || row.basis === "composition" || row.progress === null || row.gap === null)
    return told`${said}，${words.judged(verdict)}`;
  const progress = percentFact(row, facts.progress, row.progress, valueAt(row));
  const gap = pointsFact(row, facts.gap, row.gap, valueAt(row));
  return words.standing_.progress(said, progress, gap, verdict);
}

/** Of a milestone: the state as it was reported. */
export const stateOf = ({ why }: ProgressRow): string =>
  typeof why["state"] === "string" ? why["state"] : why["met"] === true ? words.milestoneDone : words.milestoneOpen;

/** The reason as it was reported, with who said so; or that nobody did. */
export function reasonTold(row: ProgressRow, reason: Reason | null): Told {
  if (reason === null) return told`${words.noReason}`;
  return words.reason(
    quoted(facts.reason, quotable(withoutStop(reason.text)), row.code, row.name),
    quoted(facts.unit, reason.organisation),
  );
}

/** The same short enough for a cell. */
export function reasonInCell(row: ProgressRow, reason: Reason | null): Told {
  if (reason === null) return told`${words.noReasonShort}`;
  return words.reasonShort(
    quoted(facts.reason, withoutStop(reason.text), row.code, row.name),
    quoted(facts.unit, reason.organisation),
  );
}

/** Inside quotation marks those of the text become single ones (GB/T 15834). */
const quotable = (text: string): string => text.replaceAll("“", "‘").replaceAll("”", "’");

const withoutStop = (text: string): string => text.trim().replace(/[。；，.;,]+$/u, "");

export function holdersTold(row: ProgressRow, leader: string | null): Told {
  const lead = row.lead === null ? null : quoted(facts.unit, row.lead);
  return words.holders(lead, leader === null ? null : quoted(facts.leader, leader));
}

/** What every remaining year has to bring, where the verdict knows it and the target is not reached. */
export function requiredTold(row: ProgressRow): Told {
  const { requiredPerYear: required, plannedPerYear: planned, requiredAs } = row.why;
  if (typeof required !== "number" || typeof planned !== "number") return nothing;
  const from = valueAt(row);
  if (requiredAs === "growth")
    return words.requiredGrowth(
      percentFact(row, facts.required, required, from),
      percentFact(row, facts.planned, planned, ""),
    );
  const decimals = row.decimals + 1;
  return words.requiredAmount(
    figured(row, facts.required, required, decimals, from),
    figured(row, facts.planned, planned, decimals, ""),
    words.differenceUnit(row.unit),
    required < 0,
  );
}

const figured = (row: ProgressRow, what: string, value: number, decimals: number, period: string) =>
  amountFact(row, what, value, decimals, period);

/** Everything of one line in a paragraph. */
export function watchParagraph(row: ProgressRow, input: WrittenInput, isOver: boolean): Told {
  const required = isOver ? nothing : requiredTold(row);
  return told`${standing(row, isOver)}。${holdersTold(row, input.leaderOf(row))}${reasonTold(row, input.reasonOf(row))}${required}`;
}
