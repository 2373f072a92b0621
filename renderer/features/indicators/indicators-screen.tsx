/** 指标: all lines with their progress, and one of them in detail beside the list. */
import { Button } from "antd";
import { useRoute, useSearch } from "wouter";
import type { Period } from "../../../shared/contract/periods.ts";
import type { Progress } from "../../../shared/contract/progress.ts";
import { asAtLabel } from "../../../shared/domain/period.ts";
import { indicatorsText } from "../../../shared/text/indicators.ts";
import { api } from "../../api/client.ts";
import { useAssessedPeriod } from "../../components/current-period.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { navigateTo } from "../../components/hash-location.ts";
import { Loaded } from "../../components/loaded.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { useQuery } from "../../components/query.ts";
import { useActor, useAppState } from "../../stores/session.ts";
import { DetailDrawer } from "./detail-drawer.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { type Filters, filtersOf, noFilters, queryOf, withoutVerdict, withVerdict } from "./filters.ts";
import { lineLinkId } from "./indicator-row.tsx";
import { IndicatorTable } from "./indicator-table.tsx";
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
  const { plan } = useAppState();
  const progress = useQuery(["progress", plan, period.code], (signal) =>
    api.progress.table({ plan, period: period.code }, { signal }),
  );
  return <Loaded query={progress}>{(known) => <IndicatorList progress={known} />}</Loaded>;
}

const addressOf = (code: string | null, filters: Filters) =>
  `/indicators${code === null ? "" : `/${code}`}${queryOf(filters)}`;

function IndicatorList({ progress }: { readonly progress: Progress }) {
  const filters = filtersOf(useSearch());
  const [, params] = useRoute("/indicators/:code");
  const selected = params?.code ?? null;
  const counted = withoutVerdict(progress.indicators, filters);
  const rows = withVerdict(counted, filters.verdict);
  const open = (code: string | null, replace = false) => navigateTo(addressOf(code, filters), { replace });
  // Typing and choosing filters leaves no trail of steps to go back through.
  const filter = (next: Filters) => navigateTo(addressOf(selected, next), { replace: true });
  const position = rows.findIndex(({ code }) => code === selected);
  const neighbour = (step: 1 | -1) => rows[position + step]?.code ?? null;
  const move = (step: 1 | -1) => {
    const code = neighbour(step);
    if (code !== null) open(code, true);
  };
  const close = () => {
    // The line the detail belonged to gets the focus back.
    if (selected !== null) document.getElementById(lineLinkId(selected))?.focus();
    open(null);
  };
  return (
    <div className="indicators">
      <section className="indicators-list">
        <FilterBar all={progress.indicators} counted={counted} filters={filters} onChange={filter} />
        {rows.length === 0 ? (
          <EmptyState {...indicatorsText.noMatch} onAction={() => filter(noFilters)} />
        ) : (
          <IndicatorTable
            rows={rows}
            selected={selected}
            addressOf={(code) => addressOf(code, filters)}
            onOpen={open}
            onMove={move}
          />
        )}
      </section>
      {selected !== null && (
        <DetailDrawer
          key="detail"
          code={selected}
          period={progress.period}
          known={progress.indicators.find(({ code }) => code === selected)}
          hasPrevious={position > 0}
          hasNext={position >= 0 && position < rows.length - 1}
          onMove={move}
          onClose={close}
        />
      )}
    </div>
  );
}
