/** 填报: an organisation's form; for the office also 统计月报, a block of figures at once. */
import { useParams } from "wouter";
import { entrySections, entrySectionsLabel } from "../../shared/text/statistics.ts";
import { TabLinks } from "../components/tab-links.tsx";
import { EntryScreen } from "../features/entry/entry-screen.tsx";
import { StatisticsScreen } from "../features/statistics/statistics-screen.tsx";
import { useActor } from "../stores/session.ts";

const links = [
  { id: "entry", name: entrySections.entry, href: "/entry" },
  { id: "statistics", name: entrySections.statistics, href: "/entry/statistics" },
] as const;

export default function EntryPage() {
  const address = useParams()["*"];
  if (useActor().role !== "office") return <EntryScreen />;
  const current = address === "statistics" ? "statistics" : "entry";
  const sections = <TabLinks label={entrySectionsLabel} tabs={links} current={current} />;
  return current === "statistics" ? <StatisticsScreen sections={sections} /> : <EntryScreen sections={sections} />;
}
