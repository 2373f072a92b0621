/** Where a figure came from, in a phrase. */
export function provenanceText(origin: {
  readonly source: string;
  readonly file: string | null;
  readonly cell: string | null;
}): string {
  if (origin.file) return `回收的填报表 ${origin.file}${origin.cell ? `，${origin.cell}` : ""}`;
  switch (origin.source) {
    case "app":
      return "随附目录";
    case "cli":
      return "命令行录入";
    default:
      return "界面录入";
  }
}
