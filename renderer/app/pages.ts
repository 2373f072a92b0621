/** The pages there are: address, name, icon, and whom they are for. Each is its own chunk, loaded ahead of being opened. */
import type { ComponentType } from "react";
import type { ActorRole } from "../../shared/domain/vocabulary.ts";
import { pageNames } from "../../shared/text/frame.ts";
import { loadedAhead, type PageInParts } from "./loaded-ahead.tsx";

type PageId = keyof typeof pageNames;

interface PageEntry {
  readonly id: PageId;
  readonly name: string;
  /** Pages may have parts below their address: `/indicators/gdp`, `/settings/periods`. */
  readonly path: `/${PageId}`;
  readonly officeOnly: boolean;
  readonly Page: PageInParts;
}

const page = (id: PageId, load: () => Promise<{ default: ComponentType }>, officeOnly = false): PageEntry => ({
  id,
  name: pageNames[id],
  path: `/${id}`,
  officeOnly,
  Page: loadedAhead(load),
});

const pages: readonly PageEntry[] = [
  page("workbench", () => import("../pages/workbench-page.tsx")),
  page("indicators", () => import("../pages/indicators-page.tsx")),
  page("tasks", () => import("../pages/tasks-page.tsx")),
  page("projects", () => import("../pages/projects-page.tsx")),
  page("entry", () => import("../pages/entry-page.tsx")),
  page("exchange", () => import("../pages/exchange-page.tsx"), true),
  page("reports", () => import("../pages/reports-page.tsx")),
  page("settings", () => import("../pages/settings-page.tsx")),
];

export function pagesFor(role: ActorRole): PageEntry[] {
  return pages.filter((entry) => role === "office" || !entry.officeOnly);
}

/** Begins to load the page of an address such as `/entry/czj`, or of the first page where it names none. */
export function loadPageAhead(path: string): void {
  const section = path.split("/")[1];
  (pages.find(({ id }) => id === section) ?? pages[0])?.Page.loadAhead();
}
