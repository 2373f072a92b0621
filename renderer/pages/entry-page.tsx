/** 填报: an organisation's figures and tasks; for the office also 统计月报, a block of figures at once. */
import { useParams } from "wouter";
import { entrySections, entrySectionsLabel } from "../../shared/text/statistics.ts";
import { taskEntryText } from "../../shared/text/task-entry.ts";
import { TabLinks } from "../components/tab-links.tsx";
import { EntryScreen } from "../features/entry/entry-screen.tsx";
import { StatisticsScreen } from "../features/statistics/statistics-screen.tsx";
import { TaskEntryScreen } from "../features/task-entry/task-entry-screen.tsx";
import { useActor } from "../stores/session.ts";

const entry = { id: "entry", href: "/entry" };
const tasks = { id: "tasks", name: taskEntryText.section, href: "/entry/tasks" };
const links = {
  office: [
    { ...entry, name: entrySections.entry },
    tasks,
    { id: "statistics", name: entrySections.statistics, href: "/entry/statistics" },
  ],
  department: [{ ...entry, name: taskEntryText.lines }, tasks],
};

export default function EntryPage() {
  const address = useParams()["*"];
  const tabs = links[useActor().role];
  const current = tabs.find(({ id }) => id === address)?.id ?? entry.id;
  const sections = <TabLinks label={entrySectionsLabel} tabs={tabs} current={current} />;
  if (current === "tasks") return <TaskEntryScreen sections={sections} />;
  return current === "statistics" ? <StatisticsScreen sections={sections} /> : <EntryScreen sections={sections} />;
}
