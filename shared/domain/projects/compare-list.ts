/**
 * A list that came beside what is kept: what it adds, what it changes field by field, and what is not in it any more. A blank
 * says nothing. What disappears is asked (退库 or kept), never deleted.
 */
import { sameNumber } from "../number.ts";
import type { ProjectStage } from "./pools.ts";
import { type ListField, listFields } from "./project.ts";

export type ListValue = string | number;
export type ListValues = Partial<Readonly<Record<ListField, ListValue | null>>>;

export interface ListedProject {
  readonly code: string;
  /** Only what the list says. */
  readonly says: ListValues;
}

export interface KeptProject {
  readonly code: string;
  readonly name: string;
  /** Of the month the list is of, and of today. */
  readonly has: ListValues;
  readonly stage: ProjectStage | null;
  /** Within what the list is meant to cover. */
  readonly isCovered: boolean;
}

export interface FieldChange {
  readonly field: ListField;
  readonly before: ListValue | null;
  readonly after: ListValue;
}

export interface ListChange {
  readonly code: string;
  readonly kind: "added" | "changed" | "same";
  readonly fields: readonly FieldChange[];
}

export interface ListComparison {
  /** In the order of the list. */
  readonly changes: readonly ListChange[];
  /** Codes of what is kept in a pool, within what the list covers, and not in it. */
  readonly gone: readonly string[];
}

const isSame = (a: ListValue | null, b: ListValue): boolean =>
  typeof a === "number" && typeof b === "number" ? sameNumber(a, b) : a === b;

/** @param listed every code once */
export function compareList(listed: readonly ListedProject[], kept: readonly KeptProject[]): ListComparison {
  const known = new Map(kept.map((project) => [project.code, project]));
  const changes = listed.map(({ code, says }): ListChange => {
    const before = known.get(code);
    const fields = listFields.flatMap((field): FieldChange[] => {
      const after = says[field] ?? null;
      const was = before?.has[field] ?? null;
      return after === null || after === "" || isSame(was, after) ? [] : [{ field, before: was, after }];
    });
    return { code, kind: before === undefined ? "added" : fields.length > 0 ? "changed" : "same", fields };
  });
  const codes = new Set(listed.map(({ code }) => code));
  const gone = kept
    .filter(({ code, stage, isCovered }) => isCovered && isOpen(stage) && !codes.has(code))
    .map(({ code }) => code);
  return { changes, gone };
}

/** What is finished or has left needs not be listed any more. */
const isOpen = (stage: ProjectStage | null): boolean => stage !== null && stage !== "竣工" && stage !== "退库";
