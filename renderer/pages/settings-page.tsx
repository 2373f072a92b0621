/** 目录与设置: the catalogue, who takes part, periods, the change log, about. The office keeps them; others look. */
import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import { useParams } from "wouter";
import { settingsText } from "../../shared/text/settings.ts";
import { Notice } from "../components/error-text.tsx";
import { PageHead } from "../components/page-head.tsx";
import { TabLinks } from "../components/tab-links.tsx";
import { useActor } from "../stores/session.ts";
import "../components/settings.css";

type TabId = keyof typeof settingsText.tabs;

interface SettingsTab {
  readonly id: TabId;
  /** The office's to change; others look. */
  readonly keptByOffice: boolean;
  readonly Tab: LazyExoticComponent<ComponentType<{ readonly mayEdit: boolean }>>;
}

const tab = (
  id: TabId,
  load: () => Promise<ComponentType<{ readonly mayEdit: boolean }>>,
  keptByOffice = true,
): SettingsTab => ({ id, keptByOffice, Tab: lazy(async () => ({ default: await load() })) });

const settingsTabs: readonly SettingsTab[] = [
  tab("plans", async () => (await import("../features/plans/plans-tab.tsx")).PlansTab),
  tab("lines", async () => (await import("../features/lines/lines-tab.tsx")).LinesTab),
  tab("periods", async () => (await import("../features/periods/periods-tab.tsx")).PeriodsTab),
  tab("standards", async () => (await import("../features/standards/standards-tab.tsx")).StandardsTab),
  tab("organisations", async () => (await import("../features/organisations/organisations-tab.tsx")).OrganisationsTab),
  tab(
    "responsibilities",
    async () => (await import("../features/responsibilities/responsibilities-tab.tsx")).ResponsibilitiesTab,
  ),
  tab(
    "catalogue-file",
    async () => (await import("../features/catalogue-file/catalogue-file-tab.tsx")).CatalogueFileTab,
  ),
  tab("changes", async () => (await import("../features/settings/changes-tab.tsx")).ChangesTab, false),
  tab("about", async () => (await import("../features/settings/about-tab.tsx")).AboutTab, false),
];

/** What the office comes for every quarter. */
const usualTab: TabId = "periods";

const links = settingsTabs.map(({ id }) => ({ id, name: settingsText.tabs[id], href: `/settings/${id}` }));

export default function SettingsPage() {
  // A tab may have parts below its address: `/settings/lines/14-gdp`.
  const address = useParams()["*"]?.split("/", 1)[0];
  const shown = settingsTabs.find(({ id }) => id === (address || usualTab));
  const mayEdit = useActor().role === "office";
  if (!shown) return null;
  const { id, keptByOffice, Tab } = shown;
  return (
    <>
      <PageHead
        title={settingsText.title}
        tabs={<TabLinks label={settingsText.tabsLabel} tabs={links} current={id} />}
      />
      <div className="settings">
        {mayEdit || !keptByOffice ? null : <Notice kind="info">{settingsText.officeOnly}</Notice>}
        <Tab mayEdit={mayEdit} />
      </div>
    </>
  );
}
