/**
 * Whose workbook is it? Identity is stamped four times (03 §3.1); each way of saving loses some of them. The surest
 * stamp that is left decides; two that disagree are never weighed against each other.
 */
import type { FileRejection } from "../../../shared/merge/file-reasons.ts";
import { type MetaStamp, propertyNames, templateCodePattern } from "../layout/identity.ts";
import type { Table } from "../table.ts";
import { findFormSheet, findProjectSheet, findTaskSheet } from "./form-sheet.ts";
import { findMatrixSheet } from "./matrix-form-sheet.ts";

export interface Identity {
  /**
   * The stamp that decided. `keys`: only row keys are left, the issue is the one that has them. Whatever is not `meta`
   * leaves the base unknown (03 §3.4).
   */
  readonly how: "meta" | "properties" | "template_code" | "keys";
  /** Null where this stamp does not carry it. */
  readonly issueId: string | null;
  readonly organisation: string | null;
  readonly period: string | null;
  readonly templateCode: string | null;
  readonly version: number | null;
  /** Null without `_meta`. */
  readonly checksumOk: boolean | null;
  /** What stands in the key column. */
  readonly keys: readonly string[];
}

type Stamp = Omit<Identity, "keys">;

function metaStamp({ issueId, organisation, period, templateCode, version, checksumOk }: MetaStamp): Stamp {
  return { how: "meta", issueId, organisation, period, templateCode, version, checksumOk };
}

function propertyStamp({ properties }: Table): Stamp | undefined {
  const issueId = properties[propertyNames.issueId];
  if (!issueId) return undefined;
  return {
    how: "properties",
    issueId,
    organisation: properties[propertyNames.organisation] ?? null,
    period: properties[propertyNames.period] ?? null,
    templateCode: properties[propertyNames.templateCode] ?? null,
    version: null,
    checksumOk: null,
  };
}

const shortestCode = "JS-2022Q1-X-01".length;
/** A code stands in a line of the head, never in a text of pages. */
const longestLine = 500;

/** Without width differences; most texts have no sign that could have one, and normalising is what costs. */
const narrow = (text: string): string => (/^[\x20-\x7e\u4e00-\u9fff]*$/.test(text) ? text : text.normalize("NFKC"));

/** Codes printed on any sheet. More than one: sheets of two workbooks were put together. */
function printedCodes(table: Table): Set<string> {
  const codes = new Set<string>();
  for (const { rows } of table.sheets)
    for (const { cells } of rows)
      for (const { text } of cells) {
        if (text.length < shortestCode || text.length > longestLine) continue;
        const [code] = templateCodePattern.exec(narrow(text)) ?? [];
        if (code !== undefined) codes.add(code);
      }
  return codes;
}

const templateStamp = (templateCode: string): Stamp => ({
  how: "template_code",
  issueId: null,
  organisation: null,
  period: null,
  templateCode,
  version: null,
  checksumOk: null,
});

const keyStamp: Stamp = { ...templateStamp(""), how: "keys", templateCode: null };

function disagreement(stamps: readonly Stamp[], printed: ReadonlySet<string>): FileRejection | undefined {
  const issues = new Set(stamps.flatMap(({ issueId }) => issueId ?? []));
  const codes = new Set([...printed, ...stamps.flatMap(({ templateCode }) => templateCode ?? [])]);
  const pair = [issues, codes].find((values) => values.size > 1);
  if (!pair) return undefined;
  const [one = "", other = ""] = pair;
  return { code: "identity_disagrees", details: { one, other } };
}

/** @returns who it belongs to, or why that cannot be said */
export function recognise(table: Table): Identity | FileRejection {
  const stamps = [...table.stamps.map(metaStamp), propertyStamp(table)].filter((stamp) => stamp !== undefined);
  const printed = printedCodes(table);
  const twoOwners = disagreement(stamps, printed);
  if (twoOwners) return twoOwners;
  const first = [findFormSheet(table), findTaskSheet(table)].filter((sheet) => sheet !== undefined);
  // Looked through for other kinds of rows only where these have none.
  const others = first.some(({ keys }) => keys.length > 0) ? [] : [findProjectSheet(table), findMatrixSheet(table)];
  const sheets = [...first, ...others.filter((sheet) => sheet !== undefined)];
  const keys = sheets.flatMap((sheet) => sheet.keys);
  const [code] = printed;
  const stamp =
    stamps[0] ?? (code === undefined ? undefined : templateStamp(code)) ?? (keys.length > 0 ? keyStamp : undefined);
  return stamp ? { ...stamp, keys } : { code: sheets.length > 0 ? "stamps_lost" : "not_ours", details: {} };
}

export const isIdentity = (result: Identity | FileRejection): result is Identity => "how" in result;
