/** The form of one organisation and period: its state in a line, the table, 核对数, 往期订正. */
import { Button } from "antd";
import { useEffect, useEffectEvent, useState } from "react";
import type { Period } from "../../../shared/contract/periods.ts";
import type { ReportView } from "../../../shared/contract/submissions.ts";
import { wordingOfLine } from "../../../shared/domain/figure-words.ts";
import type { Form } from "../../../shared/domain/form.ts";
import { entryText } from "../../../shared/text/entry.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { useActor } from "../../stores/session.ts";
import { EntryCorrection } from "./entry-correction.tsx";
import { checkSumOf, draftOf, isBlank } from "./entry-draft.ts";
import { formFetched, rowAt, saveRow, storedIn, useEntryRows } from "./entry-rows.ts";
import { type AddressedLine, EntryTable } from "./entry-table.tsx";
import { ReportHead } from "./report-head.tsx";
import { RevisionDrawer } from "./revision-drawer.tsx";

interface EntryFormProps {
  readonly form: Form;
  readonly period: Period;
  readonly report: ReportView;
}

export function EntryForm({ form, period, report }: EntryFormProps) {
  const [correcting, setCorrecting] = useState(false);
  const [revising, setRevising] = useState<AddressedLine | null>(null);
  const { role } = useActor();
  const organisation = form.organisation.code;
  const readOnly = report.lock !== null;
  const mayRevise = role === "office" && report.lock === "PERIOD_CLOSED";
  const lines: AddressedLine[] = form.lines.map((line) => ({
    line,
    address: { organisation, period: form.period, indicator: line.indicator, dataPeriod: line.dataPeriod },
  }));
  useEffect(() => formFetched(form.organisation.code, form.period), [form]);
  const saveAll = () => void saveEach(lines);
  useSaveKey(saveAll);
  return (
    <>
      <ReportHead report={report} period={period} lines={lines} />
      {lines.length === 0 ? (
        <NoLines tasks={form.tasks?.length ?? 0} />
      ) : (
        <>
          <EntryStatus lines={lines} readOnly={readOnly} onSaveAll={saveAll} />
          <EntryTable
            key={`${organisation}|${form.period}`}
            lines={lines}
            readOnly={readOnly}
            onRevise={mayRevise ? setRevising : null}
          />
        </>
      )}
      <footer className="entry-foot">
        <p className="quiet small">{entryText.noteReport}</p>
        <CheckSum lines={lines} />
        {readOnly || form.corrections.length === 0 ? null : (
          <Button size="small" aria-expanded={correcting} onClick={() => setCorrecting(!correcting)}>
            {correcting ? entryText.correction.close : entryText.correction.open}
          </Button>
        )}
      </footer>
      {revising === null ? null : <RevisionDrawer {...revising} onClose={() => setRevising(null)} />}
      {correcting && !readOnly ? <EntryCorrection key={`${organisation}|${form.period}`} form={form} /> : null}
    </>
  );
}

/** Some lead tasks and answer for no figure: their report is made of those. */
function NoLines({ tasks }: { readonly tasks: number }) {
  return tasks === 0 ? (
    <EmptyState {...entryText.empty.noLines} />
  ) : (
    <EmptyState {...entryText.empty.onlyTasks(tasks)} href="/entry/tasks" />
  );
}

/** One after the other: each is its own operation, and a refusal of one does not hold up the rest. */
async function saveEach(lines: readonly AddressedLine[]): Promise<void> {
  for (const { address } of lines) await saveRow(address);
}

function useSaveKey(save: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
    event.preventDefault();
    save();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
}

interface StatusProps {
  readonly lines: readonly AddressedLine[];
  readonly readOnly: boolean;
  readonly onSaveAll: () => void;
}

function EntryStatus({ lines, readOnly, onSaveAll }: StatusProps) {
  const rows = useEntryRows((state) => state.rows);
  const shown = lines.map(({ line, address }) => {
    const row = rowAt(rows, address);
    return { line, row, stored: draftOf(storedIn(row, line.current)) };
  });
  const asked = shown.filter(({ line }) => !line.optional);
  const filled = asked.filter(({ stored }) => !isBlank(stored)).length;
  const unsaved = shown.filter(({ row }) => row.draft !== null).length;
  return (
    <div className="entry-status">
      <b>{entryText.linesGroup(lines.length)}</b>
      <span className="secondary">{entryText.completeness(filled, asked.length)}</span>
      {readOnly ? null : (
        <>
          <span role="status" className={unsaved > 0 ? "ink-behind" : "ink-on"}>
            {unsaved > 0 ? entryText.unsaved(unsaved) : entryText.allSaved}
          </span>
          <span className="entry-keys quiet small">
            <kbd>Enter</kbd>
            {entryText.keys.enter}
            <kbd>Tab</kbd>
            {entryText.keys.tab}
            <kbd>Ctrl</kbd>+<kbd>S</kbd>
            {entryText.keys.save}
          </span>
          <Button size="small" disabled={unsaved === 0} onClick={onSaveAll}>
            {entryText.saveAll}
          </Button>
        </>
      )}
    </div>
  );
}

/** As on the stamped paper: the figures typed so far, and their sum (03 §3.1). */
function CheckSum({ lines }: { readonly lines: readonly AddressedLine[] }) {
  const rows = useEntryRows((state) => state.rows);
  // As in the workbook: figures given in words are no numbers.
  const numbers = lines.filter(({ line }) => wordingOfLine(line) === null);
  const figures = numbers.map(({ line, address }) => {
    const row = rowAt(rows, address);
    return (row.draft ?? draftOf(storedIn(row, line.current))).value;
  });
  const { count, sum } = checkSumOf(figures);
  return <p className="small entry-check-sum">{entryText.checkSum(count, sum)}</p>;
}
