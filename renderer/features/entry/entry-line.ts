/** A line of the report as it is typed into: asked for in this period, or an earlier figure that is corrected. */
import type { TypedRow } from "../../../shared/contract/entry.ts";
import { wordingOf, wordingOfLine, wordsOf } from "../../../shared/domain/figure-words.ts";
import type { CorrectionOption, EntryField, EntryRecord, Form, FormLine } from "../../../shared/domain/form.ts";
import { plainNumber } from "../../../shared/domain/number.ts";
import { dataPeriodLabel } from "../../../shared/domain/period.ts";
import { fillingLabel } from "../../../shared/text/words.ts";
import type { Fields } from "../../components/drafts/draft-fields.ts";
import { isBlank, type ReportLine } from "../../components/report-grid/report-line.ts";
import { begunOf } from "./begun-on.ts";

export interface EntryLine extends ReportLine {
  /** What stands now. */
  readonly current: EntryRecord | null;
}

/** How each line is called where it stands by itself: with its data period where two are asked for, or it is no asked one. */
export function lineNames(lines: readonly EntryLine[]): ReadonlyMap<string, string> {
  const counts = Map.groupBy(lines, ({ name }) => name);
  return new Map(
    lines.map(({ key, name, dataPeriodLabel, asked }) => [
      key,
      asked === null || (counts.get(name)?.length ?? 0) > 1 ? `${name}（${dataPeriodLabel}）` : name,
    ]),
  );
}

/** What is typed of a line beside its cells. */
export type LineField = EntryField | "reason" | "exempt";

export const lineKey = (indicator: string, dataPeriod: string): string => `${indicator}@${dataPeriod}`;

export const askedLine = (line: FormLine, current: EntryRecord | null): EntryLine => ({
  ...line,
  key: lineKey(line.indicator, line.dataPeriod),
  wording: wordingOfLine(line),
  current,
  asked: line,
});

export const correctedLine = (
  option: CorrectionOption,
  dataPeriod: string,
  current: EntryRecord | null,
): EntryLine => ({
  ...option,
  key: lineKey(option.indicator, dataPeriod),
  dataPeriod,
  dataPeriodLabel: dataPeriodLabel(dataPeriod, option.basis),
  wording: wordingOf(option.basis, option.parts),
  current,
  asked: null,
});

/** Of a draft whose line is not asked for: which figure it corrects. */
export function correctionOf(form: Form, key: string): { option: CorrectionOption; dataPeriod: string } | null {
  const at = key.lastIndexOf("@");
  const option = form.corrections.find(({ indicator }) => indicator === key.slice(0, at));
  return option && at > 0 ? { option, dataPeriod: key.slice(at + 1) } : null;
}

const figure = (value: number | null | undefined): string => (value == null ? "" : plainNumber(value));

/** What stands in the cells. */
export function standingText({ wording, current }: EntryLine, field: LineField): string {
  switch (field) {
    case "value":
      if (current === null) return "";
      return wording ? String(wordsOf(wording, current) ?? "") : (current.text ?? figure(current.value));
    case "growth":
      return figure(current?.growth);
    case "filling":
      return current?.filling ? fillingLabel[current.filling] : "";
    case "reason":
    case "exempt":
      return "";
    default:
      return current?.[field] ?? "";
  }
}

export const shownText = (line: EntryLine, draft: Fields | undefined, field: LineField): string =>
  draft?.[field] ?? standingText(line, field);

/** As it goes to the core: every cell as it is shown; a figure that was not touched as it is kept. */
export function typedRowOf(line: EntryLine, draft: Fields): TypedRow {
  const { indicator, dataPeriod, current } = line;
  const text = (field: LineField) => shownText(line, draft, field);
  return {
    indicator,
    dataPeriod,
    value: draft["value"] ?? current?.text ?? figure(current?.value),
    growth: text("growth"),
    growthBasis: text("growthBasis"),
    vintage: text("vintage"),
    filling: text("filling"),
    remark: text("remark"),
    reason: text("reason"),
    exempt: text("exempt") !== "",
    expected: begunOf(draft, current),
  };
}

export const isLineBlank = (line: EntryLine, draft: Fields | undefined): boolean =>
  isBlank(shownText(line, draft, "value"), shownText(line, draft, "filling"));

/** What was exempted is the figure as it was: another one is judged anew. */
export const withoutExemption = (changes: readonly Typed[], drafts: ReadonlyMap<string, Fields>): Typed[] => {
  const moved = new Set(changes.flatMap(({ row, field }) => (field === "reason" ? [] : [row])));
  const exempted = [...moved].filter((row) => drafts.get(row)?.["exempt"] !== undefined);
  return [...changes, ...exempted.map((row) => ({ row, field: "exempt", text: "" }))];
};

interface Typed {
  readonly row: string;
  readonly field: string;
  readonly text: string;
}
