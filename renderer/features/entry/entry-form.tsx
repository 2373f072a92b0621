/** The report of one organisation and period: where it stands, its lines, tasks and projects as grids, what is to be looked at beside them. */
import { Button } from "antd";
import { useCallback, useMemo, useState } from "react";
import type { DraftRow } from "../../../shared/contract/drafts.ts";
import type { Period } from "../../../shared/contract/periods.ts";
import type { ReportView } from "../../../shared/contract/submissions.ts";
import type { Form } from "../../../shared/domain/form.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { isGiven } from "../../../shared/domain/projects/project-entry.ts";
import { draftsText } from "../../../shared/text/drafts.ts";
import { entryText } from "../../../shared/text/entry.ts";
import { projectEntryText } from "../../../shared/text/project-entry.ts";
import { problemKeys, saveKeys } from "../../../shared/text/shortcuts.ts";
import { taskEntryText } from "../../../shared/text/task-entry.ts";
import { projectEntryLabel } from "../../../shared/text/task-exchange.ts";
import { CheckAnswers } from "../../components/check-answers.tsx";
import type { Keeping } from "../../components/drafts/draft-keeper.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorNotice } from "../../components/error-text.tsx";
import { Grid } from "../../components/grid/grid.tsx";
import type { CellChange } from "../../components/grid/model.ts";
import { navigateTo } from "../../components/hash-location.ts";
import { ActiveTask } from "../../components/report-grid/active-task.tsx";
import { CellLine } from "../../components/report-grid/cell-line.tsx";
import { lineColumnIds } from "../../components/report-grid/line-cells.ts";
import { OpenPlaces } from "../../components/report-grid/open-places.tsx";
import type { Missing, Problem } from "../../components/report-grid/problem.ts";
import { projectColumnIds } from "../../components/report-grid/project-cells.ts";
import { withFilling } from "../../components/report-grid/report-line.ts";
import type { ReportPart } from "../../components/report-grid/stops.ts";
import { taskColumnIds, taskColumnName } from "../../components/report-grid/task-cells.ts";
import { usePlaces } from "../../components/report-grid/use-places.ts";
import { useShortcuts } from "../../components/shortcuts.ts";
import { SideList } from "../../components/side-list.tsx";
import { TabLinks } from "../../components/tab-links.tsx";
import { TaskHistoryButton } from "../../components/task-history.tsx";
import { useActor } from "../../stores/session.ts";
import { CheckSum } from "./check-sum.tsx";
import { CorrectionChoice } from "./correction-choice.tsx";
import { type EntryLine, isLineBlank, shownText, withoutExemption } from "./entry-line.ts";
import { LeftDrafts } from "./left-drafts.tsx";
import { LineButtons } from "./line-buttons.tsx";
import { linesModel } from "./lines-model.ts";
import { ProblemActions } from "./problem-actions.tsx";
import { firstAsked, isProjectBlank } from "./project-row.ts";
import { projectsModel } from "./projects-model.ts";
import { ReportHead } from "./report-head.tsx";
import { RevisionDrawer } from "./revision-drawer.tsx";
import { draftKeyOf, unsaidColumns } from "./task-row.ts";
import { tasksModel } from "./tasks-model.ts";
import { useReport } from "./use-report.ts";

export type Section = "lines" | "tasks" | "projects";

interface EntryFormProps {
  readonly form: Form;
  readonly period: Period;
  readonly report: ReportView;
  readonly drafts: readonly DraftRow[];
  readonly section: Section;
}

