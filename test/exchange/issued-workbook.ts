/** An issued workbook without its looks: the sheets, stamps and words of the layout, written by another library than ours. */
import { utils, type WorkSheet, write } from "xlsx";
import {
  metaSheetName,
  metaToRows,
  propertyNames,
  type WorkbookMeta,
} from "../../electron/exchange/layout/identity.ts";
import {
  correctionBand,
  correctionKey,
  guideSheetName,
  indicatorColumns,
  indicatorSheetName,
} from "../../electron/exchange/layout/indicator-sheet.ts";
import { type EntryField, entryFields, type FormLine, type IssuedForm } from "../../shared/domain/form.ts";
import { fillingLabel } from "../../shared/text/words.ts";
import type { CellInput } from "./workbooks.ts";

const line = (
  key: string,
  indicator: string,
  name: string,
  unit: string,
  dataPeriod: string,
  dataPeriodLabel: string,
): FormLine => ({
  key,
  indicator,
  name,
  unit,
  decimals: unit === "%" ? 2 : 1,
  growthUnit: unit === "%" ? "百分点" : "%",
  reportMode: dataPeriod.includes("Q") ? "年初累计" : "年度数",
  dataPeriod,
  dataPeriodLabel,
  baselineText: "1807",
  targetText: "3000",
  samePeriodLastYear: "—",
  lastFullYear: "未报",
  optional: false,
  current: null,
});

export const sampleForm: IssuedForm = {
  organisation: { code: "stats", name: "区统计局", contactName: "", contactPhone: "" },
  period: "2022Q1",
  periodLabel: "2022年一季度",
  due: "2022-04-20",
  targetYear: 2025,
  lines: [
    line("K0000001", "gdp", "地区生产总值", "亿元", "2022Q1", "2022年一季度"),
    line("K0000002", "gdp", "地区生产总值", "亿元", "2021", "2021年"),
    line("K0000003", "retail", "社会消费品零售总额", "亿元", "2022Q1", "2022年一季度"),
    line("K0000004", "tertiary", "第三产业增加值占比", "%", "2022Q1", "2022年一季度"),
  ],
  corrections: [
    {
      indicator: "gdp",
      name: "地区生产总值",
      unit: "亿元",
      basis: "flow",
      decimals: 1,
      growthUnit: "%",
      dataPeriods: ["2020", "2021Q3"],
    },
    {
      indicator: "retail",
      name: "社会消费品零售总额",
      unit: "亿元",
      basis: "flow",
      decimals: 1,
      growthUnit: "%",
      dataPeriods: ["2021"],
    },
  ],
  issueId: "issue-7",
  templateCode: "JS-2022Q1-TJJ-01",
  version: 1,
  issuedAt: "2022-04-02T01:00:00.000Z",
  appVersion: "0.1.0",
  office: { name: "区发展改革委", contactName: "", contactPhone: "" },
  documentNumber: "金政〔2021〕24号",
};

export type Rows = CellInput[][];

const firstEntryColumn = 1 + indicatorColumns(2025).findIndex(({ entry }) => entry);
/** Row of the first line, counted from 0. */
export const firstLine = 4;

/** K, L … by field, as issued. */
export const columnOf = (field: EntryField): number => firstEntryColumn + entryFields.indexOf(field);

