/** 填报: an organisation's figures and tasks; for the office also 统计月报, a block of figures at once. */
import { useParams } from "wouter";
import { entrySections, entrySectionsLabel } from "../../shared/text/statistics.ts";
import { taskEntryText } from "../../shared/text/task-entry.ts";
import { workbooksText } from "../../shared/text/workbooks.ts";
import { useCurrentPeriod } from "../components/current-period.ts";
import { TabLinks } from "../components/tab-links.tsx";
import { EntryScreen } from "../features/entry/entry-screen.tsx";
import { StatisticsScreen } from "../features/statistics/statistics-screen.tsx";
import { TaskEntryScreen } from "../features/task-entry/task-entry-screen.tsx";
import { WorkbooksScreen } from "../features/workbooks/workbooks-screen.tsx";
import { useActor } from "../stores/session.ts";

const entry = { id: "entry", href: "/entry" };
const tasks = { id: "tasks", name: taskEntryText.section, href: "/entry/tasks" };
const workbooks = { id: "workbooks", name: workbooksText.section, href: "/entry/workbooks" };
const links = {
  office: [
    { ...entry, name: entrySections.entry },
    tasks,
    { id: "statistics", name: entrySections.statistics, href: "/entry/statistics" },
  ],
  department: [{ ...entry, name: taskEntryText.lines }, tasks, workbooks],
};

export default function EntryPage() {
  const [address, issue] = (useParams()["*"] ?? "").split("/");
  const { role } = useActor();
  const period = useCurrentPeriod();
  const tabs = links[role];
  // A department's own machine knows no period of the office's: there the issued workbook is what is filled in.
  const first = role === "department" && period.data === null ? workbooks.id : entry.id;
  const current = tabs.find(({ id }) => id === address)?.id ?? first;
  const sections = <TabLinks label={entrySectionsLabel} tabs={tabs} current={current} />;
  if (current === workbooks.id) return <WorkbooksScreen sections={sections} issue={issue} />;
  if (current === "tasks") return <TaskEntryScreen sections={sections} />;
  return current === "statistics" ? <StatisticsScreen sections={sections} /> : <EntryScreen sections={sections} />;
}
