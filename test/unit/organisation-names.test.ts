import { describe, expect, it } from "vitest";
import { organisationCode } from "../../electron/services/organisations/organisation-code.ts";
import { namesInCell, resolveOrganisation } from "../../shared/domain/organisation-names.ts";

const one = (code: string, name: string, shortName: string, more: { active?: boolean; aliases?: string[] } = {}) => ({
  code,
  name,
  shortName,
  active: true,
  aliases: [],
  ...more,
});
const known = [
  one("tjj", "区统计局", "统计局"),
  one("sjj", "区数据局", "数据局", { aliases: ["区政务大数据局"] }),
  one("old", "区园林局", "园林局", { active: false }),
  one("a1", "区应急局", "应急局", { aliases: ["安监局"] }),
  one("a2", "区市场局", "市场局", { aliases: ["安监局"] }),
];
const meant = (name: string) => {
  const found = resolveOrganisation(name, known);
  return "organisation" in found ? [found.kind, found.organisation.code] : [found.kind];
};

describe("which organisation a name means", () => {
  it("full, short, with the district before it, with blanks and full-width forms", () => {
    for (const name of ["区统计局", "统计局", "金水区统计局", "郑州市金水区统计局", " 区统计 局　"])
      expect(meant(name), name).toEqual(["found", "tjj"]);
  });

  it("a name it had", () => {
    expect(meant("区政务大数据局")).toEqual(["found", "sjj"]);
    expect(meant("政务大数据局")).toEqual(["found", "sjj"]);
  });

  it("is never guessed: unknown, several, or no longer active", () => {
    expect(meant("统计")).toEqual(["unknown"]);
    expect(meant("")).toEqual(["unknown"]);
    expect(meant("区")).toEqual(["unknown"]);
    expect(meant("安监局")).toEqual(["ambiguous"]);
    expect(meant("园林局")).toEqual(["inactive", "old"]);
  });

  it("several in one cell are taken apart", () => {
    expect(namesInCell("区统计局、 财政局；商务局，")).toEqual(["区统计局", "财政局", "商务局"]);
  });
});

describe("the code of a new organisation", () => {
  it("has the initials of what tells it apart, lower case, and is free", () => {
    expect(organisationCode("区数据局", new Set())).toBe("sjj");
    expect(organisationCode("和平路街道", new Set())).toBe("hpl");
    expect(organisationCode("区数据局", new Set(["sjj", "sjj2"]))).toBe("sjj3");
    expect(organisationCode("A1", new Set())).toMatch(/^[a-z][a-z0-9]+$/);
    expect(organisationCode("", new Set())).toMatch(/^[a-z][a-z0-9]+$/);
  });
});
