import { expect, it } from "vitest";
import { nameWithScope } from "../../shared/text/named.ts";

it("says once what sets a line apart from its namesake", () => {
  expect(nameWithScope({ name: "重点实验室数量", scope: "省级以上" })).toBe("重点实验室数量（省级以上）");
  expect(nameWithScope({ name: "非物质文化遗产申报（区级）", scope: "区级" })).toBe("非物质文化遗产申报（区级）");
  expect(nameWithScope({ name: "地区生产总值", scope: "" })).toBe("地区生产总值");
});
