/** How a list of projects is read: which column is what, in which unit its amounts are. Confirmed by a person, kept, known again by its heads. */
import { z } from "zod";
import { pools } from "./pools.ts";
import { listFields } from "./project.ts";

export const listColumnRoles = ["code", "ignore", ...listFields] as const;
export type ListColumnRole = (typeof listColumnRoles)[number];

/** Amounts are kept in 万元; a list says which of these it counts in, in its heads or above the table. */
export const amountUnits = ["万元", "亿元"] as const;
export type AmountUnit = (typeof amountUnits)[number];
export const wanPer: Readonly<Record<AmountUnit, number>> = { 万元: 1, 亿元: 1e4 };
export const isAmountUnit = (unit: string): unit is AmountUnit => amountUnits.some((one) => one === unit);

export const listColumnSchema = z.object({
  /** The head as it is known again: without year and quarter. */
  head: z.string(),
  role: z.enum(listColumnRoles),
  /** Of amounts; null while neither the list nor a person has said it. */
  unit: z.enum(amountUnits).nullable(),
});
export type ListColumn = z.infer<typeof listColumnSchema>;

export const listSheetSchema = z.object({
  /** The sheet's name without year and quarter. */
  sheet: z.string(),
  /** Not a list of projects: passed over. */
  skip: z.boolean(),
  headHeight: z.int().min(1).max(6),
  /** The pool all of its projects are in, where no column says it (在建项目库); null: the column or the rows between say it. */
  stage: z.enum([...pools, "竣工"]).nullable(),
  columns: z.array(listColumnSchema).min(1).max(200),
});
export type ListSheet = z.infer<typeof listSheetSchema>;

export const listMappingSchema = z.object({ format: z.literal(1), sheets: z.array(listSheetSchema).min(1).max(20) });
export type ListMapping = z.infer<typeof listMappingSchema>;

/** What a mapping is known again by, as one text: the heads of its lists. */
export const listShape = ({ sheets }: ListMapping): string =>
  JSON.stringify(sheets.filter(({ skip }) => !skip).map(({ columns }) => columns.map(({ head }) => head)));

export type MappingFault = "no_code" | "no_name" | "twice" | "no_unit" | "no_sheet";

/** What has to be settled before anything can be read; null where nothing has. `head` names the column. */
export function mappingFault({
  sheets,
}: ListMapping): { readonly fault: MappingFault; readonly sheet: string; readonly head: string } | null {
  const lists = sheets.filter(({ skip }) => !skip);
  if (lists.length === 0) return { fault: "no_sheet", sheet: "", head: "" };
  for (const { sheet, columns } of lists) {
    const used = columns.filter(({ role }) => role !== "ignore");
    const twice = used.find(({ role }, at) => used.findIndex((one) => one.role === role) < at);
    if (twice) return { fault: "twice", sheet, head: twice.head };
    if (!used.some(({ role }) => role === "name")) return { fault: "no_name", sheet, head: "" };
    if (!used.some(({ role }) => role === "code")) return { fault: "no_code", sheet, head: "" };
    const bare = used.find(({ role, unit }) => role.endsWith("Wan") && unit === null);
    if (bare) return { fault: "no_unit", sheet, head: bare.head };
  }
  return null;
}
