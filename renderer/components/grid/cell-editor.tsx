/**
 * The input of the active cell. It is there before anything is typed, with the cell's text selected: so the first key
 * replaces the text, and an input method composes from its first letter on, in the cell and nowhere else.
 */
import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { Editing } from "./keys.ts";
import type { GridColumn } from "./model.ts";

interface CellEditorProps {
  readonly column: GridColumn;
  readonly text: string;
  readonly label: string;
  readonly editing: Editing;
  readonly wrong: boolean;
  readonly describedBy: string | undefined;
  /** What is in the input and not kept yet; null while nothing was typed. */
  readonly typed: RefObject<string | null>;
  readonly onBegin: () => void;
  readonly onChoose: (text: string) => void;
}

export function CellEditor(props: CellEditorProps) {
  return props.column.kind === "choice" ? <ChoiceEditor {...props} /> : <TextEditor {...props} />;
}

function TextEditor({ column, text, label, editing, wrong, describedBy, typed, onBegin }: CellEditorProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (editing !== "no") {
      if (editing === "amending") input.current?.setSelectionRange(text.length, text.length);
      return;
    }
    setDraft(null);
    typed.current = null;
    if (document.activeElement === input.current) input.current?.select();
  }, [editing, text, typed]);
  return (
    <input
      ref={input}
      className={column.kind === "number" ? "grid-editor is-right" : "grid-editor"}
      aria-label={label}
      aria-invalid={wrong || undefined}
      aria-describedby={describedBy}
      inputMode={column.kind === "number" ? "decimal" : "text"}
      autoComplete="off"
      spellCheck={false}
      value={editing === "no" ? text : (draft ?? text)}
      onFocus={(event) => {
        if (editing === "no") event.currentTarget.select();
      }}
      onChange={(event) => {
        typed.current = event.target.value;
        setDraft(event.target.value);
        if (editing === "no") onBegin();
      }}
    />
  );
}

function ChoiceEditor({ column, text, label, wrong, describedBy, editing, onChoose }: CellEditorProps) {
  const select = useRef<HTMLSelectElement>(null);
  const options = column.options ?? [];
  useLayoutEffect(() => {
    if (editing === "amending") select.current?.showPicker();
  }, [editing]);
  return (
    <select
      ref={select}
      className="grid-editor"
      aria-label={label}
      aria-invalid={wrong || undefined}
      aria-describedby={describedBy}
      value={text}
      onChange={(event) => onChoose(event.target.value)}
    >
      <option value="" />
      {text === "" || options.includes(text) ? null : <option value={text}>{text}</option>}
      {options.map((option) => (
        <option key={option} value={option}>
          {option}
        </option>
      ))}
    </select>
  );
}
