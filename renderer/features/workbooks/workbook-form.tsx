/** One opened workbook: its form to be filled in, what the checks say beside it, the return. */
import { App, Button } from "antd";
import { useCallback, useMemo, useRef, useState } from "react";
import type { Delivery } from "../../../shared/contract/common.ts";
import type { DraftRow } from "../../../shared/contract/drafts.ts";
import type { Workbook } from "../../../shared/contract/workbooks.ts";
import type { IssuedForm } from "../../../shared/domain/form.ts";
import { isGiven } from "../../../shared/domain/projects/project-entry.ts";
import {
  contactKey,
  textOf,
  type WorkbookField,
  type WorkbookRow,
  workbookRows,
} from "../../../shared/domain/workbook-entry.ts";
import { draftsText } from "../../../shared/text/drafts.ts";
import { entryText } from "../../../shared/text/entry.ts";
import { projectEntryText } from "../../../shared/text/project-entry.ts";
import { problemKeys, saveKeys } from "../../../shared/text/shortcuts.ts";
import { taskEntryText } from "../../../shared/text/task-entry.ts";
import { workbooksText } from "../../../shared/text/workbooks.ts";
import { api } from "../../api/client.ts";
import { download } from "../../api/download.ts";
import { useCommand } from "../../components/command.ts";
import { ClashChoice } from "../../components/drafts/clash-choice.tsx";
import { createDraftKeeper } from "../../components/drafts/draft-keeper.ts";
import { useDraftKeeper } from "../../components/drafts/use-draft-keeper.ts";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { Grid } from "../../components/grid/grid.tsx";
import type { CellChange, Place } from "../../components/grid/model.ts";
import type { Block } from "../../components/grid/tsv.ts";
import { PageHead } from "../../components/page-head.tsx";
import { useQuery } from "../../components/query.ts";
import { ActiveTask } from "../../components/report-grid/active-task.tsx";
import { CellLine } from "../../components/report-grid/cell-line.tsx";
import { lineColumnIds } from "../../components/report-grid/line-cells.ts";
import { type NamedPaste, namedPaste } from "../../components/report-grid/named-paste.ts";
import { OpenPlaces } from "../../components/report-grid/open-places.tsx";
import type { Problem } from "../../components/report-grid/problem.ts";
import { projectColumnIds } from "../../components/report-grid/project-cells.ts";
import { withFilling } from "../../components/report-grid/report-line.ts";
import type { ReportPart } from "../../components/report-grid/stops.ts";
import { taskColumnIds } from "../../components/report-grid/task-cells.ts";
import { usePlaces } from "../../components/report-grid/use-places.ts";
import { useShortcuts } from "../../components/shortcuts.ts";
import { SideList } from "../../components/side-list.tsx";
import { contactFieldId, FormContact } from "./form-contact.tsx";
import { correctionColumnIds, correctionsModel, linesModel, tasksModel } from "./form-models.ts";
import { FormPrint } from "./form-print.tsx";
import {
  type FormRows,
  type FormView,
  formMissing,
  formProblems,
  formRows,
  isLineBlank,
  isProjectBlank,
  isSupplyBlank,
  unsaidColumns,
} from "./form-view.ts";
import { matrixColumnIds, matrixModel } from "./matrix-grid.ts";
import { MatrixLine } from "./matrix-line.tsx";
import { draftPlaceOf } from "./matrix-places.ts";
import { projectsModel } from "./project-grid.ts";

const { form: words, matrix: matrixWords } = workbooksText;

type Part = "lines" | "tasks" | "projects" | "matrix" | "corrections";

interface WorkbookFormProps {
  readonly book: Workbook;
  readonly drafts: readonly DraftRow[];
  readonly onBack: () => void;
}

const models = {
  lines: linesModel,
  tasks: tasksModel,
  projects: projectsModel,
  matrix: matrixModel,
  corrections: correctionsModel,
} as const;

