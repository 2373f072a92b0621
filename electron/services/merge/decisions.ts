/**
 * Answers weighed against what the files say and what stands: what each would do, and what stands in its way. Only an answer
 * with nothing in its way is a decision; preview, answering and applying all go through here.
 */
import type { Indicator } from "../../../shared/contract/catalog.ts";
import type { MergeAnswer, MergeAnswerView } from "../../../shared/contract/merge.ts";
import { type Finding, isReason } from "../../../shared/domain/checks.ts";
import { type EntryRecord, entryFields } from "../../../shared/domain/form.ts";
import { isProjectEntryField, projectPartOf } from "../../../shared/domain/projects/project-entry.ts";
import { taskStates } from "../../../shared/domain/vocabulary.ts";
import type { CellCode } from "../../../shared/merge/cell-codes.ts";
import type { GradedCell, GradedFigure } from "../../../shared/merge/grade.ts";
import {
  type Choices,
  mergedRecord,
  type PartChoice,
  type PartName,
  partOf,
} from "../../../shared/merge/merge-record.ts";
import type { SupplyChoice } from "../../../shared/merge/merge-supply.ts";
import { plainText, type TextChoice, type TextChoices } from "../../../shared/merge/merge-text.ts";
import type { PlannedSupply } from "../../../shared/merge/plan-supplies.ts";
import { type PlannedField, type PlannedText, textCells } from "../../../shared/merge/plan-texts.ts";
import { isDayInPlace, projectAfter, projectFindings } from "../../../shared/merge/project-after.ts";
import { typedProjectText } from "../../../shared/merge/typed-project.ts";
import { unreportedTyped } from "../../../shared/merge/unreported.ts";
import { supplyFindingText } from "../../../shared/text/assessment-checks.ts";
import { findingText } from "../../../shared/text/findings.ts";
import { answerProblem, failureSentence } from "../../../shared/text/merge-answers.ts";
import { projectFindingText } from "../../../shared/text/projects.ts";
import { fillingLabel } from "../../../shared/text/words.ts";
import { factsOf, type KeptAnswer, placeKey } from "./answers.ts";
import type { EvaluatedFile } from "./evaluated.ts";
import type { FigureChecks } from "./figure-checks.ts";
import { typedFigure } from "./typed-figure.ts";
import { weighSupply } from "./weigh-supply.ts";

/** What an answer is about. */
type Target =
  | { readonly file: EvaluatedFile; readonly figure: GradedFigure; readonly part: PartName }
  | { readonly file: EvaluatedFile; readonly text: PlannedText; readonly field: PlannedField }
  | { readonly file: EvaluatedFile; readonly supply: PlannedSupply };

/** An answer that will be carried out. */
export interface Decision {
  readonly answer: KeptAnswer;
  readonly target: Target;
  readonly choice: PartChoice | TextChoice;
  /** Of 考核数据: what `choice` comes to. */
  readonly supplied?: SupplyChoice | undefined;
  readonly reason: string;
  /** On the figure that would stand. */
  readonly findings: readonly Finding[];
}

export interface WeighedAnswer {
  readonly view: MergeAnswerView;
  /** Null while something stands in its way. */
  readonly decision: Decision | null;
}

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

/** Nothing a person can decide: the report is locked, or there is nothing the cell could be about. */
const lockedCodes: ReadonlySet<CellCode | ""> = new Set([
  "report_accepted",
  "period_closed",
  "unknown_line",
  "unknown_task",
  "unknown_project",
  "instruction_closed",
  "correction_unclear",
]);

const isSettled = (outcome: string): boolean => outcome === "same" || outcome === "unchanged";

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
const partOfText = ({ kind }: PlannedText, field: string): string =>
  kind === "project" ? projectPartOf(field) : field;

const cellsOf = ({ cells }: GradedFigure, part: PartName): readonly GradedCell[] =>
  cells.filter(({ field }) => partOf(field) === part);

