/** UI texts of 填报 · 统计月报, in the words of 01 §1.11: what, where, what to do. */

/** How the operation is named in the change log. */
export const statisticsSummary = (period: string): string => `录入${period}统计月报`;
