/** 填报期: the quarters, opening the next one, closing one. */
import { App, Button, Select } from "antd";
import { useState } from "react";
import { Link } from "wouter";
import type { Period } from "../../../shared/contract/periods.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import type { PeriodState } from "../../../shared/domain/vocabulary.ts";
import { periodsText } from "../../../shared/text/periods.ts";
import { periodStateLabel } from "../../../shared/text/words.ts";
import { api } from "../../api/client.ts";
import { type Command, useCommand } from "../../components/command.ts";
import { usePeriods } from "../../components/current-period.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { tableTime } from "../../components/local-time.ts";
import { type Mark, Marked } from "../../components/marked.tsx";
import { choosePeriod } from "../../stores/session.ts";
import { DuePicker } from "./due-picker.tsx";
import { choosableQuarters, suggestedDue } from "./period-suggestion.ts";

const words = periodsText;

export function PeriodsTab({ mayEdit }: { readonly mayEdit: boolean }) {
  const periods = usePeriods();
  const command = useCommand();
  const [done, setDone] = useState("");
  return (
    <Loaded query={periods}>
      {(known) => (
        <>
          {mayEdit ? <OpenPeriod key={known.length} periods={known} command={command} onDone={setDone} /> : null}
          <ErrorNotice error={command.error} onClose={command.forget} />
          {done === "" ? null : (
            <Notice kind="done" onClose={() => setDone("")}>
              {done}
            </Notice>
          )}
          <PeriodTable periods={known} mayEdit={mayEdit} command={command} onDone={setDone} />
        </>
      )}
    </Loaded>
  );
}

interface WithCommand {
  readonly periods: readonly Period[];
  readonly command: Command;
  readonly onDone: (words: string) => void;
}

function OpenPeriod({ periods, command, onDone }: WithCommand) {
  const quarters = choosableQuarters(periods.map(({ code }) => code));
  const [code, setCode] = useState(quarters[0] ?? "");
  const [due, setDue] = useState(suggestedDue(code));
  const choose = (quarter: string) => {
    setCode(quarter);
    setDue(suggestedDue(quarter));
  };
  const open = async () => {
    onDone("");
    const opened = await command.run(() => api.periods.open({ code, due: due === "" ? null : due }));
    if (!opened) return;
    choosePeriod(code);
    onDone(words.opened(periodLabel(code)));
  };
  return (
    <section className="settings-open" aria-labelledby="settings-open-title">
      <h2 id="settings-open-title">{words.openTitle}</h2>
      <label htmlFor="open-period">{words.which}</label>
      <Select
        id="open-period"
        className="settings-quarter"
        value={code}
        onChange={choose}
        options={quarters.map((quarter) => ({ value: quarter, label: periodLabel(quarter) }))}
      />
      <label htmlFor="open-due">{words.due}</label>
      <DuePicker id="open-due" value={due} onChange={setDue} />
      <Button type="primary" loading={command.busy} onClick={() => void open()}>
        {words.open}
      </Button>
      <span className="quiet small">{words.openNote}</span>
    </section>
  );
}

const stateMarks: Record<PeriodState, Mark> = {
  planned: { glyph: "ring", ink: "none" },
  open: { glyph: "pen", ink: "on" },
  closed: { glyph: "lock", ink: "none" },
};

function PeriodTable({ periods, mayEdit, command, onDone }: WithCommand & { readonly mayEdit: boolean }) {
  const { modal } = App.useApp();
  const askToClose = ({ code, label }: Period) =>
    modal.confirm({
      title: words.closeTitle(label),
      content: words.closeConfirm,
      okText: words.closeOk,
      cancelText: words.keepOpen,
      onOk: async () => {
        onDone("");
        if (await command.run(() => api.periods.close({ code }))) onDone(words.closed(label));
      },
    });
  const columns: readonly DataColumn<Period>[] = [
    { head: words.columns.label, cell: ({ label }) => label },
    { head: words.columns.code, width: 100, cell: ({ code }) => code },
    {
      head: words.columns.state,
      width: 120,
      cell: ({ state }) => <Marked {...stateMarks[state]}>{periodStateLabel[state]}</Marked>,
    },
    {
      head: words.columns.due,
      width: 200,
      cell: (period) => <DueDate key={period.due} period={period} mayEdit={mayEdit} command={command} />,
    },
    { head: words.columns.opened, width: 160, cell: ({ openedAt }) => timeOrNone(openedAt) },
    { head: words.columns.closed, width: 160, cell: ({ closedAt }) => timeOrNone(closedAt) },
    {
      head: words.columns.actions,
      width: 190,
      cell: (period) =>
        mayEdit && period.state === "open" ? (
          <span className="settings-actions">
            <Link href="/exchange/issue" onClick={() => choosePeriod(period.code)}>
              {words.issue}
            </Link>
            <Button size="small" aria-label={words.closeLabel(period.label)} onClick={() => askToClose(period)}>
              {words.close}
            </Button>
          </span>
        ) : null,
    },
  ];
  return (
    <DataTable
      label={words.tableLabel}
      columns={columns}
      rows={periods.toSorted((a, b) => b.code.localeCompare(a.code))}
      rowKey={({ code }) => code}
      empty={words.empty}
    />
  );
}

const timeOrNone = (instant: string | null) => (instant === null ? "—" : tableTime(instant));

/** The due date of an open period can be moved; opening it again with another date does that. */
function DueDate({
  period,
  mayEdit,
  command,
}: {
  readonly period: Period;
  readonly mayEdit: boolean;
  readonly command: Command;
}) {
  const [due, setDue] = useState(period.due ?? "");
  if (!mayEdit || period.state !== "open") return period.due ?? words.noDue;
  const changed = due !== (period.due ?? "");
  const save = () => void command.run(() => api.periods.open({ code: period.code, due: due === "" ? null : due }));
  return (
    <span className="settings-actions">
      <DuePicker size="small" label={words.dueLabel(period.label)} value={due} onChange={setDue} />
      {changed ? (
        <Button size="small" onClick={save}>
          {words.changeDue}
        </Button>
      ) : null}
    </span>
  );
}
