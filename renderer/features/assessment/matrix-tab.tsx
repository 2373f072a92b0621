/** 数据: the matrix of a quarter as the providers supply it, typed or pasted as a block, saved as one operation. */
import { App, Button, Input, Select } from "antd";
import { type ReactNode, useId, useMemo, useRef, useState } from "react";
import { useSearch } from "wouter";
import type { Matrix } from "../../../shared/contract/assessment.ts";
import type { Period } from "../../../shared/contract/periods.ts";
import { isReason } from "../../../shared/domain/checks.ts";
import { yearOf } from "../../../shared/domain/period.ts";
import { assessmentScreenText } from "../../../shared/text/assessment-screens.ts";
import { commonText } from "../../../shared/text/common.ts";
import { saveKeys } from "../../../shared/text/shortcuts.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { ExportInHead } from "../../components/export-table.tsx";
import { Grid, type GridHandle } from "../../components/grid/grid.tsx";
import type { Place } from "../../components/grid/model.ts";
import type { Block } from "../../components/grid/tsv.ts";
import { Loaded } from "../../components/loaded.tsx";
import { useQuery } from "../../components/query.ts";
import { namedPaste } from "../../components/report-grid/named-paste.ts";
import { useShortcuts } from "../../components/shortcuts.ts";
import { useActor } from "../../stores/session.ts";
import { EntriesDrawer } from "./entries-drawer.tsx";
import { cellKey, dropDrafts, typeInto, useMatrixDrafts } from "./matrix-draft.ts";
import { draftChanges, matrixModel } from "./matrix-model.ts";

const words = assessmentScreenText.matrix;

export function MatrixTab({ period }: { readonly period: Period }) {
  const matrix = useQuery(["assessment-matrix", period.code], (signal) =>
    api.assessment.matrix({ period: period.code }, { signal }),
  );
  return (
    <Loaded query={matrix}>
      {(known) =>
        known.scheme === null ? (
          <EmptyState {...assessmentScreenText.noScheme(yearOf(period.code))} href="/assessment/scheme" />
        ) : (
          <MatrixSheet key={period.code} matrix={known} />
        )
      }
    </Loaded>
  );
}

