/** What a workbook with a list of projects seems to say, sheet by sheet; and where a list that is known has its head in this file. */
import type { PlainSheet } from "../mapping/mapping.ts";
import { withoutPeriod } from "../mapping/period-words.ts";
import { newestYearOf } from "../mapping/propose.ts";
import { findHead, findKnownHead, type Head, headsAt } from "../mapping/table-heads.ts";
import { unitOfTable } from "../mapping/table-unit.ts";
import { rolesOfHeads, stageOfSheet, unitOfColumn } from "./list-columns.ts";
import type { ListMapping, ListSheet } from "./list-mapping.ts";

export interface ProposedList {
  readonly name: string;
  readonly head: Head;
  readonly mapped: ListSheet;
  /** The heads as printed. */
  readonly labels: readonly string[];
}

/** Sheets that have a head; without the name and the code of a project it is passed over until a person says otherwise. */
export function proposeLists(sheets: readonly PlainSheet[]): ProposedList[] {
  const newest = newestYearOf(sheets);
  return sheets.flatMap((sheet): ProposedList[] => {
    const head = findHead(sheet);
    if (!head) return [];
    const labels = headsAt(sheet, head);
    const roles = rolesOfHeads(labels);
    const amounts = labels.filter((_, at) => roles[at]?.endsWith("Wan"));
    const tableUnit = unitOfTable(sheet, false, amounts);
    const columns = labels.map((label, at) => {
      const role = roles[at] ?? "ignore";
      const unit = role.endsWith("Wan") ? unitOfColumn(label, tableUnit) : null;
      return { head: withoutPeriod(label, newest), role, unit };
    });
    const stage = roles.includes("stage") ? null : stageOfSheet(sheet.name);
    const skip = !roles.includes("name") || !roles.includes("code");
    const mapped = { sheet: withoutPeriod(sheet.name, newest), skip, headHeight: head.height, stage, columns };
    return [{ name: sheet.name, head, mapped, labels }];
  });
}

/** Where each list of a mapping is in a file. */
export interface FittedList {
  readonly mapped: ListSheet;
  readonly name: string;
  readonly head: Head;
  readonly labels: readonly string[];
}

/** Undefined where a list of the mapping is not in the file, or it cannot be told which sheet it is. */
export function fitLists({ sheets: mapped }: ListMapping, sheets: readonly PlainSheet[]): FittedList[] | undefined {
  const newest = newestYearOf(sheets);
  const wanted = mapped.filter(({ skip }) => !skip);
  const found = wanted.map((list): FittedList | undefined => {
    const heads = trimmed(list.columns.map(({ head }) => head)).join("\n");
    const candidates = sheets.flatMap((sheet): FittedList[] => {
      const head = findKnownHead(sheet, list.headHeight, newest, (labels) => trimmed(labels).join("\n") === heads);
      return head ? [{ mapped: list, name: sheet.name, head, labels: headsAt(sheet, head) }] : [];
    });
    const byName = candidates.filter(({ name }) => withoutPeriod(name, newest) === list.sheet);
    const left = byName.length > 0 ? byName : candidates;
    return left.length === 1 ? left[0] : undefined;
  });
  const fitted = found.flatMap((one) => one ?? []);
  const isWhole = fitted.length === wanted.length && new Set(fitted.map(({ name }) => name)).size === fitted.length;
  return isWhole && fitted.length > 0 ? fitted : undefined;
}

/** Empty columns on the right come and go with every saving. */
const trimmed = (heads: readonly string[]): readonly string[] =>
  heads.slice(0, heads.findLastIndex((head) => head !== "") + 1);
