/** Where pictures lie, as Excel, WPS and LibreOffice anchor them (05 §5.4 row 42). */
import { describe, expect, it } from "vitest";
import { hasPicturesInCells, pictureCells, picturesOf } from "../../electron/exchange/reader/pictures.ts";

const corner = (name: string, row: number, column: number, offset = 0) =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${offset}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${offset}</xdr:rowOff></xdr:${name}>`;
const picture = "<xdr:pic><xdr:blipFill/></xdr:pic>";
const twoCell = (content: string, offset = 0) =>
  `<xdr:twoCellAnchor editAs="oneCell">${corner("from", 6, 10)}${corner("to", 7, 11, offset)}${content}</xdr:twoCellAnchor>`;

function packageWith(anchor: string, target = "../drawings/drawing1.xml") {
  const parts: Readonly<Record<string, string>> = {
    "xl/workbook.xml": `<workbook><sheets><sheet name="填报说明" r:id="r1"/><sheet name="指标填报" r:id="r2"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="x/worksheet" Target="/xl/worksheets/sheet2.xml"/></Relationships>`,
    "xl/worksheets/_rels/sheet2.xml.rels": `<Relationships><Relationship Id="d" Type="x/drawing" Target="${target}"/></Relationships>`,
    "xl/drawings/drawing1.xml": `<xdr:wsDr>${anchor}</xdr:wsDr>`,
  };
  return { names: new Set(Object.keys(parts)), textOf: (part: string) => parts[part] };
}

const cell = { top: 6, left: 10, bottom: 6, right: 10 };

describe("pictures on cells", () => {
  it("are told by their sheet and the cells between the corners", () => {
    expect([...picturesOf(packageWith(twoCell(picture)))]).toEqual([[1, [cell]]]);
    expect([...picturesOf(packageWith(twoCell(picture), "/xl/drawings/drawing1.xml"))]).toEqual([[1, [cell]]]);
  });

  it("reach a cell they merely touch only when they lie on it", () => {
    expect(picturesOf(packageWith(twoCell(picture, 12_700))).get(1)).toEqual([cell]);
    expect(picturesOf(packageWith(twoCell(picture, 200_000))).get(1)).toEqual([{ ...cell, bottom: 7, right: 11 }]);
  });

  it("with one corner belong to the cell they begin in", () => {
    const anchor = `<xdr:oneCellAnchor>${corner("from", 6, 10)}<xdr:ext cx="9" cy="9"/>${picture}</xdr:oneCellAnchor>`;
    expect(picturesOf(packageWith(anchor)).get(1)).toEqual([cell]);
  });

  it("are not what charts and shapes are", () => {
    expect(picturesOf(packageWith(twoCell("<xdr:graphicFrame/>"))).size).toBe(0);
    expect(picturesOf(packageWith(twoCell("<xdr:sp/>"))).size).toBe(0);
  });

  it("that are a cell's content show as an error without a formula", () => {
    expect(hasPicturesInCells({ names: new Set(["xl/richdata/richvaluerel.xml"]), textOf: () => undefined })).toBe(
      true,
    );
    const error = {
      address: "K7",
      column: 10,
      type: "error",
      value: null,
      text: "#VALUE!",
      format: "General",
    } as const;
    const rows = [{ row: 6, hidden: false, cells: [error, { ...error, column: 11, formula: "1/0" }] }];
    expect(pictureCells(rows)).toEqual([cell]);
  });
});