export function EntryForm({ form, period, report, drafts, section }: EntryFormProps) {
  const { role } = useActor();
  const [choosing, setChoosing] = useState(false);
  const [revising, setRevising] = useState<EntryLine | null>(null);
  const work = useReport(form, drafts);
  const {
    lines,
    names,
    tasks,
    projects,
    strays,
    keeper,
    keeping,
    check,
    judged,
    lineFindings,
    taskFindings,
    projectFindings,
    saved,
    saving,
  } = work;
  const organisation = form.organisation.code;
  const readOnly = report.lock !== null;
  const mayRevise = role === "office" && report.lock === "PERIOD_CLOSED";
  // A locked report shows what stands; what was typed and not saved is said above it.
  const typed = readOnly ? nothingTyped : keeping.texts;
  // Moving about draws nothing of all this anew.
  const problems = useMemo(
    () => (readOnly ? [] : [...lineFindings, ...taskFindings, ...projectFindings]),
    [readOnly, lineFindings, taskFindings, projectFindings],
  );
  const model = useMemo(() => {
    const view = { drafts: typed, saved, readOnly, problems };
    if (section === "projects") return projectsModel({ ...view, rows: projects });
    return section === "tasks" ? tasksModel({ ...view, rows: tasks }) : linesModel({ ...view, lines, judged });
  }, [section, typed, saved, readOnly, problems, tasks, projects, lines, judged]);
  const missing = useMemo(
    () => missingOf({ lines, names, tasks, projects }, typed),
    [lines, names, tasks, projects, typed],
  );
  const parts = useMemo(() => partsOf({ lines, tasks, projects }), [lines, tasks, projects]);
  const show = (to: Section) => navigateTo(addressOf(to, organisation), { replace: true });
  const { grid, active, setActive, goTo, goToNext } = usePlaces({ parts, part: section, model, show });

  const save = async (): Promise<number> => {
    grid.current?.finish();
    return readOnly ? 0 : work.save();
  };
  const waiting = problems.filter(({ kind }) => kind !== "note");
  const stops = [...waiting, ...missing];
  useShortcuts(saveKeys, { save: readOnly || saving.busy ? null : () => void save() });
  useShortcuts(problemKeys, { next: readOnly || stops.length === 0 ? null : () => goToNext(stops) });

  const changeOf = ({ row, column, after }: CellChange) => {
    const task = section === "tasks" ? tasks.find(({ key }) => key === row) : undefined;
    return { row: task ? draftKeyOf(task, column) : row, field: column, text: after };
  };
  const type = (changes: readonly CellChange[]) => {
    const texts = changes.map(changeOf);
    if (section !== "lines") return keeper.type(texts);
    const byKey = new Map(lines.map((line) => [line.key, line]));
    const filled = withFilling(texts, (row) => {
      const line = byKey.get(row);
      return line && shownText(line, keeping.texts.get(row), "filling");
    });
    keeper.type(withoutExemption(filled, keeping.texts));
  };
  const actions = useCallback(
    (problem: Problem) => <ProblemActions problem={problem} texts={typed} onGoTo={goTo} keeper={keeper} />,
    [typed, goTo, keeper],
  );
  const line = section === "lines" ? lines[active.row] : undefined;
  const task = section === "tasks" ? tasks[active.row] : undefined;
  // Answers are to the figure that stands, not to one that is being typed.
  const answers = line?.asked && !typed.has(line.key) ? (line.asked.answers ?? []) : [];
  const hasAnswers = lines.some(({ asked }) => (asked?.answers ?? []).length > 0);
  const count = keeping.texts.size - strays.size;
  return (
    <>
      <ReportHead report={report} period={period} lines={lines.length} save={save} onGoTo={goTo} />
      <div className="entry-status">
        <TabLinks label={entryText.sectionsLabel} tabs={tabsOf(work, organisation)} current={section} />
        {readOnly ? null : (
          <>
            <span role="status" className={count > 0 ? "ink-behind" : "ink-on"}>
              {count > 0 ? entryText.unsaved(count) : entryText.allSaved}
            </span>
            <span className="quiet small">
              {keeping.state === "kept" && count === 0 ? "" : draftsText.states[keeping.state]}
            </span>
            <span className="entry-status-end">
              {form.corrections.length === 0 || section !== "lines" ? null : (
                <Button size="small" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
                  {choosing ? entryText.correction.close : entryText.correction.open}
                </Button>
              )}
              <Button size="small" disabled={count === 0} loading={saving.busy} onClick={() => void save()}>
                {entryText.saveAll}
              </Button>
            </span>
          </>
        )}
      </div>
      <div className="entry-news">
        <ErrorNotice error={saving.error} onClose={saving.forget} />
        <ErrorNotice error={keeping.error} />
        <ErrorNotice error={check.error} />
        <ErrorNotice error={work.corrections.error} />
        {readOnly ? (
          <LeftDrafts drafts={keeping.texts} why="locked" onDrop={keeper.drop} />
        ) : (
          <LeftDrafts drafts={strays} why="strays" onDrop={keeper.drop} />
        )}
      </div>
      {choosing && !readOnly && section === "lines" ? (
        <CorrectionChoice
          options={form.corrections}
          onTake={(key) => {
            work.corrections.take(key);
            goTo(key, "value");
          }}
        />
      ) : null}
      {section === "lines" ? (
        <CellLine line={line} order={active.row + 1} column={model.columns[active.column]?.head ?? ""}>
          {line ? (
            <LineButtons
              line={line}
              organisation={organisation}
              onRevise={mayRevise && line.asked ? () => setRevising(line) : null}
            />
          ) : null}
        </CellLine>
      ) : null}
      <div className="report-body">
        <div className="report-sheet">
          {model.rows.length === 0 ? (
            <EmptyState {...emptyOf(section, tasks.length, projects.length)} />
          ) : (
            <Grid
              key={section}
              ref={grid}
              label={tableLabel[section]}
              model={model}
              wraps={section !== "lines"}
              onChange={type}
              onTyping={(change) => keeper.typing(change && changeOf(change))}
              onActive={setActive}
            />
          )}
          <footer className="report-foot">
            <p className="quiet small">{sectionNote[section]}</p>
            {section === "lines" ? <CheckSum lines={lines} drafts={typed} /> : null}
          </footer>
        </div>
        {readOnly && section === "lines" && !hasAnswers ? null : (
          <SideList label={entryText.side.label}>
            {task ? (
              <ActiveTask row={task}>
                {task.task ? (
                  <TaskHistoryButton
                    task={task.task.task}
                    name={task.name}
                    period={form.period}
                    periodLabel={periodLabel(form.period)}
                  />
                ) : null}
              </ActiveTask>
            ) : null}
            {answers.length > 0 ? <CheckAnswers answers={answers} signed /> : null}
            <OpenPlaces problems={problems} missing={missing} readOnly={readOnly} onGoTo={goTo} actions={actions} />
          </SideList>
        )}
      </div>
      {revising?.asked ? (
        <RevisionDrawer
          line={revising.asked}
          address={{
            organisation,
            period: form.period,
            indicator: revising.indicator,
            dataPeriod: revising.dataPeriod,
          }}
          onClose={() => setRevising(null)}
        />
      ) : null}
    </>
  );
}

