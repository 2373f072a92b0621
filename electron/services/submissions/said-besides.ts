/** What a report says beside its lines: against it 零报告 would be a contradiction. */
import { isGiven, isUnreportedProject } from "../../../shared/domain/projects/project-entry.ts";
import type { ReadDb } from "../../db/handles.ts";
import { projectsToFill } from "../form-projects.ts";
import { taskLines } from "../task-progress-service.ts";
import { suppliesIn } from "./blank-supplies.ts";

/** Number of tasks, projects and figures of 考核数据 that the organisation has said something about in the period. */
export function countSaidBesides(db: ReadDb, organisation: string, period: string): number {
  const tasks = taskLines(db, organisation, period).filter(({ current }) => current !== null);
  const projects = projectsToFill(db, period)
    .of(organisation)
    .filter(({ current, given }) => !isGiven(given) && !isUnreportedProject(current, given));
  const { asked, blanks } = suppliesIn(db, period)(organisation);
  return tasks.length + projects.length + asked - blanks.length;
}