export function weighAnswer(answer: KeptAnswer, target: Target, checks: FigureChecks): WeighedAnswer {
  if ("figure" in target) return weighFigure(answer, target, checks);
  if ("supply" in target) return weighSupplied(answer, target, checks);
  return target.text.kind === "project" ? weighProject(answer, target) : weighText(answer, target);
}

function weighFigure(
  answer: KeptAnswer,
  target: Extract<Target, { figure: unknown }>,
  checks: FigureChecks,
): WeighedAnswer {
  const { file, figure, part } = target;
  const merge = figure.merge[part];
  const cells = cellsOf(figure, part);
  const refuse = (problem: string) => weighed(answer, problem);
  if (isSettled(merge.outcome)) return refuse(answerProblem.nothingToDecide);
  if (cells.some(({ code }) => lockedCodes.has(code))) return refuse(answerProblem.locked);
  const { period, organisation } = file;
  const line = period === null ? undefined : checks.line(period, figure.item);
  if (!line || period === null || !organisation) return refuse(answerProblem.locked);
  const reason = answer.reason ?? "";
  const decided = (choice: PartChoice, findings: readonly Finding[] = []): WeighedAnswer => {
    const view = viewOf(answer, findings, line);
    return { view, decision: { answer, target, choice, reason, findings } };
  };
  const weighUnreported = (): WeighedAnswer => {
    if (part !== "record") return refuse(answerProblem.notAFigure);
    if (answer.filling === undefined) return refuse(answerProblem.fillingMissing);
    // A figure that stands is not taken away without a word.
    if (figure.ours !== null && figure.ours.value !== null && !isReason(reason))
      return weighed(answer, answerProblem.takesFigureAway, [], line, true);
    return decided({ typed: typedFigure(unreportedTyped(answer.filling), line) });
  };
  if (answer.choice === "ours") return decided("ours");
  if (answer.choice === "theirs" && (merge.proposal === null || merge.outcome === "rejected"))
    return refuse(answerProblem.nothingToTake);
  if (answer.choice === "unreported") return weighUnreported();
  let choice: PartChoice = "theirs";
  if (answer.choice === "typed") {
    if (!isTypedOf(answer, partFields[part])) return refuse(answerProblem.otherCell);
    try {
      const typed = typedFigure(answer.typed ?? {}, line);
      if (Object.keys(typed).length === 0) return refuse(answerProblem.nothingTyped);
      choice = { typed };
    } catch (error) {
      return refuse(failureSentence(error));
    }
  }
  if (part === "remark") return decided(choice);
  const stands = mergedRecord(figure.merge, figure.ours, { record: choice, remark: "theirs" });
  if (stands && isUnexplainedBlank(stands)) {
    if (answer.choice === "typed") return refuse(answerProblem.blankUnexplained);
    // The figure could not be read: the words around it say 已填报 of nothing.
    if (cells.some(({ field, outcome }) => field === "value" && outcome === "rejected"))
      return refuse(answerProblem.nothingToTake);
  }
  const at = { period, organisation: organisation.code, item: figure.item, dataPeriod: figure.dataPeriod };
  const findings = stands ? checks.check(at, stands) : [];
  const [gravest] = findings;
  if (gravest?.grade === "A") return weighed(answer, answerProblem.checkFailed, findings, line);
  const asked = findings.some(({ grade }) => grade === "B" || grade === "C");
  const explained = isReason(reason) || (gravest?.grade === "C" && isReason(stands?.remark ?? null));
  if (asked && !explained) return weighed(answer, answerProblem.reasonNeeded, findings, line, true);
  return decided(choice, findings);
}

/** Nothing typed is no figure; that there is none must be said in 填报情况. */
const isUnexplainedBlank = ({ value, filling }: EntryRecord): boolean =>
  value === null && (filling === null || filling === "reported");

