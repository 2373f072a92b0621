/** 下发的填报表 on a department's machine: opening one, those opened before, and the form of one of them. */
import { App, Button } from "antd";
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import type { OpenedWorkbook } from "../../../shared/contract/workbooks.ts";
import { workbooksText } from "../../../shared/text/workbooks.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { navigateTo } from "../../components/hash-location.ts";
import { Loaded } from "../../components/loaded.tsx";
import { tableTime } from "../../components/local-time.ts";
import { PageHead } from "../../components/page-head.tsx";
import { useQuery } from "../../components/query.ts";
import { WorkbookForm } from "./workbook-form.tsx";
import "./workbooks.css";

const address = "/entry/workbooks";

interface WorkbooksScreenProps {
  /** The parts of the page 填报 as links. */
  readonly sections?: ReactNode;
  /** Id of the issue whose form is shown; undefined: the list. */
  readonly issue?: string | undefined;
}

export function WorkbooksScreen({ sections, issue }: WorkbooksScreenProps) {
  return issue === undefined ? <WorkbookShelf sections={sections} /> : <OpenedForm key={issue} issue={issue} />;
}

function OpenedForm({ issue }: { readonly issue: string }) {
  const book = useQuery(["workbook", issue], async (signal) => {
    const workbook = await api.workbooks.get({ issue }, { signal });
    // After it: what stands in the file may have to be taken into the drafts first.
    const drafts = await api.drafts.list({ kind: "workbook", issue }, { signal });
    return { workbook, drafts };
  });
  return (
    <Loaded query={book}>
      {({ workbook, drafts }) => <WorkbookForm book={workbook} drafts={drafts} onBack={() => navigateTo(address)} />}
    </Loaded>
  );
}

function WorkbookShelf({ sections }: { readonly sections?: ReactNode }) {
  const list = useQuery(["workbooks"], (signal) => api.workbooks.list(undefined, { signal }));
  return (
    <>
      <PageHead title={workbooksText.title} tabs={sections} />
      <OpenWorkbook />
      <Loaded query={list}>{(opened) => (opened.length === 0 ? null : <OpenedList opened={opened} />)}</Loaded>
    </>
  );
}

function OpenWorkbook() {
  const words = workbooksText.drop;
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [several, setSeveral] = useState(false);
  const opening = useCommand();
  const open = (files: readonly File[]) => {
    const [file] = files;
    setSeveral(files.length > 1);
    if (!file || files.length > 1) return;
    void opening.run(async () => {
      const { opened } = await api.workbooks.open({ file });
      navigateTo(`${address}/${opened.issue}`);
    });
  };
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    open([...event.dataTransfer.files]);
  };
  return (
    <section
      className={over ? "workbook-drop is-over" : "workbook-drop"}
      aria-label={words.title}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <h2>{over ? words.over : words.title}</h2>
      <p className="secondary">{words.hint}</p>
      <input
        ref={chooser}
        type="file"
        accept=".xlsx"
        hidden
        aria-label={words.choose}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file may be chosen again.
          target.value = "";
          open(files);
        }}
      />
      <Button type="primary" loading={opening.busy} onClick={() => chooser.current?.click()}>
        {opening.busy ? words.opening : words.choose}
      </Button>
      {several ? <Notice kind="warning">{words.oneOnly}</Notice> : null}
      <ErrorNotice error={opening.error} onClose={opening.forget} />
    </section>
  );
}

function OpenedList({ opened }: { readonly opened: readonly OpenedWorkbook[] }) {
  const words = workbooksText.list;
  const { modal } = App.useApp();
  const removing = useCommand();
  const askAndRemove = ({ issue, periodLabel, version, unexported }: OpenedWorkbook) =>
    void modal.confirm({
      title: words.removeTitle(periodLabel, version),
      content: (
        <>
          {unexported ? (
            <p>
              <b>{words.removeUnexported}</b>
            </p>
          ) : null}
          <p>{words.removeNote}</p>
        </>
      ),
      okText: words.removeOk,
      okButtonProps: { danger: true },
      cancelText: words.removeStay,
      onOk: () => removing.run(() => api.workbooks.remove({ issue })),
    });
  const columns: readonly DataColumn<OpenedWorkbook>[] = [
    { head: words.period, cell: ({ periodLabel }) => periodLabel, width: 130 },
    { head: words.organisation, cell: ({ organisationName }) => organisationName },
    {
      head: words.version,
      width: 150,
      cell: ({ version, superseded }) => `${words.versionOf(version)}${superseded ? `　${words.superseded}` : ""}`,
    },
    { head: words.due, cell: ({ due }) => due ?? words.noDue, width: 110 },
    { head: words.filled, align: "right", cell: ({ filled, asked }) => `${filled} / ${asked}`, width: 90 },
    {
      head: words.exported,
      width: 210,
      cell: ({ exportedAt, unexported }) => (
        <>
          {exportedAt === null ? words.never : tableTime(exportedAt)}
          {exportedAt !== null && unexported ? <span className="ink-behind">　{words.unexported}</span> : null}
        </>
      ),
    },
    {
      head: words.action,
      width: 150,
      cell: (book) => (
        <div className="workbook-actions">
          <Button size="small" onClick={() => navigateTo(`${address}/${book.issue}`)}>
            {words.open}
          </Button>
          <Button
            size="small"
            danger
            aria-label={words.removeLabel(book.periodLabel, book.organisationName, book.version)}
            onClick={() => askAndRemove(book)}
          >
            {words.remove}
          </Button>
        </div>
      ),
    },
  ];
  return (
    <section className="workbook-list">
      <h2>{words.title}</h2>
      <ErrorNotice error={removing.error} onClose={removing.forget} />
      <DataTable label={words.title} columns={columns} rows={opened} rowKey={({ issue }) => issue} />
    </section>
  );
}
