/** The tasks of a workbook: texts of several lines, so that no grid but fields that grow with what is said. */
import { Input, Select } from "antd";
import type { FormInstruction } from "../../../shared/domain/form.ts";
import { taskStates } from "../../../shared/domain/vocabulary.ts";
import { textOf, type WorkbookField, type WorkbookRow } from "../../../shared/domain/workbook-entry.ts";
import { dayText } from "../../../shared/text/day.ts";
import { workbooksText } from "../../../shared/text/workbooks.ts";
import type { TypedChange } from "../../components/drafts/draft-keeper.ts";
import type { FormView } from "./form-grid.ts";

const words = workbooksText.columns;
const allTextFields = ["done", "problems", "nextSteps", "matters", "answer"] as const;

/** By which a row of the list is found again. */
export const taskRowId = (key: string): string => `workbook-row-${key}`;

interface FormTasksProps {
  readonly view: FormView;
  readonly onType: (changes: readonly TypedChange[]) => void;
}

export function FormTasks({ view, onType }: FormTasksProps) {
  const tasks = new Map((view.form.tasks ?? []).map((task) => [task.key, task]));
  const instructions = new Map((view.form.instructions ?? []).map((each) => [each.key, each]));
  const rows = view.rows.filter(({ kind }) => kind === "task" || kind === "instruction");
  // Without instructions there is nothing to answer.
  const textFields = allTextFields.filter((field) => rows.some(({ fields }) => fields.includes(field)));
  return (
    <section className="workbook-tasks" aria-label={workbooksText.form.gridLabel.tasks}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.task}</th>
            <th scope="col" className="workbook-state">
              {words.state}
            </th>
            {textFields.map((field) => (
              <th key={field} scope="col">
                {words[field]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const task = tasks.get(row.key);
            const instruction = task ? task.instruction : (instructions.get(row.key) ?? null);
            return (
              <tr key={row.key} id={taskRowId(row.key)}>
                <th scope="row">
                  <span className="quiet small">{task?.place ?? ""}</span>
                  <b>{row.name}</b>
                  {task && task.targetText !== "" ? <span className="secondary small">{task.targetText}</span> : null}
                  {instruction ? <InstructionWords of={instruction} /> : null}
                </th>
                <td>{row.fields.includes("state") ? <StateCell view={view} row={row} onType={onType} /> : null}</td>
                {textFields.map((field) => (
                  <td key={field}>
                    {row.fields.includes(field) ? (
                      <TextCell view={view} row={row} field={field} onType={onType} />
                    ) : null}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

const InstructionWords = ({ of: { leader, givenOn, text } }: { readonly of: FormInstruction }) => (
  <span className="workbook-instruction small">{workbooksText.form.instruction(leader, dayText(givenOn), text)}</span>
);

interface CellProps extends FormTasksProps {
  readonly row: WorkbookRow;
}

function StateCell({ view, row, onType }: CellProps) {
  const state = textOf(row, view.texts.get(row.key), "state");
  return (
    <>
      <Select
        aria-label={`${row.name} ${words.state}`}
        value={state === "" ? null : state}
        allowClear
        options={taskStates.map((value) => ({ value, label: value }))}
        onChange={(value: string | null | undefined) => onType([{ row: row.key, field: "state", text: value ?? "" }])}
      />
      <Found view={view} row={row} field="state" />
    </>
  );
}

function TextCell({ view, row, field, onType }: CellProps & { readonly field: WorkbookField }) {
  return (
    <>
      <Input.TextArea
        aria-label={`${row.name} ${workbooksText.field[field]}`}
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={2000}
        value={textOf(row, view.texts.get(row.key), field)}
        onChange={({ target }) => onType([{ row: row.key, field, text: target.value }])}
      />
      <Found view={view} row={row} field={field} />
    </>
  );
}

function Found({
  view,
  row,
  field,
}: {
  readonly view: FormView;
  readonly row: WorkbookRow;
  readonly field: WorkbookField;
}) {
  const found = view.problems.filter((each) => each.row === row.key && each.field === field);
  return found.map(({ message, open }) => (
    <p key={message} className={open ? "error-text small" : "quiet small"}>
      {message}
    </p>
  ));
}
