/** 任务填报 of a form: the tasks an organisation leads, and the instructions it is to answer in the period; its projects beside them. */
import type { FormInstruction, FormProject, FormTask } from "../../shared/domain/form.ts";
import { tasksText } from "../../shared/text/tasks.ts";
import type { ReadDb } from "../db/handles.ts";
import { type AnswerRow, listAnswers, listInstructions } from "../db/repos/remarks.ts";
import { projectsToFill } from "./form-projects.ts";
import type { PlanFigures } from "./plan-figures.ts";
import { type LedTask, planTasks } from "./plan-tasks.ts";
import { isOpenIn } from "./remarks/item.ts";
import { rowKey } from "./row-key.ts";

export interface FormTasks {
  readonly tasks: readonly FormTask[];
  /** With a row of their own. */
  readonly instructions: readonly FormInstruction[];
  readonly projects: readonly FormProject[];
}

/** Tasks, projects and open instructions of a period, for one organisation after another. */
export interface TasksToFill {
  of(organisation: string): FormTasks;
}

export function tasksToFill(db: ReadDb, { plan, indicators }: PlanFigures, period: string): TasksToFill {
  const tasks = planTasks(db, plan, period, indicators);
  const projects = projectsToFill(db, period);
  // Newest first.
  const open = listInstructions(db, null)
    .filter((row) => isOpenIn(row, period))
    .map((row) => ({ row, answers: listAnswers(db, row.id).filter((answer) => answer.period === period) }));
  return {
    of(organisation) {
      const answered = tasks.answeredBy(organisation);
      const own = open
        .filter(({ row }) => answered.has(row.item))
        .map(({ row, answers }): FormInstruction => {
          const { id: instruction, item, itemName, leader, givenOn, text } = row;
          const key = rowKey(organisation, `instruction-${instruction}`, period);
          const current = answerOf(answers, organisation);
          return { key, instruction, item, itemName, leader, givenOn, text, current };
        });
      const led = tasks.linesOf(organisation);
      const inTaskRow = new Map(led.map(({ line: { task } }) => [task, own.find(({ item }) => item === task) ?? null]));
      return {
        tasks: led.map((task) => formTask(task, organisation, period, inTaskRow.get(task.line.task) ?? null)),
        instructions: own.filter((each) => inTaskRow.get(each.item) !== each),
        projects: projects.of(organisation),
      };
    },
  };
}

const answerOf = (answers: readonly AnswerRow[], organisation: string): string =>
  answers.find((answer) => answer.organisation === organisation)?.text ?? "";

function formTask(
  { line, final, annual }: LedTask,
  organisation: string,
  period: string,
  instruction: FormTask["instruction"],
): FormTask {
  const { task, name, box, boxTitle, previous, current } = line;
  return {
    key: rowKey(organisation, task, period),
    task,
    place: box === 0 ? boxTitle || tasksText.outside : tasksText.box(box, boxTitle),
    name,
    targetText: final.join("\n"),
    annualText: annual.join("\n"),
    previous,
    current,
    instruction,
  };
}