export function WorkbookForm({ book, drafts, onBack }: WorkbookFormProps) {
  const { modal } = App.useApp();
  const { form, opened } = book;
  const { issue } = opened;
  const all = useMemo(() => workbookRows(form), [form]);
  const rows = useMemo(() => formRows(form, all), [form, all]);
  const { keeper, keeping } = useDraftKeeper(() => keeperOf(issue, all, drafts));
  const check = useQuery(["workbook-check", issue, keeping.version], (signal) =>
    api.workbooks.check({ issue }, { signal }),
  );
  const lastCheck = useRef(check.data);
  if (check.data !== undefined) lastCheck.current = check.data;
  const known = check.data ?? lastCheck.current;
  const { texts, clashes } = keeping;
  const problems = useMemo(() => formProblems(all, known, clashes), [all, known, clashes]);
  const missing = useMemo(() => formMissing(rows, texts), [rows, texts]);
  const parts = useMemo(() => partsOf(form, rows), [form, rows]);
  const [part, setPart] = useState<Part>(parts[0]?.id ?? "lines");
  const model = useMemo(() => models[part]({ form, rows, texts, problems }), [part, form, rows, texts, problems]);
  const { grid, active, setActive, goTo, goToNext } = usePlaces({ parts, part, model, show: setPart });
  const goToPlace = useCallback(
    (row: string, column: string) => {
      if (row === contactKey) document.getElementById(contactFieldId(column))?.focus();
      else goTo(row, column);
    },
    [goTo],
  );
  const open = problems.filter(({ kind }) => kind !== "note");
  const stops = [...open, ...missing];
  useShortcuts(problemKeys, { next: stops.length === 0 ? null : () => goToNext(stops) });
  useShortcuts(saveKeys, {
    save: () => {
      grid.current?.finish();
      void keeper.flush();
    },
  });
  const actions = useCallback(
    ({ kind, draft, name, columnName }: Problem) =>
      kind === "clash" ? (
        <ClashChoice name={`${name} ${columnName}`} onSettle={(choice) => keeper.settle(draft, choice)} />
      ) : null,
    [keeper],
  );
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
  const askAndExport = () => {
    if (missing.length === 0) return exportNow(false);
    void modal.confirm({
      title: words.blanksTitle(missing.length),
      content: words.blanksHint,
      okText: words.blanksOk,
      cancelText: words.blanksStay,
      onOk: () => exportNow(true),
    });
  };
  const typeInto = (changes: readonly CellChange[]) => {
    const byKey = new Map(rows.lines.map(({ row }) => [row.key, row]));
    keeper.type(
      withFilling(changes.map(changeOf), (key) => {
        const row = byKey.get(key);
        return row && textOf(row, texts.get(key), "filling");
      }),
    );
  };
  const [pasted, setPasted] = useState<NamedPaste | null>(null);
  /** A list with names goes by them, in whatever order it stands. */
  const pasteNamed = (block: Block, origin: Place): boolean => {
    const named = rows.assessed.map(({ row, name }) => ({ key: row.key, names: [name] }));
    const found = namedPaste(named, model, block, origin.column);
    setPasted(found);
    if (found) grid.current?.apply(found.changes);
    return found !== null;
  };
  const line = part === "lines" ? rows.lines[active.row]?.line : undefined;
  const task = part === "tasks" ? rows.tasks[active.row]?.item : undefined;
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
          disabled={known === undefined || open.length > 0 || keeping.state !== "kept"}
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
        {pasted ? (
          <Notice kind="done" onClose={() => setPasted(null)}>
            {matrixWords.pasted(pasted.rows)}
            {pasted.unmatched.length === 0 ? "" : matrixWords.unmatched(pasted.unmatched)}
          </Notice>
        ) : null}
        <OpeningNotes notes={book.notes} />
      </div>
      <div className="workbook-bar">
        <div className="workbook-sections" role="tablist" aria-label={workbooksText.title}>
          {tabsOf(rows, texts, parts).map(({ id, name }) => (
            <button key={id} type="button" role="tab" aria-selected={id === part} onClick={() => setPart(id)}>
              {name}
            </button>
          ))}
        </div>
        {known ? (
          <p className="small workbook-counts" role="status">
            <span>{open.length === 0 ? "" : words.openCount(open.length)}</span>
            <span className="quiet">{`${words.checkNumber}　${known.checkNumber}`}</span>
          </p>
        ) : null}
      </div>
      {part === "lines" ? (
        <CellLine line={line} order={active.row + 1} column={model.columns[active.column]?.head ?? ""} />
      ) : null}
      {part === "matrix" ? (
        <MatrixLine assessed={rows.assessed[active.row]} order={active.row + 1} column={model.columns[active.column]} />
      ) : null}
      <div className="report-body">
        <div className="report-sheet">
          <Grid
            key={part}
            ref={grid}
            label={words.gridLabel[part]}
            model={model}
            wraps={part === "tasks" || part === "projects"}
            onChange={typeInto}
            {...(part === "matrix" ? { onBlock: pasteNamed } : {})}
            onTyping={(change) => keeper.typing(change && changeOf(change))}
            onActive={setActive}
          />
          <footer className="report-foot">
            <p className="quiet small">{notes[part]}</p>
          </footer>
        </div>
        <SideList label={entryText.side.label}>
          {task ? <ActiveTask row={task} /> : null}
          <OpenPlaces problems={problems} missing={missing} onGoTo={goToPlace} actions={actions} />
        </SideList>
      </div>
      <FormContact rows={all} texts={texts} onType={keeper.type} />
    </div>
  );
}

