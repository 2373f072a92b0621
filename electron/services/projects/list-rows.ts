/** Which project each row of a list is, and what of it may be taken: answers and checks applied, nothing silently. */
import type { ListQuestion } from "../../../shared/contract/project-lists.ts";
import { checkFigure } from "../../../shared/domain/projects/figure-checks.ts";
import { isBackward, type ProjectStage } from "../../../shared/domain/projects/pools.ts";
import { amountFields, isAmountField, type ListField } from "../../../shared/domain/projects/project.ts";
import {
  listWords,
  plannedDateText,
  projectFieldLabel,
  projectFindingText,
  projectValueText,
} from "../../../shared/text/projects.ts";
import type { ListRow, SaidCell } from "../../exchange/projects/read-list.ts";
import type { HolderDoubt, NamedHolder } from "./list-holder.ts";
import type { ProjectFacts } from "./project-rows.ts";

export interface Problem {
  readonly sheet: string;
  readonly cell: string;
  readonly message: string;
}

/** A row that is known to be a project, with the cells that may be taken. */
export interface KnownRow {
  readonly code: string;
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly says: Readonly<Partial<Record<ListField, SaidCell>>>;
}

export interface UnderstoodList {
  readonly rows: readonly KnownRow[];
  readonly questions: readonly ListQuestion[];
  readonly problems: readonly Problem[];
  /** Projects that the list has, in rows that could not be taken: they have not disappeared. */
  readonly mentioned: ReadonlySet<string>;
}

export interface Known {
  readonly facts: readonly ProjectFacts[];
  readonly stageOf: (code: string) => ProjectStage | null;
  /** Whom a list means that names an organisation for a project. */
  readonly holderIn: (text: string, before: ProjectFacts | undefined) => NamedHolder;
  readonly month: string;
  readonly yes: ReadonlySet<string>;
}

export function understandList(list: readonly ListRow[], known: Known): UnderstoodList {
  const byCode = new Map(known.facts.map((facts) => [facts.record.project, facts]));
  const byName = Map.groupBy(known.facts, ({ record }) => record.name);
  const questions: ListQuestion[] = [];
  const problems: Problem[] = [];
  const mentioned = new Set<string>();
  const rows: KnownRow[] = [];
  const first = new Map<string, string>();
  for (const row of list) {
    const title = typeof row.says.name?.value === "string" ? row.says.name.value : "";
    const place = { sheet: row.sheet, cell: row.code.cell };
    const refuse = (message: string) =>
      void problems.push({ ...place, message: listWords.at(place.sheet, place.cell, message) });
    const namesakes = byName.get(title) ?? [];
    for (const { record } of namesakes) mentioned.add(record.project);
    if (row.code.distorted) {
      refuse(listWords.codeDistorted(row.code.text ?? ""));
      continue;
    }
    const [namesake] = namesakes.length === 1 ? namesakes : [];
    const id = `${row.sheet}!${row.code.cell}`;
    if (row.code.text === null && namesake) {
      const { project: code } = namesake.record;
      const message = listWords.at(row.sheet, row.code.cell, listWords.codeByName(title, code));
      questions.push({ id, ...place, code, name: title, field: "code", message, proposal: code });
    }
    const code = row.code.text ?? (namesake && known.yes.has(id) ? namesake.record.project : null);
    if (code === null) {
      if (!namesake) refuse(listWords.codeMissing(title));
      continue;
    }
    mentioned.add(code);
    const before = byCode.get(code);
    if (first.has(code)) refuse(listWords.codeTwice(code, first.get(code) ?? ""));
    else if (title === "" && !before) refuse(listWords.nameMissing(code));
    else {
      first.set(code, `“${row.sheet}”!${row.code.cell}`);
      const name = title || (before?.record.name ?? code);
      const asked = askedCells(row, { code, name, before }, known);
      questions.push(...asked.questions);
      rows.push({ code, name, sheet: row.sheet, row: row.row, says: asked.says });
    }
  }
  return { rows, questions, problems, mentioned };
}

interface Subject {
  readonly code: string;
  readonly name: string;
  readonly before: ProjectFacts | undefined;
}

/** The row's cells without those that are asked about and not answered with yes. */
function askedCells(
  row: ListRow,
  { code, name, before }: Subject,
  known: Known,
): { readonly says: KnownRow["says"]; readonly questions: readonly ListQuestion[] } {
  const doubts = new Map<ListField, string>();
  const cells = { ...row.says };
  const { organisation, stage } = cells;
  if (organisation?.value != null && organisation.question === null) {
    const { code: value, doubt } = known.holderIn(String(organisation.value), before);
    cells.organisation = { ...organisation, value };
    if (doubt !== null) doubts.set("organisation", holderDoubtText(doubt, organisation.raw));
  }
  const stands = known.stageOf(code);
  if (
    stands !== null &&
    stage?.value != null &&
    stage.question === null &&
    isBackward(stands, stage.value as ProjectStage)
  )
    doubts.set("stage", listWords.stageBack(stands, String(stage.value)));
  for (const [field, words] of checkDoubts(cells, before, known.month))
    if (!doubts.has(field)) doubts.set(field, words);
  const questions: ListQuestion[] = [];
  const says: Partial<Record<ListField, SaidCell>> = {};
  for (const [key, cell] of Object.entries(cells)) {
    const field = key as ListField;
    const words = doubts.get(field);
    const message = cell.question ?? (words === undefined ? null : listWords.at(cell.sheet, cell.cell, words));
    const id = `${cell.sheet}!${cell.cell}`;
    if (message !== null) {
      const proposal = cell.value === null ? "" : projectValueText(field, cell.value);
      questions.push({
        id,
        sheet: cell.sheet,
        cell: cell.cell,
        code,
        name,
        field: projectFieldLabel[field],
        message,
        proposal,
      });
    }
    if (cell.value !== null && (message === null || known.yes.has(id))) says[field] = cell;
  }
  return { says, questions };
}

const holderDoubtText = (doubt: HolderDoubt, raw: string): string =>
  doubt.code === "handed_over"
    ? listWords.organisationHandedOver(raw, plannedDateText(doubt.since))
    : { unknown: listWords.organisation, stopped: listWords.organisationStopped }[doubt.code](raw);

/** What the checks say of amounts that are plain by themselves. */
function checkDoubts(cells: ListRow["says"], before: ProjectFacts | undefined, month: string): [ListField, string][] {
  const amounts = Object.fromEntries(
    amountFields.flatMap((field) => {
      const cell = cells[field];
      return cell && typeof cell.value === "number" && cell.question === null ? [[field, cell.value]] : [];
    }),
  );
  const totalBefore = before?.record.totalWan ?? null;
  const findings = checkFigure(amounts, month, before?.figures ?? [], {
    totalWan: amounts["totalWan"] ?? totalBefore,
    totalBefore,
  });
  return findings
    .filter(({ field }) => isAmountField(field))
    .map((finding) => [finding.field, listWords.finding(projectFindingText(finding))]);
}
