/** An issue found again by nothing but the row keys of a workbook. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addIssue, findIssueByKeys } from "../../electron/db/repos/issues.ts";
import { openStore, type Store } from "../../electron/db/store.ts";
import { bringCatalogue } from "../../electron/services/app-service.ts";
import { shippedCatalogue } from "../../seeds/catalogue.ts";
import type { FormInstruction, IssuedForm } from "../../shared/domain/form.ts";
import { sampleForm } from "../exchange/issued-workbook.ts";

let dataDir: string;
let store: Store;

const instruction: FormInstruction = {
  key: "I0000001",
  instruction: 1,
  item: "gdp",
  itemName: "地区生产总值",
  leader: "李明",
  givenOn: "2022-03-01",
  text: "抓紧",
  current: "",
};
const tasks = {
  lines: [],
  tasks: [
    {
      key: "T0000001",
      task: "t1",
      place: "专栏1",
      name: "建设一批养老中心",
      targetText: "",
      annualText: "",
      previous: null,
      current: null,
      instruction: null,
    },
  ],
  instructions: [instruction],
};

beforeAll(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "jinshui-keys-"));
  store = openStore({ dataDir, now: () => new Date("2022-04-02T02:00:00Z"), holder: "测试" });
  bringCatalogue(store, shippedCatalogue);
  const actor = { role: "office", organisation: "fgw", name: "陈立" } as const;
  store.write({ kind: "test", source: "app", summary: "", actor }, (tx) => {
    tx.run("INSERT INTO period (code, plan, state) VALUES ('2022Q1', '14th', 'open')");
    const issue = (issueId: string, organisation: string, version: number, change: Partial<IssuedForm> = {}) =>
      addIssue(
        tx,
        {
          ...sampleForm,
          organisation: { ...sampleForm.organisation, code: organisation },
          period: "2022Q1",
          issueId,
          version,
          templateCode: `JS-2022Q1-${organisation.toUpperCase()}-0${version}`,
          issuedAt: `2022-04-0${version}T01:00:00Z`,
          ...change,
        },
        { fileName: "", sha256: "" },
      );
    issue("first", "tjj", 1);
    issue("second", "tjj", 2);
    issue("fewer", "tjj", 3, { lines: sampleForm.lines.slice(0, 2) });
    issue("tasks", "czj", 1, tasks);
  });
});
afterAll(() => {
  store.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const keys = sampleForm.lines.map(({ key }) => key);

it.each([
  ["lines: the issue with most of them", keys, "second"],
  ["some lines: the newest that has them", keys.slice(0, 2), "fewer"],
  ["a task", ["T0000001"], "tasks"],
  ["an instruction with a row of its own", ["I0000001"], "tasks"],
  ["keys of no form", ["K9999999"], undefined],
])("by %s", (_, given, expected) => {
  expect(findIssueByKeys(store.read, given)?.issueId).toBe(expected);
});
