/** 重点项目四个库情况表 as data (04 §4.3): sums by pool, then the projects of each pool; of the finished only the year's. */
import type { Project } from "../contract/projects.ts";
import type { Sheet, SheetCell, SheetSection } from "../contract/sheets.ts";
import { projectPoolsText as words } from "../text/project-pools.ts";
import { latenessLabel } from "../text/projects.ts";
import { plainNumber } from "./number.ts";
import { asAtLabel, lastDay, periodLabel } from "./period.ts";
import { isPool, type ProjectStage, pools } from "./projects/pools.ts";
import { type ProjectSum, sumOf } from "./projects/sums.ts";
import { count, head, nil, number, percent, text, textOrNone, word } from "./sheet-cells.ts";

export interface ProjectPoolsInput {
  /** `2022Q1` */
  readonly period: string;
  /** As they stand on the period's last day. */
  readonly projects: readonly Project[];
  readonly office: string;
  readonly demo: boolean;
}

type Key = keyof typeof words.columns;
const column = (key: Key, widthMm: number | null) => ({ key, head: [...words.columns[key]], widthMm });

export function buildProjectPools({ period, projects, office, demo }: ProjectPoolsInput): Omit<Sheet, "verification"> {
  const year = lastDay(period).slice(0, 4);
  const shown = projects.filter(({ stage, since }) => isPool(stage) || (stage === "竣工" && since.startsWith(year)));
  const stages = ([...pools, "竣工"] as const).filter((stage) => shown.some((project) => project.stage === stage));
  return {
    kind: "project-pools",
    formVersion: words.formVersion,
    orientation: "landscape",
    title: words.title,
    subtitle: words.subtitle(periodLabel(period), asAtLabel(period)),
    tableNumber: words.tableNumber,
    confidentiality: words.confidentiality,
    info: [words.info.maker(office), words.info.unit],
    demo,
    sections:
      shown.length === 0
        ? []
        : [
            sumsSection(shown),
            ...stages.map((stage, at) =>
              stageSection(
                words.numerals[at] ?? "",
                stage,
                shown.filter((project) => project.stage === stage),
              ),
            ),
          ],
    empty: words.empty,
    closing: [],
    signature: words.signature.map((label) => ({ label, text: "" })),
    summary: "",
    legend: "",
    notes: [...words.notes],
  };
}

/** 万元 as they are kept; a sum or a figure that nobody has said is no 0. */
const amount = (wan: number | null, missing: string = "—"): SheetCell =>
  wan === null ? nil(missing) : number(plainNumber(wan), wan);
const share = (of: number | null): SheetCell => (of === null ? nil("—") : percent(of));

function sumsSection(projects: readonly Project[]): SheetSection {
  const sums = [...pools, "竣工" as const].map((stage) =>
    sumOf(
      stage,
      projects.filter((project) => project.stage === stage),
    ),
  );
  const cells = (sum: ProjectSum): SheetCell[] => [
    count(sum.count),
    amount(sum.totalWan),
    amount(sum.yearPlanWan),
    amount(sum.yearDoneWan),
    share(sum.yearShare),
    amount(sum.totalDoneWan),
    count(sum.late),
  ];
  const inPools = projects.filter(({ stage }) => isPool(stage));
  return {
    title: words.sections.sums,
    columns: [
      column("stage", null),
      column("count", 22),
      column("total", 34),
      column("yearPlan", 34),
      column("yearDone", 34),
      column("share", 24),
      column("totalDone", 34),
      column("late", 20),
    ],
    rows: [
      ...sums.slice(0, pools.length).map((sum) => [word(sum.key), ...cells(sum)]),
      [head(words.total), ...cells(sumOf("", inPools))],
      ...sums.slice(pools.length).map((sum) => [word(sum.key), ...cells(sum)]),
    ],
  };
}

function stageSection(numeral: string, stage: ProjectStage, projects: readonly Project[]): SheetSection {
  return {
    title: words.sections.projects(numeral, stage),
    columns: [
      column("order", 8),
      column("name", null),
      column("code", 30),
      column("organisation", 24),
      column("industry", 16),
      column("total", 15),
      column("yearPlan", 15),
      column("yearDone", 15),
      column("share", 13),
      column("totalDone", 15),
      column("start", 18),
      column("finish", 18),
      column("progress", 27),
    ],
    rows: projects.map((project, at) => [
      word(String(at + 1)),
      text(project.name),
      text(project.code),
      textOrNone(project.organisationName),
      textOrNone(project.industry),
      amount(project.totalWan),
      amount(project.yearPlanWan),
      amount(project.yearDoneWan, project.yearPlanWan === null ? "—" : words.missing),
      share(project.yearShare),
      amount(project.totalDoneWan),
      dateCell(project.plannedStart),
      dateCell(project.plannedFinish),
      textOrNone([...project.late.map((late) => latenessLabel[late]), project.progress].filter(Boolean).join("；")),
    ]),
  };
}

/** 2022.03: months are many and columns narrow. */
const dateCell = (date: string | null): SheetCell => (date === null ? nil("—") : word(date.replaceAll("-", ".")));
