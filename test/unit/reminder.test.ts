/** 催报: who owes a report, which level is due, and messages without a single figure of an indicator. */
import { describe, expect, it } from "vitest";
import { comparePaper, readCheckNumber } from "../../shared/domain/check-number.ts";
import { ownerByName } from "../../shared/domain/named-file.ts";
import { askedUntil, daysLate, owedSituation, suggestedLevel } from "../../shared/domain/reminder.ts";
import { messageTo, messageToAll, type Reminded } from "../../shared/text/reminder-messages.ts";

describe("who owes a report", () => {
  const report = { state: "not_started", receivedAt: null, lines: 3, exempt: 0 } as const;
  it.each([
    ["nothing has come", report, "nothing"],
    ["a draft on the screen is no report", { ...report, state: "draft" }, "nothing"],
    [
      "received and still in question",
      { ...report, state: "draft", receivedAt: "2022-04-18T01:00:00Z" },
      "in_question",
    ],
    ["sent back", { ...report, state: "returned", receivedAt: "2022-04-18T01:00:00Z" }, "sent_back"],
    ["submitted", { ...report, state: "submitted" }, null],
    ["accepted", { ...report, state: "accepted" }, null],
    ["exempt as a whole", { ...report, lines: 0, exempt: 3 }, null],
    ["leads tasks only", { ...report, lines: 0 }, "nothing"],
  ] as const)("%s", (_, facts, owed) => expect(owedSituation(facts)).toBe(owed));
});

describe("the level suggested", () => {
  const on = (today: string, given: Parameters<typeof suggestedLevel>[0]["given"] = []) =>
    suggestedLevel({ daysLate: daysLate("2022-04-20", today), given });

  it("is 提醒 until the due day is over", () => {
    expect([on("2022-04-15"), on("2022-04-20")]).toEqual(["提醒", "提醒"]);
    expect(on("2022-04-20", ["催报", "催报"]), "more time was given since").toBe("提醒");
  });
  it("is 催报 after it", () => expect([on("2022-04-21"), on("2022-04-26")]).toEqual(["催报", "催报"]));
  it("is 通报 a week after it, or after two 催报", () => {
    expect(on("2022-04-27")).toBe("通报");
    expect(on("2022-04-22", ["催报", "催报"])).toBe("通报");
    expect(on("2022-04-22", ["提醒", "提醒", "催报"]), "提醒 do not count").toBe("催报");
  });
  it("counts days over the end of a month, and none where no day is set", () => {
    expect(daysLate("2022-04-20", "2022-05-02")).toBe(12);
    expect(daysLate(null, "2022-05-02")).toBe(0);
  });
  it("asks by the due day while it has not passed, else two days later, not on a weekend", () => {
    expect(askedUntil("2022-04-20", "2022-04-18")).toBe("2022-04-20");
    expect(askedUntil("2022-04-20", "2022-04-25")).toBe("2022-04-27");
    expect(askedUntil("2022-04-20", "2022-04-28"), "a Saturday").toBe("2022-05-02");
  });
});

