/** Keeps what is said of a project beside what was, within a running operation; every changed field goes into the log. */
import { laidOver, sameFigure } from "../../../shared/domain/projects/investment.ts";
import type { StageChange } from "../../../shared/domain/projects/pools.ts";
import { inOrder } from "../../../shared/domain/projects/pools.ts";
import {
  emptyFigure,
  figureFields,
  type ProjectFigure,
  type ProjectRecord,
  recordFields,
} from "../../../shared/domain/projects/project.ts";
import type { WriteTx } from "../../db/handles.ts";
import {
  addProjectFigure,
  addProjectRecord,
  addStage,
  findProjectRecord,
  type HandOver,
  listProjectFigures,
  listStages,
  noHandOver,
  type SaidIn,
} from "../../db/repos/projects.ts";

/** Where a value was read from, by field; nothing for what was typed. */
export type ReadPlaces = (field: string) => { readonly file?: string; readonly cell?: string };

const typed: ReadPlaces = () => ({});

/** True where anything changed. A record that hands the project over says from which day, and why. */
export function keepRecord(
  tx: WriteTx,
  code: string,
  record: ProjectRecord,
  from: ReadPlaces = typed,
  handOver: HandOver = noHandOver,
): boolean {
  const before = findProjectRecord(tx, code);
  const changed = recordFields.filter((field) => (before?.[field] ?? (before ? null : undefined)) !== record[field]);
  if (before && changed.length === 0) return false;
  addProjectRecord(tx, code, record, handOver);
  for (const field of changed) {
    const was = before?.[field] ?? null;
    const now = record[field];
    if ((was ?? "") === (now ?? "")) continue;
    tx.log({ entity: "project_record", entityId: code, field, before: was, after: now, ...from(field) });
  }
  for (const field of ["organisationFrom", "organisationReason"] as const)
    if (handOver[field])
      tx.log({ entity: "project_record", entityId: code, field, before: null, after: handOver[field] });
  return true;
}

/** The caller has made sure that the change may be made (`stageFault`). */
export function keepStage(
  tx: WriteTx,
  code: string,
  change: Omit<StageChange, "id">,
  from: ReadPlaces = typed,
  saidIn?: SaidIn,
): void {
  const before = inOrder(listStages(tx, code)).at(-1)?.stage ?? null;
  addStage(tx, code, change, saidIn);
  tx.log({ entity: "project_stage", entityId: code, field: "stage", before, after: change.stage, ...from("stage") });
  tx.log({ entity: "project_stage", entityId: code, field: "on", before: null, after: change.on });
  tx.log({ entity: "project_stage", entityId: code, field: "reason", before: null, after: change.reason });
}

interface Reported {
  readonly month: string;
  /** Empty: none was given, and the one that stands stays; `takesReasonAway`: it is not to stand any more. */
  readonly reason: string;
  readonly takesReasonAway?: boolean;
  /** In whose report it is said, and by the return of which issue; neither for what a list or the office says. */
  readonly organisation?: string | null;
  readonly issue?: string | null;
}

/** What is said is laid over what stands of the month; what it leaves out stays. True where anything changed. */
export function keepFigureOf(
  tx: WriteTx,
  code: string,
  said: Partial<ProjectFigure>,
  { month, reason, takesReasonAway = false, organisation = null, issue = null }: Reported,
  from: ReadPlaces = typed,
): boolean {
  const stands = listProjectFigures(tx, code).find((figure) => figure.month === month);
  const before: ProjectFigure = stands ?? emptyFigure;
  const laid = laidOver(
    Object.fromEntries(figureFields.map((field) => [field, before[field]])) as unknown as ProjectFigure,
    said,
  );
  // An amount that comes where none was said to be has come; one that is reported is 已填报 without the word.
  const now: ProjectFigure =
    said.filling === undefined && hasAmount(said) ? { ...laid, filling: before.filling && "reported" } : laid;
  const was = stands?.reason ?? "";
  const stays = reason === "" && !takesReasonAway ? was : reason;
  if (sameFigure(before, now) && stays === was) return false;
  addProjectFigure(tx, { ...now, project: code, month, reason: stays, organisation, issue });
  const entityId = `${code}@${month}`;
  for (const field of figureFields)
    if (before[field] !== now[field])
      tx.log({ entity: "project_figure", entityId, field, before: before[field], after: now[field], ...from(field) });
  if (stays !== was)
    tx.log({
      entity: "project_figure",
      entityId,
      field: "reason",
      before: was || null,
      after: stays || null,
      ...from("remark"),
    });
  return true;
}

const hasAmount = ({ yearDoneWan = null, totalDoneWan = null }: Partial<ProjectFigure>): boolean =>
  yearDoneWan !== null || totalDoneWan !== null;
