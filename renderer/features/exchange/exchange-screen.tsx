/** 下发与汇总: the steps of a quarter's exchange with the organisations, and what has come of it. */
import type { ReactNode } from "react";
import { useParams } from "wouter";
import type { Period } from "../../../shared/contract/periods.ts";
import { exchangeText } from "../../../shared/text/exchange-screens.ts";
import { useCurrentPeriod } from "../../components/current-period.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { TabLinks } from "../../components/tab-links.tsx";
import { BatchesTab } from "./batches-tab.tsx";
import { type ExchangeTab, exchangePath, exchangeTabs, tabOf } from "./exchange-tabs.ts";
import { IssueTab } from "./issue-tab.tsx";
import { MergeTab } from "./merge-tab.tsx";
import { RegisterTab } from "./register-tab.tsx";
import "./exchange.css";
import "./merge.css";
import "./merge-items.css";

interface ExchangeScreenProps {
  /** 填报情况, a feature of its own. */
  readonly completeness: (period: Period) => ReactNode;
  /** 审核, likewise. */
  readonly review: (period: Period) => ReactNode;
  /** 沿用旧表, one too. */
  readonly mappings: (period: Period) => ReactNode;
}

export function ExchangeScreen(features: ExchangeScreenProps) {
  const tab = tabOf(useParams()["*"]);
  const current = useCurrentPeriod();
  const tabs = exchangeTabs.map((one) => ({ id: one, name: exchangeText.tabs[one], href: exchangePath(one) }));
  const note = current.data ? `${current.data.label}　${exchangeText.due(current.data.due)}` : undefined;
  return (
    <>
      <PageHead
        title={exchangeText.title}
        tabs={<TabLinks label={exchangeText.tabsLabel} tabs={tabs} current={tab} />}
        note={note}
      />
      <Loaded query={current}>{(period) => <div className="exchange">{contentOf(tab, period, features)}</div>}</Loaded>
    </>
  );
}

function contentOf(
  tab: ExchangeTab,
  period: Period | null,
  { completeness, mappings, review }: ExchangeScreenProps,
): ReactNode {
  if (tab === "batches") return <BatchesTab />;
  if (period === null) return <EmptyState {...exchangeText.noOpenPeriod} href="/settings/periods" />;
  if (tab === "register") return <RegisterTab period={period} />;
  if (tab === "completeness") return completeness(period);
  if (tab === "review") return review(period);
  if (tab === "mappings") return mappings(period);
  if (tab === "merge") return <MergeTab period={period.code} />;
  if (period.state !== "open")
    return <EmptyState {...exchangeText.closedPeriod(period.label)} href="/settings/periods" />;
  return <IssueTab period={period} />;
}
