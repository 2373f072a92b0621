/** What the core says about a row, under the row: refusals, graded findings, the reason they ask for, a change by others. */
import { Button } from "antd";
import type { EntryRecord } from "../../../shared/domain/form.ts";
import { plainNumber } from "../../../shared/domain/number.ts";
import { entryText } from "../../../shared/text/entry.ts";
import { fillingLabel, gradeLabel } from "../../../shared/text/words.ts";
import { ErrorText, failureOf } from "../../components/error-text.tsx";
import { gradeInks } from "../../components/marked.tsx";
import { reasonLength, shortestReason } from "./entry-draft.ts";
import { type EntryRow, worstGrade } from "./entry-rows.ts";

export interface NoteActions {
  readonly onReason: (text: string) => void;
  readonly onSave: () => void;
  readonly onEdit: () => void;
  readonly onDiscard: () => void;
  readonly onInsist: () => void;
  /** 豁免 a grade A finding; null for those who may not. */
  readonly onExempt: (() => void) | null;
}

interface NotesProps extends NoteActions {
  readonly id: string;
  readonly row: EntryRow;
  readonly lineName: string;
}

export const hasNotes = (row: EntryRow): boolean => row.error !== null || row.findings.length > 0;

/** Said by the findings themselves, or by the question below. */
const saidBelow = new Set(["REASON_REQUIRED", "CHECK_FAILED", "CHANGED_MEANWHILE"]);

export function EntryNotes({ id, row, lineName, ...actions }: NotesProps) {
  const code = row.error === null ? null : failureOf(row.error).code;
  const worst = worstGrade(row);
  const refused = code !== null && code !== "REASON_REQUIRED";
  const tint = refused ? "far" : worst === null ? "none" : gradeInks[worst];
  const sayError = code !== null && !(saidBelow.has(code) && (row.findings.length > 0 || row.foreign !== null));
  return (
    <div id={id} className={`entry-notes entry-notes-${tint}`} role={code === null ? undefined : "alert"}>
      {sayError ? (
        <p>
          <ErrorText error={row.error} />
        </p>
      ) : null}
      {row.findings.map((finding) => (
        <p key={`${finding.code}|${finding.field}`}>
          <b>
            {finding.grade} {gradeLabel[finding.grade]}
          </b>
          {finding.message}
        </p>
      ))}
      {code === "REASON_REQUIRED" && worst !== "A" ? (
        <ReasonBox row={row} lineName={lineName} words={entryText.reason} {...actions} />
      ) : null}
      {worst === "A" && actions.onExempt !== null && (code === "CHECK_FAILED" || code === "REASON_REQUIRED") ? (
        <ReasonBox row={row} lineName={lineName} words={entryText.exemption} {...actions} onSave={actions.onExempt} />
      ) : null}
      {row.foreign === null ? null : <ForeignChange record={row.foreign.record} {...actions} />}
    </div>
  );
}

interface ReasonBoxProps extends Pick<NotesProps, "row" | "lineName" | "onReason" | "onSave" | "onEdit"> {
  readonly words: typeof entryText.reason | typeof entryText.exemption;
}

function ReasonBox({ row, lineName, words, onReason, onSave, onEdit }: ReasonBoxProps) {
  const reason = row.draft?.reason ?? "";
  const length = reasonLength(reason);
  return (
    <div className="entry-reason">
      <input
        type="text"
        className="entry-reason-input"
        aria-label={words.label(lineName)}
        placeholder={words.placeholder}
        maxLength={500}
        value={reason}
        onChange={(event) => onReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && length >= shortestReason) onSave();
        }}
      />
      <span className="secondary small entry-reason-count">{words.typed(length)}</span>
      <Button size="small" type="primary" disabled={length < shortestReason} loading={row.saving} onClick={onSave}>
        {words.save}
      </Button>
      <Button size="small" onClick={onEdit}>
        {words.edit}
      </Button>
    </div>
  );
}

function ForeignChange({ record, onDiscard, onInsist }: { readonly record: EntryRecord | null } & NoteActions) {
  return (
    <div className="entry-reason">
      <p className="entry-foreign">{foreignWords(record)}</p>
      <Button size="small" onClick={onDiscard}>
        {entryText.changed.useStored}
      </Button>
      <Button size="small" type="primary" onClick={onInsist}>
        {entryText.changed.keepMine}
      </Button>
    </div>
  );
}

function foreignWords(record: EntryRecord | null): string {
  if (record === null) return entryText.changed.saysBlank;
  if (record.text) return entryText.changed.says(record.text);
  if (record.value !== null) return entryText.changed.says(plainNumber(record.value));
  return record.filling === null ? entryText.changed.saysBlank : entryText.changed.says(fillingLabel[record.filling]);
}
