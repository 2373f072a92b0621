/** A report on the screen: what stands, what is typed, what the core says of it, and keeping it. */
import { useEffect, useMemo, useRef, useState } from "react";
import type { DraftRow } from "../../../shared/contract/drafts.ts";
import type { EntryRecord, Form } from "../../../shared/domain/form.ts";
import type { ProjectEntry } from "../../../shared/domain/projects/project-entry.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { sameFields } from "../../components/drafts/draft-fields.ts";
import { createDraftKeeper } from "../../components/drafts/draft-keeper.ts";
import { useDraftKeeper } from "../../components/drafts/use-draft-keeper.ts";
import { invalidate } from "../../components/query.ts";
import type { TaskColumn } from "../../components/report-grid/task-cells.ts";
import { useCheck } from "../../components/use-check.ts";
import { useActor, useAppState } from "../../stores/session.ts";
import { begunOn } from "./begun-on.ts";
import {
  askedLine,
  correctionOf,
  type EntryLine,
  type LineField,
  lineKey,
  lineNames,
  standingText,
  typedRowOf,
} from "./entry-line.ts";
import { lineProblems } from "./line-problems.ts";
import { type ProjectRow, projectProblems, projectRows, standingProjectText } from "./project-row.ts";
import { saveReport } from "./save-report.ts";
import { draftKeyOf, type KeptSince, standingTaskText, type TaskRow, taskProblems, taskRows } from "./task-row.ts";
import { useCorrections } from "./use-corrections.ts";

interface Kept extends KeptSince {
  readonly lines: ReadonlyMap<string, EntryRecord | null>;
  readonly projects: ReadonlyMap<string, ProjectEntry>;
}

const nothingKept: Kept = { lines: new Map(), tasks: new Map(), answers: new Map(), projects: new Map() };
const nothingSaved: ReadonlySet<string> = new Set();

interface Shown {
  readonly lines: ReadonlyMap<string, EntryLine>;
  readonly tasks: ReadonlyMap<string, TaskRow>;
  readonly projects: ReadonlyMap<string, ProjectRow>;
}

