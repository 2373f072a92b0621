/**
 * Several files of one organisation: its sections fill in parts (03 §3.3). What only one of them changed merges as it
 * is; where two changed the same part of a figure differently, a person is asked.
 */

import { type EntryField, entryFields } from "../domain/form.ts";
import { type PartMerge, type PartName, partOf } from "./merge-record.ts";
import type { TextMerge } from "./merge-text.ts";
import type { FieldOutcome } from "./outcome.ts";
import type { MergePlan, PlannedFigure } from "./plan.ts";
import { combineSupplies } from "./plan-supplies.ts";
import { type PlannedText, textCells } from "./plan-texts.ts";
import { settleStates } from "./settle-states.ts";

const partNames: readonly PartName[] = ["record", "remark"];

/** Same figure, same part: comparable over files. */
const slot = (figure: PlannedFigure, part: PartName): string => `${figure.item}@${figure.dataPeriod}/${part}`;

const filed = (part: PartMerge): string => JSON.stringify(part.fields.map(({ field, theirs }) => [field, theirs]));

/** Same text of the same task or instruction. */
const textSlot = ({ item, instruction }: PlannedText, { field }: TextMerge): string =>
  `${item}#${instruction ?? ""}/${field}`;

/** What was filed in a slot; only said where it has to be compared. */
type Filing = () => string;

function* filingsOf({ figures, texts }: MergePlan): Generator<readonly [string, Filing]> {
  for (const figure of figures)
    for (const name of partNames) {
      const part = figure.merge[name];
      if (part.outcome !== "unchanged") yield [slot(figure, name), () => filed(part)];
    }
  for (const planned of texts)
    for (const { merge } of planned.fields)
      if (merge.outcome !== "unchanged") yield [textSlot(planned, merge), () => JSON.stringify(merge.theirs)];
}

/** Slots that were filed more than once, not always with the same: by several files, or twice in one. */
function differingSlots(plans: readonly MergePlan[]): ReadonlySet<string> {
  const first = new Map<string, Filing>();
  const differing = new Set<string>();
  for (const plan of plans)
    for (const [name, filing] of filingsOf(plan)) {
      const before = first.get(name);
      if (!before) first.set(name, filing);
      else if (before() !== filing()) differing.add(name);
    }
  return differing;
}

type Asked = Pick<FieldOutcome, "code"> & { readonly outcome: FieldOutcome["outcome"] | "unchanged" };

const asQuestion = <T extends Asked>(field: T, code: "files_differ" | "waits_for_record" = "files_differ"): T =>
  field.outcome === "take" || field.outcome === "correction" || field.outcome === "same"
    ? { ...field, outcome: "question", code }
    : field;

function askPart(part: PartMerge, codeOf: CodeOf): PartMerge {
  const settled = part.outcome === "take" || part.outcome === "correction" || part.outcome === "same";
  return settled
    ? { ...part, outcome: "question", fields: part.fields.map((field) => asQuestion(field, codeOf(field.field))) }
    : part;
}

/** Of a record only the fields that differ are said to; the others go with them. */
type CodeOf = (field: EntryField) => "files_differ" | "waits_for_record";

const fieldSlot = (figure: PlannedFigure, field: EntryField): string => `${figure.item}@${figure.dataPeriod}.${field}`;

/** What each file would put into a field: one that leaves it as it stands says so too. */
function fieldsOf({ figures }: MergePlan): (readonly [string, string])[] {
  return figures.flatMap((figure) =>
    partNames
      .filter((name) => figure.merge[name].outcome !== "unchanged")
      .flatMap((name) => {
        const listed = new Map(figure.merge[name].fields.map(({ field, theirs }) => [field, theirs]));
        return entryFields
          .filter((field) => partOf(field) === name)
          .map((field) => {
            const theirs = listed.has(field) ? listed.get(field) : (figure.ours?.[field] ?? null);
            return [fieldSlot(figure, field), JSON.stringify(theirs)] as const;
          });
      }),
  );
}

function askWhereDiffering(
  figure: PlannedFigure,
  differing: ReadonlySet<string>,
  differingFields: ReadonlySet<string>,
): PlannedFigure {
  if (differing.size === 0) return figure;
  const codeOf: CodeOf = (field) =>
    differingFields.has(fieldSlot(figure, field)) ? "files_differ" : "waits_for_record";
  const names = partNames.filter((name) => differing.has(slot(figure, name)));
  if (names.length === 0) return figure;
  const { record, remark } = figure.merge;
  return {
    ...figure,
    merge: {
      record: names.includes("record") ? askPart(record, codeOf) : record,
      remark: names.includes("remark") ? askPart(remark, codeOf) : remark,
    },
    cells: figure.cells.map((cell) =>
      names.includes(partOf(cell.field)) ? asQuestion(cell, codeOf(cell.field)) : cell,
    ),
  };
}

function askTexts(planned: PlannedText, differing: ReadonlySet<string>): PlannedText {
  const fields = planned.fields.map((field) =>
    differing.has(textSlot(planned, field.merge)) ? { ...field, merge: asQuestion(field.merge) } : field,
  );
  return { ...planned, fields };
}

function saidDifferently(said: readonly (readonly [string, string])[]): ReadonlySet<string> {
  const values = Map.groupBy(said, ([name]) => name);
  return new Set(
    [...values].filter(([, filings]) => new Set(filings.map(([, value]) => value)).size > 1).map(([name]) => name),
  );
}

/** A state that must be asked for is listed, though nobody wrote into its cell. */
const listedSince = (before: readonly PlannedText[], after: readonly PlannedText[]): number =>
  after.flatMap(textCells).length - before.flatMap(textCells).length;

/** @param plans the plans of one organisation's files for one period, in any order; the result keeps it */
export function combinePlans(plans: readonly MergePlan[]): MergePlan[] {
  const differing = differingSlots(plans);
  const differingFields = differing.size === 0 ? differing : saidDifferently(plans.flatMap(fieldsOf));
  const texts = settleStates(plans.map((plan) => plan.texts.map((planned) => askTexts(planned, differing))));
  const supplies = combineSupplies(plans.map((plan) => plan.supplies));
  return plans.map((plan, index) => ({
    ...plan,
    figures: plan.figures.map((figure) => askWhereDiffering(figure, differing, differingFields)),
    texts: texts[index] ?? [],
    supplies: supplies[index] ?? [],
    unchanged: plan.unchanged - listedSince(plan.texts, texts[index] ?? []),
  }));
}
