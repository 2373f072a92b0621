/** What is done to the XML of any part, and to the grid of a sheet. */
import { edit, editOne, pick, type Steps, sheetPaths, xmlPaths } from "./step.ts";

const numbers = [
  "-1",
  "0",
  "4294967296",
  "99999999999999999999",
  "1e308",
  "1e999",
  "NaN",
  "0x10",
  "",
  "1048577",
  "16385",
];
const addresses = ["A0", "A-5", "ZZZZ9", "XFE1", "A1048577", "A9999999", "1A", "", "a1", "$K$7", "K7:K9", "R1C1"];
const attribute = /\s[\w:]+="[^"]*"/g;
const element = /<(\w+)\b[^>]*>[^<]*<\/\1>/g;
const cell = /<c [^>]*?(?:\/>|>.*?<\/c>)/gs;
const withValue = (found: string, value: string): string => found.replace(/="[^"]*"/, () => `="${value}"`);

export const xmlSteps: Steps = {
  "attribute gone": (parts, { a, b }) =>
    edit(parts, pick(xmlPaths(parts), a), (xml) => editOne(xml, attribute, b, () => "")),
  "attribute a number": (parts, { a, b }) =>
    edit(parts, pick(xmlPaths(parts), a), (xml) =>
      editOne(xml, attribute, b, (found) => withValue(found, pick(numbers, a + b) ?? "")),
    ),
  "attribute a text": (parts, { a, b, text }) =>
    edit(parts, pick(xmlPaths(parts), a), (xml) =>
      editOne(xml, attribute, b, (found) => withValue(found, text.replace(/[<&"]/g, ""))),
    ),
  "element twice": (parts, { a, b }) =>
    edit(parts, pick(xmlPaths(parts), a), (xml) => editOne(xml, element, b, (found) => found + found)),
  "element gone": (parts, { a, b }) =>
    edit(parts, pick(xmlPaths(parts), a), (xml) => editOne(xml, element, b, () => "")),
  "nested deep": (parts, { a, b }) =>
    edit(parts, pick(xmlPaths(parts), a), (xml) =>
      editOne(xml, element, b, (found) => "<x>".repeat(20_000) + found + "</x>".repeat(20_000)),
    ),
  "tags left open": (parts, { a, b }) =>
    edit(parts, pick(xmlPaths(parts), a), (xml) =>
      editOne(xml, element, b, (found) => found + '<c r="A1">'.repeat(3000)),
    ),
  entities: (parts, { a, b }) =>
    edit(parts, pick(xmlPaths(parts), a), (xml) => {
      const declared = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${"&a;".repeat(50)}"><!ENTITY c SYSTEM "file:///etc/passwd">]>`;
      const used = pick(["&b;", "&c;", "&#xFFFFFFFF;", "&#1114112;", "&#0;", "&constructor;", "&#xD800;"], b) ?? "";
      return editOne(xml.replace(/(\?>)/, `$1${declared}`), element, b, (found) =>
        found.replace("</", () => `${used}</`),
      );
    }),
  "other namespace": (parts, { a }) =>
    edit(parts, pick(xmlPaths(parts), a), (xml) => xml.replace(/xmlns="[^"]*"/, 'xmlns="urn:nobody"')),
  prefixed: (parts, { a }) =>
    edit(parts, pick(sheetPaths(parts), a), (xml) => xml.replace(/<(\/?)(?=[a-z])/g, "<$1x:")),
  "cut off": (parts, { a, b }) =>
    edit(parts, pick(xmlPaths(parts), a), (xml) => xml.slice(0, b % Math.max(xml.length, 1))),
  "one byte": (parts, { a, b }) => {
    const bytes = parts[pick(Object.keys(parts), a) ?? ""];
    if (bytes && bytes.length > 0) bytes[b % bytes.length] = (a + b) & 0xff;
  },
};

export const gridSteps: Steps = {
  "cell elsewhere": (parts, { a, b }) =>
    edit(parts, pick(sheetPaths(parts), a), (xml) =>
      editOne(xml, cell, b, (found) => found.replace(/r="[^"]*"/, `r="${pick(addresses, a + b)}"`)),
    ),
  "row elsewhere": (parts, { a, b }) =>
    edit(parts, pick(sheetPaths(parts), a), (xml) =>
      editOne(xml, /<row [^>]*>/g, b, (found) => found.replace(/ r="[^"]*"/, ` r="${pick(numbers, a + b)}"`)),
    ),
  "cells out of order": (parts, { a, b }) =>
    edit(parts, pick(sheetPaths(parts), a), (xml) =>
      editOne(xml, /(?<=<row [^>]*>).*?(?=<\/row>)/gs, b, (found) => (found.match(cell) ?? []).reverse().join("")),
    ),
  "shared text out of range": (parts, { a, b }) =>
    edit(parts, pick(sheetPaths(parts), a), (xml) =>
      editOne(xml, /t="s"><v>\d+<\/v>/g, b, () => `t="s"><v>${pick(numbers, b)}</v>`),
    ),
  "style out of range": (parts, { a, b }) =>
    edit(parts, pick(sheetPaths(parts), a), (xml) =>
      editOne(xml, / s="\d+"/g, b, () => ` s="${pick(numbers, a + b)}"`),
    ),
  "value a number": (parts, { a, b }) =>
    edit(parts, pick(sheetPaths(parts), a), (xml) =>
      editOne(xml, /<v>[^<]*<\/v>/g, b, () => `<v>${pick(numbers, a + b)}</v>`),
    ),
  "days from 1904": (parts) =>
    edit(parts, "xl/workbook.xml", (xml) =>
      xml.replace(/<workbookPr\b[^>]*\/?>/, "").replace(/<sheets>/, '<workbookPr date1904="1"/><sheets>'),
    ),
  "merged ranges": (parts, { a, b }) => {
    const ranges = ["A1:XFD1048576", "K5:K9", "K6:L7", "Z9:A1", "A0:B-1", "ZZZZ1:ZZZZ9", "K7"];
    const count = b % 7 === 0 ? 21_000 : (b % 5) + 1;
    const some = Array.from({ length: count }, (_, at) => `<mergeCell ref="${pick(ranges, a + b + at)}"/>`).join("");
    edit(parts, pick(sheetPaths(parts), a), (xml) =>
      xml
        .replace(/<mergeCells.*?<\/mergeCells>/s, "")
        .replace("</sheetData>", `</sheetData><mergeCells>${some}</mergeCells>`),
    );
  },
  "blank styled cells": (parts, { a, b }) => {
    const row = (at: number) => `<row r="${2000 + at}">${`<c s="${b % 9}"/>`.repeat(100)}</row>`;
    const rows = Array.from({ length: 1_000 }, (_, at) => row(at)).join("");
    edit(parts, pick(sheetPaths(parts), a), (xml) => xml.replace("</sheetData>", () => `${rows}</sheetData>`));
  },
  "every column": (parts, { a, b }) => {
    const filled = b % 2 === 0 ? "<c><v>1</v></c>" : "<c/>";
    edit(parts, pick(sheetPaths(parts), a), (xml) =>
      xml.replace("</sheetData>", `<row r="${3000 + b}">${filled.repeat(16_385)}</row></sheetData>`),
    );
  },
  "long formulas": (parts, { a, b }) => {
    const formula = `<c t="str"><f>"${"9".repeat(8_000)}"</f><v>1</v></c>`;
    const row = (at: number) => `<row r="${2000 + at}">${formula.repeat(50)}</row>`;
    const rows = Array.from({ length: (b % 60) + 1 }, (_, at) => row(at)).join("");
    edit(parts, pick(sheetPaths(parts), a), (xml) => xml.replace("</sheetData>", () => `${rows}</sheetData>`));
  },
  "sheet renamed": (parts, { a, text }) =>
    edit(parts, "xl/workbook.xml", (xml) =>
      editOne(xml, /(?<=<sheet [^>]*name=")[^"]*(?=")/g, a, () => text.replace(/[<&"]/g, "").slice(0, 40)),
    ),
};
