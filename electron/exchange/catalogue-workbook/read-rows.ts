/** The rows of a sheet as records: cells read, references resolved by code or by name. */
import { addressOf, bareText } from "../read/grid.ts";
import { type FieldColumn, putAt, type Referable } from "./column.ts";
import type { FoundColumn, RecordSheet } from "./find-columns.ts";
import { identityFields, type SheetId, sheetLayouts } from "./layout.ts";
import type { Problems } from "./problems.ts";
import { type CellReading, readCell } from "./read-cell.ts";

export interface ReadRow {
  readonly record: { [key: string]: unknown };
  readonly sheet: string;
  /** Address of the cell a field was, or would have been, read from; of the row's first cell for anything else. */
  readonly cellOf: (field: string) => string;
  readonly columnOf: (field: string) => FieldColumn | undefined;
}

/** A name two records share leads to neither; a code given twice is said elsewhere, its first name counts. */
interface Directory {
  readonly codesByName: ReadonlyMap<string, readonly string[]>;
  readonly nameByCode: ReadonlyMap<string, string>;
}
export type Directories = Readonly<Record<Referable, Directory>>;

const textOf = (reading: CellReading): string => (reading.state === "value" ? String(reading.value) : "");

function directoryOf(sheet: RecordSheet | undefined, kind: Referable): Directory {
  const find = (field: string) => sheet?.columns.find(({ column }) => column.field === field);
  const { code, name } = identityFields[kind];
  const [codeColumn, nameColumn] = [find(code), find(name)];
  const nameByCode = new Map<string, string>();
  for (const { row } of sheet?.dataRows ?? []) {
    const read = (found: FoundColumn | undefined) =>
      sheet && found && found.at !== null
        ? textOf(readCell(sheet.grid.at(row, found.at), found.column, sheet.dates))
        : "";
    const known = read(codeColumn);
    if (known !== "" && !nameByCode.has(known)) nameByCode.set(known, bareText(read(nameColumn)));
  }
  const entries = [...nameByCode].filter(([, each]) => each !== "");
  const groups = Map.groupBy(entries, ([, each]) => each);
  return { nameByCode, codesByName: new Map([...groups].map(([each, pairs]) => [each, pairs.map(([c]) => c)])) };
}

export function directoriesOf(sheets: ReadonlyMap<SheetId, RecordSheet>): Directories {
  const of = (kind: Referable) => directoryOf(sheets.get(kind), kind);
  return {
    plans: of("plans"),
    organisations: of("organisations"),
    indicators: of("indicators"),
    tasks: of("tasks"),
    documents: of("documents"),
  };
}

const sheetNameOf = (kind: Referable): string => sheetLayouts.find(({ id }) => id === kind)?.name ?? "";

type Say = (code: Parameters<Problems["say"]>[0], details?: Parameters<Problems["say"]>[3]) => void;

/** The code decides. A name beside it that belongs to another record means that only some columns were sorted or pasted. */
function resolve(code: string, name: string, directory: Directory, to: Referable, say: Say): string | null {
  const codes = directory.codesByName.get(bareText(name)) ?? [];
  if (code !== "") {
    // Empty where the record's own row lacks a name: that is said there.
    const known = directory.nameByCode.get(code);
    if (name !== "" && known && !codes.includes(code))
      say(codes.length > 0 ? "name_of_another" : "name_differs", { code, name, known });
    return code;
  }
  const [only, ...others] = codes;
  if (only !== undefined && others.length === 0) return only;
  say(only === undefined ? "name_unknown" : "name_ambiguous", { name, sheet: sheetNameOf(to) });
  return null;
}

/** Reads every row of a sheet. A record with a cell that could not be read lacks that field. */
export function readRows(sheet: RecordSheet, directories: Directories, problems: Problems): ReadRow[] {
  const { layout, grid, columns, dates } = sheet;
  return sheet.dataRows.map(({ row, cells }) => {
    const find = (field: string): FoundColumn | undefined =>
      columns.find(({ column }) => column.field === field) ??
      columns.find(({ column }) => column.field.startsWith(`${field}.`));
    const cellOf = (field: string): string => {
      const found = find(field);
      return addressOf(row, found?.at ?? found?.nameAt ?? cells[0]?.column ?? 0);
    };
    const readings = columns.map((found): { column: FieldColumn; reading: CellReading } => {
      const { column, at, nameAt } = found;
      const say: Say = (code, details) => problems.say(code, grid.name, addressOf(row, at ?? nameAt ?? 0), details);
      const reading: CellReading = at === null ? { state: "blank" } : readCell(grid.at(row, at), column, dates);
      if (reading.state === "refused") say(reading.code, { head: column.head, ...reading.details });
      if (reading.state === "value" && reading.fromFormula) say("formula_result", { value: textOf(reading) });
      if (column.kind !== "reference" || reading.state === "refused" || nameAt === null) return { column, reading };
      const name = textOf(readCell(grid.at(row, nameAt), { ...column, kind: "text" }, dates));
      if (reading.state === "blank" && name === "") return { column, reading };
      const code = resolve(textOf(reading), name, directories[column.to], column.to, say);
      return {
        column,
        reading:
          code === null ? { state: "refused", code: "name_unknown", details: {} } : { state: "value", value: code },
      };
    });
    const isNull = (field: string): boolean =>
      layout.nullable.some(
        (group) =>
          field.startsWith(`${group}.`) &&
          readings.every(({ column, reading }) => !column.field.startsWith(`${group}.`) || reading.state === "blank"),
      );
    const record: { [key: string]: unknown } = {};
    for (const group of layout.nullable) if (isNull(`${group}.`)) record[group] = null;
    for (const { column, reading } of readings) {
      if (isNull(column.field)) continue;
      if (reading.state === "value") putAt(record, column.field, reading.value);
      else if (reading.state === "blank" && column.blank === "refused")
        problems.say("blank", grid.name, cellOf(column.field), { head: column.head });
      else if (reading.state === "blank" && typeof column.blank === "object")
        putAt(record, column.field, column.blank.means);
    }
    return { record, sheet: grid.name, cellOf, columnOf: (field) => find(field)?.column };
  });
}
