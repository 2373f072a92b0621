import { currentAddress, navigateTo } from "../../components/hash-location.ts";

export const projectPath = (code: string): string => `/projects/item/${encodeURIComponent(code)}`;

/** Opens a project, or the list alone, with the filters as they are. */
export function openProject(code: string | null, replace = false): void {
  const { query } = currentAddress();
  navigateTo(`${code === null ? "/projects" : projectPath(code)}${query === "" ? "" : `?${query}`}`, { replace });
}
