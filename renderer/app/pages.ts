/** The pages there are: address, name, icon, and whom they are for. Each is its own chunk, loaded when opened. */
import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { ActorRole } from "../../shared/domain/vocabulary.ts";
import { pageNames } from "../../shared/text/frame.ts";

type PageId = keyof typeof pageNames;

interface PageEntry {
  readonly id: PageId;
  readonly name: string;
  /** Pages may have parts below their address: `/indicators/gdp`, `/settings/periods`. */
  readonly path: `/${PageId}`;
  readonly officeOnly: boolean;
  readonly Page: LazyExoticComponent<ComponentType>;
}

const page = (id: PageId, load: () => Promise<{ default: ComponentType }>, officeOnly = false): PageEntry => ({
  id,
  name: pageNames[id],
  path: `/${id}`,
  officeOnly,
  Page: lazy(load),
});

const pages: readonly PageEntry[] = [
  page("workbench", () => import("../pages/workbench-page.tsx")),
  page("indicators", () => import("../pages/indicators-page.tsx")),
  page("tasks", () => import("../pages/tasks-page.tsx")),
  page("entry", () => import("../pages/entry-page.tsx")),
  page("exchange", () => import("../pages/exchange-page.tsx"), true),
  page("reports", () => import("../pages/reports-page.tsx")),
  page("settings", () => import("../pages/settings-page.tsx")),
];

export function pagesFor(role: ActorRole): PageEntry[] {
  return pages.filter((entry) => role === "office" || !entry.officeOnly);
}
