/** One opened workbook: its form to be filled in, what the checks say beside it, the return. */
import { App, Button } from "antd";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Delivery } from "../../../shared/contract/common.ts";
import type { DraftRow } from "../../../shared/contract/drafts.ts";
import type { Workbook } from "../../../shared/contract/workbooks.ts";
import { type WorkbookField, type WorkbookRow, workbookRows } from "../../../shared/domain/workbook-entry.ts";
import { draftsText } from "../../../shared/text/drafts.ts";
import { workbooksText } from "../../../shared/text/workbooks.ts";
import { api } from "../../api/client.ts";
import { download } from "../../api/download.ts";
import { useCommand } from "../../components/command.ts";
import { ClashNotice } from "../../components/drafts/clash-notice.tsx";
import { createDraftKeeper } from "../../components/drafts/draft-keeper.ts";
import { useDraftKeeper } from "../../components/drafts/use-draft-keeper.ts";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { Grid, type GridHandle } from "../../components/grid/grid.tsx";
import type { CellChange } from "../../components/grid/model.ts";
import { PageHead } from "../../components/page-head.tsx";
import { useQuery } from "../../components/query.ts";
import { FormContact } from "./form-contact.tsx";
import { correctionsModel, type FormView, linesModel } from "./form-grid.ts";
import { FormPrint } from "./form-print.tsx";
import { FormProblems } from "./form-problems.tsx";
import { FormTasks, taskRowId } from "./form-tasks.tsx";
import { projectsModel } from "./project-grid.ts";

const words = workbooksText.form;

type Section = "lines" | "tasks" | "projects" | "corrections";

interface WorkbookFormProps {
  readonly book: Workbook;
  readonly drafts: readonly DraftRow[];
  readonly onBack: () => void;
}

export function WorkbookForm({ book, drafts, onBack }: WorkbookFormProps) {
  const { modal } = App.useApp();
  const { form, opened } = book;
  const { issue } = opened;
  const rows = useMemo(() => workbookRows(form), [form]);
  const { keeper, keeping } = useDraftKeeper(() => keeperOf(issue, rows, drafts));
  const names = new Map(rows.map(({ key, name, kind }) => [key, name || noteNames[kind]]));
  const check = useQuery(["workbook-check", issue, keeping.version], (signal) =>
    api.workbooks.check({ issue }, { signal }),
  );
  const lastCheck = useRef(check.data);
  if (check.data !== undefined) lastCheck.current = check.data;
  const known = check.data ?? lastCheck.current;
  const view: FormView = {
    form,
    rows,
    texts: keeping.texts,
    problems: known?.problems ?? [],
    clashes: keeping.clashes,
  };
  const sections = sectionsOf(view);
  const [section, setSection] = useState<Section>(sections[0] ?? "lines");
  const grid = useRef<GridHandle>(null);
  const [wanted, setWanted] = useState<{ readonly row: string; readonly field: WorkbookField } | null>(null);
  const model = modelOf(section, view);
  useEffect(() => {
    if (wanted === null) return;
    setWanted(null);
    if (section === "tasks") {
      const task = document.getElementById(taskRowId(wanted.row));
      task?.scrollIntoView({ block: "nearest" });
      task?.querySelector<HTMLElement>("input, textarea")?.focus();
      return;
    }
    const row = model.rows.findIndex(({ key }) => key === wanted.row);
    const column = model.columns.findIndex(({ id }) => id === wanted.field);
    if (row >= 0 && column >= 0) grid.current?.goTo({ row, column });
  });
  const goTo = (row: string, field: WorkbookField) => {
    const kind = rows.find(({ key }) => key === row)?.kind;
    setSection(kind === undefined ? section : (sectionOfKind[kind] ?? section));
    setWanted({ row, field });
  };
  const exporting = useCommand();
  const [done, setDone] = useState<Delivery | null>(null);
  const exportNow = (despiteBlanks: boolean) =>
    void exporting.run(async () => {
      setDone(null);
      await keeper.flush();
      const delivery = await api.workbooks.export({ issue, despiteBlanks });
      download(delivery);
      setDone(delivery);
    });
  const missing = known?.missing.length ?? 0;
  const open = known?.problems.filter((problem) => problem.open).length ?? 0;
  const askAndExport = () => {
    if (missing === 0) return exportNow(false);
    void modal.confirm({
      title: words.blanksTitle(missing),
      content: words.blanksHint,
      okText: words.blanksOk,
      cancelText: words.blanksStay,
      onOk: () => exportNow(true),
    });
  };
  const typeInto = (changes: readonly CellChange[]) => keeper.type(changes.map(changeOf));
  const [printing, setPrinting] = useState(false);
  if (printing) return <FormPrint issue={issue} version={keeping.version} onBack={() => setPrinting(false)} />;
  return (
    <div className="workbook-form">
      <PageHead
        title={form.organisation.name}
        note={`${form.periodLabel}　${words.due(form.due)}　${form.templateCode}`}
        tabs={
          <Button size="small" onClick={onBack}>
            {words.back}
          </Button>
        }
      >
        <span className="small quiet" role="status">
          {draftsText.states[keeping.state]}
        </span>
        <Button disabled={keeping.state !== "kept"} onClick={() => setPrinting(true)}>
          {words.print}
        </Button>
        <Button
          type="primary"
          disabled={known === undefined || open > 0 || keeping.state !== "kept" || keeping.clashes.size > 0}
          loading={exporting.busy}
          onClick={askAndExport}
        >
          {words.export}
        </Button>
      </PageHead>
      <div className="workbook-news">
        <ErrorNotice error={exporting.error} onClose={exporting.forget} />
        <ErrorNotice error={keeping.error} />
        <ErrorNotice error={check.error} />
        {done ? (
          <Notice kind="done" onClose={() => setDone(null)}>
            {done.kind === "folder" ? words.exportedFolder(done.folder) : words.exported(done.fileName)}
          </Notice>
        ) : null}
        <ClashNotice
          keeping={keeping}
          nameOf={(row, field) => `${names.get(row) ?? ""}　${workbooksText.field[field as WorkbookField]}`}
          onSettle={keeper.settle}
        />
        {form.matrix ? <Notice kind="info">{words.matrixElsewhere(form.matrix.lines.length)}</Notice> : null}
        <OpeningNotes notes={book.notes} />
      </div>
      <div className="workbook-bar">
        <div className="workbook-sections" role="tablist" aria-label={workbooksText.title}>
          {sections.map((id) => (
            <button key={id} type="button" role="tab" aria-selected={id === section} onClick={() => setSection(id)}>
              {words.sections[id]}
            </button>
          ))}
        </div>
        {known ? (
          <p className="small workbook-counts" role="status">
            <b>{words.filled(known.filled, known.asked)}</b>
            <span>{open === 0 ? "" : words.openCount(open)}</span>
            <span className="quiet">{`${words.checkNumber}　${known.checkNumber}`}</span>
          </p>
        ) : null}
      </div>
      <div className="workbook-body">
        <div className="workbook-sheet">
          {section === "tasks" ? (
            <FormTasks view={view} onType={keeper.type} />
          ) : (
            <Grid
              key={section}
              ref={grid}
              label={words.gridLabel[section]}
              model={model}
              onChange={typeInto}
              onTyping={(change) => keeper.typing(change && changeOf(change))}
            />
          )}
        </div>
        {known ? <FormProblems rows={rows} check={known} onGoTo={goTo} /> : null}
      </div>
      <FormContact view={view} onType={keeper.type} />
    </div>
  );
}

