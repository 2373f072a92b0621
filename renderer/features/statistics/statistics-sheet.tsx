/** The block itself: the grid, what the checks say beside it, and saving what is ready as one operation. */
import { App, Button } from "antd";
import { useMemo, useRef, useState } from "react";
import type { StatisticsForm } from "../../../shared/contract/statistics.ts";
import { gridText } from "../../../shared/text/grid.ts";
import { saveKeys } from "../../../shared/text/shortcuts.ts";
import { statisticsText } from "../../../shared/text/statistics.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { Grid, type GridHandle } from "../../components/grid/grid.tsx";
import type { Place } from "../../components/grid/model.ts";
import { useShortcuts } from "../../components/shortcuts.ts";
import { useCheck } from "../../components/use-check.ts";
import { blockOf, namedRows, namedTargets } from "./block.ts";
import { type NamedBlock, namedChanges, readNamedBlock } from "./named-block.ts";
import { NamesDialog } from "./names-dialog.tsx";
import { type BlockSettings, drop, settle, slotKey, typeInto, useDrafts } from "./statistics-draft.ts";
import { columnId, draftChanges, modelOf } from "./statistics-grid.ts";
import { type Item, itemsOf } from "./statistics-items.ts";
import { StatisticsCounts, StatisticsPanel } from "./statistics-panel.tsx";

interface SheetProps {
  readonly form: StatisticsForm;
  readonly settings: BlockSettings;
}

const nothingSaved: ReadonlySet<string> = new Set();

export function StatisticsSheet({ form, settings }: SheetProps) {
  const { modal } = App.useApp();
  const drafts = useDrafts(({ cells }) => cells);
  const [saved, setSaved] = useState(nothingSaved);
  const [news, setNews] = useState<readonly string[]>([]);
  const [named, setNamed] = useState<NamedBlock | null>(null);
  const [version, setVersion] = useState(0);
  const saving = useCommand();
  const grid = useRef<GridHandle>(null);
  const block = blockOf(form, settings, drafts);
  // Asked again after every save, though the block may be the same.
  const check = useCheck(`${version}|${JSON.stringify(block)}`, (signal) => api.statistics.check(block, { signal }));
  const judged = useMemo(
    () => new Map((check.answer?.cells ?? []).map((cell) => [slotKey({ period: form.period, ...cell }), cell])),
    [check.answer, form.period],
  );
  const holders = settings.shape === "lines" && settings.organisation === "";
  const { shape, growth } = settings;
  const model = useMemo(
    () => modelOf({ form, shape, holders, growth, drafts, judged, saved }),
    [form, shape, holders, growth, drafts, judged, saved],
  );
  const items = useMemo(() => itemsOf(form, drafts, judged), [form, drafts, judged]);
  const ready = check.current ? items.ready.length + items.answered.length : 0;

  const save = () =>
    void saving.run(async () => {
      const result = await api.statistics.save(block);
      const done = result.cells.filter(
        ({ outcome }) => outcome === "ready" || outcome === "same" || outcome === "no_figure",
      );
      const sent = new Map(block.cells.map((cell) => [slotKey({ period: form.period, ...cell }), cell]));
      settle(
        done.flatMap((cell) => {
          const key = slotKey({ period: form.period, ...cell });
          const texts = sent.get(key);
          return texts ? [{ key, sent: texts, now: cell.outcome === "ready" ? cell.after : cell.before }] : [];
        }),
      );
      const written = done.filter(({ outcome }) => outcome === "ready");
      setSaved(new Set(written.map((cell) => slotKey({ period: form.period, ...cell }))));
      setVersion((before) => before + 1);
      grid.current?.forgetHistory();
      const left = result.cells.length - done.length;
      setNews([
        result.saved === 0 ? statisticsText.savedNothing : statisticsText.saved(result.saved),
        ...(left === 0 ? [] : [statisticsText.left(left)]),
      ]);
    });
  useShortcuts(saveKeys, { save: ready > 0 && !saving.busy ? save : null });
  const discard = () =>
    modal.confirm({
      title: statisticsText.discardTitle(block.cells.length),
      okText: statisticsText.discardOk,
      cancelText: statisticsText.discardStay,
      onOk: () => {
        drop(block.cells.map((cell) => slotKey({ period: form.period, ...cell })));
        grid.current?.forgetHistory();
      },
    });
  const takeNamed = (pasted: readonly (readonly string[])[], origin: Place): boolean => {
    const found = readNamedBlock(pasted, namedRows(form, shape), namedTargets(model, form, origin.column));
    setNamed(found);
    return found !== null;
  };
  const goTo = ({ rowKey, columnCode, draft }: Item) => {
    const id = columnId(columnCode, draft.value === "" ? "growth" : "value");
    grid.current?.goTo({
      row: model.rows.findIndex(({ key }) => key === rowKey),
      column: model.columns.findIndex((column) => column.id === id),
    });
  };
  return (
    <>
      <div className="statistics-head">
        <StatisticsCounts items={items} checking={!check.current && block.cells.length > 0} />
        <Keys />
        <span className="statistics-head-end">
          <Button disabled={block.cells.length === 0} onClick={discard}>
            {statisticsText.discard}
          </Button>
          <Button type="primary" disabled={ready === 0} loading={saving.busy} onClick={save}>
            {statisticsText.save(ready)}
          </Button>
        </span>
      </div>
      <div className="statistics-news">
        <ErrorNotice error={saving.error} onClose={saving.forget} />
        <ErrorNotice error={check.error} />
        {news.length === 0 ? null : (
          <Notice kind="done" onClose={() => setNews([])}>
            {news.join("")}
          </Notice>
        )}
      </div>
      <div className="statistics-body">
        <div className="statistics-grid">
          <Grid
            ref={grid}
            label={statisticsText.gridLabel}
            model={model}
            onChange={(changes) => {
              setSaved(nothingSaved);
              typeInto(draftChanges(form, changes));
            }}
            onBlock={takeNamed}
          />
        </div>
        <StatisticsPanel items={items} onGoTo={goTo} />
      </div>
      {named === null ? null : (
        <NamesDialog
          block={named}
          rows={model.rows.map((row) => ({ key: row.key, name: row.cells["name"]?.text ?? "" }))}
          columns={namedTargets(model, form, 0).map(({ key, names }) => ({ key, name: names[0] ?? "" }))}
          onCancel={() => {
            grid.current?.focus();
            setNamed(null);
          }}
          onApply={(rows, targets) => {
            grid.current?.apply(namedChanges(model, named, rows, targets));
            setNamed(null);
          }}
        />
      )}
    </>
  );
}

/** The keys that are not guessed; where there is room. */
function Keys() {
  return (
    <span className="statistics-keys quiet small">
      {gridText.keys.map(([key, word]) => (
        <span key={key}>
          <kbd>{key}</kbd> {word}
        </span>
      ))}
    </span>
  );
}
