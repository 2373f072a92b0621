/** 批示 with the text box for 落实情况 under it, as a pair. */
import type { FocusEvent } from "react";
import type { Instruction } from "../../../shared/contract/remarks.ts";
import { taskEntryText } from "../../../shared/text/task-entry.ts";
import { ErrorNotice } from "../../components/error-text.tsx";
import type { Address } from "./draft-store.ts";
import { GrowingText } from "./growing-text.tsx";
import { Meanwhile } from "./meanwhile.tsx";
import { RowState } from "./row-state.tsx";
import { answerIn, answerRows } from "./rows.ts";

const words = taskEntryText.instruction;
/** As the contract has it. */
const longest = 1000;

interface InstructionPairProps {
  readonly instruction: Instruction;
  readonly address: Address;
  readonly readOnly: boolean;
  /** Said before the instruction where it is not under its own task. */
  readonly isNamed?: boolean;
}

export function InstructionPair({ instruction, address, readOnly, isNamed = false }: InstructionPairProps) {
  const row = answerRows.useRows((state) => answerRows.rowAt(state.rows, address));
  const current = answerIn(instruction, address);
  const stored = answerRows.storedIn(row, current);
  const shown = row.draft ?? stored ?? "";
  const leave = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) void answerRows.save(address, false);
  };
  const lacking = stored !== null && shown.trim() === "" ? taskEntryText.row.notBlank : null;
  return (
    <fieldset className="instruction-pair" aria-label={words.answerOf(instruction.itemName)} onBlur={leave}>
      <p>
        {isNamed && <b>{instruction.itemName}　</b>}
        <span className="instruction-who">{words.label(instruction.leader, instruction.givenOn)}</span>
        {instruction.text}
      </p>
      <div className="instruction-answer">
        <span className="quiet">{words.answer}</span>
        {readOnly ? (
          <span className="instruction-said">{shown}</span>
        ) : (
          <GrowingText
            label={words.answerOf(instruction.itemName)}
            field="answer"
            value={shown}
            placeholder={words.placeholder}
            limit={longest}
            onType={(text) => answerRows.type(address, current, () => text)}
          />
        )}
        <RowState
          row={row}
          isFilled={stored !== null}
          filled={taskEntryText.row.answered}
          blank={taskEntryText.row.unanswered}
          lacking={lacking}
        />
      </div>
      {row.foreign === null ? (
        <ErrorNotice error={row.error} />
      ) : (
        <Meanwhile
          differences={[{ label: words.answer, stored: row.foreign.record ?? "", mine: shown }]}
          onDiscard={() => answerRows.discard(address)}
          onInsist={() => void answerRows.insist(address)}
        />
      )}
    </fieldset>
  );
}
