import { describe, expect, it } from "vitest";
import { namedChanges, readNamedBlock } from "../../renderer/features/statistics/named-block.ts";

const rows = [
  { key: "a", names: ["经八路街道", "经八路"] },
  { key: "b", names: ["花园路街道", "花园路"] },
  { key: "c", names: ["杜岭街道", "杜岭"] },
];
const columns = [
  { key: "q1", names: ["2022年一季度"] },
  { key: "q2", names: ["2022年上半年"] },
];
const read = (...lines: string[]) =>
  readNamedBlock(
    lines.map((line) => line.split("\t")),
    rows,
    columns,
  );

describe("a pasted block", () => {
  it("of figures alone has no names", () => {
    expect(read("1\t2", "约3\t4")).toBeNull();
    expect(read("推进中\t1", "已完成\t2")).toBeNull();
    expect(read("—\t—")).toBeNull();
    expect(read("经八路街道")).toBeNull();
  });

  it("has its names behind numbers of rows, under its heads, and above a total", () => {
    const block = read("序号\t单位\t2022年一季度", "1\t杜岭\t5", "2\t经八路街道办\t6", "\t合计\t11");
    expect(block?.heads).toEqual(["2022年一季度"]);
    expect(block?.rows.map(({ name, match }) => [name, match.key])).toEqual([
      ["杜岭", "c"],
      ["经八路街道办", "a"],
      ["合计", null],
    ]);
  });

  it("is put under the heads it has, in whatever order; a column with another head is left", () => {
    expect(read("单位\t2022年上半年\t备注\t2022年一季度", "杜岭\t5\t\t3")?.targets).toEqual(["q2", null, "q1"]);
  });

  it("never goes under another time than its own", () => {
    expect(read("单位\t2021年全年", "杜岭\t5")?.targets).toEqual([null]);
    expect(read("单位\t1—9月", "杜岭\t5")?.targets).toEqual([null]);
  });

  it("goes in order where its heads say nothing, and what is too much goes nowhere", () => {
    expect(read("单位\t个数", "杜岭\t5")?.targets).toEqual(["q1"]);
    expect(read("杜岭\t5\t6\t7")?.targets).toEqual(["q1", "q2", null]);
  });

  it("asks also where not a single name is known", () => {
    expect(read("郑东街道\t5", "龙子湖街道\t6")?.rows.map(({ match }) => match.how)).toEqual(["unknown", "unknown"]);
  });

  it("changes only named cells: blanks and locked cells are left", () => {
    const block = read("杜岭\t5\t6", "经八路\t\t7", "花园路\t8\t9");
    if (!block) throw new Error("no names");
    const open = { text: "1" };
    const model = {
      columns: [
        { id: "q1", head: "", kind: "number", width: 1 },
        { id: "q2", head: "", kind: "number", width: 1 },
      ] as const,
      rows: ["a", "b", "c"].map((key) => ({ key, cells: { q1: open, q2: { text: "", locked: key === "c" } } })),
    };
    expect(namedChanges(model, block, ["c", "a", null], ["q1", "q2"])).toEqual([
      { row: "c", column: "q1", before: "1", after: "5" },
      { row: "a", column: "q2", before: "", after: "7" },
    ]);
  });
});
