/** Words of the change log's export for auditors. */
export const auditText = {
  sheet: "变更日志",
  aboutSheet: "校验说明",
  fileName: (day: string) => `变更日志_${day}.xlsx`,
  columns: {
    id: "序号",
    operation: "操作号",
    kind: "操作类别",
    at: "时间（UTC）",
    by: "操作人",
    actor: "操作人编号",
    source: "来源",
    summary: "事项",
    entity: "对象类别",
    entityId: "对象",
    field: "字段",
    before: "改前",
    after: "改后",
    file: "文件",
    cell: "单元格",
    hash: "校验值",
  },
  facts: {
    exportedBy: "导出人",
    exportedAt: "导出时间",
    rows: "本表条数",
    all: "日志总条数",
    result: "整本日志校验",
    intact: "通过，每一条都与前一条相符，没有缺号",
    broken: (id: number) => `未通过，从第 ${id} 条起与记录不符`,
  },
  howToCheck: [
    [
      "校验方法",
      "每条的校验值是 SHA-256：先放前一条的校验值（第一条之前为 64 个 0），再放这一条的 JSON 数组 [序号, 操作号, 操作类别, 时间, 操作人编号, 来源, 事项, 对象类别, 对象, 字段, 改前, 改后, 文件, 单元格]。改动、删除任何一条，其后的校验值都不再相符。",
    ],
    [
      "字段为 *",
      "一条记录整条增减，或者几栏一并改动：改前、改后逐栏写明。取自文件的，单元格按各栏的次序排列，工作表名只写一次。",
    ],
    ["筛选", "按条件导出的，只列符合条件的条目；校验始终针对整本日志。"],
  ],
} as const;
