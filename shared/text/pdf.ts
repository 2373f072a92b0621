/** Words around a PDF that is looked at. */

const zoomLabels: Readonly<Record<string, string>> = { "page-width": "适合页宽", "page-fit": "整页" };

export const pdfText = {
  pageName: (page: number) => `第 ${page} 页`,
  previous: "上一页",
  next: "下一页",
  page: "页码",
  of: (pages: number) => `/ ${pages} 页`,
  zoom: "显示比例",
  /** @param zoom a name, or a factor */
  zoomLabel: (zoom: string) => zoomLabels[zoom] ?? `${Number(zoom) * 100} %`,
  find: "在预览中查找",
  findHint: "查找",
  finding: "正在查找",
  found: (current: number, total: number) => (total === 0 ? "没有找到" : `${current} / ${total}`),
} as const;
