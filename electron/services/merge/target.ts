/** What an answer is about, and how it is found again: by the cell it was given at, and by the part it decides. */
import { projectPartOf } from "../../../shared/domain/projects/project-entry.ts";
import type { GradedCell, GradedFigure } from "../../../shared/merge/grade.ts";
import { type PartName, partOf } from "../../../shared/merge/merge-record.ts";
import type { PlannedSupply } from "../../../shared/merge/plan-supplies.ts";
import { type PlannedField, type PlannedText, textCells } from "../../../shared/merge/plan-texts.ts";
import { factsOf, placeKey } from "./answers.ts";
import type { EvaluatedFile } from "./evaluated.ts";

/** What an answer is about. */
export type Target =
  | { readonly file: EvaluatedFile; readonly figure: GradedFigure; readonly part: PartName }
  | { readonly file: EvaluatedFile; readonly text: PlannedText; readonly field: PlannedField }
  | { readonly file: EvaluatedFile; readonly supply: PlannedSupply };

/** Every cell that can be answered, by file, sheet and cell. */
export function targetsOf(files: readonly EvaluatedFile[]): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>();
  for (const file of files) {
    const { sha256 } = file;
    for (const figure of file.figures)
      for (const { sheet, cell, field } of figure.cells)
        targets.set(placeKey({ sha256, sheet, cell }), { file, figure, part: partOf(field) });
    for (const text of file.texts)
      for (const field of text.fields)
        if (field.merge.outcome !== "unchanged")
          targets.set(placeKey({ sha256, sheet: field.place.sheet, cell: field.place.cell }), { file, text, field });
    for (const supply of file.supplies)
      for (const { sheet, cell } of supply.cells) targets.set(placeKey({ sha256, sheet, cell }), { file, supply });
  }
  return targets;
}

/** What a person sees of it. */
export function factsAt(target: Target): string {
  if ("figure" in target) return factsOf(cellsOf(target.figure, target.part));
  if ("supply" in target) return factsOf(target.supply.cells);
  const { text, field } = target;
  const part = partOfText(text, field.merge.field);
  return factsOf(textCells(text).filter((cell) => partOfText(text, cell.field) === part));
}

/** A text is a part of its own; some fields of a project are one record. */
export const partOfText = ({ kind }: PlannedText, field: string): string =>
  kind === "project" ? projectPartOf(field) : field;

export const cellsOf = ({ cells }: GradedFigure, part: PartName): readonly GradedCell[] =>
  cells.filter(({ field }) => partOf(field) === part);

export const figureKey = (file: EvaluatedFile, { kind, item, dataPeriod }: GradedFigure, part: PartName): string =>
  `${file.sha256}/${kind}/${item}@${dataPeriod}/${part}`;
export const textKey = (file: EvaluatedFile, { kind, item, instruction }: PlannedText, field: string): string =>
  `${file.sha256}/${kind}/${item}/${instruction ?? ""}/${field}`;

export const supplyKey = (file: EvaluatedFile, { line, assessed }: PlannedSupply): string =>
  `${file.sha256}/assessment/${line}|${assessed}`;

/** The same for all cells of one record. */
export function partKey(target: Target): string {
  if ("figure" in target) return figureKey(target.file, target.figure, target.part);
  if ("supply" in target) return supplyKey(target.file, target.supply);
  return textKey(target.file, target.text, partOfText(target.text, target.field.merge.field));
}
