/** What is done to what stands in cells, to whole rows, and to the stamps. */
import { strFromU8, strToU8, zipSync } from "fflate";
import { read, utils } from "xlsx";
import { metaFromRows, metaSheetName, metaToRows, type WorkbookMeta } from "../../electron/exchange/layout/identity.ts";
import { addressOf } from "../../electron/exchange/read/grid.ts";
import { edit, editOne, escaped, type Parts, pick, type Step, type Steps, sheetPaths } from "./step.ts";

const cell = /<c [^>]*?(?:\/>|>.*?<\/c>)/gs;
const row = /<row [^>]*>.*?<\/row>/gs;
/** 本期数 to 数据来源及说明, and what stands right of them in 任务填报. */
const entryCell = /<c r="[K-P]\d+"[^>]*?(?:\/>|>.*?<\/c>)/gs;

const head = (found: string): string =>
  `<c${/ r="[^"]*"/.exec(found)?.[0] ?? ""}${/ s="[^"]*"/.exec(found)?.[0] ?? ""}`;
const texted = (found: string, text: string): string =>
  `${head(found)} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
const numbered = (found: string, { a, b }: Step): string =>
  `${head(found)}><v>${pick([(a % 100_000) / 10, -b, 0, 1e-9, 1e15, 4895000, 0.0265, 48_95], a + b)}</v></c>`;

const entrySheet = (parts: Parts, at: number): string | undefined =>
  pick(
    sheetPaths(parts).filter((name) => strFromU8(parts[name] ?? new Uint8Array()).includes('<c r="K7"')),
    at,
  );

export const cellSteps: Steps = {
  "entry a text": (parts, { a, b, text }) =>
    edit(parts, entrySheet(parts, a), (xml) => editOne(xml, entryCell, b, (found) => texted(found, text))),
  "entry a number": (parts, step) =>
    edit(parts, entrySheet(parts, step.a), (xml) => editOne(xml, entryCell, step.b, (found) => numbered(found, step))),
  "entry emptied": (parts, { a, b }) =>
    edit(parts, entrySheet(parts, a), (xml) => editOne(xml, entryCell, b, (found) => `${head(found)}/>`)),
  "entry a formula": (parts, { a, b, text }) =>
    edit(parts, entrySheet(parts, a), (xml) =>
      editOne(xml, entryCell, b, (found) => {
        const result = pick(["<v>30.5</v>", "", "<v>1e999</v>", "<v></v>"], a) ?? "";
        return `${head(found)}><f>${escaped(text.slice(0, 200))}</f>${result}</c>`;
      }),
    ),
  "entry an error": (parts, { a, b }) =>
    edit(parts, entrySheet(parts, a), (xml) =>
      editOne(
        xml,
        entryCell,
        b,
        (found) => `${head(found)} t="e"><v>${pick(["#REF!", "#N/A", "#HUH?", ""], a)}</v></c>`,
      ),
    ),
  "entry a date": (parts, { a, b }) =>
    edit(parts, entrySheet(parts, a), (xml) =>
      editOne(
        xml,
        entryCell,
        b,
        (found) => `${head(found)} t="d"><v>${pick(["2022-04-01", "nie", "9999-99-99T99"], a)}</v></c>`,
      ),
    ),
  "any cell a text": (parts, { a, b, text }) =>
    edit(parts, pick(sheetPaths(parts), a), (xml) => editOne(xml, cell, b, (found) => texted(found, text))),
  "shared text": (parts, { b, text }) =>
    edit(parts, "xl/sharedStrings.xml", (xml) =>
      editOne(xml, /<t\b[^>]*>[^<]*<\/t>/g, b, () => `<t xml:space="preserve">${escaped(text)}</t>`),
    ),
};

export const rowSteps: Steps = {
  "row gone": (parts, { a, b }) => edit(parts, entrySheet(parts, a), (xml) => editOne(xml, row, b, () => "")),
  "row twice": (parts, { a, b }) =>
    edit(parts, entrySheet(parts, a), (xml) => {
      const copied = pick(xml.match(row) ?? [], b) ?? "";
      const at = String(900 + (b % 50));
      const moved = copied.replace(/(<row [^>]*?r=")\d+/, `$1${at}`).replace(/(<c r="[A-Z]+)\d+/g, `$1${at}`);
      return xml.replace("</sheetData>", () => `${moved}</sheetData>`);
    }),
  "keys swapped": (parts, { a, b }) =>
    edit(parts, entrySheet(parts, a), (xml) => {
      const keys = [...xml.matchAll(/<c r="A\d+"[^>]*>(.*?)<\/c>/gs)].map(([, content = ""]) => content);
      const one = pick(keys, a);
      const other = pick(keys, b);
      if (one === undefined || other === undefined) return xml;
      return xml
        .replaceAll(one, "\u0001")
        .replaceAll(other, () => one)
        .replaceAll("\u0001", () => other);
    }),
  "key twice": (parts, { a, b }) =>
    edit(parts, entrySheet(parts, a), (xml) => {
      const other = pick(xml.match(/<c r="A\d+"[^>]*>.*?<\/c>/gs) ?? [], b) ?? "";
      const content = other.slice(other.indexOf(">"));
      return editOne(xml, /<c r="A\d+"[^>]*>.*?<\/c>/gs, a, (found) =>
        other
          ? `${found.slice(0, found.indexOf(">"))}${content}`.replace(
              / t="\w+"/,
              ` t="${/t="(\w+)"/.exec(other)?.[1]}"`,
            )
          : found,
      );
    }),
  "rows hidden": (parts, { a }) =>
    edit(parts, entrySheet(parts, a), (xml) => xml.replace(/<row /g, '<row hidden="1" ')),
};

const metaPath = (parts: Parts): string | undefined =>
  sheetPaths(parts).find((name) => strFromU8(parts[name] ?? new Uint8Array()).includes("checksum")) ??
  sheetPaths(parts).at(-1);

/** The sheet written anew, with the checksum that belongs to it. */
function stamped(parts: Parts, change: (meta: WorkbookMeta) => WorkbookMeta): void {
  const name = metaPath(parts);
  if (name === undefined) return;
  let meta: WorkbookMeta | undefined;
  try {
    const sheet = read(zipSync(parts), { sheets: metaSheetName }).Sheets[metaSheetName];
    meta = sheet && metaFromRows(utils.sheet_to_json<unknown[]>(sheet, { header: 1 }))?.meta;
  } catch {
    // Steps before this one left nothing that can be read: then there is nothing to stamp.
  }
  if (!meta) return;
  const rows = metaToRows(change(meta)).map((values, at) => {
    const cells = values.map((value, column) => {
      const r = addressOf(at, column);
      if (value === null) return "";
      return typeof value === "number" ? `<c r="${r}"><v>${value}</v></c>` : texted(`<c r="${r}"/>`, value);
    });
    return `<row r="${at + 1}">${cells.join("")}</row>`;
  });
  const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  parts[name] = strToU8(`<worksheet xmlns="${namespace}"><sheetData>${rows.join("")}</sheetData></worksheet>`);
}

export const stampSteps: Steps = {
  "stamp of another issue": (parts, { text }) => stamped(parts, (meta) => ({ ...meta, issueId: text })),
  "stamp of another office": (parts, { text }) => stamped(parts, (meta) => ({ ...meta, organisation: text })),
  "stamp of another period": (parts, { a }) =>
    stamped(parts, (meta) => ({ ...meta, period: pick(["2021Q4", "2022Q2", "", "__proto__", "2022Q1Q1"], a) ?? "" })),
  "stamp of another code": (parts, { text }) => stamped(parts, (meta) => ({ ...meta, templateCode: text })),
  "stamp of unknown cells": (parts, { a, text }) =>
    stamped(parts, (meta) => ({
      ...meta,
      version: a,
      cells: meta.cells.map((each, at) => (at % 3 === a % 3 ? { ...each, key: text, cell: text } : each)),
    })),
  "stamp damaged": (parts, { b, text }) =>
    edit(parts, metaPath(parts), (xml) => editOne(xml, cell, b, (found) => texted(found, text))),
  "stamp gone": (parts) => {
    const name = metaPath(parts);
    if (name !== undefined) parts[name] = strToU8("<worksheet/>");
  },
  "properties changed": (parts, { b, text }) =>
    edit(parts, "docProps/custom.xml", (xml) => editOne(xml, /(?<=>)[^<]+(?=<)/g, b, () => escaped(text))),
};
