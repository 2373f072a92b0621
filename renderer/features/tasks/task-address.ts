import { currentAddress, navigateTo } from "../../components/hash-location.ts";

/** Opens a task, or the list alone, with the filters as they are. */
export function openTask(code: string | null, replace = false): void {
  const { query } = currentAddress();
  navigateTo(`/tasks${code === null ? "" : `/${code}`}${query === "" ? "" : `?${query}`}`, { replace });
}
