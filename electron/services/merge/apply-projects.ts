/** Writes what a merge takes of a row of 项目填报: the month's figure as one record, and a move between the pools. */
import { isReason } from "../../../shared/domain/checks.ts";
import { monthOfQuarter } from "../../../shared/domain/projects/months.ts";
import { projectStages, stageFault } from "../../../shared/domain/projects/pools.ts";
import type { ProjectFigure } from "../../../shared/domain/projects/project.ts";
import { fillings } from "../../../shared/domain/vocabulary.ts";
import type { TextChoices } from "../../../shared/merge/merge-text.ts";
import type { PlannedText } from "../../../shared/merge/plan-texts.ts";
import { type ProjectTexts, projectTaken } from "../../../shared/merge/project-after.ts";
import { projectsLog } from "../../../shared/text/projects.ts";
import type { WriteTx } from "../../db/handles.ts";
import { listProjectFigures, listStages } from "../../db/repos/projects.ts";
import { localDay } from "../local-day.ts";
import { keepFigureOf, keepStage, type ReadPlaces } from "../projects/keep-project.ts";

/** A row of a returned file with what was decided about it. */
export interface FiledText {
  readonly text: PlannedText;
  readonly choices: TextChoices;
  /** Why, of the decision about a field; empty without one. */
  readonly reasonOf: (field: string) => string;
  /** Of whom, and for which period, it is kept. */
  readonly organisation: string;
  readonly period: string;
}

/** @param issue whose return it is; null where the office typed. @returns whether anything was written */
export function keepProject(tx: WriteTx, row: FiledText, issue: string | null, from: ReadPlaces): boolean {
  const taken = projectTaken(row.text, row.choices);
  const isFigureKept = keepFigure(tx, row, taken, issue, from);
  return keepMove(tx, row, taken, issue, from) || isFigureKept;
}

function keepFigure(
  tx: WriteTx,
  { text, organisation, period, reasonOf }: FiledText,
  taken: Partial<ProjectTexts>,
  issue: string | null,
  from: ReadPlaces,
): boolean {
  const code = text.item;
  const month = monthOfQuarter(period);
  const standing = listProjectFigures(tx, code).find((figure) => figure.month === month);
  const said = figureOf(taken);
  const given = reasonOf("yearDoneWan");
  const remark = taken.remark ?? (isReason(given) ? given : (standing?.reason ?? ""));
  if (Object.keys(said).length === 0 && taken.remark === undefined) return false;
  const report = { month, reason: remark, takesReasonAway: taken.remark === "", organisation, issue };
  return keepFigureOf(tx, code, said, report, from);
}

const amountOf = (text: string | null | undefined): number | null => (text ? Number(text) : null);

/** What the texts say; a field that is not taken is not there. */
function figureOf({
  yearDoneWan,
  totalDoneWan,
  filling,
  progress,
  problems,
}: Partial<ProjectTexts>): Partial<ProjectFigure> {
  return {
    ...(yearDoneWan === undefined ? {} : { yearDoneWan: amountOf(yearDoneWan) }),
    ...(totalDoneWan === undefined ? {} : { totalDoneWan: amountOf(totalDoneWan) }),
    ...(filling === undefined ? {} : { filling: fillings.find((code) => code === filling) ?? null }),
    ...(progress === undefined ? {} : { progress: progress ?? "" }),
    ...(problems === undefined ? {} : { problems: problems ?? "" }),
  };
}

function keepMove(
  tx: WriteTx,
  { text, organisation, period, reasonOf }: FiledText,
  taken: Partial<ProjectTexts>,
  issue: string | null,
  from: ReadPlaces,
): boolean {
  const stage = projectStages.find((one) => one === taken.stage);
  if (stage === undefined) return false;
  const on = taken.stageOn || text.checks?.lastDay || localDay(tx.at);
  // Another file of the organisation may have said it just now.
  if (stageFault(listStages(tx, text.item), { stage, on }, localDay(tx.at)) !== null) return false;
  const reason = taken.remark || reasonOf("stage") || projectsLog.reportedReason;
  keepStage(tx, text.item, { stage, on, reason }, from, { organisation, issue, period });
  return true;
}
