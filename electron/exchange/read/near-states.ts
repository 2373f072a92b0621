/** What people write for a 任务状态 that is not its word in the list. Proposed to a person, never taken unasked (05 §5.4 row 40). */
import type { TaskState } from "../../../shared/domain/vocabulary.ts";

const words: Readonly<Record<TaskState, readonly string[]>> = {
  未启动: ["未开始", "尚未启动", "尚未开始", "未开工", "未实施", "待启动", "没启动"],
  推进中: [
    "进行中",
    "正在推进",
    "正在进行",
    "实施中",
    "正在实施",
    "在建",
    "推进",
    "有序推进",
    "正常推进",
    "已启动",
    "启动",
  ],
  已完成: [
    "完成",
    "已完结",
    "完结",
    "已完工",
    "完工",
    "已建成",
    "建成",
    "已竣工",
    "竣工",
    "已办结",
    "办结",
    "全部完成",
  ],
  滞后: ["进展滞后", "推进滞后", "落后", "进展缓慢", "推进缓慢", "延期", "逾期", "滞后于计划"],
  已调整: ["调整", "已变更", "变更", "已取消", "取消", "终止", "已终止", "不再实施"],
};

export const nearStates: ReadonlyMap<string, string> = new Map(
  Object.entries(words).flatMap(([state, said]) => said.map((word) => [word, state] as const)),
);
