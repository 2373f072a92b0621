/** Reports through their states, completeness and 订正 as a script does it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { CompletenessView, ReportEvent, ReportView } from "../../shared/contract/submissions.ts";
import { putFreshOffice } from "../support/office.ts";

const cli = path.resolve(import.meta.dirname, "../../out/electron/cli.mjs");
const czj = ["--org", "czj", "--period", "2022Q1"] as const;
let dir: string;

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "jinshui-cli-"));
  putFreshOffice(dir);
  run("period", "open", "2022Q1", "--due", "2099-04-20");
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function plain(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], {
    encoding: "utf8",
    env: { ...process.env, JINSHUI_DATA_DIR: path.join(dir, "data") },
  });
  return { status, stdout, stderr };
}
function run(...words: string[]) {
  const { stdout, ...rest } = plain(...words, "--json");
  return { ...rest, json: <T>() => JSON.parse(stdout) as T };
}

it("takes a report from its submission to acceptance, back and open again, and keeps its history", () => {
  const enter = (value: string) => run("enter", ...czj, "--indicator", "财政总收入", "--value", value);
  enter("68.9");
  const refused = run("submit", ...czj);
  expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining("还有指标没有填")]);
  expect(run("submit", "--org", "swj", "--period", "2022Q1", "--nil").json<ReportView>()).toMatchObject({
    state: "submitted",
    nil: true,
  });
  expect(run("withdraw", "--org", "swj", "--period", "2022Q1").json<ReportView>().state).toBe("draft");
  run("submit", "--org", "swj", "--period", "2022Q1", "--nil");
  const accepted = run("accept", "--org", "swj", "--period", "2022Q1").json<{ reports: ReportView[] }>();
  expect(accepted.reports).toMatchObject([{ organisation: "swj", state: "accepted" }]);
  const locked = run("enter", "--org", "swj", "--period", "2022Q1", "--indicator", "14-retail-sales", "--value", "260");
  expect([locked.status, locked.stderr]).toEqual([2, expect.stringContaining("不能再改")]);
  const unlocked = run(
    ...["unlock", "--org", "swj", "--period", "2022Q1", "--until", "2099-05-16", "--reason", "决算数据调整后重报"],
  );
  expect(unlocked.json<ReportView>()).toMatchObject({ state: "accepted", unlockedUntil: "2099-05-16", lock: null });
  const history = run("report-history", "--org", "swj", "--period", "2022Q1").json<{ events: ReportEvent[] }>();
  expect(history.events.map(({ stateAfter, reason }) => [stateAfter, reason])).toEqual([
    ["accepted", "决算数据调整后重报"],
    ["accepted", null],
    ["submitted", null],
    ["draft", null],
    ["submitted", null],
  ]);
});

it("sends back several or none, with a reason", () => {
  for (const org of ["swj", "rsj"]) run("submit", "--org", org, "--period", "2022Q1", "--nil");
  const both = ["--org", "swj", "--org", "rsj", "--period", "2022Q1"];
  expect(run("return", ...both, "--reason", "不对").status).toBe(2);
  expect(run("return", ...both, "--org", "czj", "--reason", "本季应有数据，请填报").status).toBe(2);
  const sent = run("return", ...both, "--reason", "本季应有数据，请填报").json<{ reports: ReportView[] }>();
  expect(sent.reports).toMatchObject([
    { state: "returned", returns: 1 },
    { state: "returned", returnReason: "本季应有数据，请填报" },
  ]);
  expect(run("unlock", ...czj, "--until", "5月", "--reason", "决算数据调整后重报").stderr).toContain(
    "应写成 2022-05-16",
  );
});

it("says how complete a period is, for people as a table", () => {
  run("enter", ...czj, "--indicator", "财政总收入", "--value", "68.9");
  const view = run("completeness", "--period", "2022Q1").json<CompletenessView>();
  expect(view.byOrganisation.find(({ code }) => code === "czj")?.counts.answered).toBe(1);
  const { stdout } = plain("completeness", "--period", "2022Q1");
  expect(stdout.split("\n")[0]).toBe("单位\t应报\t实报\t按时\t未取得\t未填\t无数据\t不适用\t免报");
  expect(stdout).toContain(`合计\t${view.total.asked}\t${view.total.answered}`);
});

it("corrects a figure of a closed period only with --revision-source and a reason", () => {
  const enter = (value: string, ...more: string[]) =>
    run("enter", ...czj, "--indicator", "财政总收入", "--value", value, ...more);
  enter("68.9");
  run("period", "close", "2022Q1");
  expect(enter("69.3", "--reason", "决算数据核定后调整").stderr).toContain("已关闭");
  expect(enter("69.3", "--revision-source", "郑财〔2022〕18号").stderr).toContain("订正需要说明原因");
  const revised = enter("69.3", "--revision-source", "郑财〔2022〕18号", "--reason", "决算数据核定后调整");
  expect(revised.json()).toMatchObject({ changed: true, after: { value: 69.3 } });
});
