/**
 * A failure in words: what happened, where, what to do. One function for the window and the command line; it never
 * shows a code, a path inside the program or a stack.
 */
import type { ErrorCode, ErrorDetails } from "../domain/errors.ts";
import { reportActionLabel, reportStateLabel } from "./words.ts";

type Words = (details: Detail) => string;

/** Reads details by name as text; a missing one is an empty string, so that a sentence can say less, never `undefined`. */
type Detail = (name: string) => string;

const reader =
  (details: ErrorDetails): Detail =>
  (name) => {
    const detail = details[name];
    if (detail === undefined || detail === null) return "";
    return typeof detail === "object" ? detail.join("；") : String(detail);
  };

/** `2022Q1` as people say it; anything else as it is. */
function periodName(code: string): string {
  const match = /^(\d{4})Q([1-4])$/.exec(code);
  return match ? `${match[1]}年${["一季度", "上半年", "前三季度", "全年"][Number(match[2]) - 1]}` : code;
}

const quoted = (text: string) => (text === "" ? "空白" : `“${text}”`);
const ended = (text: string) => (/[。？！]$/.test(text) ? text : `${text}。`);

const labelled = (labels: Readonly<Record<string, string>>, code: string) => labels[code] ?? code;

const frequencyWords: Record<string, string> = {
  quarterly: "按季度报数",
  half_yearly: "按半年报数",
  annual: "按年度报数，所属期应写成 2021 这样的年份",
  on_event: "有变化时报数",
};