const changeOf = ({ after, ...place }: CellChange) => ({ ...draftPlaceOf(place), text: after });

const notes: Readonly<Record<Part, string>> = {
  lines: entryText.noteReport,
  tasks: taskEntryText.note,
  projects: projectEntryText.note,
  matrix: matrixWords.note,
  corrections: words.correctionNote,
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

/** What the workbook asks for; a part that asks for nothing is not shown. */
function partsOf(
  { matrix }: IssuedForm,
  { lines, tasks, projects, assessed, corrections }: FormRows,
): ReportPart<Part>[] {
  const parts: readonly ReportPart<Part>[] = [
    { id: "lines", rows: lines.map(({ row }) => row.key), columns: lineColumnIds },
    { id: "tasks", rows: tasks.map(({ row }) => row.key), columns: taskColumnIds },
    { id: "projects", rows: projects.map(({ project }) => project.key), columns: projectColumnIds },
    { id: "matrix", rows: assessed.map(({ row }) => row.key), columns: matrixColumnIds(matrix) },
    { id: "corrections", rows: corrections.map(({ key }) => key), columns: correctionColumnIds },
  ];
  return parts.filter(({ rows }) => rows.length > 0);
}

/** How far each part is filled in. */
function tabsOf(
  { lines, tasks, projects, assessed }: FormRows,
  texts: FormView["texts"],
  parts: readonly ReportPart<Part>[],
) {
  const asked = lines.filter((line) => !line.asked.optional);
  const filled = asked.filter((line) => !isLineBlank(line, texts)).length;
  const said = tasks.filter((task) => unsaidColumns(task, texts).length === 0).length;
  const built = projects.filter(({ project }) => !isGiven(project.given));
  const supplied = assessed.flatMap(({ supplies }) => supplies);
  const names: Readonly<Record<Part, string>> = {
    lines: entryText.linesTab(filled, asked.length),
    tasks: taskEntryText.tab(said, tasks.length),
    projects: projectEntryText.tab(built.filter((each) => !isProjectBlank(each, texts)).length, built.length),
    matrix: matrixWords.tab(supplied.filter((supply) => !isSupplyBlank(supply, texts)).length, supplied.length),
    corrections: words.corrections,
  };
  return parts.map(({ id }) => ({ id, name: names[id] }));
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
