import { lazy, Suspense } from "react";
import { useParams } from "wouter";
import { outsideFormsText } from "../../shared/text/outside-forms.ts";
import { Loading } from "../components/loaded.tsx";
import { TabLinks } from "../components/tab-links.tsx";
import { ReportsScreen } from "../features/reports/reports-screen.tsx";
import { useActor } from "../stores/session.ts";

const FormsScreen = lazy(async () => {
  const { FormsScreen: Screen } = await import("../features/outside-forms/forms-screen.tsx");
  return { default: Screen };
});

const printTab = { id: "print", name: outsideFormsText.printTab, href: "/reports" };
const formsTab = { id: "forms", name: outsideFormsText.tab, href: "/reports/forms" };

export default function ReportsPage() {
  const { role } = useActor();
  const isForms = useParams()["*"]?.split("/")[0] === "forms";
  // Forms from above are the office's: a department has nothing to choose from.
  const tabs =
    role === "office" ? (
      <TabLinks
        label={outsideFormsText.tabsLabel}
        tabs={[printTab, formsTab]}
        current={isForms ? formsTab.id : printTab.id}
      />
    ) : null;
  if (!isForms) return <ReportsScreen tabs={tabs} />;
  return (
    <Suspense fallback={<Loading />}>
      <FormsScreen tabs={tabs} />
    </Suspense>
  );
}
