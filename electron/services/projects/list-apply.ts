/** Writes what a list brings, inside the caller's transaction; every field with its file and cell in the log. */
import type { ListDecision } from "../../../shared/contract/project-lists.ts";
import type { ProjectStage } from "../../../shared/domain/projects/pools.ts";
import {
  listedFigureFields,
  type ProjectFigure,
  type ProjectRecord,
  recordFields,
} from "../../../shared/domain/projects/project.ts";
import { projectsLog } from "../../../shared/text/projects.ts";
import type { WriteTx } from "../../db/handles.ts";
import { keepFigureOf, keepRecord, keepStage } from "./keep-project.ts";
import type { EvaluatedList } from "./list-evaluate.ts";

const blank: ProjectRecord = {
  name: "",
  organisation: null,
  industry: "",
  content: "",
  totalWan: null,
  plannedStart: null,
  plannedFinish: null,
  task: null,
};

type Decision = Pick<ListDecision, "leave" | "withdraw" | "reason">;

export function applyList(tx: WriteTx, { preview, rows, facts }: EvaluatedList, decision: Decision): void {
  const { file, month, on } = preview;
  const left = new Set(decision.leave);
  for (const change of preview.changes) {
    if (left.has(change.code)) continue;
    const { code, sheet, fields } = change;
    const after = new Map<string, string | number | null>(fields.map((one) => [one.field, one.after]));
    const says = rows.get(code)?.says ?? {};
    const from = (field: string) => {
      const { cell } = Object.entries(says).find(([name]) => name === field)?.[1] ?? {};
      return { file, ...(cell === undefined ? {} : { cell: `${sheet}!${cell}` }) };
    };
    const before = facts.get(code)?.record ?? blank;
    const changed = recordFields.filter((field) => after.has(field));
    if (changed.length > 0) {
      const record = Object.fromEntries(recordFields.map((field) => [field, after.get(field) ?? before[field]]));
      keepRecord(tx, code, record as unknown as ProjectRecord, from);
    }
    const stage = after.get("stage");
    if (stage !== undefined)
      keepStage(
        tx,
        code,
        { stage: stage as ProjectStage, on: dayFor(facts.get(code), on), reason: projectsLog.importedReason(file) },
        from,
      );
    const said = Object.fromEntries(
      listedFigureFields.flatMap((field) => (after.has(field) ? [[field, after.get(field)]] : [])),
    );
    if (Object.keys(said).length > 0)
      keepFigureOf(tx, code, said as Partial<ProjectFigure>, { month, reason: decision.reason }, from);
  }
  for (const { code, reason } of decision.withdraw)
    keepStage(tx, code, { stage: "退库", on: dayFor(facts.get(code), on), reason }, () => ({ file }));
}

/** History is written forwards: a list of an earlier month moves a project on the day of its newest change at the earliest. */
const dayFor = (facts: { readonly stages: readonly { readonly on: string }[] } | undefined, on: string): string =>
  [on, ...(facts?.stages.map((stage) => stage.on) ?? [])].toSorted().at(-1) ?? on;
