/** The projects of a report under review: what was said beside what was known, with what the checks say. */
import type { ReviewProject } from "../../../shared/contract/review.ts";
import { isReason } from "../../../shared/domain/checks.ts";
import type { FormProject } from "../../../shared/domain/form.ts";
import { checkFigure } from "../../../shared/domain/projects/figure-checks.ts";
import { isGiven, isUnreportedProject } from "../../../shared/domain/projects/project-entry.ts";
import { projectFindingText } from "../../../shared/text/projects.ts";
import type { ReadDb } from "../../db/handles.ts";
import { listProjectFigures } from "../../db/repos/projects.ts";

/** Those that a list has said everything of stand quietly among them: the report is for the whole. */
export function reviewProject(db: ReadDb, form: FormProject): ReviewProject {
  const { project, name, month, totalWan, yearPlanWan, stage, stageOn, earlier, current, given } = form;
  const amounts = { yearDoneWan: current?.yearDoneWan ?? null, totalDoneWan: current?.totalDoneWan ?? null };
  const findings = checkFigure(amounts, month, listProjectFigures(db, project), { totalWan, totalBefore: totalWan });
  const explained = isReason(current?.remark ?? null);
  const attention = isUnreportedProject(current, given)
    ? "blank"
    : findings.length > 0
      ? explained
        ? "explained"
        : "open"
      : isGiven(given)
        ? "quiet"
        : "changed";
  return {
    ...{ project, name, stage, stageOn, totalWan, yearPlanWan, attention },
    earlierTotalWan: earlier?.totalDoneWan ?? null,
    now: current,
    given: isGiven(given),
    findings: findings.map((finding) => ({ grade: finding.grade, message: projectFindingText(finding) })),
  };
}
