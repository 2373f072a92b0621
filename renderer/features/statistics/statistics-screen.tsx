/** 统计月报: bulletins of the statistics bureau, pasted by the office as a block for the period in the top bar. */
import type { ReactNode } from "react";
import type { Period } from "../../../shared/contract/periods.ts";
import type { StatisticsChoices, StatisticsShape } from "../../../shared/contract/statistics.ts";
import { statisticsText } from "../../../shared/text/statistics.ts";
import { api } from "../../api/client.ts";
import { useCurrentPeriod } from "../../components/current-period.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Notice } from "../../components/error-text.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { useQuery } from "../../components/query.ts";
import { StatisticsBar } from "./statistics-bar.tsx";
import { type BlockSettings, useDrafts } from "./statistics-draft.ts";
import { StatisticsSheet } from "./statistics-sheet.tsx";
import "./statistics.css";

const { empty } = statisticsText;

/** @param sections the parts of the page 填报, as links */
export function StatisticsScreen({ sections }: { readonly sections: ReactNode }) {
  const current = useCurrentPeriod();
  return (
    <>
      <PageHead title={statisticsText.title} tabs={sections} note={current.data?.label} />
      <Loaded query={current}>
        {(period) =>
          period === null ? <EmptyState {...empty.noPeriod} href="/settings/periods" /> : <OfPeriod period={period} />
        }
      </Loaded>
    </>
  );
}

function OfPeriod({ period }: { readonly period: Period }) {
  const choices = useQuery(["statistics-choices", period.code], (signal) =>
    api.statistics.choices({ period: period.code }, { signal }),
  );
  if (period.state !== "open")
    return (
      <div className="statistics-news">
        <Notice kind="info">{statisticsText.closed(period.label)}</Notice>
      </div>
    );
  return (
    <div className="statistics">
      <Loaded query={choices}>{(known) => <Block period={period.code} choices={known} />}</Loaded>
    </div>
  );
}

function Block({ period, choices }: { readonly period: string; readonly choices: StatisticsChoices }) {
  const settings = useDrafts((drafts) => drafts.settings);
  // What was chosen in a later period does not exist in an earlier one.
  const chosen = settings.columns.filter((code) => choices.columns.some((each) => each.code === code));
  const columns = chosen.length === 0 ? [period] : chosen;
  const shape = shapeOf(settings, choices, period, columns);
  return (
    <>
      <StatisticsBar settings={settings} columns={columns} choices={choices} />
      {shape === null ? <EmptyState {...empty.noLine} /> : <Shown shape={shape} settings={settings} />}
    </>
  );
}

/** Null while no line is chosen. */
function shapeOf(
  { shape, organisation, indicator }: BlockSettings,
  { organisations, lines }: StatisticsChoices,
  period: string,
  columns: string[],
): StatisticsShape | null {
  if (shape === "lines") {
    const known = organisations.some(({ code }) => code === organisation);
    return { shape, period, organisation: known ? organisation : "", columns };
  }
  return lines.some(({ code }) => code === indicator) ? { shape, period, indicator, columns } : null;
}

function Shown({ shape, settings }: { readonly shape: StatisticsShape; readonly settings: BlockSettings }) {
  const key = JSON.stringify(shape);
  const form = useQuery(["statistics-form", key], (signal) => api.statistics.form(shape, { signal }));
  return (
    <Loaded query={form}>
      {(known) =>
        known.rows.length === 0 ? (
          <EmptyState {...empty.noRows} />
        ) : (
          <StatisticsSheet key={key} form={known} settings={settings} />
        )
      }
    </Loaded>
  );
}
