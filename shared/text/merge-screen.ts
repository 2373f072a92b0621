/** UI texts of the sitting in 汇总: going on with one, answering, applying. The table itself: `mergeText` in exchange-screens. */

export const sittingText = {
  title: "有一次没有做完的汇总",
  label: "上次的汇总",
  about: (files: number, answers: number, begunAt: string) =>
    `${begunAt} 开始，已放入 ${files} 份，${answers === 0 ? "还没有答复" : `已答 ${answers} 项`}。`,
  ofPeriod: (period: string) => `填报期：${period}。`,
  damaged: "上次的答复读不出来了，文件都在；继续后请重新答复。",
  lost: (names: readonly string[]) => `这些文件已不在本机，请重新放入：${names.join("、")}。`,
  resume: "继续上次的汇总",
  resumeWith: (files: number) => `并入上次的汇总（新文件 ${files} 份）`,
  startOver: "放弃并重新开始",
  startOverWith: (files: number) => `放弃上次的，只汇总新文件（${files} 份）`,
  startOverTitle: "放弃上次的汇总？",
  startOverContent: (files: number, answers: number) =>
    `上次放入的 ${files} 份文件和 ${answers} 项答复都不再保留，需要时请重新放入。已经入库的数据不受影响。`,
  startOverOk: "放弃",
  keep: "保留",
  held: (files: number) => `刚放入的 ${files} 份文件还没有读取：并入上次的汇总，还是放弃上次的重新开始？`,
} as const;

export const progressText = {
  remaining: (seconds: number) => (seconds < 90 ? `约剩 ${seconds} 秒` : `约剩 ${Math.ceil(seconds / 60)} 分钟`),
} as const;

export const noticeText = {
  moved: (names: readonly string[], count: number) =>
    `核对期间库中数据有变化，已重新比对，没有入库。变化的项目：${names.join("、")}${
      count > names.length ? `等 ${count} 项` : ""
    }。请看过后再点“汇总入库”。`,
  movedElsewhere: "核对期间库中数据有变化，已重新比对，没有入库。列出的项目没有变化，请再点“汇总入库”。",
  dropped: (count: number) => `有 ${count} 项答复所依据的数已经变了，答复作废，请重新选择。`,
  item: (organisation: string, name: string, dataPeriod: string) =>
    `${organisation} ${name}${dataPeriod === "" ? "" : `（${dataPeriod}）`}`,
  movedMark: "刚有变化",
} as const;

export const passwordText = {
  label: (file: string) => `${file}的打开密码`,
  placeholder: "打开密码",
  open: "打开",
  note: "密码只用这一次，不保存。",
} as const;

export const fileHeadText = {
  version: (version: number) => `下发第 ${version} 版`,
  onTime: "按时报送",
  late: "迟报",
  checkNumber: (count: number, sum: string) => `核对数：${count} 个，合计 ${sum}`,
  checkNumberDiffers: "与表中打印的核对数不一致",
  packed: "这是压缩包。请先解压，再把里面的填报表放进来。",
  takeAll: (count: number) => `全部采用报送值（${count}）`,
  keepAll: (count: number) => `全部保留现值（${count}）`,
  takeAllLabel: "本份还没有答复的项目全部采用报送值",
  keepAllLabel: "本份还没有答复的项目全部保留现值",
  remove: "移出本批",
  removeTitle: (file: string) => `把“${file}”移出本批？`,
  removeContent: (answers: number) => `这份文件的 ${answers} 项答复不再保留。原文件不受影响，需要时可以重新放入。`,
  removeOk: "移出",
  stay: "不移出",
  reasonTitle: (count: number) => `有 ${count} 项须说明原因`,
  reasonContent: "这些项目有审核疑问，采用报送值须写明原因。写一次，用于这几项：",
  reasonOk: "采用并记原因",
  reasonLater: "以后再说",
} as const;

export const listText = {
  search: "筛选单位或文件名",
  searchPlaceholder: "单位、文件名",
  searchItems: "筛选指标或任务",
  searchItemsPlaceholder: "指标、任务",
  noItem: "没有符合筛选条件的项目。",
  footer: (shown: number, all: number) => (shown === all ? `${all} 份` : `列出 ${shown} 份，共 ${all} 份`),
  whatApplies: "可入库的项目随“汇总入库”一并入库，不必逐项采用。",
} as const;

export const answerText = {
  typed: "另填",
  unreported: "按未报处理",
  unreportedWhy: "选填报情况",
  unreportedOf: (name: string) => `${name}：按未报处理的填报情况`,
  asReturned: (value: string) => `${value}（按报送）`,
  textsDiffer: "内容不一致",
  typedOf: (name: string) => `${name}：另填`,
  confirm: "确定",
  fieldOf: (name: string, field: string) => `${name}：另填${field}`,
  reasonOf: (name: string) => `${name}：原因`,
  reasonOptional: "原因（可不填），如与谁核实",
  reasonNeeded: "补录原因（不少于 6 个字），注明由谁答复",
  withdraw: "撤回答复",
  withdrawOf: (name: string) => `撤回对${name}的答复`,
  sending: "正在记下",
  decided: { theirs: "已答：采用报送值", ours: "已答：保留现值", typed: "已答：另填", unreported: "已答：按未报处理" },
  open: "答复还不能执行",
  change: "不采用",
  changeOf: (name: string) => `${name}：不采用报送值`,
} as const;

/** All of them are in the list of shortcuts. */
export const keysText = { button: "键盘" } as const;

export const applyText = {
  openTitle: (open: number) => `还有 ${open} 项没有答复，先入库其余的？`,
  openContent: (take: number, open: string) =>
    `将入库 ${take} 项。没有答复的（${open}）不入库，库中保持现值；这次汇总会留着，可以接着处理。有疑问没有解决的单位，回收登记中不算提交。`,
  unfinished: (count: number) => `其中 ${count} 项选过但还缺原因或有误，按没有答复处理，选择不保留。`,
  ok: "先入库",
  stay: "继续核对",
  remaining: (open: number) => (open === 0 ? "没有待核实的项目" : `还有 ${open} 项待核实`),
} as const;

export const doneText = {
  columns: { state: "填报单状态", received: "收到" },
  onTime: "按时",
  undo: "撤回本批",
  undone: (batch: string) => `批次 ${batch} 已撤回`,
  before: "撤回之前：",
  again: "重新核对这些文件",
  toRegister: "回收登记",
  toRest: (open: number) => `继续处理 ${open} 项`,
  kept: (items: number) => `按答复保留现值 ${items} 项。`,
} as const;
