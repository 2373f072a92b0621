/**
 * The input of the active cell. It is there before anything is typed, with the cell's text selected: so the first key
 * replaces the text, and an input method composes from its first letter on, in the cell and nowhere else.
 */
import { type ChangeEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { Editing } from "./keys.ts";
import type { GridColumn } from "./model.ts";

interface CellEditorProps {
  readonly kind: GridColumn["kind"];
  readonly options: readonly string[] | undefined;
  readonly text: string;
  readonly label: string;
  readonly editing: Editing;
  readonly wrong: boolean;
  readonly describedBy: string | undefined;
  /** What is in the input and not kept yet; null while nothing was typed. */
  readonly typed: RefObject<string | null>;
  readonly onBegin: () => void;
  /** With every letter. */
  readonly onType: (text: string) => void;
  readonly onChoose: (text: string) => void;
}

export function CellEditor(props: CellEditorProps) {
  return props.kind === "choice" ? <ChoiceEditor {...props} /> : <TextEditor {...props} />;
}

function TextEditor({ kind, text, label, editing, wrong, describedBy, typed, onBegin, onType }: CellEditorProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const input = useRef<(HTMLInputElement & HTMLTextAreaElement) | null>(null);
  useLayoutEffect(() => {
    if (editing !== "no") {
      if (editing === "amending") input.current?.setSelectionRange(text.length, text.length);
      return;
    }
    setDraft(null);
    typed.current = null;
    if (document.activeElement === input.current) input.current?.select();
  }, [editing, text, typed]);
  const props = {
    ref: input,
    "aria-label": label,
    "aria-invalid": wrong || undefined,
    "aria-describedby": describedBy,
    autoComplete: "off",
    spellCheck: false,
    value: editing === "no" ? text : (draft ?? text),
    onFocus: () => {
      if (editing === "no") input.current?.select();
    },
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      typed.current = target.value;
      setDraft(target.value);
      if (editing === "no") onBegin();
      onType(target.value);
    },
  };
  // An input of one line would take the line breaks out of a text as soon as anything in it is changed.
  return kind === "text" ? (
    <textarea
      {...props}
      className={editing === "no" ? "grid-editor" : "grid-editor is-growing"}
      rows={1}
      onKeyDown={(event) => keepLines(event, editing)}
    />
  ) : (
    <input
      {...props}
      className={kind === "number" ? "grid-editor is-right" : "grid-editor"}
      inputMode={kind === "number" ? "decimal" : "text"}
    />
  );
}

/** Alt+Enter breaks the line, as in a sheet; before editing it would replace the whole selected text. */
function keepLines(event: KeyboardEvent, editing: Editing): void {
  if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
  event.preventDefault();
  // The one way that the field's own Ctrl+Z can take back.
  if (editing !== "no" && event.altKey) document.execCommand("insertText", false, "\n");
}

function ChoiceEditor({ options = [], text, label, wrong, describedBy, editing, onChoose }: CellEditorProps) {
  const select = useRef<HTMLSelectElement>(null);
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
