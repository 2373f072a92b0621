/** 催报通知 as a model and as it is drawn. */
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { sheetVerification } from "../../electron/services/reports/verification.ts";
import { LetterPage } from "../../renderer/print/letter.tsx";
import { letterSchema } from "../../shared/contract/letters.ts";
import { buildReminderNotice, type NoticeRecipient } from "../../shared/domain/reminder-notice.ts";

const recipient = (name: string, more: Partial<NoticeRecipient> = {}): NoticeRecipient => ({
  organisation: name,
  name,
  kind: "区政府部门",
  contactName: "王五",
  contactPhone: "65550001",
  due: "2022-04-20",
  deferred: false,
  owes: "nothing",
  daysLate: 5,
  missing: { lines: 3, tasks: 1, projects: 0, supplies: 0 },
  suggested: "催报",
  level: "催报",
  reminders: [],
  scans: [],
  sentBack: null,
  ...more,
});

const notice = (recipients: readonly NoticeRecipient[], due: string | null = "2022-04-20") =>
  buildReminderNotice({
    plan: "14th",
    periodLabel: "2022年一季度",
    due,
    today: "2022-04-25",
    until: "2022-04-27",
    recipients,
    office: { name: "区发展改革委", contactName: "陈立", contactPhone: "" },
    demo: false,
  });
const textsOf = (row: { text: string }[] | undefined) => row?.map(({ text }) => text);

describe("the printed notice", () => {
  const mixed = notice([
    recipient("区科技局"),
    recipient("区商务局", {
      owes: "in_question",
      level: "提醒",
      missing: { lines: 2, tasks: 0, projects: 0, supplies: 0 },
    }),
    recipient("丰产路街道", { kind: "街道", due: "2022-04-27", deferred: true, daysLate: 0, contactName: "" }),
  ]);

  it("names departments and streets apart, and is titled by the highest level", () => {
    expect(mixed.title.join("")).toBe("关于催报2022年一季度“十四五”规划监测数据的通知");
    expect(mixed.addressee).toBe("区科技局、区商务局，丰产路街道：");
    expect(mixed.opening).toContain("应于4月20日前报送。截至4月25日，你单位尚未报送，或报送后的核实事项尚未办结");
    expect(notice([recipient("区科技局")]).opening).not.toContain("核实事项");
  });

  it("lists each with its own day and lateness; what is not late or not known is a dash, never 0 or blank", () => {
    expect(mixed.rows.map(textsOf)).toEqual([
      ["1", "区科技局", "4月20日", "5", "未报", "催报", "王五"],
      ["2", "区商务局", "4月20日", "5", "已收，待核实；缺指标 2 项", "提醒", "王五"],
      ["3", "丰产路街道", "4月27日（延期）", "—", "未报", "催报", "—"],
    ]);
    expect(textsOf(notice([recipient("区科技局", { due: null, daysLate: 0 })], null).rows[0])?.[2]).toBe("—");
  });

  it("says what follows by the level", () => {
    const consequence = (level: NoticeRecipient["level"]) =>
      notice([recipient("区科技局", { level })]).items.at(-1)?.text ?? "";
    expect(consequence("提醒")).toContain("予以催报");
    expect(consequence("催报")).toBe("4月27日后仍未报送的，将在全区范围内通报。");
    expect(consequence("通报")).toContain("主要负责同志");
    expect(notice([recipient("区科技局", { level: "通报" })]).title.join("")).toContain("报送情况的通报");
  });

  it("is drawn whole, with heads that repeat, and its code follows its content", () => {
    const letter = letterSchema.parse({ ...mixed, verification: sheetVerification(mixed) });
    const markup = renderToStaticMarkup(<LetterPage letter={letter} />);
    for (const text of ["区科技局", "4月27日（延期）", "一、报送时限。", "2022年4月25日", "联系人：陈立"])
      expect(markup).toContain(text);
    expect(markup.match(/<th scope="col">/g)).toHaveLength(7);
    expect(markup).not.toContain("演示数据");
    expect(sheetVerification({ ...mixed, date: "2022年4月26日" })).not.toBe(letter.verification);
  });
});
