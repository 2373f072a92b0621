/**
 * 填报: an organisation's report; for the office also 统计月报, a block of figures at once; for whoever supplies figures of
 * 四挂钩考核 also 考核数据.
 */
import { useParams } from "wouter";
import { assessmentScreenText } from "../../shared/text/assessment-screens.ts";
import { entrySections, entrySectionsLabel } from "../../shared/text/statistics.ts";
import { workbooksText } from "../../shared/text/workbooks.ts";
import { api } from "../api/client.ts";
import { useCurrentPeriod } from "../components/current-period.ts";
import { useQuery } from "../components/query.ts";
import { TabLinks } from "../components/tab-links.tsx";
import { SuppliesScreen } from "../features/assessment/supplies-screen.tsx";
import { EntryScreen } from "../features/entry/entry-screen.tsx";
import { StatisticsScreen } from "../features/statistics/statistics-screen.tsx";
import { WorkbooksScreen } from "../features/workbooks/workbooks-screen.tsx";
import { useActor } from "../stores/session.ts";

const entry = { id: "entry", name: entrySections.entry, href: "/entry" };
const workbooks = { id: "workbooks", name: workbooksText.section, href: "/entry/workbooks" };
const supplies = { id: "assessment", name: assessmentScreenText.supplies, href: "/entry/assessment" };
const links = {
  office: [entry, { id: "statistics", name: entrySections.statistics, href: "/entry/statistics" }],
  department: [entry, workbooks],
};

export default function EntryPage() {
  const [address, issue] = (useParams()["*"] ?? "").split("/");
  const { role } = useActor();
  const period = useCurrentPeriod();
  const asked = role === "department" ? (period.data?.code ?? "") : "";
  const isSupplier = useQuery(
    ["assessment-supplier", asked],
    async (signal) => asked !== "" && (await api.assessment.matrix({ period: asked }, { signal })).lines.length > 0,
  );
  const tabs = [...links[role], ...(isSupplier.data === true ? [supplies] : [])];
  // A department's own machine knows no period of the office's: there the issued workbook is what is filled in.
  const first = role === "department" && period.data === null ? workbooks.id : entry.id;
  const section = address === "tasks" || address === "projects" ? address : "lines";
  const current = section !== "lines" ? entry.id : (tabs.find(({ id }) => id === address)?.id ?? first);
  const sections = <TabLinks label={entrySectionsLabel} tabs={tabs} current={current} />;
  if (current === workbooks.id) return <WorkbooksScreen sections={sections} issue={issue} />;
  if (current === supplies.id) return <SuppliesScreen sections={sections} />;
  if (current === "statistics") return <StatisticsScreen sections={sections} />;
  return <EntryScreen sections={sections} section={section} />;
}
