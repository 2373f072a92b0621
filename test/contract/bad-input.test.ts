/** A folder of returns with everything in it that people send along: the good ones are merged, the others explained. */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mergeReportSchema } from "../../shared/contract/merge.ts";
import { badFiles } from "../support/bad-files.ts";
import { issueAll, mergeFiles, type Office, openOffice } from "../support/office.ts";

const cli = path.resolve(import.meta.dirname, "../../out/electron/cli.mjs");
let office: Office;
let good: Record<string, Uint8Array>;
let bad: ReturnType<typeof badFiles>;

beforeAll(async () => {
  office = openOffice();
  office.core.periods.open("2022Q1", "2022-04-20");
  const issued = [...(await issueAll(office, "2022Q1"))].slice(0, 3);
  good = Object.fromEntries(issued.map(([name, bytes]) => [`${name}.xlsx`, bytes]));
  bad = badFiles(issued[0]?.[1] ?? new Uint8Array());
});
afterAll(() => office.close());

const everything = (): Record<string, Uint8Array> => ({
  ...Object.fromEntries(bad.map(({ name, bytes }) => [name, bytes])),
  ...good,
});

describe("a folder with good and bad files", { timeout: 60_000 }, () => {
  it("on the command line: every bad one is named in plain words, and the exit code says that something is open", async () => {
    const returned = path.join(office.folder, "回收");
    mkdirSync(returned);
    for (const [name, bytes] of Object.entries(everything())) writeFileSync(path.join(returned, name), bytes);
    const words = ["merge", returned, "--period", "2022Q1"];
    // Beside the open office: a preview reads.
    const run = (...more: string[]) =>
      spawnSync(process.execPath, [cli, ...words, ...more, "--data", office.dataDir], { encoding: "utf8" });
    const { status, stdout, stderr } = run("--json");
    expect([status, stderr]).toEqual([1, ""]);
    const { files } = mergeReportSchema.parse(JSON.parse(stdout));
    for (const { name, verdict, reason, says } of bad) {
      const file = files.find((each) => each.file === name);
      expect([name, file?.verdict, file?.reason]).toEqual([name, verdict, reason]);
      expect(file?.message).toMatch(says);
    }
    const text = run().stdout;
    for (const { name, says } of bad) expect(text.split("\n").find((line) => line.includes(name))).toMatch(says);
    expect(text).not.toMatch(/undefined|\bat \//);
  });

  it("in the office: the good ones are merged as if they were alone", async () => {
    const { files } = await mergeFiles(office, everything());
    const verdicts = Object.fromEntries(files.map(({ file, verdict }) => [file, verdict]));
    expect(verdicts).toEqual({
      ...Object.fromEntries(bad.map(({ name, verdict }) => [name, verdict])),
      ...Object.fromEntries(Object.keys(good).map((name) => [name, "clean"])),
    });
  });
});
