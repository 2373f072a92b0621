/** What a list would do to the projects as they are now: computed alike for the preview and for taking it. */
import { createHash } from "node:crypto";
import type { ListChoices, ListedGone, ListPreview } from "../../../shared/contract/project-lists.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { compareList, type KeptProject, type ListValues } from "../../../shared/domain/projects/compare-list.ts";
import { holderOn } from "../../../shared/domain/projects/holders.ts";
import { mappingFault } from "../../../shared/domain/projects/list-mapping.ts";
import { fitLists } from "../../../shared/domain/projects/list-proposal.ts";
import { endOfMonth } from "../../../shared/domain/projects/months.ts";
import { inOrder, type ProjectStage } from "../../../shared/domain/projects/pools.ts";
import { type ListField, listedFigureFields } from "../../../shared/domain/projects/project.ts";
import { listWords, mappingFaultText, projectFieldLabel } from "../../../shared/text/projects.ts";
import { projectsScreenText } from "../../../shared/text/projects-screen.ts";
import type { ReadDb } from "../../db/handles.ts";
import { findOrganisation, listOrganisations } from "../../db/repos/catalog.ts";
import { plainSheets } from "../../exchange/foreign/plain-sheets.ts";
import { readLists, type SaidCell } from "../../exchange/projects/read-list.ts";
import type { Table } from "../../exchange/table.ts";
import { must } from "../context.ts";
import { namedHolder } from "./list-holder.ts";
import { type KnownRow, understandList } from "./list-rows.ts";
import { type ProjectFacts, projectFacts } from "./project-rows.ts";

const words = projectsScreenText.wrong;

export interface EvaluatedList {
  readonly preview: ListPreview;
  readonly rows: ReadonlyMap<string, KnownRow>;
  readonly facts: ReadonlyMap<string, ProjectFacts>;
}

/** INVALID where the mapping is not settled, or not of this file. */
export function evaluateList(
  db: ReadDb,
  file: { readonly name: string; readonly sha256: string; readonly table: Table },
  { mapping, month, organisation, yes }: ListChoices,
  today: string,
): EvaluatedList {
  const fault = mappingFault(mapping);
  if (fault)
    throw new AppError("INVALID", {
      field: words.session,
      text: fault.sheet,
      reason: mappingFaultText[fault.fault](fault.head),
    });
  const plain = plainSheets(file.table);
  const lists = fitLists(mapping, plain);
  if (!lists) throw new AppError("INVALID", { field: words.session, text: file.name, reason: words.doesNotFit });
  if (month > today.slice(0, 7))
    throw new AppError("INVALID", { field: words.month, text: month, reason: words.monthOutside });
  const end = endOfMonth(month);
  const on = end < today ? end : today;
  const whose = organisation === null ? null : must(findOrganisation(db, organisation), "单位", organisation).code;
  const all = projectFacts(db);
  const facts = new Map(all.map((one) => [one.record.project, one]));
  const stageOf = (code: string): ProjectStage | null => inOrder(facts.get(code)?.stages ?? []).at(-1)?.stage ?? null;
  const organisations = new Map(listOrganisations(db).map((one) => [one.code, one]));
  const read = readLists(file.table, plain, lists);
  const list = understandList(read, {
    facts: all,
    stageOf,
    holderIn: (text, before) => {
      const named = findOrganisation(db, text.replace(/\s+/g, ""));
      return namedHolder(named, before?.holders ?? [], (code) => organisations.get(code), on);
    },
    month,
    yes: new Set(yes),
  });
  const kept = all.map((one): KeptProject => {
    const { project: code, name } = one.record;
    const isCovered = whose === null || holderOn(one.holders, on) === whose;
    return { code, name, has: hasOf(one, { month, on, stage: stageOf(code) }), stage: stageOf(code), isCovered };
  });
  const said = (cell: SaidCell | undefined) => cell?.value ?? null;
  const listed = list.rows.map(({ code, says }) => ({
    code,
    says: Object.fromEntries(Object.entries(says).map(([field, cell]) => [field, said(cell)])) as ListValues,
  }));
  const compared = compareList(listed, kept);
  const rows = new Map(list.rows.map((row) => [row.code, row]));
  const problems = [...list.problems];
  const changes = compared.changes.flatMap(({ code, kind, fields }) => {
    const row = rows.get(code);
    if (!row || kind === "same") return [];
    const isStaged = fields.some(({ field }) => field === "stage");
    const refusal = isStaged ? null : refusalOf(kind, row.name, stageOf(code));
    if (refusal !== null) {
      // Its pool is asked about: that says it all.
      if (list.questions.some((one) => one.code === code && one.field === projectFieldLabel.stage)) return [];
      const cell = row.says.name?.cell ?? `A${row.row}`;
      problems.push({ sheet: row.sheet, cell, message: listWords.at(row.sheet, cell, refusal) });
      return [];
    }
    return [
      {
        ...{ code, name: row.name, kind, sheet: row.sheet, row: row.row },
        fields: fields.map((change) => {
          const { cell = "", raw = "" } = row.says[change.field] ?? {};
          return { ...change, cell, raw };
        }),
      },
    ];
  });
  const gone = compared.gone
    .filter((code) => !list.mentioned.has(code))
    .flatMap((code): ListedGone[] => {
      const known = facts.get(code);
      const stage = stageOf(code);
      if (!known || !stage) return [];
      const organisationName = organisations.get(holderOn(known.holders, on) ?? "")?.name ?? "";
      return [{ code, name: known.record.name, organisationName, stage }];
    });
  const count = (kind: "added" | "changed") => changes.filter((change) => change.kind === kind).length;
  const open = list.questions.filter(({ id }) => !yes.includes(id));
  const shown = {
    file: file.name,
    sha256: file.sha256,
    applied: false,
    batch: null,
    month,
    on,
    totals: {
      rows: read.length,
      added: count("added"),
      changed: count("changed"),
      same: compared.changes.length - changes.length - (problems.length - list.problems.length),
      gone: gone.length,
      questions: open.length,
      problems: problems.length,
    },
    changes,
    gone,
    questions: [...list.questions],
    problems,
  };
  const digest = createHash("sha256")
    .update(JSON.stringify([shown, organisation]))
    .digest("hex");
  return { preview: { ...shown, digest }, rows, facts };
}

function refusalOf(kind: "added" | "changed", name: string, stage: ProjectStage | null): string | null {
  if (kind === "added") return listWords.stageMissing(name);
  return stage === "退库" ? listWords.stageGone(name) : null;
}

interface AsOf {
  readonly month: string;
  /** Day (ISO) that the list is as of. */
  readonly on: string;
  readonly stage: ProjectStage | null;
}

/** What is kept of a project as a list of the month would say it. */
function hasOf({ record, holders, figures }: ProjectFacts, { month, on, stage }: AsOf): ListValues {
  const figure = figures.find((one) => one.month === month);
  const reported = Object.fromEntries(listedFigureFields.map((field) => [field, figure?.[field] ?? null]));
  const { name, industry, content, totalWan, plannedStart, plannedFinish } = record;
  const has: Partial<Record<ListField, string | number | null>> = {
    ...{ name, organisation: holderOn(holders, on), industry, content, totalWan, plannedStart, plannedFinish, stage },
    ...reported,
  };
  return has;
}
