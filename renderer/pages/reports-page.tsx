import { ReportsScreen } from "../features/reports/reports-screen.tsx";

export default function ReportsPage() {
  return <ReportsScreen />;
}
