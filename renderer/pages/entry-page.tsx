import { EntryScreen } from "../features/entry/entry-screen.tsx";

export default function EntryPage() {
  return <EntryScreen />;
}
