/** Lists of projects that were taken in before their use was kept: known again as before, with the import that is known. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { expect, it } from "vitest";
import { migrations } from "../../electron/db/migrations/index.ts";
import { listListMappings, listListUses } from "../../electron/db/repos/project-lists.ts";
import { databaseFile, openStore } from "../../electron/db/store.ts";

const mapping = JSON.stringify({
  format: 1,
  sheets: [
    { sheet: "清单", skip: false, headHeight: 1, stage: null, columns: [{ head: "代码", role: "code", unit: null }] },
  ],
});

it("a list that was read twice, otherwise the second time, is one list with both imports", () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), "jinshui-lists-"));
  const before = new Database(databaseFile(dataDir));
  for (const { sql } of migrations.slice(0, 16)) before.exec(sql);
  before.exec(`
    INSERT INTO actor (id, role, organisation, name) VALUES (1, 'office', 'fgw', '管理员');
    INSERT INTO operation (id, kind, at, actor, source, summary) VALUES
      (1, 'project-list', '2022-04-02T00:00:00Z', 1, 'app', ''), (2, 'project-list', '2022-05-02T00:00:00Z', 1, 'app', '');
    INSERT INTO batch (id, operation) VALUES ('2022Q1-项目-01', 1), ('2022Q2-项目-01', 2);
    INSERT INTO batch_file (batch, sha256, file, settled) VALUES
      ('2022Q1-项目-01', 'a', '三月.xlsx', 1), ('2022Q2-项目-01', 'b', '四月.xlsx', 1);
    INSERT INTO project_list_mapping (id, shape, mapping, operation) VALUES
      ('old', 's', '${mapping}', 1), ('new', 's', '${mapping}', 2);
    UPDATE project_list_mapping SET replaced_by = 'new' WHERE id = 'old';
    INSERT INTO project_record (project, name, organisation, industry, content, operation) VALUES ('P-1', '甲', NULL, '', '', 1);
  `);
  before.pragma("user_version = 16");
  before.close();
  const store = openStore({ dataDir, now: () => new Date("2022-06-01T00:00:00Z"), holder: "测试" });
  expect(listListMappings(store.read)).toMatchObject([{ id: "new", name: "", retired: false, savedBy: "管理员" }]);
  expect(listListUses(store.read)).toMatchObject([
    { mapping: "new", month: null, file: "四月.xlsx", by: "管理员" },
    { mapping: "new", month: null, file: "三月.xlsx", by: "管理员" },
  ]);
  store.close();
  rmSync(dataDir, { recursive: true, force: true });
});
