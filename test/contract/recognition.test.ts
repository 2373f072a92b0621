/** Whose file is it? Whatever comes back is recognised or explained; what is not certain is asked, never taken. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillLines } from "../support/fill-lines.ts";
import { issueAll, mergeFiles, type Office, openOffice, preview } from "../support/office.ts";
import { keysOf, type Stamp, stampsLeft, withFormOf, withKey } from "../support/stamps-left.ts";

let office: Office;
let finance: Uint8Array;
let commerce: Uint8Array;

beforeAll(async () => {
  office = openOffice();
  office.core.periods.open("2022Q1", "2022-04-20");
  const issued = await issueAll(office, "2022Q1");
  const of = (name: string): Uint8Array => issued.get(name) ?? new Uint8Array();
  finance = fillLines(of("区财政局"), {
    "财政总收入 2022年一季度": { 本期数: 68.9, 数据性质: "快报数", 填报情况: "已填报" },
  });
  commerce = of("区商务局");
});
afterAll(() => office.close());

const only = async (bytes: Uint8Array, name = "返回.xlsx") => {
  const [file] = (await preview(office, { [name]: bytes })).files;
  if (!file) throw new Error("one file went in");
  return file;
};
const figureIn = (file: Awaited<ReturnType<typeof only>>) => file.cells.find(({ field }) => field === "value");

describe("a form with few stamps left", () => {
  it.each<[Stamp[], string]>([
    [["meta", "keys"], "take"],
    // Its rows are found by name only.
    [["meta"], "question"],
    [["properties"], "question"],
    [["code"], "question"],
    [["keys"], "question"],
  ])("%j belongs to whom it was issued; its figure is a %s", async (left, outcome) => {
    const file = await only(stampsLeft(finance, left), "表1.xlsx");
    expect(file).toMatchObject({ organisation: "czj", period: "2022Q1", version: 1 });
    expect(figureIn(file)).toMatchObject({ outcome, theirs: 68.9 });
  });

  it("is asked about as a whole where the base is not known: nothing is taken unasked", async () => {
    const file = await only(stampsLeft(finance, ["keys"]));
    expect(file.verdict).toBe("check");
    expect(new Set(file.cells.filter(({ kind }) => kind === "figure").map(({ outcome }) => outcome))).toEqual(
      new Set(["question"]),
    );
  });

  it("and with none is not guessed at: it says what to do", async () => {
    const file = await only(stampsLeft(finance, []));
    expect(file).toMatchObject({ verdict: "unrecognised", reason: "stamps_lost", organisation: null, cells: [] });
    expect(file.message).toMatch(/原表/);
  });
});

describe("identities that disagree", () => {
  it("of two printed codes are explained with both", async () => {
    const file = await only(withFormOf(finance, commerce));
    expect(file).toMatchObject({ verdict: "unrecognised", reason: "identity_disagrees", cells: [] });
    expect(file.message).toMatch(/JS-2022Q1-CZJ-01/);
    expect(file.message).toMatch(/JS-2022Q1-SWJ-01/);
  });

  it("of stamp and rows are: another organisation's rows in one's own workbook are not passed over", async () => {
    const pasted = withFormOf(stampsLeft(finance, ["meta"]), stampsLeft(commerce, ["keys"]));
    expect(await only(pasted)).toMatchObject({ verdict: "unrecognised", reason: "identity_disagrees" });
  });
});

describe("a file under another's name", () => {
  it("belongs to whom it was issued, whatever it is called", async () => {
    expect(await only(finance, "金水区_2022Q1_区商务局_填报表.xlsx")).toMatchObject({ organisation: "czj" });
  });
});

describe("a row of somebody else's form", () => {
  it("keeps the file from being settled, so that nobody believes it was taken", async () => {
    const [, foreign] = keysOf(commerce)[0] ?? [];
    const [address] = keysOf(finance)[0] ?? [];
    const mixed = withKey(finance, address ?? "", foreign ?? "");
    const file = await only(mixed);
    expect(file).toMatchObject({ organisation: "czj", verdict: "check" });
    expect(file.message).toContain(foreign);
    await mergeFiles(office, { "返回.xlsx": mixed });
    expect((await only(mixed)).verdict).toBe("check");
  });
});