const changeOf = ({ row, column, after }: CellChange) => ({ row, field: column as WorkbookField, text: after });

function modelOf(section: Section, view: FormView) {
  if (section === "projects") return projectsModel(view);
  return section === "corrections" ? correctionsModel(view) : linesModel(view);
}

/** Who fills the form in stands below every part of it. */
const sectionOfKind: Readonly<Record<WorkbookRow["kind"], Section | null>> = {
  line: "lines",
  task: "tasks",
  instruction: "tasks",
  project: "projects",
  correction: "corrections",
  contact: null,
};

const noteNames: Readonly<Record<WorkbookRow["kind"], string>> = {
  line: "",
  task: "",
  instruction: "",
  project: "",
  correction: workbooksText.note.correction,
  contact: workbooksText.note.contact,
};

function keeperOf(issue: string, rows: readonly WorkbookRow[], drafts: readonly DraftRow[]) {
  const issued = new Map(rows.map((row) => [row.key, row.issued]));
  return createDraftKeeper(
    {
      scope: { kind: "workbook", issue },
      api: api.drafts,
      standing: (row, field) => issued.get(row)?.[field as WorkbookField] ?? "",
    },
    drafts,
  );
}

function sectionsOf({ rows, form }: FormView): Section[] {
  const has = (...kinds: string[]) => rows.some(({ kind }) => kinds.includes(kind));
  return [
    ...(has("line") ? (["lines"] as const) : []),
    ...(has("task", "instruction") ? (["tasks"] as const) : []),
    ...((form.projects ?? []).length > 0 ? (["projects"] as const) : []),
    ...(has("correction") ? (["corrections"] as const) : []),
  ];
}

function OpeningNotes({ notes }: { readonly notes: readonly string[] }) {
  const [shown, setShown] = useState(true);
  if (notes.length === 0 || !shown) return null;
  return (
    <Notice kind="info" onClose={() => setShown(false)}>
      <ul className="workbook-opening-notes">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Notice>
  );
}
