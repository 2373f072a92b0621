import { WorkbenchScreen } from "../features/workbench/workbench-screen.tsx";

export default function WorkbenchPage() {
  return <WorkbenchScreen />;
}
