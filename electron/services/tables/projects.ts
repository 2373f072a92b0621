/** 重点项目: the projects that the filters leave, and the sums of all of them. Amounts in 万元, as the lists have them. */
import type { Project, ProjectSumView, ProjectsView } from "../../../shared/contract/projects.ts";
import type { TableRequest } from "../../../shared/contract/tables.ts";
import { filteredProjects, noneMark, type ProjectNarrowing } from "../../../shared/listings/project-filters.ts";
import { latenessLabel, plannedDateText, projectFieldLabel } from "../../../shared/text/projects.ts";
import { projectsScreenText } from "../../../shared/text/projects-screen.ts";
import { tablesText } from "../../../shared/text/tables.ts";
import { count, day, figure, percent, text, word } from "../../exchange/printed-workbook/list-cells.ts";
import { type ListColumn, type ListExport, type ListSheet, listSheet, numbered, wordOr } from "./list-sheet.ts";
import type { ListWorld } from "./sources.ts";

const words = tablesText.projects;
const { columns: heads } = projectsScreenText;

type Request = Extract<TableRequest, { table: "projects" }>;

export function projectList({ period, filters }: Request, world: ListWorld): ListExport {
  const view = world.sources.projects.list(period);
  const rows = filteredProjects(view.projects, filters);
  return {
    title: words.title,
    about: plannedDateText(view.day),
    asAt: plannedDateText(view.day),
    filters: filterWords(filters, world),
    source: tablesText.sources.projects,
    unit: words.unit,
    notes: [projectsScreenText.sumsNote, words.wholeView],
    sheets: [
      listSheet(words.title, columns, rows, projectsScreenText.noMatch.title, 3),
      ...(["stage", "organisation", "industry"] as const).map((kind) => sumsSheet(view, kind)),
    ],
  };
}

const columns: readonly ListColumn<Project>[] = [
  numbered,
  { head: words.code, mm: 40, cell: ({ code }) => text(code) },
  { head: projectFieldLabel.name, mm: 52, cell: ({ name }) => text(name) },
  { head: heads.stage, mm: 16, cell: ({ stage }) => word(stage) },
  { head: words.since, mm: 22, cell: ({ since }) => day(since) },
  {
    head: heads.organisation,
    mm: 28,
    cell: ({ organisationName, unattended }) => text(projectsScreenText.responsible(organisationName, unattended)),
  },
  { head: heads.industry, mm: 22, cell: ({ industry }) => text(industry) },
  { head: projectFieldLabel.content, mm: 56, cell: ({ content }) => text(content) },
  { head: heads.total, mm: 20, cell: ({ totalWan }) => figure(totalWan) },
  { head: heads.yearPlan, mm: 20, cell: ({ yearPlanWan }) => figure(yearPlanWan) },
  { head: heads.yearDone, mm: 20, cell: ({ yearDoneWan }) => figure(yearDoneWan) },
  { head: heads.share, mm: 15, cell: ({ yearShare }) => percent(yearShare) },
  { head: heads.totalDone, mm: 20, cell: ({ totalDoneWan }) => figure(totalDoneWan) },
  { head: words.totalShare, mm: 15, cell: ({ totalShare }) => percent(totalShare) },
  { head: words.figuresOf, mm: 20, cell: ({ figuresOf }) => wordOr(plannedDateText(figuresOf)) },
  { head: heads.start, mm: 22, cell: ({ plannedStart }) => plannedDay(plannedStart) },
  { head: heads.finish, mm: 22, cell: ({ plannedFinish }) => plannedDay(plannedFinish) },
  { head: words.late, mm: 22, cell: ({ late }) => word(late.map((each) => latenessLabel[each]).join("、")) },
  { head: projectFieldLabel.progress, mm: 44, cell: ({ progress }) => text(progress) },
  { head: projectFieldLabel.problems, mm: 44, cell: ({ problems }) => text(problems) },
  { head: projectFieldLabel.task, mm: 34, cell: ({ taskName }) => text(taskName) },
];

/** A full day is a day; a month or a year alone stays the words it is. */
const plannedDay = (date: string | null) => (date?.length === 10 ? day(date) : wordOr(plannedDateText(date)));

function sumsSheet({ sums, projects }: ProjectsView, kind: "stage" | "organisation" | "industry"): ListSheet {
  const names = new Map(projects.map(({ organisation, organisationName }) => [organisation ?? "", organisationName]));
  const nameOf = {
    stage: (key: string) => key,
    organisation: (key: string) => names.get(key) || projectsScreenText.noOrganisation,
    industry: (key: string) => key || projectsScreenText.noIndustry,
  };
  const by = projectsScreenText.sumsBy[kind];
  const { all } = sums;
  return listSheet<ProjectSumView>(
    words.sums(by),
    [
      { head: by.slice(1), mm: 50, cell: ({ key }) => text(nameOf[kind](key)), sum: word(words.whole) },
      { head: heads.count, mm: 20, cell: (sum) => count(sum.count), sum: count(all.count) },
      { head: heads.late, mm: 20, cell: (sum) => count(sum.late), sum: count(all.late) },
      { head: heads.total, mm: 26, cell: (sum) => figure(sum.totalWan), sum: figure(all.totalWan) },
      { head: heads.yearPlan, mm: 26, cell: (sum) => figure(sum.yearPlanWan), sum: figure(all.yearPlanWan) },
      { head: heads.yearDone, mm: 26, cell: (sum) => figure(sum.yearDoneWan), sum: figure(all.yearDoneWan) },
      { head: heads.share, mm: 20, cell: (sum) => percent(sum.yearShare), sum: percent(all.yearShare) },
      { head: heads.totalDone, mm: 26, cell: (sum) => figure(sum.totalDoneWan), sum: figure(all.totalDoneWan) },
      { head: heads.unreported, mm: 26, cell: (sum) => count(sum.unreported), sum: count(all.unreported) },
    ],
    sums[kind],
    projectsScreenText.noMatch.title,
  );
}

function filterWords(filters: ProjectNarrowing, { nameOf }: ListWorld): string[] {
  const { filter } = tablesText;
  const { filters: labels, unattended, noIndustry, anyLate } = projectsScreenText;
  const { text: typed, stage, organisation, industry, late } = filters;
  return [
    stage !== null && filter(labels.stage, stage),
    organisation !== null && filter(labels.organisation, organisation === noneMark ? unattended : nameOf(organisation)),
    industry !== null && filter(labels.industry, industry === noneMark ? noIndustry : industry),
    late !== null && filter(labels.late, late === "any" ? anyLate : latenessLabel[late]),
    typed.trim() !== "" && filter(tablesText.search, typed.trim()),
  ].filter((part) => part !== false);
}
