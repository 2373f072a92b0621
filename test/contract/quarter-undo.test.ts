/** Taking a batch back, and in again, on the real plan. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { enterRevenue, returnedRevenue, standingOf } from "../support/fiscal-revenue.ts";
import { issueTo, mergeFiles, type Office, officeAfter, preview } from "../support/office.ts";

let begun: Awaited<ReturnType<typeof officeAfter>>;
let office: Office;
let issued: Uint8Array;

beforeAll(async () => {
  begun = await officeAfter(async (first) => {
    first.core.periods.open("2022Q1", "2022-04-20");
    issued = await issueTo(first, "区财政局", "2022Q1");
  });
});
afterAll(() => begun.remove());
beforeEach(() => {
  office = begun.open();
});
afterEach(() => office.close());

const finance = (value: number | string, more = {}): Uint8Array => returnedRevenue(issued, value, more);
const standing = (indicator: string, dataPeriod: string) => standingOf(office.core, indicator, dataPeriod);
const enterFinance = (value: string) => enterRevenue(office.core, value);

describe("undoing a batch", () => {
  it("puts every figure back, the reports too", async () => {
    const before = office.core.forms.register("2022Q1");
    const { batch } = await mergeFiles(office, { "财政局.xlsx": finance(68.9) });
    const undone = office.core.batches.undo(batch ?? "");
    expect(undone).toMatchObject({ reversed: 1, kept: [], failed: [] });
    expect(standing("14-fiscal-revenue", "2022Q1")).toBeUndefined();
    expect(office.core.forms.register("2022Q1")).toEqual(before);
  });

  it("keeps what was changed since, and lists it", async () => {
    const { batch } = await mergeFiles(office, { "财政局.xlsx": finance(68.9) });
    enterFinance("70");
    const undone = office.core.batches.undo(batch ?? "");
    expect(undone).toMatchObject({ reversed: 0, kept: [{ name: "财政总收入", dataPeriod: "2022Q1" }] });
    expect(standing("14-fiscal-revenue", "2022Q1")?.value).toBe(70);
  });

  it("takes it in again, report and all; the same file is then a duplicate", async () => {
    const files = { "财政局.xlsx": finance(68.9) };
    const { batch } = await mergeFiles(office, files);
    const merged = office.core.forms.register("2022Q1");
    office.core.batches.undo(batch ?? "");
    expect(office.core.batches.restore(batch ?? "")).toMatchObject({ reversed: 1, kept: [], failed: [] });
    expect(standing("14-fiscal-revenue", "2022Q1")?.value).toBe(68.9);
    expect(office.core.forms.register("2022Q1")).toEqual(merged);
    expect((await preview(office, files)).files).toMatchObject([{ verdict: "duplicate" }]);
    expect(office.core.batches.get(batch ?? "").files).toMatchObject([
      { file: "财政局.xlsx", cells: 1, settled: true },
    ]);
  });

  it("is not taken in again under a report accepted since, and says so", async () => {
    const { batch } = await mergeFiles(office, { "财政局.xlsx": finance(68.9) });
    office.core.batches.undo(batch ?? "");
    office.core.submissions.submit({ organisation: "czj", period: "2022Q1", nil: true });
    office.core.submissions.accept("2022Q1", ["czj"]);
    expect(office.core.batches.restore(batch ?? "")).toMatchObject({
      reversed: 0,
      failed: [{ kind: "figure", item: "14-fiscal-revenue", organisation: "czj" }],
    });
    expect(standing("14-fiscal-revenue", "2022Q1")).toBeUndefined();
  });

  it("lets the same file be merged again", async () => {
    const files = { "财政局.xlsx": finance(68.9) };
    const { batch } = await mergeFiles(office, files);
    office.core.batches.undo(batch ?? "");
    await mergeFiles(office, files);
    expect(standing("14-fiscal-revenue", "2022Q1")?.value).toBe(68.9);
  });

  it("is refused as a whole once the period is closed", async () => {
    const { batch } = await mergeFiles(office, { "财政局.xlsx": finance(68.9) });
    office.core.periods.close("2022Q1");
    const changes = office.core.app.state().log.changes;
    expect(() => office.core.batches.undo(batch ?? "")).toThrow(expect.objectContaining({ code: "PERIOD_CLOSED" }));
    expect(standing("14-fiscal-revenue", "2022Q1")?.value).toBe(68.9);
    expect(office.core.app.state().log.changes).toBe(changes);
  });

  it("names batches so that one can speak of them", async () => {
    const names = [];
    for (const value of [68.9, 69.1]) names.push((await mergeFiles(office, { "财政局.xlsx": finance(value) })).batch);
    expect(names).toEqual(["2022Q1-01", "2022Q1-02"]);
  });

  it("happens once, and is in the log", async () => {
    const { batch } = await mergeFiles(office, { "财政局.xlsx": finance(68.9) });
    office.core.batches.undo(batch ?? "");
    expect(() => office.core.batches.undo(batch ?? "")).toThrow(expect.objectContaining({ code: "ALREADY_UNDONE" }));
    expect(office.core.batches.list()).toMatchObject([{ id: batch, undone: true }]);
    expect(office.core.app.verify().log.ok).toBe(true);
  });
});
