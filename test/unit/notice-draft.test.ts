import { describe, expect, it } from "vitest";
import { buildNoticeDraft, type NoticeDraftInput, type NoticeWorkbook } from "../../shared/domain/notice-draft.ts";

const workbook = (organisation: string, more: Partial<NoticeWorkbook> = {}): NoticeWorkbook => ({
  organisation,
  kind: "区政府部门",
  lines: 3,
  tasks: 0,
  instructions: 0,
  due: "2022-04-20",
  deferredLines: [],
  fileName: `金水区_2022Q1_${organisation}_填报表.xlsx`,
  ...more,
});
const draftOf = (workbooks: readonly NoticeWorkbook[], more: Partial<NoticeDraftInput> = {}) =>
  buildNoticeDraft({
    plan: "14th",
    planTitle: "金水区“十四五”规划纲要",
    documentNumber: "金政〔2021〕24号",
    periodLabel: "2022年一季度",
    due: "2022-04-20",
    today: "2022-04-02",
    office: { name: "区发展改革委", contactName: "王芳", contactPhone: "0371-63500000" },
    workbooks,
    ...more,
  });
const textsOf = ({ paragraphs }: ReturnType<typeof draftOf>) =>
  paragraphs.map(({ pieces }) => pieces.map(({ text }) => text).join(""));
const gapsOf = ({ paragraphs }: ReturnType<typeof draftOf>) =>
  paragraphs.flatMap(({ pieces }) => pieces.filter(({ style }) => style === "open").map(({ text }) => text));

const several = draftOf([
  workbook("丰产路街道", { kind: "街道", lines: 1 }),
  workbook("区统计局", { lines: 12 }),
  workbook("区科技局", { lines: 4, tasks: 5, instructions: 2 }),
  workbook("金水科教园区", { kind: "园区", lines: 0, tasks: 3 }),
]);

describe("the covering notice", () => {
  it("is addressed by kind, and counts what it asks for", () => {
    const texts = textsOf(several);
    expect(several.title).toBe("关于报送金水区“十四五”规划2022年一季度进展情况的通知");
    expect(texts).toContain("区统计局、区科技局，丰产路街道，金水科教园区：");
    expect(texts).toContainEqual(expect.stringMatching(/^（一）指标填报。共3个单位、17行。/));
    expect(texts).toContainEqual(expect.stringMatching(/^（二）任务填报。共2个单位、8项。/));
    expect(texts).toContainEqual(expect.stringMatching(/^（三）批示落实。共1个单位、2件。/));
    expect(texts).toContain("2. 各单位填报表（电子表，共4份）");
    expect(several.list.rows[3]).toEqual([
      "4",
      "金水科教园区",
      "—",
      "3",
      "—",
      "2022年4月20日",
      "金水区_2022Q1_金水科教园区_填报表.xlsx",
    ]);
  });

  it("speaks only of what somebody is asked for, to one organisation too", () => {
    const texts = textsOf(draftOf([workbook("金水科教园区", { kind: "园区", lines: 0, tasks: 3 })]));
    expect(texts).toContain("金水科教园区：");
    expect(texts).toContainEqual(expect.stringMatching(/^（一）任务填报。共1个单位、3项。/));
    expect(texts.join()).not.toMatch(/指标填报|批示|数据口径|延期/);
    expect(texts).toContainEqual(expect.stringMatching(/^（一）数据使用。.*不得对外引用/));
  });

  it("lists who was given more time apart, by the day", () => {
    const gdp = { name: "地区生产总值", dataPeriodLabel: "2021年", due: "2022-04-28" };
    const draft = draftOf([
      workbook("区财政局", { due: "2022-05-10" }),
      workbook("区统计局", { deferredLines: [gdp] }),
      workbook("区人社局", { due: "2022-04-28" }),
      workbook("区科技局"),
    ]);
    expect(textsOf(draft)).toContain("请于2022年4月20日前报送。");
    expect(textsOf(draft)).toContain(
      "已办理延期的：区统计局的“地区生产总值”（2021年）、区人社局延至2022年4月28日；区财政局延至2022年5月10日。",
    );
    expect(draft.list.rows.map((row) => row[5])).toEqual([
      "2022年5月10日",
      "2022年4月20日",
      "2022年4月28日",
      "2022年4月20日",
    ]);
  });

  it("marks what a person must decide, and nothing else", () => {
    expect(gapsOf(several)).toEqual(["〔发文字号〕", "〔报送渠道〕"]);
    expect(textsOf(several).join()).toContain("《金水区“十四五”规划纲要》（金政〔2021〕24号）");
    const unknown = draftOf([workbook("区统计局", { due: null })], {
      documentNumber: "",
      due: null,
      office: { name: "", contactName: "", contactPhone: "" },
    });
    expect(gapsOf(unknown)).toEqual([
      "〔发文字号〕",
      "〔依据文件及文号〕",
      "〔报送截止日期〕",
      "〔报送渠道〕",
      "〔发文机关〕",
      "〔联系人〕",
      "〔联系电话〕",
    ]);
    expect(unknown.list.rows[0]?.[5]).toBe("〔报送截止日期〕");
  });
});