export function useReport(form: Form, drafts: readonly DraftRow[]) {
  const { period } = form;
  const organisation = form.organisation.code;
  const { role } = useActor();
  const { today } = useAppState();
  /** What stands as far as this window knows, for whoever types: found by the keeper, whenever it asks. */
  const shown = useRef<Shown>({ lines: new Map(), tasks: new Map(), projects: new Map() });
  const { keeper, keeping } = useDraftKeeper(() =>
    createDraftKeeper(
      {
        scope: { kind: "report", organisation, period },
        api: api.drafts,
        standing: (row, field) => standingIn(shown.current, row, field),
        begunOn: (row) => begunOn(recordIn(shown.current, row)),
      },
      drafts,
    ),
  );
  const [kept, setKept] = useState(nothingKept);
  const [saved, setSaved] = useState(nothingSaved);
  const [saves, setSaves] = useState(0);
  // A form read anew is the truth: what was kept since the last one is in it.
  const [readForm, setReadForm] = useState(form);
  if (readForm !== form) {
    setReadForm(form);
    setKept(nothingKept);
  }
  const corrections = useCorrections(form, keeping.texts);
  const lines = useMemo(
    () => [
      ...form.lines.map((line) =>
        askedLine(line, kept.lines.get(lineKey(line.indicator, line.dataPeriod)) ?? line.current),
      ),
      ...corrections.lines,
    ],
    [form, kept, corrections.lines],
  );
  const tasks = useMemo(() => taskRows(form, kept), [form, kept]);
  const projects = useMemo(() => projectRows(form, kept.projects, today), [form, kept.projects, today]);
  const known = useMemo(
    () => ({
      lines: new Map(lines.map((line) => [line.key, line])),
      tasks: new Map(tasks.flatMap((row) => [[row.key, row] as const, [draftKeyOf(row, "answer"), row] as const])),
      projects: new Map(projects.map((row) => [row.key, row])),
    }),
    [lines, tasks, projects],
  );
  shown.current = known;
  useEffect(() => {
    // Other windows save as well.
    const readAgain = () => invalidate("form", "report");
    addEventListener("focus", readAgain);
    return () => removeEventListener("focus", readAgain);
  }, []);

  const typed = useMemo(
    () => ({ organisation, period, rows: lines.flatMap((line) => typedOf(line, keeping.texts)) }),
    [organisation, period, lines, keeping.texts],
  );
  const sent = useMemo(() => `${saves}|${JSON.stringify(typed)}`, [saves, typed]);
  const check = useCheck(sent, (signal) =>
    typed.rows.length === 0 ? Promise.resolve({ saved: 0, rows: [] }) : api.entry.judge(typed, { signal }),
  );
  const judged = useMemo(
    () => new Map((check.answer?.rows ?? []).map((row) => [lineKey(row.indicator, row.dataPeriod), row] as const)),
    [check.answer],
  );
  const names = useMemo(() => lineNames(lines), [lines]);
  const lineFindings = useMemo(
    () =>
      lines.flatMap((line) => {
        const draft = keeping.texts.get(line.key);
        if (draft === undefined) return [];
        return lineProblems(
          line,
          names.get(line.key) ?? line.name,
          judged.get(line.key),
          keeping.clashes.get(line.key),
          role === "office",
        );
      }),
    [lines, names, keeping.texts, keeping.clashes, judged, role],
  );
  const taskFindings = useMemo(
    () => tasks.flatMap((row) => taskProblems(row, keeping.texts, keeping.clashes)),
    [tasks, keeping.texts, keeping.clashes],
  );

  const projectFindings = useMemo(
    () => projects.flatMap((row) => projectProblems(row, keeping.texts, keeping.clashes)),
    [projects, keeping.texts, keeping.clashes],
  );

  /** Typed into what is not asked for any more; nothing on the screen would show it. */
  const strays = useMemo(
    () => new Map([...keeping.texts].filter(([row]) => !isIn(known, row) && correctionOf(form, row) === null)),
    [form, keeping.texts, known],
  );

  const saving = useCommand();
  /** Resolves to how many rows of the report could not be kept. */
  async function save(): Promise<number> {
    const sent = new Map([...keeper.current().texts].filter(([row]) => !keeper.current().clashes.has(row)));
    if (keeper.current().texts.size === 0) return 0;
    await saving.run(async () => {
      const result = await saveReport({ organisation, period, lines, tasks, projects }, sent);
      const { lines: figures, tasks: states, answers, projects: built } = result;
      setKept((before) => ({
        lines: new Map([...before.lines, ...figures]),
        tasks: new Map([...before.tasks, ...states]),
        answers: new Map([...before.answers, ...answers]),
        projects: new Map([...before.projects, ...built]),
      }));
      corrections.keep(figures);
      const now = new Map<string, unknown>([...figures, ...states, ...answers, ...built]);
      // What was typed while it was sent goes on, now beginning on what was kept.
      const isAsSent = (row: string) => sameFields(keeper.current().texts.get(row) ?? {}, sent.get(row) ?? {});
      keeper.drop([...now.keys()].filter(isAsSent));
      for (const [row, record] of now) if (!isAsSent(row)) keeper.beginOn(row, begunOn(record));
      setSaved((before) => new Set([...before, ...now.keys()]));
      setSaves((before) => before + 1);
      await keeper.flush();
      if (result.error !== null) throw result.error;
    });
    invalidate();
    return [...keeper.current().texts.keys()].filter((row) => !strays.has(row)).length;
  }

  return {
    strays,
    lines,
    names,
    tasks,
    projects,
    keeper,
    keeping,
    check,
    judged,
    lineFindings,
    taskFindings,
    projectFindings,
    saved,
    saving,
    save,
    corrections,
  };
}

const isIn = ({ lines, tasks, projects }: Shown, row: string): boolean =>
  lines.has(row) || tasks.has(row) || projects.has(row);

const typedOf = (line: EntryLine, drafts: ReadonlyMap<string, Readonly<Record<string, string>>>) => {
  const draft = drafts.get(line.key);
  return draft ? [typedRowOf(line, draft)] : [];
};

function standingIn({ lines, tasks, projects }: Shown, row: string, field: string): string {
  const line = lines.get(row);
  if (line) return standingText(line, field as LineField);
  const project = projects.get(row);
  if (project) return standingProjectText(project, field);
  const task = tasks.get(row);
  return task ? standingTaskText(task, field as TaskColumn) : "";
}

function recordIn({ lines, tasks, projects }: Shown, row: string): unknown {
  const line = lines.get(row);
  if (line) return line.current;
  const project = projects.get(row);
  if (project) return project.stands;
  const task = tasks.get(row);
  return task && (row === task.key && task.task ? task.current : task.answer);
}
