/** Writing a line: a new one with its first target, or everything about one that is there but its targets. */
import { useMemo, useState } from "react";
import type { Catalog, Indicator } from "../../../shared/contract/catalog.ts";
import type { LineFields, SourceDocument } from "../../../shared/contract/lines.ts";
import type { TargetFields as Target } from "../../../shared/contract/targets.ts";
import { type LineProblem, lineProblems, surroundingsOf } from "../../../shared/domain/line-problems.ts";
import { lineToSeed, targetToSeed } from "../../../shared/domain/line-seed.ts";
import { indicatorSeed, targetSeed } from "../../../shared/domain/seed.ts";
import { linesText } from "../../../shared/text/line-screens.ts";
import { lineProblemText } from "../../../shared/text/lines.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { Notice } from "../../components/error-text.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { BaselineSection } from "./baseline-section.tsx";
import { BelongsSection } from "./belongs-section.tsx";
import { draftOfLine, type LineDraft, readLine } from "./line-draft.ts";
import { LineStateSection } from "./line-state-section.tsx";
import { MeasureSection, NameSection } from "./measure-section.tsx";
import { firstTargetDraft, newLineDraft, nextOrder } from "./new-line.ts";
import { PartsSection } from "./parts-section.tsx";
import { PlacesSection } from "./places-section.tsx";
import { revealWrong, useRevealedFailure } from "./reveal-wrong.ts";
import { readTarget } from "./target-draft.ts";
import { TargetFields } from "./target-fields.tsx";

const words = linesText;

interface DrawerProps {
  readonly catalog: Catalog;
  readonly documents: readonly SourceDocument[];
  /** Null: a new one. */
  readonly line: Indicator | null;
  readonly onClose: () => void;
  readonly onSaved: (words: string) => void;
}

export function LineDrawer({ catalog, documents, line, onClose, onSaved }: DrawerProps) {
  const [known] = useState(() => (line === null ? null : fieldsOf(line)));
  const [start] = useState(() => (known === null ? newLineDraft(catalog, documents) : draftOfLine(known)));
  const [draft, setDraft] = useState(start);
  const [startTarget] = useState(() => firstTargetDraft(catalog.plan));
  const [firstTarget, setFirstTarget] = useState(startTarget);
  const [tried, setTried] = useState(false);
  const { busy, error, run } = useCommand();
  useRevealedFailure(error);
  const read = useMemo(() => readLine(draft), [draft]);
  const target = useMemo(() => readTarget(firstTarget, draft.unit, true), [firstTarget, draft.unit]);
  const problems = useLineProblems({ catalog, documents, line: read.line, known: line, first: target.target });
  const errors = worded(problems, "error");
  const wrong = tried ? { ...errors, ...read.wrong } : {};
  const isReady = read.line !== null && Object.keys(errors).length === 0 && (line !== null || target.target !== null);
  const save = async () => {
    setTried(true);
    const fields = read.line;
    if (!isReady || fields === null) return revealWrong();
    const saved = await run(async () => {
      if (known !== null) await api.lines.edit({ line: fields, known });
      else if (target.target !== null) await api.lines.add({ line: fields, target: target.target });
    });
    if (saved) onSaved(known === null ? words.added(fields.name) : words.saved(fields.name));
  };
  const set = (change: Partial<LineDraft>) => {
    const order = line === null && change.collection && nextOrder(catalog.indicators, change.collection);
    setDraft({ ...draft, ...change, ...(order ? { order } : {}) });
  };
  const section = { draft, wrong, set };
  const changed = draft !== start || firstTarget !== startTarget;
  const warnings = Object.values(worded(problems, "warning"));
  return (
    <FormDrawer
      title={line === null ? words.addTitle(catalog.plan.name) : words.editTitle(line.name)}
      size={760}
      changed={changed}
      ready={changed || line === null}
      busy={busy}
      error={error}
      {...(line === null ? { saveText: words.create } : {})}
      onClose={onClose}
      onSave={() => void save()}
    >
      <NameSection {...section} isNew={line === null} />
      <MeasureSection {...section} />
      <BaselineSection {...section} />
      {draft.basis === "composition" || draft.parts.length > 0 ? <PartsSection {...section} /> : null}
      {line === null ? (
        <section className="lines-section">
          <h3>{words.sections.target}</h3>
          <TargetFields
            draft={firstTarget}
            unit={draft.unit}
            wrong={tried ? { ...targetErrors(errors), ...target.wrong } : {}}
            onChange={setFirstTarget}
          />
        </section>
      ) : null}
      <BelongsSection {...section} catalog={catalog} />
      <PlacesSection {...section} documents={documents} />
      {line === null ? null : <LineStateSection line={line} plan={catalog.plan} onDone={onSaved} />}
      {tried && !isReady ? <Notice kind="error">{words.wrong.check}</Notice> : null}
      {warnings.map((warning) => (
        <Notice key={warning} kind="info">
          {warning}
        </Notice>
      ))}
    </FormDrawer>
  );
}

function fieldsOf(line: Indicator): LineFields | null {
  const seed = lineToSeed(line);
  if (seed === null) return null;
  const { targets: _, ...fields } = seed;
  return fields;
}

interface Asked {
  readonly catalog: Catalog;
  readonly documents: readonly SourceDocument[];
  readonly line: LineFields | null;
  readonly known: Indicator | null;
  readonly first: Target | null;
}

/** What the checks of the catalogue find about the line as it would be kept; nothing while it cannot be read. */
function useLineProblems({ catalog, documents, line, known, first }: Asked): readonly LineProblem[] {
  const among = useMemo(
    () =>
      surroundingsOf(
        catalog,
        documents.map(({ documentNumber: _, ...document }) => document),
      ),
    [catalog, documents],
  );
  return useMemo(() => {
    if (line === null) return [];
    const targets = known ? (lineToSeed(known)?.targets ?? []) : firstTargets(first);
    const seed = indicatorSeed.safeParse({ ...line, targets });
    return seed.success ? lineProblems(among, seed.data) : [];
  }, [among, line, known, first]);
}

/** A line is never without a target: while the first one cannot be read, the line is looked at with none of its own. */
function firstTargets(first: Target | null) {
  const read = first && targetSeed.safeParse(targetToSeed({ ...first, reason: "" }));
  return read?.success ? [read.data] : [];
}

const worded = (problems: readonly LineProblem[], severity: LineProblem["severity"]): Record<string, string> =>
  Object.fromEntries(
    problems
      .filter((problem) => problem.severity === severity)
      .map((problem) => [problem.field, lineProblemText(problem)]),
  );

const targetErrors = (errors: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(errors).flatMap(([field, text]) =>
      field.startsWith("targets.0.") ? [[field.slice(10), text]] : [],
    ),
  );