describe("a message", () => {
  const facts = {
    periodLabel: "2022年一季度",
    until: "2022-04-27",
    office: { name: "区发展改革委", contactName: "陈立", contactPhone: "65550001" },
  };
  const one: Reminded = {
    name: "区财政局",
    contactName: "吴海涛",
    due: "2022-04-20",
    owes: "nothing",
    daysLate: 5,
    missing: { lines: 3, tasks: 2, projects: 0, supplies: 0 },
    level: "催报",
  };

  it("says what is missing, how late, by when and whom to call", () => {
    expect(messageTo(one, facts)).toBe(
      "【催报】区财政局吴海涛同志：2022年一季度规划监测填报表应于 4月20日 前报送，你单位尚未报送；缺指标 3 项、任务 2 项；逾期 5 天。请于 4月27日 17 时前报送电子填报表和加盖公章的扫描件。仍未报送的，将在全区范围内通报。（区发展改革委，联系人 陈立 65550001）",
    );
  });

  it("to all lists each, and says the level of those at another one", () => {
    const other: Reminded = { ...one, name: "区商务局", level: "提醒", daysLate: 0, owes: "in_question" };
    const lines = messageToAll([one, other], facts).split("\n");
    expect(lines[0]).toBe("【催报】2022年一季度规划监测填报表，以下单位尚未报齐：");
    expect(lines.slice(1, 3)).toEqual([
      "1. 区财政局：未报；缺指标 3 项、任务 2 项；逾期 5 天",
      "2. 区商务局：（提醒）已收，待核实；缺指标 3 项、任务 2 项",
    ]);
  });

  it("names projects and figures of 考核数据 by their number", () => {
    const missing = { lines: 1, tasks: 0, projects: 2, supplies: 42 };
    expect(messageTo({ ...one, missing }, facts)).toContain("；缺指标 1 项、项目 2 个、考核数据 42 个；逾期 5 天。");
  });

  it("leaves out a contact, a day and a lack that nobody knows", () => {
    const bare = {
      ...one,
      contactName: "",
      due: null,
      daysLate: 0,
      missing: { lines: 0, tasks: 0, projects: 0, supplies: 0 },
    };
    const office = { name: "区发展改革委", contactName: "", contactPhone: "" };
    expect(messageTo(bare, { ...facts, office })).toMatch(
      /^【催报】区财政局：2022年一季度规划监测填报表你单位尚未报送。/,
    );
    expect(messageTo(bare, { ...facts, office })).toMatch(/（区发展改革委）$/);
  });
});

describe("whose scan a file is", () => {
  const organisations = [
    { code: "czj", names: ["区财政局", "财政局"] },
    { code: "jyj", names: ["区教育局"] },
    { code: "tyj", names: ["区体育教育局"] },
    { code: "fcl", names: ["丰产路街道", "丰产路街道办事处"] },
  ];
  it.each([
    ["金水区财政局2022年一季度盖章表.pdf", "czj"],
    ["扫描件（财政局）.jpg", "czj"],
    ["丰产路街道办事处 一季度.png", "fcl"],
    ["体育教育局.pdf", "tyj"],
    ["财政局、教育局.pdf", null],
    ["IMG_0012.jpg", null],
  ])("%s", (fileName, code) => expect(ownerByName(fileName, organisations)).toBe(code));
});

describe("核对数", () => {
  it("agrees at the four decimals that are printed", () => {
    expect(comparePaper({ count: 2, sum: 70.1 }, { count: 2, sum: 70.10004 })).toBe("agrees");
    expect(comparePaper({ count: 2, sum: 70.1 }, { count: 2, sum: 70.1001 })).toBe("differs");
    expect(comparePaper({ count: 3, sum: 70.1 }, { count: 2, sum: 70.1 })).toBe("differs");
  });
  it("is open while the paper is not filled in, waits for a file, and nothing is 0 by itself", () => {
    expect(comparePaper(null, { count: 0, sum: 0 })).toBe("open");
    expect(comparePaper({ count: 0, sum: 0 }, null)).toBe("waiting");
    expect(comparePaper({ count: 0, sum: 0 }, { count: 0, sum: 0 })).toBe("agrees");
  });
  it("is typed whole or left open, never guessed", () => {
    expect(readCheckNumber(" ", "")).toBeNull();
    expect(readCheckNumber("１２", "4,567.8000")).toEqual({ count: 12, sum: 4567.8 });
    expect(readCheckNumber("0", "0")).toEqual({ count: 0, sum: 0 });
    for (const [count, sum] of [
      ["12", ""],
      ["", "3"],
      ["1.5", "3"],
      ["-1", "3"],
      ["约12", "3"],
      ["12", "三"],
    ] as const)
      expect(readCheckNumber(count, sum), `${count} ${sum}`).toBeUndefined();
  });
});
