/** 重点任务台账 as data (04 §4.3): every task of a plan in a period, its quantities one below the other. */

import type { Plan, Task } from "../contract/catalog.ts";
import type { Progress, ProgressRow } from "../contract/progress.ts";
import type { Sheet, SheetCell } from "../contract/sheets.ts";
import { nameWithScope } from "../text/named.ts";
import { taskLedgerText as words } from "../text/task-ledger.ts";
import { formatNumber } from "./number.ts";
import { asAtLabel, periodLabel } from "./period.ts";
import { nil, number, percent, sign, text, textOrNone, word } from "./sheet-cells.ts";
import type { TaskEntry } from "./task-entry.ts";
import { type TaskState, taskStates } from "./vocabulary.ts";

/** A task with what was said of it in the period, by whoever leads it. */
export interface LedgerTask {
  readonly task: Task;
  /** As it stands at the end of the period, said in it or before; null: nobody has ever said. */
  readonly state: TaskState | null;
  readonly said: readonly (TaskEntry & { readonly organisation: string })[];
  /** Names: who leads, then who takes part. */
  readonly holders: readonly string[];
}

export interface TaskLedgerInput {
  readonly plan: Plan;
  readonly progress: Progress;
  readonly tasks: readonly LedgerTask[];
  readonly office: string;
  readonly demo: boolean;
}

/** mm of the 261 of a landscape A4; the last steps take what is left. */
const widths = {
  order: 8,
  box: 21,
  task: 28,
  target: 33,
  done: 40,
  value: 18,
  progress: 11,
  state: 18,
  problems: 26,
  nextSteps: null,
  holders: 22,
  deadline: 13,
} as const;

export function buildTaskLedger(input: TaskLedgerInput): Omit<Sheet, "verification"> {
  const { plan, progress, tasks, office, demo } = input;
  const { columns: heads } = words;
  return {
    kind: "task-ledger",
    formVersion: words.formVersion,
    orientation: "landscape",
    title: words.title,
    subtitle: words.subtitle(periodLabel(progress.period), asAtLabel(progress.period)),
    tableNumber: words.tableNumber,
    confidentiality: words.confidentiality,
    info: [
      words.info.maker(office),
      ...(plan.documentNumber === "" ? [] : [words.info.authority(plan.documentNumber)]),
      words.info.elapsed(formatNumber(progress.periodShare * 100, 1)),
      words.info.counts(tasks.length, countsOf(tasks)),
    ],
    demo,
    sections: [
      {
        title: "",
        columns: Object.entries(widths).map(([key, widthMm]) => {
          const head = heads[key as keyof typeof widths];
          return { key, head: [...(typeof head === "function" ? head(plan.lastYear) : head)], widthMm };
        }),
        rows: tasks.flatMap((each, index) => rowsOf(each, index + 1, progress)),
      },
    ],
    empty: words.empty,
    closing: [],
    signature: words.signature.map((label) => ({ label, text: "" })),
    summary: "",
    legend: words.legend,
    notes: [],
  };
}

function countsOf(tasks: readonly LedgerTask[]): string[] {
  const counted = taskStates.flatMap((state) => {
    const count = tasks.filter((each) => each.state === state).length;
    return count === 0 ? [] : [`${state}${count}`];
  });
  const unsaid = tasks.filter(({ state }) => state === null).length;
  return unsaid === 0 ? counted : [...counted, `${words.unsaid}${unsaid}`];
}

/** A row for each quantity; what is said of the task as a whole stands beside all of them. */
function rowsOf({ task, state, said, holders }: LedgerTask, order: number, progress: Progress): SheetCell[][] {
  const quantities = progress.indicators.filter((line) => line.task === task.code);
  const [first, ...more] = quantities.length === 0 ? [noQuantity] : quantities.map(quantityCells);
  const bound = more.length + 1;
  const whole = (cell: SheetCell): SheetCell => (bound > 1 ? { ...cell, rowSpan: bound } : cell);
  const together = (of: (entry: TaskEntry) => string): string =>
    said
      .flatMap((entry) => {
        const sentence = of(entry).trim();
        if (sentence === "") return [];
        return said.length > 1 ? [words.said(entry.organisation, sentence)] : [sentence];
      })
      .join("\n");
  const problems = together(({ problems, matters }) =>
    [problems, matters.trim() === "" ? "" : words.matters(matters)].filter((part) => part.trim() !== "").join("\n"),
  );
  const [target, value, share] = first ?? noQuantity;
  return [
    [
      whole(word(String(order))),
      whole(text(words.box(task.box, task.boxTitle))),
      whole(text(task.name)),
      target,
      whole(textOrNone(together(({ done }) => done))),
      value,
      share,
      whole(state === null ? nil(words.unsaid) : sign(words.stateSign[state])),
      whole(textOrNone(problems)),
      whole(textOrNone(together(({ nextSteps }) => nextSteps))),
      whole(textOrNone(holders.join("、"))),
      whole(word(words.deadline(task.deadline))),
    ],
    ...more.map((cells) => [...cells]),
  ];
}

type QuantityCells = readonly [target: SheetCell, value: SheetCell, progress: SheetCell];

const noQuantity: QuantityCells = [nil("—"), nil("—"), nil("—")];

function quantityCells(line: ProgressRow): QuantityCells {
  const { unit, targetText, value, decimals, progress, dueState } = line;
  const unitOf = (figure: string) => (unit === "" || figure.includes(unit) || !/\d/.test(figure) ? "" : unit);
  const missing = dueState === "overdue" || dueState === "due" ? words.unsaid : "—";
  return [
    text(`${nameWithScope(line)}${targetText}${unitOf(targetText)}`),
    value === null ? nil(missing) : number(`${formatNumber(value, decimals)}${unit}`, value),
    progress === null ? nil("—") : percent(progress),
  ];
}
