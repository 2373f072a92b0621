/** One line of the form: references locked, six entry cells, its state; what is wrong with it directly below. */
import { type FocusEvent, useRef } from "react";
import { wordingOfLine } from "../../../shared/domain/figure-words.ts";
import { type EntryField, entryFields, type FormLine, type Reference } from "../../../shared/domain/form.ts";
import { decimalPlaces, formatNumber, plainNumber } from "../../../shared/domain/number.ts";
import { failureOf } from "../../components/error-text.tsx";
import { draftOf, type LineAddress } from "./entry-draft.ts";
import { EntryFieldInput, entryFieldText, isFigure } from "./entry-fields.tsx";
import { EntryNotes, hasNotes } from "./entry-notes.tsx";
import { EntryRowState } from "./entry-row-state.tsx";
import { addressKey, discardDraft, insist, rowAt, saveRow, storedIn, typeInto, useEntryRows } from "./entry-rows.ts";

interface TableRowProps {
  readonly order: number;
  readonly line: FormLine;
  readonly address: LineAddress;
  readonly readOnly: boolean;
  readonly onFocusField: (line: FormLine, order: number, field: EntryField) => void;
}

/** Which input a refusal is about: the core names the column. */
const fieldsByName: Readonly<Record<string, EntryField>> = { 本期数: "value", 同比: "growth" };

export function EntryTableRow({ order, line, address, readOnly, onFocusField }: TableRowProps) {
  const element = useRef<HTMLTableRowElement>(null);
  const row = useEntryRows((state) => rowAt(state.rows, address));
  const draft = row.draft ?? draftOf(storedIn(row, line.current));
  const notesId = `notes-${addressKey(address)}`;
  const noted = hasNotes(row);
  const wrong = wrongField(row.error);
  const wording = wordingOfLine(line);
  const leave = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) void saveRow(address, false);
  };
  return (
    <>
      <tr
        ref={element}
        className={noted ? "entry-row has-notes" : "entry-row"}
        onBlur={leave}
        onFocus={(event) => {
          const field = entryFields.find((one) => one === event.target.dataset["field"]);
          if (field !== undefined) onFocusField(line, order, field);
        }}
      >
        <td className="entry-locked entry-order">{order}</td>
        <th scope="row" className="entry-locked" title={line.name}>
          <span className="clip">{line.name}</span>
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
          <EntryRowState row={row} shown={draft} optional={line.optional} />
        </td>
      </tr>
      {noted ? (
        <tr className="entry-notes-row">
          <td colSpan={2} />
          <td colSpan={11}>
            <EntryNotes
              id={notesId}
              row={row}
              lineName={line.name}
              onReason={(text) => typeInto(address, line.current, "reason", text)}
              onSave={() => void saveRow(address)}
              onEdit={() => element.current?.querySelector<HTMLInputElement>("[data-field=value]")?.select()}
              onDiscard={() => discardDraft(address)}
              onInsist={() => void insist(address)}
            />
          </td>
        </tr>
      ) : null}
    </>
  );
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
