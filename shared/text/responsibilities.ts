/** UI texts of 责任分工. */
export const responsibilitiesText = {
  tableLabel: "责任分工",
  columns: { order: "序", name: "指标", unit: "单位", lead: "牵头单位", provider: "数据提供单位" },
  leadLabel: (line: string) => `${line}的牵头单位`,
  providerLabel: (line: string) => `${line}的数据提供单位`,
  noLead: "未安排牵头单位",
  sameAsLead: "由牵头单位提供",
  note: "有数据提供单位的，向数据提供单位下发；没有的，向牵头单位下发。规划文本没有写明牵头单位，标“建议”的请核实。",
  unassigned: (count: number) => `${count} 项指标没有安排牵头单位，不会向任何单位下发。`,
  missing: "待安排",
} as const;