const words: Record<ErrorCode, Words> = {
  NOT_SET_UP: () => "这个数据目录里还没有建立数据库。请先完成首次使用设置（命令行：init）。",
  ALREADY_SET_UP: () => "这个数据目录里已经有数据库，没有重新建立。请直接打开使用；要另建一个，请换一个数据目录。",
  NOT_FOUND: (d) =>
    d("name") === ""
      ? `没有找到${d("what") || "所要的内容"}。可能已被删除或改名，请刷新后再看。`
      : `没有找到${d("what")}“${d("name")}”。请核对名称或代码，或刷新后再看。`,
  INVALID: (d) => {
    if (d("field") === "") return "所填内容不符合要求，没有保存。请核对后再试。";
    const filled = d("text") || d("name");
    const what = filled === "" ? `“${d("field")}”填写有误` : `“${d("field")}”填写有误：${quoted(filled)}`;
    return d("reason") === "" ? `${what}。请改正后再试。` : `${what}。${ended(d("reason"))}`;
  },
  NOT_A_NUMBER: (d) =>
    `${d("line")}的“${d("field") || "数值"}”${d("expected") ? "不能识别" : "不是数"}：${quoted(d("text"))}。${d("expected") || `请只填数字${d("unit") ? `，单位按${d("unit")}` : ""}`}；没有数的，请在“填报情况”中选择。`,
  UNKNOWN_LINE: (d) => `目录中没有${d("line") ? `指标“${d("line")}”` : "这项指标"}。请在“指标”中核对代码或名称。`,
  NOT_ASSIGNED: (d) =>
    `${d("organisation") || "本单位"}不承担${d("line") ? `“${d("line")}”` : "这项指标"}的填报。请在“目录与设置—责任分工”中核对，或改由承担单位填报。`,
  PERIOD_CLOSED: (d) =>
    `${periodName(d("period")) || "这个填报期"}已关闭，不能再改。发现错数，请在以后的填报期用“往期订正”更正。`,
  PERIOD_NOT_OPEN: (d) =>
    `${periodName(d("period")) || "这个填报期"}还没有开放。请由区发展改革委在“目录与设置—填报期”中开放后再填报。`,
  WRONG_DATA_PERIOD: (d) =>
    `${d("line") || "这项指标"}的所属期${quoted(periodName(d("dataPeriod")))}不对${
      frequencyWords[d("frequency")] ? `：这项指标${frequencyWords[d("frequency")]}` : ""
    }。请改成本期应报或以前的所属期。`,
  REASON_REQUIRED: (d) =>
    `${d("line")}需要说明原因${d("findings") ? `：${ended(d("findings"))}` : "。"}数据属实的，请填写不少于 6 个字的原因后再保存。`,
  CHECK_FAILED: (d) => `${d("line")}没有通过审核${d("findings") ? `：${ended(d("findings"))}` : "。"}请改正后再保存。`,
  REPORT_ACCEPTED: (d) =>
    `${periodName(d("period"))}填报单已审核通过，不能再改。需要改数时，请联系区发展改革委解锁或办理订正。`,
  REPORT_INCOMPLETE: (d) => {
    const lines = d("lines") || !(d("tasks") || d("projects") || d("supplies"));
    const whose = d("organisation") || "本单位";
    return [
      lines ? `${whose}还有指标没有填：${ended(d("lines"))}请填写数值，或在“填报情况”中选择没有数的原因后再提交。` : "",
      d("tasks")
        ? `${lines ? "" : whose}还有任务没有选状态：${ended(d("tasks"))}请在“任务填报”中逐项选择后再提交。`
        : "",
      d("projects")
        ? `${lines || d("tasks") ? "" : whose}还有重点项目没有填投资，也没有说明原因：${ended(d("projects"))}请填写后再提交。`
        : "",
      d("supplies")
        ? `${lines || d("tasks") || d("projects") ? "" : whose}还有考核数据没有填：${ended(d("supplies"))}没有数的填“未取得”，与该单位无关的填“不适用”。`
        : "",
    ].join("");
  },
  REPORT_STATE: (d) =>
    `${d("organisation")}的填报单${labelled(reportStateLabel, d("state"))}，不能${labelled(reportActionLabel, d("action"))}。请刷新后再看。`,
  CHANGED_MEANWHILE: (d) =>
    `${d("line") || "这一项"}在您打开之后被别人改过${d("now") ? `，现在是 ${d("now")}` : ""}。请对照现值，选择保留哪一个。`,
  STALE_PREVIEW: () => "核对期间库中数据或文件有变化，这次没有入库。请重新核对后再汇总入库。",
  SITTING_OPEN: (d) =>
    `还有一次汇总没有做完（${d("files")} 份文件，已答 ${d("answers")} 项）。请先继续完成，或者放弃它再重新开始。`,
  ANSWER_REFUSED: (d) => `有 ${d("count")} 处答复还不能执行，这次没有入库：${d("cells")}。请改好后再汇总入库。`,
  NOT_UNDONE: (d) => `批次${d("batch")}没有撤回过，不用恢复。`,
  ALREADY_UNDONE: (d) => `批次${d("batch")}已经撤回过，不能再撤一次。请在“批次”中查看撤回结果。`,
  REFUSED: (d) =>
    `没有${d("action") || "办理"}${d("name") ? quoted(d("name")) : ""}：${ended(d("reason") || "已有数据与此有关")}${d("instead") || "数据没有改动。"}`,
  IN_USE: (d) =>
    `这个数据目录正在被另一个程序使用${d("holder") ? `（${d("holder")}）` : ""}，没有改动任何数据。请关闭另一个窗口或程序后再试。`,
  DATABASE_NEWER: () => "数据库由更新版本的系统建立，本版不能打开，数据没有改动。请安装新版系统后再打开。",
  DATABASE_OLDER: () => "数据库还是旧版结构，只读方式不能打开。请先打开一次系统窗口完成升级（升级前自动备份）。",
  DATABASE_DAMAGED: (d) =>
    `数据库${d("file") ? `文件 ${d("file")} ` : ""}已损坏，系统没有再写入。请从最近一次备份恢复，并保留损坏的文件备查。`,
  FILE_TOO_LARGE: (d) =>
    `${d("file") ? `文件“${d("file")}”` : "文件"}太大，没有读取。填报表一般不到 1 兆字节，请确认没有放错文件或在表中插入图片。`,
  NO_BROWSER: () =>
    "本机没有可用于生成 PDF 的浏览器。请安装 Chrome、Edge 或 Chromium 后再试；也可先用“打印”功能直接打印。",
  NOT_EMPTY: (d) => `${d("folder") ? `“${d("folder")}”` : "所选的文件夹"}里已有文件，没有写入。请选择一个空文件夹。`,
  STILL_NEEDED: (d) =>
    `${d("what") || "这一项"}${d("name") === "" ? "" : quoted(d("name"))}不能删除${d("reason") === "" ? "。" : `：${ended(d("reason"))}`}不再跟踪的，请用“停用”，以前的记录都会保留。`,
  CANCELLED: () => "已取消，没有改动任何数据。",
  LOCKED: () => "窗口已锁定。请输入本机口令后再试。",
  WRONG_PASSWORD: (d) =>
    d("unseen") === "true"
      ? `请在${d("wait")}秒以后再试，这一次没有核对。`
      : `${d("of") === "file" ? "打开密码" : "口令"}不对。${Number(d("wait")) > 0 ? `请在${d("wait")}秒以后再试。` : "请再试一次。"}`,
  FORBIDDEN: (d) =>
    d("reason") === "session" || d("reason") === "code"
      ? "这个窗口没有连接到系统。请关闭窗口，重新打开系统；从命令行启动的，请使用新给出的地址。"
      : "这项操作由区发展改革委办理，本单位不能操作。如确需办理，请联系区发展改革委。",
  INTERNAL: (d) =>
    `系统内部出错，这一步没有完成，数据没有改动${d("request") ? `（编号 ${d("request")}）` : ""}。请再试一次；仍然出错，请把编号和时间告诉系统维护人员。`,
};

/** The failure in a sentence or three, ready to be shown. */
export function errorText(code: ErrorCode, details: ErrorDetails): string {
  return words[code](reader(details));
}

/** The window cannot reach the core at all: there is no code for it, for the core said nothing. */
export const unreachableText = "与系统后台的连接已断开，刚才的操作可能没有完成。请关闭窗口，重新打开系统后核对一遍。";
