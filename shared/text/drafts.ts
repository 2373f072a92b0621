/** UI texts of what is typed and not saved yet. */

const said = (text: string): string => (text === "" ? "空白" : `“${text}”`);

export const draftsText = {
  states: { kept: "草稿已自动保存", keeping: "正在保存草稿……", failed: "草稿没有存上，正在重试" },
  clashTitle: "两个窗口填的不同",
  /** Of a cell in which this window has something else. */
  there: (text: string) => `另一个窗口填的是${said(text)}。请选择用哪边的。`,
  useTheirs: "用那边填的",
  useMine: "用这里填的",
} as const;
