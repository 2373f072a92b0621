/** A small core for testing the doors alone: part of the real contract, with behaviour that shows what passes through. */
import { createHash } from "node:crypto";
import { implement } from "@orpc/server";
import { contractErrors, type Report } from "../../electron/transport/errors.ts";
import { contract } from "../../shared/contract/index.ts";
import type { IssueResult } from "../../shared/contract/issue.ts";
import { AppError } from "../../shared/domain/errors.ts";

export const emptyIssue: IssueResult = {
  files: [],
  delivery: { kind: "ticket", ticket: "t", fileName: "下发.zip" },
  notice: null,
};

export function createFakeRouter(report: Report, aborted: () => void = () => undefined) {
  const os = implement(contract).use(contractErrors(report));
  return {
    app: {
      setup: os.app.setup.handler(() => {
        throw new AppError("IN_USE", { holder: "桌面窗口（进程 12）", pid: 12 });
      }),
      verify: os.app.verify.handler(() => {
        throw new Error("secret of the inside");
      }),
      changes: os.app.changes.handler(({ input }) => [
        {
          id: input.limit,
          operation: 0,
          kind: "entry",
          at: "2022-04-20T00:00:00.000Z",
          by: "王芳",
          source: "screen",
          summary: "填报“地区生产总值”",
          entity: "observation",
          entityId: "gdp@2022Q1",
          field: "value",
          before: null,
          after: "0",
          file: null,
          cell: null,
        },
      ]),
    },
    merge: {
      upload: os.merge.upload.handler(async ({ input }) => ({
        file: input.file.name,
        sha256: createHash("sha256")
          .update(new Uint8Array(await input.file.arrayBuffer()))
          .digest("hex"),
      })),
      /** Never ends by itself. */
      preview: os.merge.preview.handler(async function* ({ signal }) {
        signal?.addEventListener("abort", () => aborted());
        yield { type: "progress", stage: "read", done: 0, total: 1, label: "读取" };
        await new Promise((_, reject) => {
          if (signal?.aborted) reject(signal.reason);
          signal?.addEventListener("abort", () => reject(signal.reason));
        });
      }),
    },
    issue: {
      /** Ends well for 2022Q1 and fails in the middle otherwise. */
      run: os.issue.run.handler(async function* ({ input }) {
        for (const done of [1, 2]) yield { type: "progress", stage: "write", done, total: 2, label: "区统计局" };
        if (input.period !== "2022Q1") throw new AppError("PERIOD_NOT_OPEN", { period: input.period });
        yield { type: "done", result: emptyIssue };
      }),
    },
  };
}
