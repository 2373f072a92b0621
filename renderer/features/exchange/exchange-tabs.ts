/** The parts of the screen and their addresses: a tab is part of the URL, so that links lead to it. */
export const exchangeTabs = ["issue", "register", "merge", "review", "mappings", "batches", "completeness"] as const;
export type ExchangeTab = (typeof exchangeTabs)[number];

export const exchangePath = (tab: ExchangeTab): string => `/exchange/${tab}`;

/** What stands below a tab (`review/czj`) is the tab's own. */
export const tabOf = (text: string | undefined): ExchangeTab =>
  exchangeTabs.find((tab) => tab === text?.split("/")[0]) ?? "issue";