function MatrixSheet({ matrix }: { readonly matrix: Matrix }) {
  const { modal } = App.useApp();
  const asked = new URLSearchParams(useSearch()).get("provider");
  const [provider, setProvider] = useState(
    (matrix.providers.find(({ code }) => code === asked) ?? matrix.providers[0])?.code ?? "",
  );
  const [source, setSource] = useState("");
  const [reason, setReason] = useState("");
  const [news, setNews] = useState<readonly string[]>([]);
  const [listing, setListing] = useState(false);
  const saving = useCommand();
  const grid = useRef<GridHandle>(null);
  const drafts = useMatrixDrafts(({ cells }) => cells);
  const closed = matrix.state === "closed";
  const { role } = useActor();
  const shown = matrix.providers.filter(({ code }) => provider === "" || code === provider);
  // What is closed takes corrections; everything else stands with the provider's report.
  const locked = closed ? [] : shown.filter(({ lock }) => lock !== null);
  const { model, judged } = useMemo(() => {
    const lines = matrix.lines.filter((line) => provider === "" || line.provider === provider);
    return matrixModel(matrix, lines, drafts);
  }, [matrix, provider, drafts]);
  const reasoned = isReason(reason);
  const lockedLines = new Set(
    matrix.lines.filter((line) => locked.some(({ code }) => code === line.provider)).map(({ code }) => code),
  );
  const cells = [...judged.ready, ...(reasoned ? judged.questioned : [])].filter(({ line }) => !lockedLines.has(line));
  const save = () =>
    void saving.run(async () => {
      setNews([]);
      const { saved } = await api.assessment.saveMatrix({
        period: matrix.period,
        cells,
        source,
        reason,
        revision: closed,
      });
      dropDrafts(cells.map(({ line, organisation }) => cellKey(matrix.period, line, organisation)));
      grid.current?.forgetHistory();
      setReason("");
      setNews([words.saved(saved)]);
    });
  useShortcuts(saveKeys, { save: cells.length > 0 && !saving.busy ? save : null });
  const discard = () =>
    modal.confirm({
      title: commonText.unsavedTitle,
      okText: commonText.discard,
      cancelText: commonText.stay,
      onOk: () => {
        dropDrafts(judged.keys);
        grid.current?.forgetHistory();
      },
    });
  const pasteNamed = (block: Block, origin: Place): boolean => {
    const found = namedPaste(
      matrix.rows.map(({ organisation, names }) => ({ key: organisation, names })),
      model,
      block,
      origin.column,
    );
    if (found === null) return false;
    grid.current?.apply(found.changes);
    setNews([words.pasted(found.rows), ...(found.unmatched.length === 0 ? [] : [words.unmatched(found.unmatched)])]);
    return true;
  };
  return (
    <div className="assessment-main">
      {role === "office" && <ExportInHead request={{ table: "supplies", period: matrix.period, provider }} />}
      <div className="assessment-bar">
        <Labelled label={words.provider}>
          {(id) => (
            <Select
              id={id}
              className="assessment-provider"
              value={provider}
              onChange={setProvider}
              popupMatchSelectWidth={false}
              options={[
                ...matrix.providers.map(({ code, name, lines }) => ({ value: code, label: words.option(name, lines) })),
                { value: "", label: words.every(matrix.lines.length) },
              ]}
            />
          )}
        </Labelled>
        <Labelled label={words.source}>
          {(id) => (
            <Input
              id={id}
              className="assessment-source"
              maxLength={200}
              placeholder={words.sourceHint}
              value={source}
              onChange={(event) => setSource(event.target.value)}
            />
          )}
        </Labelled>
        <Labelled label={words.reason}>
          {(id) => (
            <Input
              id={id}
              className="assessment-source"
              maxLength={500}
              placeholder={words.reasonHint}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Labelled>
        <span className="assessment-end assessment-actions">
          {role === "office" ? <Button onClick={() => setListing(true)}>{words.entries}</Button> : null}
          <Button disabled={judged.keys.length === 0} onClick={discard}>
            {words.discard}
          </Button>
          <Button type="primary" disabled={cells.length === 0} loading={saving.busy} onClick={save}>
            {words.save(cells.length)}
          </Button>
        </span>
      </div>
      <div className="assessment-news">
        {closed ? <Notice kind="warning">{words.closed}</Notice> : null}
        {locked.map(({ code, name, lock }) =>
          lock === "REPORT_ACCEPTED" || lock === "PERIOD_NOT_OPEN" ? (
            <Notice key={code} kind="warning">
              {words.locked[lock](name)}
            </Notice>
          ) : null,
        )}
        <ErrorNotice error={saving.error} onClose={saving.forget} />
        {news.length === 0 ? null : (
          <Notice kind="done" onClose={() => setNews([])}>
            {news.join("")}
          </Notice>
        )}
        <p className="secondary small" role="status">
          {words.counts(judged.ready.length, judged.questioned.length, judged.wrong) || words.hint}
        </p>
      </div>
      <div className="assessment-grid">
        <Grid
          key={provider}
          ref={grid}
          label={words.label(matrix.label)}
          model={model}
          onChange={(changes) => typeInto(draftChanges(matrix, changes))}
          onBlock={pasteNamed}
        />
      </div>
      {listing ? <EntriesDrawer period={matrix.period} closed={closed} onClose={() => setListing(false)} /> : null}
    </div>
  );
}

interface LabelledProps {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}

function Labelled({ label, children }: LabelledProps) {
  const id = useId();
  return (
    <span className="assessment-field">
      <label className="quiet small" htmlFor={id}>
        {label}
      </label>
      {children(id)}
    </span>
  );
}
