/** 专栏任务: each task the filters leave, with a row for each of its quantities. */
import type { TableRequest } from "../../../shared/contract/tables.ts";
import { asAtLabel, periodLabel } from "../../../shared/domain/period.ts";
import { filteredTasks, type TaskNarrowing } from "../../../shared/listings/task-filters.ts";
import { type Quantity, type TaskItem, taskItems } from "../../../shared/listings/task-items.ts";
import { targetAsPrinted } from "../../../shared/text/figure.ts";
import { tablesText } from "../../../shared/text/tables.ts";
import { taskNotStarted, taskStandingLabel, tasksText, taskUnsaid } from "../../../shared/text/tasks.ts";
import { verdictLabel } from "../../../shared/text/verdict.ts";
import { blank, figure, percent, signed, text, word } from "../../exchange/printed-workbook/list-cells.ts";
import { holder } from "./indicators.ts";
import { type ListColumn, type ListExport, listSheet, numbered, wordOr } from "./list-sheet.ts";
import type { ListWorld } from "./sources.ts";

const words = tablesText.tasks;
const { columns: heads } = tasksText;

type Request = Extract<TableRequest, { table: "tasks" }>;

interface Row {
  readonly item: TaskItem;
  readonly quantity: Quantity | null;
}

export function taskList({ plan, period, filters }: Request, world: ListWorld): ListExport {
  const { sources, own } = world;
  const progress = period === null ? null : sources.progress.table(plan, period);
  const items = taskItems(sources.tasks.list(plan, period), sources.catalog.get(plan), progress);
  const rows = filteredTasks(items, filters, own).flatMap((item): Row[] =>
    item.quantities.length === 0 ? [{ item, quantity: null }] : item.quantities.map((quantity) => ({ item, quantity })),
  );
  return {
    title: words.title,
    about: period === null ? "" : periodLabel(period),
    asAt: period === null ? "" : asAtLabel(period),
    filters: filterWords(filters, items, world),
    source: tablesText.sources.catalogue,
    unit: tablesText.unitInTable,
    notes: [words.note],
    sheets: [listSheet(words.title, columns, rows, tasksText.noMatch.title, 4)],
  };
}

const columns: readonly ListColumn<Row>[] = [
  numbered,
  { head: words.number, mm: 12, cell: ({ item }) => (item.task.box === 0 ? blank : figure(item.task.box, 0)) },
  { head: words.box, mm: 30, cell: ({ item }) => text(item.task.boxTitle) },
  { head: heads.task, mm: 40, cell: ({ item }) => text(item.task.name) },
  { head: words.aim, mm: 50, cell: ({ item }) => text(item.task.aim) },
  { head: heads.standing, mm: 20, cell: ({ item }) => wordOr(standingWord(item)) },
  { head: heads.quantity, mm: 36, cell: ({ quantity }) => text(quantity?.line.name ?? tasksText.noQuantity) },
  { head: words.unit, mm: 16, cell: ({ quantity }) => wordOr(quantity?.line.unit) },
  {
    head: heads.target,
    mm: 22,
    cell: ({ quantity }) => (quantity === null ? blank : targetOf(quantity)),
  },
  {
    head: heads.value,
    mm: 20,
    cell: ({ quantity }) => figure(quantity?.row?.value ?? null, quantity?.line.decimals ?? 0),
  },
  { head: words.valueAt, mm: 24, cell: ({ quantity }) => wordOr(quantity?.row?.valueAtLabel) },
  { head: tablesText.indicators.progress, mm: 16, cell: ({ quantity }) => percent(quantity?.row?.progress ?? null) },
  { head: tablesText.indicators.gap, mm: 22, cell: ({ quantity }) => signed(quantity?.row?.gap ?? null, 1) },
  {
    head: heads.verdict,
    mm: 24,
    cell: ({ quantity }) => (quantity?.row ? word(verdictLabel[quantity.row.verdict]) : blank),
  },
  {
    head: heads.lead,
    mm: 28,
    cell: ({ item: { task } }) => text(holder(task.lead?.name ?? null, task.lead?.suggested ?? false)),
  },
  { head: words.support, mm: 34, cell: ({ item }) => text(item.task.support.map(({ name }) => name).join("、")) },
  {
    head: heads.deadline,
    mm: 18,
    cell: ({ item: { task } }) => (task.deadline === null ? blank : word(tasksText.year(task.deadline))),
  },
];

function targetOf({ line, row }: Quantity) {
  const shown = row?.targetText ?? targetAsPrinted(line.operator, line.targetText);
  const value = row === null ? null : row.target;
  return value === null ? wordOr(shown) : { kind: "number" as const, text: shown, marks: [], value };
}

function standingWord({ standing, reason, isRetired }: TaskItem): string {
  if (isRetired) return words.retired;
  if (standing === null) return "";
  if (standing !== "waiting") return taskStandingLabel[standing];
  return reason === "not_started" ? taskNotStarted : taskUnsaid;
}

function filterWords(filters: TaskNarrowing, items: readonly TaskItem[], { own, nameOf }: ListWorld): string[] {
  const { filter } = tablesText;
  const { text: typed, box, standing, verdict, organisation, goal, mine, retired } = filters;
  const { filters: labels } = tasksText;
  const boxTitle = items.find(({ task }) => task.box === box)?.task.boxTitle ?? "";
  return [
    mine && filter(tasksText.mine, nameOf(own)),
    box !== null && filter(labels.box, tasksText.box(box, boxTitle)),
    standing !== null && filter(labels.standing, taskStandingLabel[standing]),
    verdict !== null && filter(labels.verdict, verdictLabel[verdict]),
    organisation !== null && filter(labels.organisation, nameOf(organisation)),
    goal !== null && filter(labels.goal, goal),
    typed.trim() !== "" && filter(tablesText.search, typed.trim()),
    retired && tasksText.withRetired,
  ].filter((part) => part !== false);
}
