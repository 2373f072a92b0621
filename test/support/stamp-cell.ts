import * as XLSX from "xlsx";

/** Address of the entry cell behind 填表人： in the stamp block. */
export function contactCell(bytes: Uint8Array): string {
  const sheet = XLSX.read(bytes).Sheets["指标填报"] ?? {};
  const label = Object.keys(sheet).find((address) => !address.startsWith("!") && sheet[address]?.v === "填表人：");
  if (!label) throw new Error("no 填表人：");
  const at = XLSX.utils.decode_cell(label);
  const merge = (sheet["!merges"] ?? []).find((range) => range.s.r === at.r && range.s.c === at.c);
  return XLSX.utils.encode_cell({ r: at.r, c: (merge?.e.c ?? at.c) + 1 });
}