function weighText(answer: KeptAnswer, target: Extract<Target, { text: unknown }>): WeighedAnswer {
  const { merge } = target.field;
  const refuse = (problem: string) => weighed(answer, problem);
  if (isSettled(merge.outcome)) return refuse(answerProblem.nothingToDecide);
  if (lockedCodes.has(merge.code)) return refuse(answerProblem.locked);
  const decided = (choice: TextChoice): WeighedAnswer => ({
    view: viewOf(answer, [], null),
    decision: { answer, target, choice, reason: answer.reason ?? "", findings: [] },
  });
  if (answer.choice === "ours") return decided({ choice: "ours" });
  if (answer.choice === "theirs")
    return merge.proposal === null ? refuse(answerProblem.nothingToTake) : decided({ choice: "theirs" });
  if (answer.choice === "unreported") return refuse(answerProblem.notAFigure);
  if (!isTypedOf(answer, [merge.field])) return refuse(answerProblem.otherCell);
  const text = plainText(answer.typed?.[merge.field]);
  if (text === null) return refuse(answerProblem.nothingTyped);
  if (merge.field === "state" && !taskStates.some((state) => state === text)) return refuse(answerProblem.noState);
  return decided({ choice: "typed", text });
}

/** An answer about a cell of a project's record is about the record. */
function weighProject(answer: KeptAnswer, target: Extract<Target, { text: unknown }>): WeighedAnswer {
  const { text, field } = target;
  const part = partOfText(text, field.merge.field);
  const merges = text.fields.map(({ merge }) => merge).filter((merge) => partOfText(text, merge.field) === part);
  const refuse = (problem: string) => weighed(answer, problem);
  if (isSettled(field.merge.outcome)) return refuse(answerProblem.nothingToDecide);
  if (merges.some(({ code }) => lockedCodes.has(code))) return refuse(answerProblem.locked);
  const choice = answer.choice === "typed" ? ({ choice: "typed", text: "" } as const) : { choice: answer.choice };
  if (choice.choice === "unreported") return refuse(answerProblem.notAFigure);
  const reason = answer.reason ?? "";
  const decision: Decision = { answer, target, choice: { ...choice } as TextChoice, reason, findings: [] };
  if (choice.choice === "ours") return { view: viewOf(answer, [], null), decision };
  if (
    choice.choice === "theirs" &&
    merges.every(({ outcome, proposal }) => outcome === "rejected" || proposal === null)
  )
    return refuse(answerProblem.nothingToTake);
  if (choice.choice === "typed") {
    if (
      !isTypedOf(
        answer,
        merges.map((merge) => merge.field),
      )
    )
      return refuse(answerProblem.otherCell);
    const typed = Object.entries(answer.typed ?? {});
    if (typed.length === 0) return refuse(answerProblem.nothingTyped);
    if (typed.some(([name, said]) => isProjectEntryField(name) && typedProjectText(name, said, fillingLabel) === null))
      return refuse(answerProblem.noProjectValue);
  }
  const stands = projectAfter(
    text,
    projectChoices(text, (one) => (one === part ? decision : undefined)),
  );
  if (part === "stage" && !isDayInPlace(text, stands)) return refuse(answerProblem.dayOutside);
  const findings = part === "figures" ? projectFindings(text, stands) : [];
  const shown = findings.map((finding) => ({ grade: finding.grade, message: projectFindingText(finding) }));
  const view = { ...viewOf(answer, [], null), findings: shown };
  if (findings.some(({ grade }) => grade === "A"))
    return { view: { ...view, problem: answerProblem.checkFailed }, decision: null };
  const explained = isReason(reason) || (findings.every(({ grade }) => grade === "C") && isReason(stands.remark));
  if (findings.length > 0 && !explained)
    return { view: { ...view, problem: answerProblem.reasonNeeded, needsReason: true }, decision: null };
  return { view, decision };
}

