/** Files that a person names on the command line: what is read of them, and that none is written over. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { jsonIn, writeNew } from "../../electron/commands/given-files.ts";
import { AppError } from "../../shared/domain/errors.ts";

const folder = mkdtempSync(path.join(tmpdir(), "jinshui-given-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function refusalOf(run: () => unknown): Pick<AppError, "code" | "details"> {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, details: error.details };
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("files named on the command line", () => {
  it("a file worked on by hand is not written over", () => {
    const file = path.join(folder, "对应关系.json");
    writeNew(file, "--out", "first");
    expect(refusalOf(() => writeNew(file, "--out", "second"))).toMatchObject({
      code: "INVALID",
      details: { field: "--out", text: "对应关系.json" },
    });
    expect(readFileSync(file, "utf8")).toBe("first");
  });

  it.each([
    ["{", "不是 JSON 文件"],
    ['{"rows": [{"line": 3}]}', "“rows.0.line”不符合要求"],
  ])("%s: %s", (content, reason) => {
    const file = path.join(folder, "given.json");
    writeFileSync(file, content);
    const schema = z.object({ rows: z.array(z.object({ line: z.string() })) });
    expect(refusalOf(() => jsonIn(file, "--mapping", schema))).toMatchObject({
      code: "INVALID",
      details: { field: "--mapping", text: "given.json", reason },
    });
  });

  it("a file that is not there is said so", () => {
    expect(refusalOf(() => jsonIn(path.join(folder, "none.json"), "--mapping", z.unknown())).code).toBe("NOT_FOUND");
  });
});