export function sheetRows(form: IssuedForm): Rows {
  const columns = indicatorColumns(2025);
  const blanks = (count: number) => new Array<CellInput>(count).fill(null);
  const rows: Rows = [
    [null, "监测填报表"],
    [null, `监测表1　模板编号：${form.templateCode}`],
    [null, `填报单位：${form.organisation.name}`],
    [null, ...columns.map(({ head }) => head)],
  ];
  form.lines.forEach((each, index) => {
    const { current } = each;
    const entries = entryFields.map((field) =>
      field === "filling" ? (current?.filling ? fillingLabel[current.filling] : null) : (current?.[field] ?? null),
    );
    const references = [
      each.name,
      each.unit,
      each.reportMode,
      each.dataPeriodLabel,
      Number(each.baselineText),
      Number(each.targetText),
      each.samePeriodLastYear,
      each.lastFullYear,
    ];
    rows.push([each.key, index + 1, ...references, ...entries]);
  });
  rows.push([null, `${correctionBand}（更正以前所属期的数）`]);
  for (let index = 0; index < 3; index++) rows.push([correctionKey(index), `订${index + 1}`, ...blanks(14)]);
  rows.push([null, "核对数（自动计算，勿改）"]);
  rows.push([null, "填报单位（盖章）：", null, "填表人：", null, "联系电话：", null]);
  rows.push([null, "填报日期：", null]);
  return rows;
}

export function metaOf(form: IssuedForm): WorkbookMeta {
  const { issueId, organisation, period, templateCode, version, issuedAt, appVersion } = form;
  const cells = form.lines.flatMap(({ key, current }, index) =>
    entryFields.map((field) => ({
      sheet: indicatorSheetName,
      cell: utils.encode_cell({ r: firstLine + index, c: columnOf(field) }),
      key,
      field,
      base: current?.[field] ?? null,
      revision: 1,
    })),
  );
  return {
    format: 1,
    issueId,
    organisation: organisation.code,
    period,
    templateCode,
    version,
    issuedAt,
    appVersion,
    cells,
  };
}

export interface Saving {
  readonly sheetName?: string;
  readonly meta?: boolean | ((rows: (string | number | null)[][]) => void);
  readonly properties?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly merges?: readonly string[];
  /** Bytes as another format writes them are not needed here. */
  readonly printed?: boolean;
  /** `false`: the sheet of lines was deleted. */
  readonly lines?: boolean;
  /** Sheets beside that of the lines, by name. */
  readonly more?: Readonly<Record<string, Sheet>>;
}

export interface Sheet {
  readonly rows: Rows;
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
}

function sheetOf({ rows, merges = [], hiddenRows = [] }: Sheet): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows);
  sheet["!merges"] = merges.map((range) => utils.decode_range(range));
  sheet["!rows"] = [];
  for (const row of hiddenRows) sheet["!rows"][row] = { hidden: true };
  return sheet;
}

/** The workbook as it comes back: `rows` as a person left them. */
export function saveWorkbook(form: IssuedForm, rows: Rows, saving: Saving = {}): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([["填报说明"]]), guideSheetName);
  const kept =
    saving.printed === false
      ? rows.map((row) => row.map((cell) => (String(cell).includes("模板编号") ? null : cell)))
      : rows;
  if (saving.lines !== false)
    utils.book_append_sheet(book, sheetOf({ ...saving, rows: kept }), saving.sheetName ?? indicatorSheetName);
  for (const [name, sheet] of Object.entries(saving.more ?? {})) utils.book_append_sheet(book, sheetOf(sheet), name);
  if (saving.meta !== false) {
    const metaRows = metaToRows(metaOf(form));
    if (typeof saving.meta === "function") saving.meta(metaRows);
    utils.book_append_sheet(book, utils.aoa_to_sheet(metaRows), metaSheetName);
  }
  if (saving.properties !== false)
    book.Custprops = {
      [propertyNames.issueId]: form.issueId,
      [propertyNames.organisation]: form.organisation.code,
      [propertyNames.period]: form.period,
      [propertyNames.templateCode]: form.templateCode,
    };
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

/** The issued rows with some entry cells filled in. */
export function fillIn(
  form: IssuedForm,
  filled: Readonly<Record<string, Partial<Record<EntryField, CellInput>>>>,
): Rows {
  const rows = sheetRows(form);
  for (const row of rows)
    for (const [field, value] of Object.entries(filled[String(row[0])] ?? {}))
      row[columnOf(field as EntryField)] = value;
  return rows;
}
