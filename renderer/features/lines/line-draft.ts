/** A line as it is being written: everything as typed, and how that becomes the line's fields. */
import { type LineFields, lineFields } from "../../../shared/contract/lines.ts";
import type { Place } from "../../../shared/domain/seed.ts";
import { parseTypedNumber } from "../../../shared/domain/typed-number.ts";
import { linesText } from "../../../shared/text/line-screens.ts";
import { lineFieldLabel } from "../../../shared/text/lines.ts";

type Kept =
  | "code"
  | "plan"
  | "name"
  | "scope"
  | "unit"
  | "category"
  | "collection"
  | "attribute"
  | "basis"
  | "direction"
  | "frequency"
  | "aggregation"
  | "growthUnit"
  | "confidence"
  | "task"
  | "partOf"
  | "annualOf"
  | "tags"
  | "variants";

export interface PartDraft {
  readonly name: string;
  readonly baseline: string;
  readonly target: string;
}

export interface PlaceDraft extends Required<Place> {}

/** Closed choices as they are; numbers and lists of notes as text. */
export interface LineDraft extends Pick<LineFields, Kept> {
  readonly order: string;
  readonly decimals: string;
  readonly availabilityMonths: string;
  readonly baselineValue: string;
  readonly baselineText: string;
  readonly baselineYear: string;
  readonly baselineComparable: boolean;
  readonly comparableValue: string;
  readonly comparableYear: string;
  readonly comparableNote: string;
  readonly notes: string;
  readonly parts: readonly PartDraft[];
  readonly places: readonly PlaceDraft[];
}

const shown = (value: number | null | undefined): string =>
  value === null || value === undefined ? "" : String(value);

/** One note a line; what a note itself breaks begins with an ideographic space, as in the catalogue workbook. */
const notesToText = (notes: readonly string[]) => notes.map((note) => note.replaceAll("\n", "\n　")).join("\n");
const textToNotes = (text: string): string[] =>
  text
    .split(/\n(?!　)/)
    .map((note) => note.replaceAll("\n　", "\n").trim())
    .filter((note) => note !== "");

export function draftOfLine(line: LineFields): LineDraft {
  const { baseline, comparableBaseline, order, decimals, availabilityMonths, notes, parts, places, ...kept } = line;
  return {
    ...kept,
    order: shown(order),
    decimals: shown(decimals),
    availabilityMonths: shown(availabilityMonths),
    baselineValue: shown(baseline.value),
    baselineText: baseline.text,
    baselineYear: shown(baseline.year),
    baselineComparable: baseline.comparable,
    comparableValue: shown(comparableBaseline?.value),
    comparableYear: shown(comparableBaseline?.year),
    comparableNote: comparableBaseline?.note ?? "",
    notes: notesToText(notes),
    parts: parts.map((part) => ({ name: part.name, baseline: shown(part.baseline), target: shown(part.target) })),
    places: places.map((place) => ({ ...noPlace, ...place })),
  };
}

export const noPlace: PlaceDraft = { document: "", chapter: "", section: "", table: "", row: "" };

interface ReadLine {
  /** Null while something is wrong. */
  readonly line: LineFields | null;
  /** By the line's field: `baseline.value`, `places`, `parts.1.name`. */
  readonly wrong: Readonly<Record<string, string>>;
}

const words = linesText.wrong;
const ownWords: Readonly<Record<string, string>> = {
  code: words.code,
  order: words.order,
  decimals: words.whole(0, 6),
  availabilityMonths: words.whole(0, 18),
  "baseline.year": words.year,
  "comparableBaseline.year": words.year,
  places: words.place,
};

/** What the draft says, and for each field that says nothing usable what to do. */
export function readLine(draft: LineDraft): ReadLine {
  const wrong: Record<string, string> = {};
  const number = (text: string, field: string): number | null => {
    const read = parseTypedNumber(text, draft.unit);
    if (read.ok) return read.value;
    if (read.code !== "blank" && read.code !== "no_figure_mark") wrong[field] = words.number;
    return null;
  };
  const { baselineValue, baselineText, baselineYear, baselineComparable, ...rest } = draft;
  const { comparableValue, comparableYear, comparableNote, notes, parts, places, ...plain } = rest;
  const comparable = [comparableValue, comparableYear, comparableNote].map((text) => text.trim());
  const isComparable = comparable.some((text) => text !== "");
  if (isComparable && comparable.includes("")) wrong["comparableBaseline.value"] = words.comparable;
  const read = lineFields.safeParse({
    ...plain,
    order: number(draft.order, "order"),
    decimals: number(draft.decimals, "decimals"),
    availabilityMonths: number(draft.availabilityMonths, "availabilityMonths"),
    baseline: {
      value: number(baselineValue, "baseline.value"),
      text: baselineText.trim(),
      year: number(baselineYear, "baseline.year"),
      comparable: baselineComparable,
    },
    comparableBaseline: isComparable
      ? {
          value: number(comparableValue, "comparableBaseline.value") ?? 0,
          year: number(comparableYear, "comparableBaseline.year") ?? 0,
          note: comparableNote.trim(),
        }
      : null,
    notes: textToNotes(notes),
    parts: parts.map((part, at) => ({
      name: part.name.trim(),
      baseline: number(part.baseline, `parts.${at}.baseline`),
      target: number(part.target, `parts.${at}.target`),
    })),
    places: places.map(({ document, ...where }) => ({
      document,
      ...Object.fromEntries(Object.entries(where).filter(([, text]) => text?.trim())),
    })),
  });
  parts.forEach(({ name }, at) => {
    if (name.trim() === "") wrong[`parts.${at}.name`] = words.part;
  });
  if (places.some(({ document }) => document === "")) wrong["places"] = words.place;
  for (const { path } of read.success ? [] : read.error.issues) {
    const field = path.join(".");
    wrong[field] ??= ownWords[field] ?? words.required(lineFieldLabel(field));
  }
  return { line: read.success && Object.keys(wrong).length === 0 ? read.data : null, wrong };
}

/** What every section of the form is given. */
export interface SectionProps {
  readonly draft: LineDraft;
  readonly set: (change: Partial<LineDraft>) => void;
  /** What is wrong with a field and what to do; undefined while nothing is said. */
  readonly wrong: Readonly<Record<string, string>>;
}
