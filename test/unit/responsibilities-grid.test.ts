import { describe, expect, it } from "vitest";
import type { GridRow } from "../../renderer/features/responsibilities/grid-rows.ts";
import {
  allToggled,
  nothingSelected,
  ranged,
  toggled,
} from "../../renderer/features/responsibilities/grid-selection.ts";
import { laidOn, pastedColumn } from "../../renderer/features/responsibilities/pasted-names.ts";
import type { ListedOrganisation } from "../../shared/contract/organisations.ts";

const organisation = (code: string, name: string, more: Partial<ListedOrganisation> = {}): ListedOrganisation => ({
  code,
  name,
  shortName: name.slice(1),
  kind: "区政府部门",
  order: 1,
  suggested: false,
  isOffice: false,
  active: true,
  contactName: "",
  contactPhone: "",
  leader: "",
  mergedInto: null,
  retiredFrom: null,
  retiredReason: "",
  aliases: [],
  leads: 0,
  provides: 0,
  supports: 0,
  removable: false,
  ...more,
});
const known = [
  organisation("tjj", "区统计局"),
  organisation("czj", "区财政局"),
  organisation("old", "区园林局", { active: false, mergedInto: "czj" }),
];
const row = (code: string, source: GridRow["source"] = "headline"): GridRow => ({
  code,
  order: 1,
  source,
  name: code,
  scope: "",
  held: { lead: [], provider: [], support: [] },
  suggested: false,
  since: null,
});

describe("what is pasted", () => {
  it("is the first column, row by row; an empty row stays a row, the closing break is none", () => {
    expect(pastedColumn('区统计局\t13\r\n\r\n"区财政局"\r\n')).toEqual(["区统计局", "", "区财政局"]);
  });

  it("one name goes to all rows, else as many names as rows are needed", () => {
    const rows = [row("a"), row("b")];
    expect(laidOn(rows, ["统计局"], "lead", known)?.map(({ meant }) => meant)).toEqual([["tjj"], ["tjj"]]);
    expect(laidOn(rows, ["统计局", "财政局", "统计局"], "lead", known)).toBeNull();
  });

  it("an empty cell changes nothing; who is unknown or stopped must be said", () => {
    const laid = laidOn(
      [row("a"), row("b"), row("c"), row("d")],
      ["", "气象局", "园林局", "统计局、财政局"],
      "lead",
      known,
    );
    expect(laid?.map(({ meant, problem }) => [meant, problem])).toEqual([
      [null, null],
      [null, "没有叫“气象局”的单位"],
      [null, "“区园林局”已并入区财政局"],
      [null, "只能有一个单位"],
    ]);
    expect(laidOn([row("a")], ["统计局、财政局"], "support", known)?.[0]?.meant).toEqual(["tjj", "czj"]);
    expect(laidOn([row("t", "task")], ["统计局"], "provider", known)?.[0]?.problem).toBe("任务没有数据提供单位");
  });
});

describe("a selection", () => {
  const listed = ["a", "b", "c", "d"];

  it("reaches from the row touched last, in both directions, and takes away as it gives", () => {
    const from = toggled(nothingSelected, "c");
    expect([...ranged(from, "a", listed).codes].sort()).toEqual(["a", "b", "c"]);
    const all = allToggled(nothingSelected, listed);
    expect([...ranged(toggled(all, "b"), "d", listed).codes]).toEqual(["a"]);
  });

  it("of all that are listed leaves the others alone", () => {
    const other = toggled(nothingSelected, "x");
    const all = allToggled(other, listed);
    expect(all.codes.size).toBe(5);
    expect([...allToggled(all, listed).codes]).toEqual(["x"]);
  });
});
