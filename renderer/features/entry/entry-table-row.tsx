/** One line of the form: references locked, six entry cells, its state; what is wrong with it directly below. */
import { type FocusEvent, useRef } from "react";
import type { FindingView } from "../../../shared/contract/entry.ts";
import type { CheckAnswer } from "../../../shared/domain/check-answer.ts";
import { wordingOfLine } from "../../../shared/domain/figure-words.ts";
import { type EntryField, entryFields, type FormLine, type Reference } from "../../../shared/domain/form.ts";
import { decimalPlaces, formatNumber, plainNumber } from "../../../shared/domain/number.ts";
import { entryText } from "../../../shared/text/entry.ts";
import { revisionText } from "../../../shared/text/revision.ts";
import { CheckAnswers } from "../../components/check-answers.tsx";
import { failureOf } from "../../components/error-text.tsx";
import { useActor } from "../../stores/session.ts";
import { draftOf, type LineAddress } from "./entry-draft.ts";
import { EntryFieldInput, entryFieldText, isFigure } from "./entry-fields.tsx";
import { EntryNotes, hasNotes } from "./entry-notes.tsx";
import { EntryRowState } from "./entry-row-state.tsx";
import {
  addressKey,
  discardDraft,
  type EntryRow,
  exemptRow,
  insist,
  lineId,
  rowAt,
  saveRow,
  storedIn,
  typeInto,
  useEntryRows,
} from "./entry-rows.ts";

interface TableRowProps {
  readonly order: number;
  readonly line: FormLine;
  readonly address: LineAddress;
  readonly readOnly: boolean;
  /** 订正 of a closed period; null where it is not to be had. */
  readonly onRevise: (() => void) | null;
  readonly onFocusField: (line: FormLine, order: number, field: EntryField) => void;
}

/** Which input a refusal is about: the core names the column. */
const fieldsByName: Readonly<Record<string, EntryField>> = { 本期数: "value", 同比: "growth" };

export function EntryTableRow({ order, line, address, readOnly, onRevise, onFocusField }: TableRowProps) {
  const element = useRef<HTMLTableRowElement>(null);
  const row = useEntryRows((state) => rowAt(state.rows, address));
  const draft = row.draft ?? draftOf(storedIn(row, line.current));
  const notesId = `notes-${addressKey(address)}`;
  const { role } = useActor();
  // Answers are to the figure that stands, not to one that is being typed.
  const answers = row.draft === null && row.kept === null ? (line.answers ?? []) : [];
  const asked = { ...row, findings: unanswered(row, answers) };
  const noted = hasNotes(asked);
  const wrong = wrongField(row.error);
  const wording = wordingOfLine(line);
  const leave = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) void saveRow(address, false);
  };
  return (
    <>
      <tr
        ref={element}
        id={lineId(address)}
        className={noted || answers.length > 0 ? "entry-row has-notes" : "entry-row"}
        onBlur={leave}
        onFocus={(event) => {
          const field = entryFields.find((one) => one === event.target.dataset["field"]);
          if (field !== undefined) onFocusField(line, order, field);
        }}
      >
        <td className="entry-locked entry-order">{order}</td>
        <th scope="row" className="entry-locked" title={line.name}>
          <span className="entry-line-name">
            <span className="clip">{line.name}</span>
            {line.due === undefined ? null : <span className="entry-line-due">{entryText.lineDue(line.due)}</span>}
          </span>
        </th>
        <td className="entry-locked small secondary">{line.unit}</td>
        <td className="entry-locked small secondary">{line.dataPeriodLabel}</td>
        <ReferenceCell line={line} reference={line.samePeriodLastYear} />
        <ReferenceCell line={line} reference={line.lastFullYear} />
        {entryFields.map((field) => (
          <td key={field} className={cellClass(field, readOnly, wrong === field)}>
            {readOnly ? (
              <span className="clip">{entryFieldText(field, draft, wording)}</span>
            ) : (
              <EntryFieldInput
                line={{ ...line, wording }}
                field={field}
                draft={draft}
                errorId={wrong === field ? notesId : undefined}
                onType={(changed, text) => typeInto(address, line.current, changed, text)}
              />
            )}
          </td>
        ))}
        <td className="entry-check">
          <EntryRowState row={readOnly ? { ...row, savedAt: null } : row} shown={draft} optional={line.optional} />
          {onRevise === null ? null : (
            <button
              type="button"
              className="link-button entry-revise"
              aria-label={revisionText.of(line.name, line.dataPeriodLabel)}
              onClick={onRevise}
            >
              {revisionText.name}
            </button>
          )}
        </td>
      </tr>
      {answers.length > 0 ? (
        <tr className="entry-notes-row">
          <td colSpan={2} />
          <td colSpan={11} className="entry-answers">
            <CheckAnswers answers={answers} signed />
          </td>
        </tr>
      ) : null}
      {noted ? (
        <tr className="entry-notes-row">
          <td colSpan={2} />
          <td colSpan={11}>
            <EntryNotes
              id={notesId}
              row={asked}
              lineName={line.name}
              onReason={(text) => typeInto(address, line.current, "reason", text)}
              onSave={() => void saveRow(address)}
              onEdit={() => element.current?.querySelector<HTMLInputElement>("[data-field=value]")?.select()}
              onDiscard={() => discardDraft(address)}
              onInsist={() => void insist(address)}
              onExempt={role === "office" ? () => void exemptRow(address) : null}
            />
          </td>
        </tr>
      ) : null}
    </>
  );
}

/** What was found and answered is said by its answer. */
function unanswered({ error, findings }: EntryRow, answers: readonly CheckAnswer[]): readonly FindingView[] {
  return error === null ? findings.filter(({ code }) => !answers.some((answer) => answer.code === code)) : findings;
}

function wrongField(error: unknown): EntryField | undefined {
  if (error === null) return undefined;
  const { code, details } = failureOf(error);
  const named = details["field"];
  if (code === "NOT_A_NUMBER" && typeof named === "string") return fieldsByName[named];
  return code === "CHECK_FAILED" ? "value" : undefined;
}

function cellClass(field: EntryField, readOnly: boolean, wrong: boolean): string {
  const kind = readOnly ? "entry-locked" : "entry-open";
  return [kind, isFigure(field) ? "number" : "small", wrong ? "is-wrong" : ""].filter(Boolean).join(" ");
}

function ReferenceCell({ line, reference }: { readonly line: FormLine; readonly reference: Reference }) {
  const text = referenceText(reference, line);
  return (
    <td className="entry-locked number quiet" title={text}>
      <span className="clip">{text}</span>
    </td>
  );
}

/** A reference at the line's decimals; more, where the source has more; the plan's own baseline as the plan prints it. */
function referenceText(reference: Reference, { decimals, baselineText }: FormLine): string {
  if (typeof reference === "string") return reference;
  const plain = plainNumber(reference);
  return plain === baselineText || decimalPlaces(reference) > decimals ? plain : formatNumber(reference, decimals);
}
