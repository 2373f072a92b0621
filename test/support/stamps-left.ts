import * as XLSX from "xlsx";

export type Stamp = "meta" | "properties" | "keys" | "code";

/** The workbook as a plain library saves it, with only these of its four stamps left. */
export function stampsLeft(bytes: Uint8Array, left: readonly Stamp[]): Uint8Array {
  const book = XLSX.read(bytes);
  if (!left.includes("properties")) book.Custprops = {};
  if (!left.includes("meta")) {
    book.SheetNames = book.SheetNames.filter((name) => name !== "_meta");
    delete book.Sheets["_meta"];
  }
  for (const name of book.SheetNames) {
    if (name === "_meta") continue;
    const sheet = book.Sheets[name] ?? {};
    for (const [address, cell] of Object.entries(sheet)) {
      const isKey = name === "指标填报" && /^A\d+$/.test(address);
      const isCode = /JS-\d{4}Q\d/.test(String((cell as XLSX.CellObject).v ?? ""));
      if ((isKey && !left.includes("keys")) || (isCode && !left.includes("code"))) delete sheet[address];
    }
  }
  return new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

/** One workbook with the sheet 指标填报 of another in place of its own. */
export function withFormOf(bytes: Uint8Array, other: Uint8Array): Uint8Array {
  const book = XLSX.read(bytes);
  book.Sheets["指标填报"] = XLSX.read(other).Sheets["指标填报"] ?? {};
  return new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

/** A row key on the sheet 指标填报 exchanged for another. */
export function withKey(bytes: Uint8Array, address: string, key: string): Uint8Array {
  const book = XLSX.read(bytes);
  const sheet = book.Sheets["指标填报"] ?? {};
  sheet[address] = { t: "s", v: key };
  return new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

/** Addresses and texts of the key column. */
export function keysOf(bytes: Uint8Array): [string, string][] {
  const sheet = XLSX.read(bytes).Sheets["指标填报"] ?? {};
  return Object.entries(sheet).flatMap(([address, cell]) =>
    /^A\d+$/.test(address) ? [[address, String((cell as XLSX.CellObject).v)] as [string, string]] : [],
  );
}
