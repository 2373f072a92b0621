/** What is missing, does not compare or is said differently elsewhere. */
import type { ProgressRow } from "../../contract/progress.ts";
import { nameWithScope } from "../../text/named.ts";
import { reasonText } from "../../text/verdict.ts";
import { writtenFacts as facts } from "../../text/written-facts.ts";
import { writtenText as words } from "../../text/written-report.ts";
import { counted, nameFact, quoted } from "./facts.ts";
import { headlines, otherLines, type WrittenInput } from "./input.ts";
import { joined, nothing, type Told, told } from "./told.ts";

/** More names than this are counted, not listed. */
const mostNames = 8;

const isOwed = (row: ProgressRow): boolean =>
  row.figures.current === "未报" || row.dueState === "overdue" || row.dueState === "stale";

/** Lines whose figures were due and have not come; of the indicator table by name, of the others as many as fit. */
export function missingFigures({ progress }: WrittenInput): Told {
  const parts = [
    { rows: headlines(progress).filter(isOwed), what: words.headlineOwed },
    { rows: otherLines(progress).filter(isOwed), what: words.otherOwed },
  ].filter(({ rows }) => rows.length > 0);
  if (parts.length === 0) return told`${words.nothingOwed}`;
  return joined(
    parts.map(({ rows, what }) => {
      const names = rows.slice(0, mostNames).map((row) => words.owedBy(nameFact(row), holderOf(row)));
      return words.owed(what, counted(rows.length, what), joined(names, "、"), rows.length > mostNames);
    }),
  );
}

const holderOf = (row: ProgressRow) => {
  const holder = row.provider ?? row.lead;
  return holder === null ? null : quoted(facts.unit, holder);
};

/** Whose returned figures differ from what stands, or are in doubt, and wait for a decision in 汇总; null where nobody's do. */
export function inQuestion({ inQuestion: organisations }: WrittenInput): Told | null {
  if (organisations.length === 0) return null;
  const names = organisations.slice(0, mostNames).map((name) => quoted(facts.unit, name));
  return words.inQuestion(
    counted(organisations.length, words.inQuestionWhat),
    joined(names, "、"),
    organisations.length > mostNames,
  );
}

/** The same where there is room for the number only. */
export const inQuestionCount = ({ inQuestion: { length } }: WrittenInput): Told =>
  length === 0 ? nothing : words.inQuestionCount(counted(length, words.inQuestionWhat));

/** Lines of the indicator table that have a value which cannot be judged, each with the reason; null where there is none. */
export function notComparable({ progress }: WrittenInput): Told | null {
  const rows = headlines(progress).filter(({ verdict }) => verdict === "not_comparable");
  if (rows.length === 0) return null;
  return joined(
    rows.map((row) => {
      const reason = Object.entries(reasonText).find(([code]) => code === row.why["reason"])?.[1] ?? "";
      return told`${nameFact(row)}：${reason}`;
    }),
  );
}

/** Lines whose target has not come yet, by name; null where there is none. */
export function pendingTargets({ progress }: WrittenInput): Told | null {
  const rows = headlines(progress).filter(({ verdict }) => verdict === "target_pending");
  if (rows.length === 0) return null;
  return words.pendingTargets(counted(rows.length, words.verdict("target_pending")), joined(rows.map(nameFact), "、"));
}

export interface LineNote {
  readonly row: ProgressRow;
  readonly told: Told;
}

/** What is noted of the lines of the indicator table: 口径, variants, doubts. */
export function lineNotes({ progress }: WrittenInput): LineNote[] {
  return headlines(progress)
    .filter(({ notes }) => notes.length > 0)
    .map((row) => ({
      row,
      told: told`${nameFact(row)}：${joined(row.notes.map((note) => quoted(facts.note, note, row.code, row.name)))}`,
    }));
}

/** Baselines and targets that another document gives differently; null where there are none. */
export function variants({ progress, variants: all }: WrittenInput): Told | null {
  const rows = new Map(headlines(progress).map((row) => [row.code, row]));
  const parts = all.flatMap(({ line, what, text, document }) => {
    const row = rows.get(line);
    if (!row || what === "value") return [];
    const own = what === "target" ? row.targetText : row.baselineText;
    return [
      words.variant(
        quoted(facts.name, nameWithScope(row), line, row.name),
        words.variantOf[what],
        quoted(facts.document, document, line, row.name),
        quoted(facts.variant, text, line, row.name),
        quoted(facts.target, own, line, row.name),
      ),
    ];
  });
  if (parts.length === 0) return null;
  return words.variants(counted(parts.length, words.variantsWhat), joined(parts, "；"));
}
