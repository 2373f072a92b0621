/** What happened to a project, from the change log, in words. */
import type { ProjectHistoryEntry } from "../../../shared/contract/projects.ts";
import { plannedDateText, projectFieldLabel, projectValueText } from "../../../shared/text/projects.ts";
import { projectsScreenText } from "../../../shared/text/projects-screen.ts";
import type { ReadDb } from "../../db/handles.ts";
import { listOrganisations } from "../../db/repos/catalog.ts";
import { listProjectChanges, type ProjectChangeRow } from "../../db/repos/projects.ts";
import { taskNames } from "../../db/repos/tasks.ts";

export function projectHistory(db: ReadDb, code: string): ProjectHistoryEntry[] {
  const names = new Map([...listOrganisations(db).map((each) => [each.code, each.name] as const), ...taskNames(db)]);
  const operations = Map.groupBy(listProjectChanges(db, code), ({ operation }) => operation);
  return [...operations.values()].flatMap((rows): ProjectHistoryEntry[] => {
    const [first] = rows;
    if (!first) return [];
    return [{ at: first.at, by: first.by, summary: first.summary, changes: rows.map((row) => changeOf(row, names)) }];
  });
}

const labels: Readonly<Record<string, string>> = { ...projectFieldLabel, ...projectsScreenText.logFields };

function changeOf(row: ProjectChangeRow, names: ReadonlyMap<string, string>): ProjectHistoryEntry["changes"][number] {
  const month = row.entity === "project_figure" ? row.entityId.split("@")[1] : undefined;
  const label = labels[row.field] ?? row.field;
  const text = (json: string | null): string => {
    const value: unknown = json === null ? null : JSON.parse(json);
    if (value === null || (typeof value !== "string" && typeof value !== "number"))
      return projectValueText(row.field, null);
    if (row.field === "organisation" || row.field === "task") return names.get(String(value)) ?? String(value);
    return row.field === "on" || row.field === "organisationFrom"
      ? plannedDateText(String(value))
      : projectValueText(row.field, value);
  };
  return {
    field: month === undefined ? label : `${plannedDateText(month)}${label}`,
    before: text(row.before),
    after: text(row.after),
    place: row.file === null ? "" : `${row.file}${row.cell === null ? "" : ` ${row.cell}`}`,
  };
}
