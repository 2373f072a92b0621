import { TasksScreen } from "../features/tasks/tasks-screen.tsx";

export default function TasksPage() {
  return <TasksScreen />;
}
