/** 目录与设置: periods, organisations, responsibilities, the change log, about. The office keeps them; others look. */
import type { ReactNode } from "react";
import { useParams } from "wouter";
import { settingsText } from "../../../shared/text/settings.ts";
import { Notice } from "../../components/error-text.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { TabLinks } from "../../components/tab-links.tsx";
import { useActor } from "../../stores/session.ts";
import { AboutTab } from "./about-tab.tsx";
import { AssignmentsTab } from "./assignments-tab.tsx";
import { ChangesTab } from "./changes-tab.tsx";
import { OrganisationsTab } from "./organisations-tab.tsx";
import { PeriodsTab } from "./periods-tab.tsx";
import "./settings.css";

const tabIds = ["periods", "organisations", "assignments", "changes", "about"] as const;
type SettingsTab = (typeof tabIds)[number];

const tabs = tabIds.map((id) => ({ id, name: settingsText.tabs[id], href: `/settings/${id}` }));
const keptByOffice: readonly SettingsTab[] = ["periods", "organisations", "assignments"];

export function SettingsScreen() {
  const address = useParams()["*"];
  const tab = tabIds.find((id) => id === address) ?? "periods";
  const mayEdit = useActor().role === "office";
  return (
    <>
      <PageHead
        title={settingsText.title}
        tabs={<TabLinks label={settingsText.tabsLabel} tabs={tabs} current={tab} />}
      />
      <div className="settings">
        {mayEdit || !keptByOffice.includes(tab) ? null : <Notice kind="info">{settingsText.officeOnly}</Notice>}
        {contentOf(tab, mayEdit)}
      </div>
    </>
  );
}

function contentOf(tab: SettingsTab, mayEdit: boolean): ReactNode {
  switch (tab) {
    case "periods":
      return <PeriodsTab mayEdit={mayEdit} />;
    case "organisations":
      return <OrganisationsTab mayEdit={mayEdit} />;
    case "assignments":
      return <AssignmentsTab mayEdit={mayEdit} />;
    case "changes":
      return <ChangesTab />;
    case "about":
      return <AboutTab />;
  }
}
