/** 指标: all lines with their progress, and one of them in detail beside the list. */
import { Button } from "antd";
import { useCallback, useDeferredValue, useMemo } from "react";
import { useRoute, useSearch } from "wouter";
import type { Period } from "../../../shared/contract/periods.ts";
import type { Progress } from "../../../shared/contract/progress.ts";
import { asAtLabel } from "../../../shared/domain/period.ts";
import { listingOf } from "../../../shared/listings/line-listing.ts";
import { indicatorsText } from "../../../shared/text/indicators.ts";
import { useAssessedPeriod } from "../../components/current-period.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { ExportInHead } from "../../components/export-table.tsx";
import { currentAddress, navigateTo } from "../../components/hash-location.ts";
import { Loaded } from "../../components/loaded.tsx";
import { NothingFound } from "../../components/nothing-found.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { useProgress } from "../../components/plan-data.ts";
import { useActor } from "../../stores/session.ts";
import { DetailDrawer } from "./detail-drawer.tsx";
import { FilterBar, VerdictBar } from "./filter-bar.tsx";
import { type Filters, filtersOf, queryOf, usualFilters, waysOut } from "./filters.ts";
import { IndicatorTable } from "./indicator-table.tsx";
import { focusOnLine } from "./line-links.ts";
import { ProgressView } from "./progress-view.tsx";
import "./indicators.css";

export function IndicatorsScreen() {
  const period = useAssessedPeriod();
  const code = period.data?.code;
  return (
    <>
      <PageHead title={indicatorsText.title} note={code && asAtLabel(code)}>
        {code && (
          <Button size="small" onClick={() => navigateTo("/reports")}>
            {indicatorsText.printSheet}
          </Button>
        )}
      </PageHead>
      <Loaded query={period}>{(known) => (known === null ? <NoPeriod /> : <PeriodProgress period={known} />)}</Loaded>
    </>
  );
}

function NoPeriod() {
  const { role } = useActor();
  if (role === "department") return <EmptyState {...indicatorsText.noPeriodDepartment} />;
  return <EmptyState {...indicatorsText.noPeriod} href="/settings/periods" />;
}

function PeriodProgress({ period }: { readonly period: Period }) {
  const progress = useProgress(period.code);
  return <Loaded query={progress}>{(known) => <IndicatorList progress={known} />}</Loaded>;
}

/** Opens a line, or the list alone, with the filters as they are. */
function openLine(code: string | null, replace = false): void {
  const { query } = currentAddress();
  navigateTo(`/indicators${code === null ? "" : `/${code}`}${query === "" ? "" : `?${query}`}`, { replace });
}

function useFilters() {
  const usual = usualFilters[useActor().role];
  const query = useSearch();
  const filters = useMemo(() => filtersOf(query, usual), [query, usual]);
  // Typing and choosing filters leaves no trail of steps to go back through.
  const change = useCallback(
    (some: Partial<Filters>) => {
      const { path, query: now } = currentAddress();
      navigateTo(`${path}${queryOf({ ...filtersOf(now, usual), ...some }, usual)}`, { replace: true });
    },
    [usual],
  );
  return { usual, filters, change };
}

function IndicatorList({ progress: { indicators, plan, period } }: { readonly progress: Progress }) {
  const { organisation: own } = useActor();
  const { usual, filters, change } = useFilters();
  const [, params] = useRoute("/indicators/:code");
  const selected = params?.code ?? null;
  // The letters typed are shown at once; the table follows as fast as it can.
  const shown = useDeferredValue(filters);
  const { counted, groups, rows } = useMemo(() => listingOf(indicators, shown, own), [indicators, shown, own]);
  const position = rows.findIndex(({ code }) => code === selected);
  const neighbour = (step: 1 | -1) => (position < 0 ? null : (rows[position + step]?.code ?? null));
  const close = useCallback(() => {
    // The line the detail belonged to gets the focus back.
    focusOnLine(selected);
    openLine(null);
  }, [selected]);
  return (
    <div className="indicators">
      <ExportInHead request={{ table: "indicators", plan, period, filters: shown }} />
      <section className="indicators-list">
        <FilterBar all={indicators} filters={filters} usual={usual} onChange={change} />
        <VerdictBar
          counted={counted}
          shown={rows.length}
          total={indicators.length}
          verdict={shown.verdict}
          group={shown.group}
          view={shown.view}
          onChange={change}
        />
        {rows.length === 0 ? (
          <NothingFound
            {...indicatorsText.noMatch}
            lead={indicatorsText.noMatchHint}
            clear={indicatorsText.noMatch.action}
            ways={waysOut(indicators, shown, own).map(({ filter, next, count }) => ({
              label: indicatorsText.wayOut[filter](count),
              onTake: () => change(next),
            }))}
            onClear={() => change({ ...usual, view: filters.view })}
          />
        ) : shown.view === "bars" ? (
          <ProgressView rows={rows} period={period} order={shown.order} onOpen={openLine} />
        ) : (
          <IndicatorTable
            all={indicators}
            groups={groups}
            selected={selected}
            order={shown.order}
            onOrder={change}
            onOpen={openLine}
          />
        )}
      </section>
      {selected !== null && (
        <DetailDrawer
          code={selected}
          period={period}
          all={indicators}
          previous={neighbour(-1)}
          next={neighbour(1)}
          onOpen={openLine}
          onClose={close}
        />
      )}
    </div>
  );
}
