/** UI texts of 目录工作簿: exporting the catalogue, reading it back, what that changes. */
import type { CatalogueAction, CatalogueKind } from "../domain/catalogue-changes.ts";
import type { FileReason, ReasonDetails } from "../merge/file-reasons.ts";
import { fileReasonMessage } from "./exchange.ts";

export const catalogueKindLabel: Readonly<Record<CatalogueKind, string>> = {
  document: "来源文件",
  plan: "规划",
  organisation: "单位",
  task: "任务",
  indicator: "指标",
  target: "目标",
  assignment: "责任分工",
  observation: "来源数据",
};

export const catalogueActionLabel: Readonly<Record<CatalogueAction, string>> = {
  added: "新增",
  changed: "修改",
  retired: "停用",
  removed: "删除",
};

/** A record the workbook does not list, as the other side of a contradiction. */
export const inDatabase = (name: string): string => `库中的“${name}”`;

/** Where a file that is no catalogue comes from differs from a returned form; what is the same is said the same. */
const fileReasons: Partial<Record<FileReason, string>> = {
  office_leftover: "这是办公软件打开文件时留下的临时文件。请先关闭规划目录，再选择原文件。",
  empty_file: "文件是空的（0字节），多为传输中断。请重新导出或重新保存后再试。",
  truncated: "文件不完整，可能没有传完。请重新保存后再试。",
  damaged: "文件已损坏，内容与校验码不符。请重新保存后再试。",
  encrypted: "文件已加密，无法读取。请取消打开密码，另存一份未加密的再读入。",
  format_xls: "这是旧版 .xls 或 .et 格式，不能读取。请用 Excel 或 WPS 打开，另存为 .xlsx 后再读入。",
  format_xlsb: "这是二进制格式（.xlsb），不能读取。请另存为 .xlsx 后再读入。",
  format_ods: "这是 .ods 格式，不能读取。请另存为 .xlsx 后再读入。",
  format_csv: "这是文本表格（CSV），只有一张表，不能作为规划目录读取。请在导出的规划目录（.xlsx）中填写。",
  scan: "这是扫描件或图片，不能读取。请在导出的规划目录（.xlsx）中填写。",
  other_document: "这是其他类型的文档，不是规划目录。请检查是否选错了文件。",
  not_a_workbook: "文件内容不是表格，可能只是改了扩展名。请检查是否选错了文件。",
  unreadable_content: "表格内容无法读取，文件可能已损坏。请重新保存后再试。",
  reader_crashed: "读取中断，没有改动任何数据。请再试一次；仍不行的，重新保存后再读入。",
};

/** Why a file could not be read at all, and what to do. */
export const catalogueFileReason = (code: FileReason, details: ReasonDetails): string =>
  fileReasons[code] ?? fileReasonMessage(code, details);

export const catalogueFileText = {
  exportTitle: "导出",
  exportHint: "导出后可在 Excel、WPS 中修改，再读入；也可只作备查。",
  plan: (name: string) => `导出${name}`,
  all: "导出全部规划",
  template: "导出空白目录",
  templateHint: "空白目录已填好单位和来源文件，用来编写新规划（如“十五五”）。",
  saved: (fileName: string) => `已导出 ${fileName}，由浏览器保存到下载文件夹。`,
  savedIn: (folder: string) => `已导出，保存在：${folder}`,
  importTitle: "读入",
  dropTitle: "把改好的规划目录拖到这里",
  dropRelease: "松开鼠标，开始读取",
  dropHint: "一次一个文件。先列出有哪些变化，确认后才读入；有一处不对，整本不读入。",
  choose: "选择文件",
  chooseAnother: "换一个文件",
  oneOnly: "一次只能读入一个文件，请只放入一个规划目录。",
  uploading: "正在传入",
  reading: "正在读取并与库中目录比对",
  cancel: "取消读取",
  cancelled: "已取消读取，库中目录没有变化。",
  stale: "核对期间库中目录有变化，已重新比对。请看一遍变化后再读入。",
  problemsTitle: "需要改正",
  noticesTitle: "提示",
  refused: (count: number) => `有 ${count} 处需要改正，整本没有读入，库中目录没有变化。请在文件中改正后重新选择。`,
  problemColumns: { place: "位置", message: "说明" },
  group: (name: string, count: number) => `${name}　${count} 处`,
  wholeFile: "整个文件",
  kindGroup: (name: string, count: number) => `${name}　${count} 项`,
  kindColumn: "类别",
  changesTitle: "读入后的变化",
  nothing: {
    title: "与库中目录一致",
    hint: "这份文件没有任何改动，不需要读入。",
  },
  summary: (counts: string) => `读入后：${counts}。`,
  count: (action: string, count: number) => `${action} ${count} 项`,
  filterLabel: "按变化筛选",
  changeColumns: { action: "变化", name: "名称", fields: "改前 → 改后", place: "位置" },
  blank: "空",
  arrow: "→",
  keptFigures: "已有数据或已下发，不删除，改为停用",
  termEnded: "已报过数，责任到此为止",
  none: "没有符合条件的变化。",
  reason: "停用原因",
  reasonHint: "有指标、任务不在文件中，又已有数据或已下发，只能停用。原因记入目录和变更日志。",
  reasonMissing: "请填写停用原因。",
  apply: "读入",
  applying: "正在读入",
  confirmTitle: (file: string) => `读入“${file}”？`,
  confirm: (counts: string) => `将${counts}。读入前自动备份，每一处改动都记入变更日志。`,
  confirmOk: "读入",
  keep: "再看看",
  discard: "不读入",
  done: (counts: string) => `已读入：${counts}。`,
  doneLog: "逐项改动见“变更日志”。",
  another: "读入其他文件",
} as const;

/** `“指标”!C7：…`, of the whole file the message alone. */
export function placedMessage({ sheet, cell, message }: { sheet: string; cell: string; message: string }): string {
  if (sheet === "") return `：${message}`;
  return `“${sheet}”${cell === "" ? "" : `!${cell}`}：${message}`;
}

/** `指标名称：旧 → 新` */
export const fieldText = ({
  name,
  before,
  after,
}: {
  name: string;
  before: string | null;
  after: string | null;
}): string =>
  `${name}：${before ?? catalogueFileText.blank} ${catalogueFileText.arrow} ${after ?? catalogueFileText.blank}`;

/** Words of what went into the change log and the name of the file. */
export const catalogueFileNames = {
  all: "全部",
  empty: "空白",
  file: (plans: string, day: string) => `规划目录_${plans}_${day}.xlsx`,
  operation: (file: string, counts: string) => `读入规划目录“${file}”：${counts || "没有改动"}`,
  session: "读入的规划目录",
} as const;
