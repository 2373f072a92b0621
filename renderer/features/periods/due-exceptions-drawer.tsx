/** 延期与免报 of one period: what is set, setting more, taking back. */
import { App, Button, Drawer } from "antd";
import { useState } from "react";
import type { DueExceptionView, Period } from "../../../shared/contract/periods.ts";
import type { ExceptionKind } from "../../../shared/domain/due-exceptions.ts";
import { exceptionKindLabel, dueExceptionsText as words } from "../../../shared/text/due-exceptions.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { type Mark, Marked } from "../../components/marked.tsx";
import { useQuery } from "../../components/query.ts";
import { DueExceptionForm } from "./due-exception-form.tsx";

interface DrawerProps {
  readonly period: Period;
  readonly mayEdit: boolean;
  readonly onClose: () => void;
}

export function DueExceptionsDrawer({ period, mayEdit, onClose }: DrawerProps) {
  const exceptions = useQuery(["exceptions", period.code], (signal) =>
    api.periods.exceptions({ period: period.code }, { signal }),
  );
  const [done, setDone] = useState("");
  const editable = mayEdit && period.state !== "closed";
  return (
    <Drawer open size={760} title={words.drawerTitle(period.label)} onClose={onClose}>
      <div className="exceptions">
        {editable ? <DueExceptionForm period={period} onSaved={(count) => setDone(words.saved(count))} /> : null}
        {period.state === "closed" ? <p className="secondary">{words.closedNote}</p> : null}
        {done === "" ? null : (
          <Notice kind="done" onClose={() => setDone("")}>
            {done}
          </Notice>
        )}
        <Loaded query={exceptions}>
          {(known) => <ExceptionTable period={period} exceptions={known} editable={editable} onDone={setDone} />}
        </Loaded>
        <p className="quiet small">{words.note}</p>
      </div>
    </Drawer>
  );
}

const marks: Record<ExceptionKind, Mark> = {
  deferred: { glyph: "clock", ink: "behind" },
  exempt: { glyph: "ring", ink: "none" },
};

interface TableProps {
  readonly period: Period;
  readonly exceptions: readonly DueExceptionView[];
  readonly editable: boolean;
  readonly onDone: (words: string) => void;
}

function ExceptionTable({ period, exceptions, editable, onDone }: TableProps) {
  const { modal } = App.useApp();
  const command = useCommand();
  const askToTakeBack = (exception: DueExceptionView) => {
    const { organisation, indicator, kind } = exception;
    modal.confirm({
      title: words.takeBackTitle(exceptionKindLabel[kind], scopeWords(exception)),
      content: words.takeBackConfirm,
      okText: words.takeBackOk,
      cancelText: words.keep,
      onOk: async () => {
        onDone("");
        const input = { period: period.code, scopes: [{ organisation, indicator }] };
        if (await command.run(() => api.periods.takeBack(input))) onDone(words.takenBack);
      },
    });
  };
  const columns: readonly DataColumn<DueExceptionView>[] = [
    { head: words.columns.organisation, cell: ({ organisationName }) => organisationName ?? words.everyOrganisation },
    { head: words.columns.indicator, cell: ({ indicatorName }) => indicatorName ?? words.everyLine },
    {
      head: words.columns.kind,
      width: 70,
      cell: ({ kind }) => <Marked {...marks[kind]}>{exceptionKindLabel[kind]}</Marked>,
    },
    { head: words.columns.due, width: 100, cell: ({ due }) => due ?? "—" },
    { head: words.columns.reason, cell: ({ reason }) => reason },
    ...(editable
      ? [
          {
            head: words.columns.actions,
            width: 64,
            cell: (exception: DueExceptionView) => (
              <Button
                size="small"
                aria-label={words.takeBackLabel(scopeWords(exception))}
                onClick={() => askToTakeBack(exception)}
              >
                {words.takeBack}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <ErrorNotice error={command.error} onClose={command.forget} />
      <DataTable
        label={words.tableLabel}
        columns={columns}
        rows={exceptions}
        rowKey={({ organisation, indicator }) => `${organisation}|${indicator}`}
        empty={words.empty}
      />
    </>
  );
}

function scopeWords({ organisationName, indicatorName }: DueExceptionView): string {
  return [organisationName, indicatorName].filter((name) => name !== null).join("　");
}
