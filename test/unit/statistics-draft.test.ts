import { describe, expect, it } from "vitest";
import { withoutSettled } from "../../renderer/features/statistics/cell-draft.ts";

const draft = { value: "5", growth: "", reason: "按报表核实无误", expected: null };
const now = { value: 5, growth: null, growthBasis: null, vintage: null, filling: "reported", remark: null } as const;

describe("after a block was saved", () => {
  it("what was written leaves the grid, the rest stays", () => {
    const left = withoutSettled({ a: draft, b: draft }, [{ key: "a", sent: { value: "5", growth: "" }, now }]);
    expect(left).toEqual({ b: draft });
  });

  it("keeps what was typed while it was being saved, over what stands now", () => {
    const left = withoutSettled({ a: { ...draft, value: "6" } }, [{ key: "a", sent: { value: "5", growth: "" }, now }]);
    expect(left).toEqual({ a: { value: "6", growth: "", reason: "", expected: now } });
  });

  it("keeps a growth whose column was hidden and that was not sent", () => {
    const left = withoutSettled({ a: { ...draft, growth: "3.5" } }, [
      { key: "a", sent: { value: "5", growth: "" }, now },
    ]);
    expect(left["a"]).toMatchObject({ value: "", growth: "3.5", expected: now });
  });
});
