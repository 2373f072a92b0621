/**
 * Answers weighed against what the files say and what stands: what each would do, and what stands in its way. Only an answer
 * with nothing in its way is a decision; preview, answering and applying all go through here.
 */
import type { GradedFigure } from "../../../shared/merge/grade.ts";
import type { Choices, PartChoice, PartName } from "../../../shared/merge/merge-record.ts";
import type { SupplyChoice } from "../../../shared/merge/merge-supply.ts";
import type { TextChoice, TextChoices } from "../../../shared/merge/merge-text.ts";
import type { PlannedSupply } from "../../../shared/merge/plan-supplies.ts";
import type { PlannedField, PlannedText } from "../../../shared/merge/plan-texts.ts";
import type { KeptAnswer } from "./answers.ts";
import type { EvaluatedFile } from "./evaluated.ts";
import type { FigureChecks } from "./figure-checks.ts";
import { figureKey, partKey, partOfText, supplyKey, type Target, textKey } from "./target.ts";
import { weighFigure } from "./weigh-figure.ts";
import { projectChoices, weighProject } from "./weigh-project.ts";
import { weighSupplied } from "./weigh-supply.ts";
import { weighText } from "./weigh-text.ts";
import { type Decision, isPartChoice, type WeighedAnswer } from "./weighed-answer.ts";

export interface Decisions {
  /** One for each part and text. */
  readonly all: readonly Decision[];
  choicesFor(file: EvaluatedFile, figure: GradedFigure): Choices;
  textChoicesFor(file: EvaluatedFile, text: PlannedText): TextChoices;
  /** The decision about a text, or the record of a project a field is part of. */
  aboutText(file: EvaluatedFile, text: PlannedText, field: string): Decision | undefined;
  supplyChoiceFor(file: EvaluatedFile, supply: PlannedSupply): SupplyChoice | undefined;
  aboutSupply(file: EvaluatedFile, supply: PlannedSupply): Decision | undefined;
  /** The decision about a part of a figure. */
  about(file: EvaluatedFile, figure: GradedFigure, part: PartName): Decision | undefined;
}

export function weighAnswer(answer: KeptAnswer, target: Target, checks: FigureChecks): WeighedAnswer {
  if ("figure" in target) return weighFigure(answer, target, checks);
  if ("supply" in target) return weighSupplied(answer, target, checks);
  return target.text.kind === "project" ? weighProject(answer, target) : weighText(answer, target);
}

const noChoices: Choices = {};

/** An answer given at any cell of a record holds for the record; remark cells and texts are each a part of their own. */
export function decisionsOf(all: readonly Decision[]): Decisions {
  const figures = new Map<string, Decision>();
  const texts = new Map<string, Decision>();
  const supplies = new Map<string, Decision>();
  for (const decision of all) {
    const { target } = decision;
    if ("figure" in target) figures.set(figureKey(target.file, target.figure, target.part), decision);
    else if ("supply" in target) supplies.set(supplyKey(target.file, target.supply), decision);
    else texts.set(partKey(target), decision);
  }
  return {
    all: [...figures.values(), ...texts.values(), ...supplies.values()],
    aboutSupply: (file, supply) => supplies.get(supplyKey(file, supply)),
    supplyChoiceFor: (file, supply) => supplies.get(supplyKey(file, supply))?.supplied,
    about: (file, figure, part) => figures.get(figureKey(file, figure, part)),
    aboutText: (file, text, field) => texts.get(textKey(file, text, partOfText(text, field))),
    choicesFor(file, figure) {
      if (figures.size === 0) return noChoices;
      const choices: Partial<Record<PartName, PartChoice>> = {};
      for (const part of ["record", "remark"] as const) {
        const choice = figures.get(figureKey(file, figure, part))?.choice;
        if (choice !== undefined && isPartChoice(choice)) choices[part] = choice;
      }
      return choices;
    },
    textChoicesFor(file, text) {
      if (text.kind === "project") return projectChoices(text, (part) => texts.get(textKey(file, text, part)));
      const choices: Partial<Record<PlannedField["merge"]["field"], TextChoice>> = {};
      for (const { merge } of text.fields) {
        const choice = texts.get(textKey(file, text, merge.field))?.choice;
        if (choice !== undefined && !isPartChoice(choice)) choices[merge.field] = choice;
      }
      return choices;
    },
  };
}
