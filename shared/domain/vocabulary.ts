/**
 * The closed vocabularies of the model (01 §1.2–1.4). Where officials' own word is the only name a thing has
 * (约束性, 快报数, 不变价), that word is the code; where a code is fixed for JSON (reported, on_track), the Chinese
 * label lives in shared/text.
 */
export const collections = ["headline", "box", "chapter", "annual", "assessment"] as const;
export type Collection = (typeof collections)[number];

export const bases = [
  "flow",
  "stock",
  "ratio",
  "ytd_ratio",
  "cumulative",
  "growth",
  "composition",
  "milestone",
] as const;
export type Basis = (typeof bases)[number];

export const directions = ["higher", "lower", "keep"] as const;
export type Direction = (typeof directions)[number];

export const operators = ["≥", ">", "≤", "<", "≈", "=", "range"] as const;
export type Operator = (typeof operators)[number];

export const attributes = ["约束性", "预期性"] as const;
export type Attribute = (typeof attributes)[number];

export const frequencies = ["quarterly", "half_yearly", "annual", "on_event"] as const;
export type Frequency = (typeof frequencies)[number];

export const aggregations = ["lead", "sum", "mean", "max", "each"] as const;
export type Aggregation = (typeof aggregations)[number];

/** 数据性质, from the weakest to the strongest; an estimate (预计数) is never judged. */
export const vintages = ["预计数", "快报数", "年报数", "普查修订数"] as const;
export type Vintage = (typeof vintages)[number];

/** 增速口径: the basis of a published growth figure. */
export const growthBases = ["不变价", "现价", "同口径"] as const;
export type GrowthBasis = (typeof growthBases)[number];
/** What 同比 is counted in: a rate, or for shares a difference. */
export const growthUnits = ["%", "百分点"] as const;
export type GrowthUnit = (typeof growthUnits)[number];

/** 填报情况. A blank value must say which of the last three it is; 0 is a value. */
export const fillings = ["reported", "nil", "not_applicable", "not_obtained"] as const;
export type Filling = (typeof fillings)[number];

/** 任务状态, also the named states of a milestone. */
export const taskStates = ["未启动", "推进中", "已完成", "滞后", "已调整"] as const;
export type TaskState = (typeof taskStates)[number];
export const isTaskState = (word: string): word is TaskState => taskStates.some((state) => state === word);

export const roles = ["lead", "provider", "support"] as const;

export type Role = (typeof roles)[number];

export const organisationKinds = ["区政府部门", "区委部门", "垂管派驻", "街道", "园区", "区属企业"] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const targetAuthorities = ["规划纲要", "人大常委会决定", "市下达", "区政府年度目标", "文字更正"] as const;
export type TargetAuthority = (typeof targetAuthorities)[number];

export const periodStates = ["planned", "open", "closed"] as const;
export type PeriodState = (typeof periodStates)[number];

export const reportStates = ["not_started", "draft", "submitted", "accepted", "returned"] as const;
export type ReportState = (typeof reportStates)[number];

export const actorRoles = ["office", "department"] as const;
export type ActorRole = (typeof actorRoles)[number];

export const verdicts = [
  "reached",
  "completed",
  "ahead",
  "on_track",
  "behind",
  "far_behind",
  "missed",
  "kept",
  "near_limit",
  "broken",
  "not_assessed",
  "not_comparable",
  "target_pending",
] as const;
export type Verdict = (typeof verdicts)[number];

export const dueStates = ["due", "not_due", "overdue", "stale"] as const;
export type DueState = (typeof dueStates)[number];

/** Check grades of the statistics bureau (01 §1.6): A blocks, B needs an accepted reason, C a reason, D is a hint. */
export const grades = ["A", "B", "C", "D"] as const;
export type Grade = (typeof grades)[number];
