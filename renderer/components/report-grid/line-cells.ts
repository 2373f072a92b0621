/** The columns of 指标填报, and what is known of a figure before it is typed: beside each other in every form that asks for it. */
import { milestoneChoices } from "../../../shared/domain/figure-words.ts";
import type { FormLine, LastFigure, Reference } from "../../../shared/domain/form.ts";
import { decimalPlaces, formatNumber, plainNumber } from "../../../shared/domain/number.ts";
import { growthBases, vintages } from "../../../shared/domain/vocabulary.ts";
import { entryText } from "../../../shared/text/entry.ts";
import { fillingLabel } from "../../../shared/text/words.ts";
import type { GridCell, GridColumn } from "../grid/model.ts";
import type { ReportLine } from "./report-line.ts";

const words = entryText.columns;

const locked = (id: keyof typeof words, width: number, align?: "right"): GridColumn => ({
  id,
  head: words[id],
  kind: "locked",
  width,
  ...(align ? { align } : {}),
});

interface Wanted {
  /** Whether any figure is a composition: its shares need room. */
  readonly parts: boolean;
  /** Whether reasons have a column of their own, and it is asked for. */
  readonly reason: boolean;
}

/** What is typed of a figure. */
export const figureColumns = (parts: boolean): readonly GridColumn[] => [
  { id: "value", head: words.value, kind: "number", width: parts ? 116 : 86 },
  { id: "growth", head: words.growth, kind: "number", width: 56 },
  { id: "growthBasis", head: words.growthBasis, kind: "choice", options: growthBases, width: 62 },
  { id: "vintage", head: words.vintage, kind: "choice", options: vintages, width: 74 },
  { id: "filling", head: words.filling, kind: "choice", options: Object.values(fillingLabel), width: 74 },
  { id: "remark", head: words.remark, kind: "text", width: 100 },
];

/** Where the row stands, in a word; it stays in view. */
export const checkColumn: GridColumn = { ...locked("check", 68), stays: true };

export function lineColumns({ parts, reason }: Wanted): GridColumn[] {
  return [
    { id: "name", head: words.name, kind: "head", width: 150 },
    locked("unit", 50),
    locked("dataPeriod", 98),
    locked("last", 64, "right"),
    locked("samePeriodLastYear", 66, "right"),
    ...figureColumns(parts),
    // Last, so that no cell moves when a reason is asked for.
    ...(reason ? [{ id: "reason", head: words.reason, kind: "text", width: 130 } as const] : []),
    checkColumn,
  ];
}

/** Every column there may be, in the order shown. */
export const lineColumnIds: readonly string[] = lineColumns({ parts: false, reason: true }).map(({ id }) => id);

export const hasParts = (lines: readonly ReportLine[]): boolean =>
  lines.some(({ wording }) => wording?.kind === "composition");

export const knownCells = (line: ReportLine): Record<string, GridCell> => ({
  name: { text: line.asked ? line.name : `${line.name}（${entryText.correction.mark}）` },
  unit: { text: line.unit },
  dataPeriod: { text: line.dataPeriodLabel },
  last: lastCell(line),
  samePeriodLastYear: { text: line.asked ? referenceText(line.asked.samePeriodLastYear, line.asked) : "" },
});

const states: readonly string[] = milestoneChoices;

/** The state of a milestone is chosen from a list. */
export const choicesOf = (line: ReportLine, field: string): Pick<GridCell, "options"> =>
  field === "value" && line.wording?.kind === "milestone" ? { options: states } : {};

/** No growth is published of it: nothing is to be typed there. */
export const hasNoGrowth = (line: ReportLine, field: string, text: string): boolean =>
  field === "growth" && line.growthUnit === null && text === "";

function lastCell(line: ReportLine): GridCell {
  const last = line.asked?.last;
  if (!last) return { text: line.asked ? entryText.none : "" };
  const text = lastText(line, last);
  return { text, message: entryText.cellLine.last(last.dataPeriodLabel, text) };
}

export function lastText({ wording, decimals }: ReportLine, { value, text }: LastFigure): string {
  return text ?? (value === null ? "" : wording ? plainNumber(value) : numberText(value, decimals));
}

/** At the line's decimals; more, where the source has more. */
const numberText = (value: number, decimals: number): string =>
  decimalPlaces(value) > decimals ? plainNumber(value) : formatNumber(value, decimals);

/** The plan's own baseline as the plan prints it. */
export function referenceText(reference: Reference, { decimals, baselineText }: FormLine): string {
  if (typeof reference === "string") return reference;
  const plain = plainNumber(reference);
  return plain === baselineText ? plain : numberText(reference, decimals);
}
