/** One task: what it is to achieve and how it stood, then what is said of it now; below it its open instructions. */
import type { FocusEvent } from "react";
import type { Instruction } from "../../../shared/contract/remarks.ts";
import type { TaskLine } from "../../../shared/contract/task-progress.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { standingOfState } from "../../../shared/domain/task-standing.ts";
import { taskStates } from "../../../shared/domain/vocabulary.ts";
import { type TaskTextField, taskEntryText, taskFieldLabel, taskTextFields } from "../../../shared/text/task-entry.ts";
import { ErrorNotice } from "../../components/error-text.tsx";
import { StandingGlyph, StateMark } from "../../components/standing-glyph.tsx";
import { TaskHistoryButton } from "../../components/task-history.tsx";
import { type Address, addressKey } from "./draft-store.ts";
import { GrowingText } from "./growing-text.tsx";
import { InstructionPair } from "./instruction-row.tsx";
import { Meanwhile } from "./meanwhile.tsx";
import { RowState } from "./row-state.tsx";
import { taskRows } from "./rows.ts";
import { draftOf, stateOf, type TaskDraft } from "./task-draft.ts";

const words = taskEntryText;
/** As the contract has it. */
const longest = 2000;
export const columnCount = 8;

interface TaskRowProps {
  readonly line: TaskLine;
  readonly address: Address;
  readonly instructions: readonly Instruction[];
  readonly readOnly: boolean;
}

export function TaskRow({ line, address, instructions, readOnly }: TaskRowProps) {
  const row = taskRows.useRows((state) => taskRows.rowAt(state.rows, address));
  const stored = taskRows.storedIn(row, line.current);
  const draft = row.draft ?? draftOf(stored);
  const type = (change: Partial<TaskDraft>) =>
    taskRows.type(address, line.current, (shown) => ({ ...shown, ...change }));
  const leave = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) void taskRows.save(address, false);
  };
  return (
    <>
      <tr className="task-row" onBlur={leave}>
        <TaskName line={line} period={address.period} />
        <td className="task-locked small">
          {line.previous === null ? <span className="quiet">{words.unsaid}</span> : <StateMark state={line.previous} />}
        </td>
        <td className={readOnly ? "task-locked small" : "task-state"}>
          {readOnly ? draft.state && <StateMark state={draft.state} /> : <StateChoice {...{ line, draft, type }} />}
        </td>
        {taskTextFields.map((field) => (
          <td key={field} className={readOnly ? "task-locked task-said" : "task-open"}>
            {readOnly ? (
              draft[field]
            ) : (
              <GrowingText
                label={words.fieldLabel(line.name, taskFieldLabel[field])}
                field={field}
                value={draft[field]}
                placeholder={hintOf(field, draft)}
                limit={longest}
                onType={(text) => type({ [field]: text })}
              />
            )}
          </td>
        ))}
        <td className="task-check">
          <RowState
            row={row}
            isFilled={stored !== null}
            filled={words.row.recorded}
            blank={words.row.blank}
            lacking={draft.state === null ? words.row.needsState : null}
          />
        </td>
      </tr>
      <Trouble address={address} draft={draft} />
      {instructions.map((instruction) => (
        <tr key={instruction.id} className="task-below">
          <td colSpan={columnCount}>
            <InstructionPair
              instruction={instruction}
              address={{ ...address, item: String(instruction.id) }}
              readOnly={readOnly}
            />
          </td>
        </tr>
      ))}
    </>
  );
}

function TaskName({ line, period }: { readonly line: TaskLine; readonly period: string }) {
  const { task, name, aim, quantities } = line;
  return (
    <th scope="row" className="task-locked task-name">
      <span className="task-name-head">
        <b title={aim}>{name}</b>
        <TaskHistoryButton task={task} name={name} period={period} periodLabel={periodLabel(period)} />
      </span>
      {quantities.length === 0 ? (
        <span className="quiet small">{aim}</span>
      ) : (
        <ul className="secondary small">
          {quantities.map(({ indicator, text }) => (
            <li key={indicator}>{text}</li>
          ))}
        </ul>
      )}
    </th>
  );
}

interface StateChoiceProps {
  readonly line: TaskLine;
  readonly draft: TaskDraft;
  readonly type: (change: Partial<TaskDraft>) => void;
}

function StateChoice({ line, draft, type }: StateChoiceProps) {
  const standing = draft.state === null ? null : standingOfState(draft.state);
  return (
    <span className={standing === null ? "task-choice" : `task-choice is-${standing}`}>
      {standing !== null && <StandingGlyph standing={standing} />}
      <select
        aria-label={words.fieldLabel(line.name, taskFieldLabel.state)}
        data-field="state"
        value={draft.state ?? ""}
        onChange={(event) => type({ state: stateOf(event.target.value) })}
      >
        <option value="">{words.chooseState}</option>
        {taskStates.map((state) => (
          <option key={state} value={state}>
            {state}
          </option>
        ))}
      </select>
    </span>
  );
}

function hintOf(field: TaskTextField, { state }: TaskDraft): string | undefined {
  if (field === "problems" && state === "滞后") return words.hints.problems;
  return field === "done" && state === "已调整" ? words.hints.adjusted : undefined;
}

/** Why it was not kept; where somebody else was quicker, both texts. */
function Trouble({ address, draft }: { readonly address: Address; readonly draft: TaskDraft }) {
  const { error, foreign } = taskRows.useRows((state) => taskRows.rowAt(state.rows, address));
  if (error === null) return null;
  const stored = draftOf(foreign?.record ?? null);
  const fields = (["state", ...taskTextFields] as const).filter(
    (field) => (stored[field] ?? "") !== (draft[field] ?? ""),
  );
  return (
    <tr className="task-below" id={`trouble-${addressKey(address)}`}>
      <td colSpan={columnCount}>
        {foreign === null ? (
          <ErrorNotice error={error} />
        ) : (
          <Meanwhile
            differences={fields.map((field) => ({
              label: taskFieldLabel[field],
              stored: stored[field] ?? "",
              mine: draft[field] ?? "",
            }))}
            onDiscard={() => taskRows.discard(address)}
            onInsist={() => void taskRows.insist(address)}
          />
        )}
      </td>
    </tr>
  );
}