/** Some lead tasks and answer for no figure: their report is made of those. */
function emptyOf(section: Section, tasks: number, projects: number) {
  if (section === "projects") return projectEntryText.empty.noProjects;
  if (section === "tasks") return taskEntryText.empty.noTasks;
  return tasks === 0 && projects > 0
    ? { ...projectEntryText.empty.onlyProjects(projects), href: "/entry/projects" }
    : tasks === 0
      ? entryText.empty.noLines
      : { ...entryText.empty.onlyTasks(tasks), href: "/entry/tasks" };
}

const addressOf = (section: Section, organisation: string): string =>
  `/entry${section === "lines" ? "" : `/${section}`}?org=${organisation}`;

const tableLabel: Readonly<Record<Section, string>> = {
  lines: entryText.tableLabel,
  tasks: taskEntryText.tableLabel,
  projects: projectEntryText.tableLabel,
};
const sectionNote: Readonly<Record<Section, string>> = {
  lines: entryText.noteReport,
  tasks: taskEntryText.note,
  projects: projectEntryText.note,
};

const nothingTyped: Keeping["texts"] = new Map();

type Work = ReturnType<typeof useReport>;

/** The grids of a report as one reads them. */
const partsOf = ({ lines, tasks, projects }: Pick<Work, "lines" | "tasks" | "projects">): ReportPart<Section>[] => [
  { id: "lines", rows: lines.map(({ key }) => key), columns: lineColumnIds },
  { id: "tasks", rows: tasks.map(({ key }) => key), columns: taskColumnIds },
  { id: "projects", rows: projects.map(({ key }) => key), columns: projectColumnIds },
];

/** What must be said and is not, lines first. */
function missingOf(
  { lines, names, tasks, projects }: Pick<Work, "lines" | "names" | "tasks" | "projects">,
  typed: Keeping["texts"],
): Missing[] {
  return [
    ...lines
      .filter((line) => line.asked !== null && !line.asked.optional && isLineBlank(line, typed.get(line.key)))
      .map(({ key, name }) => ({ row: key, column: "value", name: names.get(key) ?? name, columnName: "" })),
    ...tasks.flatMap((row) =>
      unsaidColumns(row, typed).map((column) => ({
        row: row.key,
        column,
        name: row.name,
        columnName: taskColumnName[column],
      })),
    ),
    ...projects
      .filter((row) => isProjectBlank(row, typed))
      .map((row) => {
        const column = firstAsked(row);
        return { row: row.key, column, name: row.name, columnName: projectEntryLabel[column] };
      }),
  ];
}

/** How far each part is filled in, with what stands. */
function tabsOf({ lines, tasks, projects }: Work, organisation: string) {
  const asked = lines.filter((line) => line.asked !== null && !line.asked.optional);
  const filled = asked.filter((line) => !isLineBlank(line, undefined)).length;
  const said = tasks.filter((row) => unsaidColumns(row, new Map()).length === 0).length;
  const built = projects.filter(({ project }) => !isGiven(project.given));
  const reported = built.filter((row) => !isProjectBlank(row, nothingTyped)).length;
  return [
    { id: "lines", name: entryText.linesTab(filled, asked.length), href: addressOf("lines", organisation) },
    { id: "tasks", name: taskEntryText.tab(said, tasks.length), href: addressOf("tasks", organisation) },
    ...(projects.length === 0
      ? []
      : [
          {
            id: "projects",
            name: projectEntryText.tab(reported, built.length),
            href: addressOf("projects", organisation),
          },
        ]),
  ];
}
