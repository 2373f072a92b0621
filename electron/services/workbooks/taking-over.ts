/** What opening a workbook brings into the drafts: values filled in by hand, and those typed into an earlier version of it. */
import type { IssuedForm } from "../../../shared/domain/form.ts";
import {
  type Texts,
  textOf,
  type WorkbookField,
  type WorkbookRow,
  workbookRows,
} from "../../../shared/domain/workbook-entry.ts";
import { workbooksText } from "../../../shared/text/workbooks.ts";

const words = workbooksText.note;

export type Drafted = ReadonlyMap<string, Texts>;

export interface TakenOver {
  /** Texts as they are to be kept, by row: only of rows that change. */
  readonly rows: ReadonlyMap<string, Texts>;
  /** What a person has to know. */
  readonly notes: readonly string[];
}

const fieldName = (field: WorkbookField): string => workbooksText.field[field];

const rowName = ({ kind, name }: WorkbookRow): string =>
  kind === "correction" ? words.correction : kind === "contact" ? words.contact : name;

/** Values in the file that are not as issued. What was typed on this machine is never written over: it is said. */
export function fromFile(
  form: IssuedForm,
  shown: Drafted,
  drafts: Drafted,
  asked: readonly WorkbookRow[] = workbookRows(form),
): TakenOver {
  const rows = new Map<string, Texts>();
  const notes: string[] = [];
  for (const row of asked) {
    const typed = drafts.get(row.key);
    const taken: Partial<Record<WorkbookField, string>> = {};
    for (const field of row.fields) {
      const theirs = shown.get(row.key)?.[field] ?? "";
      if (theirs.trim() === (row.issued[field] ?? "").trim()) continue;
      const ours = typed?.[field];
      if (ours === undefined) taken[field] = theirs;
      else if (ours.trim() !== theirs.trim())
        notes.push(words.otherValue(rowName(row), fieldName(field), ours, theirs));
    }
    if (Object.keys(taken).length > 0) rows.set(row.key, { ...typed, ...taken });
  }
  return { rows, notes };
}

/** The same of 考核数据 alone. */
export const suppliesFromFile = (form: IssuedForm, shown: Drafted, drafts: Drafted): TakenOver =>
  fromFile(
    form,
    shown,
    drafts,
    workbookRows(form).filter(({ kind }) => kind === "supply" || kind === "assessed"),
  );

/** What was typed into the version before, by row key. Where the office has issued another value since, that is said. */
export function fromEarlier(form: IssuedForm, drafts: Drafted, earlier: IssuedForm, typedBefore: Drafted): TakenOver {
  const rows = new Map<string, Texts>();
  const notes: string[] = [];
  const now = new Map(workbookRows(form).map((row) => [row.key, row]));
  for (const before of workbookRows(earlier)) {
    const typed = typedBefore.get(before.key);
    const row = now.get(before.key);
    if (!typed) continue;
    const said = before.fields.filter(
      (field) => typed[field] !== undefined && typed[field] !== (before.issued[field] ?? ""),
    );
    if (said.length === 0) continue;
    // In another unit the same text is another figure.
    if (!row || row.measure !== before.measure) {
      notes.push(
        words.noLongerAsked(rowName(before), said.map((field) => `${fieldName(field)} ${typed[field]}`).join("、")),
      );
      continue;
    }
    const drafted = drafts.get(row.key);
    const taken: Partial<Record<WorkbookField, string>> = {};
    for (const field of said) {
      const text = typed[field] ?? "";
      const issued = row.issued[field] ?? "";
      if (!row.fields.includes(field) || text === issued || drafted?.[field] !== undefined) continue;
      taken[field] = text;
      if (issued !== (before.issued[field] ?? ""))
        notes.push(words.issuedAnew(rowName(row), fieldName(field), textOf(before, undefined, field), issued, text));
    }
    if (Object.keys(taken).length > 0) rows.set(row.key, { ...drafted, ...taken });
  }
  return { rows, notes: rows.size === 0 ? notes : [words.carried(rows.size, earlier.templateCode), ...notes] };
}