/** What was decided about a part of a project, field by field. */
function projectChoices(text: PlannedText, decided: (part: string) => Decision | undefined): TextChoices {
  const choices: { -readonly [K in keyof TextChoices]: TextChoices[K] } = {};
  for (const { merge } of text.fields) {
    const decision = decided(partOfText(text, merge.field));
    if (decision === undefined || isPartChoice(decision.choice)) continue;
    const typed = decision.answer.typed?.[merge.field];
    const said =
      typed === undefined || !isProjectEntryField(merge.field)
        ? null
        : typedProjectText(merge.field, typed, fillingLabel);
    if (decision.choice.choice !== "typed") choices[merge.field] = decision.choice;
    else choices[merge.field] = said === null ? { choice: "theirs" } : { choice: "typed", text: said };
  }
  return choices;
}

function weighSupplied(
  answer: KeptAnswer,
  target: Extract<Target, { supply: unknown }>,
  checks: FigureChecks,
): WeighedAnswer {
  const { file, supply } = target;
  const { period, organisation } = file;
  const locked = supply.cells.some(({ code }) => lockedCodes.has(code));
  const line = period === null || locked ? undefined : checks.scored(period, supply.line);
  if (period === null || !organisation) return weighed(answer, answerProblem.locked);
  const { choice, problem, findings, needsReason } = weighSupply(answer, supply, line, checks.supplies(period));
  const said = findings.map((finding) => ({
    grade: finding.grade,
    message: supplyFindingText(finding, line?.unit ?? ""),
  }));
  const view = { ...viewOf(answer, [], null), problem, findings: said, needsReason };
  return {
    view,
    decision:
      choice === null
        ? null
        : {
            answer,
            target,
            choice: choice === "ours" ? "ours" : "theirs",
            supplied: choice,
            reason: answer.reason ?? "",
            findings: [],
          },
  };
}

const partFields: Readonly<Record<PartName, readonly string[]>> = {
  record: entryFields.filter((field) => partOf(field) === "record"),
  remark: entryFields.filter((field) => partOf(field) === "remark"),
};

/** A value typed beside the cell it belongs to would go in unchecked, or be lost. */
const isTypedOf = ({ typed = {} }: MergeAnswer, fields: readonly string[]): boolean =>
  Object.keys(typed).every((field) => fields.includes(field));

function weighed(
  answer: MergeAnswer,
  problem: string,
  findings: readonly Finding[] = [],
  line: Indicator | null = null,
  needsReason = false,
): WeighedAnswer {
  return { view: { ...viewOf(answer, findings, line), problem, needsReason }, decision: null };
}

function viewOf(answer: MergeAnswer, findings: readonly Finding[], line: Indicator | null): MergeAnswerView {
  const { sha256, sheet, cell, choice, typed, filling, reason } = answer;
  return {
    sha256,
    sheet,
    cell,
    choice,
    ...(typed === undefined ? {} : { typed }),
    ...(filling === undefined ? {} : { filling }),
    ...(reason === undefined ? {} : { reason }),
    problem: null,
    findings: line ? findings.map((finding) => ({ grade: finding.grade, message: findingText(finding, line) })) : [],
    needsReason: false,
  };
}

const isPartChoice = (choice: Decision["choice"]): choice is PartChoice =>
  typeof choice === "string" || "typed" in choice;

const figureKey = (file: EvaluatedFile, { kind, item, dataPeriod }: GradedFigure, part: PartName): string =>
  `${file.sha256}/${kind}/${item}@${dataPeriod}/${part}`;
const textKey = (file: EvaluatedFile, { kind, item, instruction }: PlannedText, field: string): string =>
  `${file.sha256}/${kind}/${item}/${instruction ?? ""}/${field}`;

const supplyKey = (file: EvaluatedFile, { line, assessed }: PlannedSupply): string =>
  `${file.sha256}/assessment/${line}|${assessed}`;

/** The same for all cells of one record. */
export function partKey(target: Target): string {
  if ("figure" in target) return figureKey(target.file, target.figure, target.part);
  if ("supply" in target) return supplyKey(target.file, target.supply);
  return textKey(target.file, target.text, partOfText(target.text, target.field.merge.field));
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
