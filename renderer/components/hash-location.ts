/**
 * Where the person is, kept in the fragment as `#/indicators/gdp?verdict=behind`: one page file serves every address in
 * both doors, and filters live in the address. wouter's own hash hook keeps the query outside the fragment, where it
 * would stay behind when another page is opened.
 */
import { useSyncExternalStore } from "react";
import type { BaseSearchHook } from "wouter";

interface HashNavigation {
  readonly replace?: boolean;
}

function subscribe(listener: () => void): () => void {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
}

const address = () => location.hash.replace(/^#?\/?/, "/");
const currentPath = () => address().split("?", 1)[0] ?? "/";
const currentQuery = () => address().split("?")[1] ?? "";

/** Path and query as they are now, for what happens after the page was drawn. */
export const currentAddress = () => ({ path: currentPath(), query: currentQuery() });

/** Opens an address such as `/indicators?verdict=behind`; `replace` leaves no step to go back to. */
export function navigateTo(to: string, { replace = false }: HashNavigation = {}): void {
  const url = `#${to.startsWith("/") ? to : `/${to}`}`;
  if (url === location.hash) return;
  history[replace ? "replaceState" : "pushState"](null, "", url);
  dispatchEvent(new HashChangeEvent("hashchange"));
}

export function useHashPath(): [string, typeof navigateTo] {
  return [useSyncExternalStore(subscribe, currentPath), navigateTo];
}
/** How a link to an address is written in the page, so that copying it or opening it again works. */
useHashPath.hrefs = (path: string) => `#${path}`;

export const useHashQuery: BaseSearchHook = () => useSyncExternalStore(subscribe, currentQuery);
