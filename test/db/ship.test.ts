import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  findOrganisation,
  listAssignments,
  listIndicators,
  listOrganisations,
  listTasks,
} from "../../electron/db/repos/catalog.ts";
import { listStanding } from "../../electron/db/repos/observations.ts";
import { openStore, type Store } from "../../electron/db/store.ts";
import { bringCatalogue } from "../../electron/services/app-service.ts";
import { shippedCatalogue } from "../../seeds/catalogue.ts";
import type { CatalogueSeed } from "../../shared/domain/seed.ts";

let dataDir: string;
let store: Store;
const actor = { role: "office", organisation: "fgw", name: "陈立" } as const;

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "jinshui-ship-"));
  store = openStore({ dataDir, now: () => new Date("2022-04-01T00:00:00Z"), holder: "测试" });
  bringCatalogue(store, shippedCatalogue);
});
afterEach(() => {
  store.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const newer = (change: (seed: CatalogueSeed) => void): CatalogueSeed => {
  const seed = structuredClone(shippedCatalogue);
  seed.version++;
  change(seed);
  return seed;
};
const organisationNamed = (seed: CatalogueSeed, code: string) => {
  const found = seed.organisations.find((o) => o.code === code);
  if (!found) throw new Error(code);
  return found;
};

function officeRenames(code: string, name: string): void {
  store.write({ kind: "organisation", source: "screen", summary: "改名", actor }, (tx) => {
    tx.run("UPDATE organisation SET name = :name WHERE code = :code", { code, name });
    tx.log({ entity: "organisation", entityId: code, field: "name", before: null, after: name });
  });
}

describe("the shipped catalogue", () => {
  it("arrives whole", () => {
    const { indicators, tasks, assignments, observations, organisations, plans } = shippedCatalogue;
    expect(listOrganisations(store.read)).toHaveLength(organisations.length);
    for (const { code: plan } of plans) {
      const lines = indicators.filter((line) => line.plan === plan);
      const items = new Set([...lines, ...tasks.filter((task) => task.plan === plan)].map(({ code }) => code));
      expect(listIndicators(store.read, plan)).toHaveLength(lines.length);
      expect(listTasks(store.read, plan)).toHaveLength(tasks.filter((task) => task.plan === plan).length);
      expect(listAssignments(store.read, plan)).toHaveLength(
        assignments.filter((each) => items.has(each.indicator ?? each.task ?? "")).length,
      );
      expect(listStanding(store.read, plan)).toHaveLength(
        observations.filter((each) => items.has(each.indicator)).length,
      );
    }
    expect(listIndicators(store.read, "14th").filter((line) => line.collection === "headline")).toHaveLength(14);
  });

  it("keeps a level printed for 2020 as the level at the year's end, so that it is one point with 2020Q4", () => {
    const patents = listStanding(store.read, "14th").filter((row) => row.indicator === "14-patents");
    expect(patents.map((row) => [row.dataPeriod, row.value])).toEqual([["2020Q4", 26]]);
  });

  it("changes nothing when the same app opens the database again", () => {
    const operations = () => store.read.all("SELECT id FROM operation").length;
    const before = operations();
    expect(bringCatalogue(store, shippedCatalogue)).toEqual({ added: 0, updated: 0, kept: [] });
    expect(operations()).toBe(before);
  });
});

describe("a newer shipped catalogue", () => {
  it("brings its corrections where the office has edited nothing", () => {
    bringCatalogue(
      store,
      newer((seed) => (organisationNamed(seed, "tjj").name = "区统计和调查局")),
    );
    expect(findOrganisation(store.read, "tjj")?.name).toBe("区统计和调查局");
  });

  it("never overwrites an office's edit, and says so", () => {
    officeRenames("tjj", "区统计局（新）");
    const result = bringCatalogue(
      store,
      newer((seed) => (organisationNamed(seed, "tjj").name = "区统计和调查局")),
    );
    expect(findOrganisation(store.read, "tjj")?.name).toBe("区统计局（新）");
    expect(result.kept).toEqual(["organisation tjj name"]);
  });

  it("updates the other fields of a record of which one was edited", () => {
    officeRenames("tjj", "区统计局（新）");
    bringCatalogue(
      store,
      newer((seed) => (organisationNamed(seed, "tjj").shortName = "统计")),
    );
    expect(findOrganisation(store.read, "tjj")).toMatchObject({ name: "区统计局（新）", shortName: "统计" });
  });

  it("does not bring back what the office removed", () => {
    const before = listAssignments(store.read, "14th").length;
    store.write({ kind: "assignment", source: "screen", summary: "去掉", actor }, (tx) => {
      tx.run("DELETE FROM assignment WHERE id = '14-gdp/provider'");
      tx.log({ entity: "assignment", entityId: "14-gdp/provider", field: "organisation", before: "tjj", after: null });
    });
    bringCatalogue(
      store,
      newer(() => undefined),
    );
    expect(listAssignments(store.read, "14th")).toHaveLength(before - 1);
  });

  it("does not seat anyone again whose responsibility has ended, nor who has stopped", () => {
    store.write({ kind: "assignment", source: "screen", summary: "停用", actor }, (tx) => {
      tx.run("UPDATE assignment SET id = id || '@2022Q1', to_period = '2022Q1' WHERE id = '14-gdp/provider'");
      tx.run("UPDATE organisation SET active = 0 WHERE code = 'kjj'");
      tx.log({ entity: "assignment", entityId: "14-gdp/provider", field: "organisation", before: "tjj", after: null });
    });
    const before = listAssignments(store.read, "14th").length;
    bringCatalogue(
      store,
      newer((seed) => {
        for (const each of seed.assignments)
          if (each.indicator === "14-gdp" && each.role === "provider") each.organisation = "czj";
        seed.assignments.push({
          indicator: "14-gdp",
          role: "support",
          organisation: "kjj",
          suggested: true,
          from: null,
          to: null,
        });
      }),
    );
    expect(listAssignments(store.read, "14th")).toHaveLength(before);
    expect(listAssignments(store.read, "14th", "2022Q2").filter(({ item }) => item === "14-gdp")).toHaveLength(1);
  });

  it("leaves away what a newer app brings for a line that the office removed", () => {
    const code = "14-c3-talent-team-projects";
    store.write({ kind: "indicator", source: "screen", summary: "删除", actor }, (tx) => {
      for (const table of ["assignment", "target"]) tx.run(`DELETE FROM ${table} WHERE indicator = :code`, { code });
      tx.run("DELETE FROM indicator WHERE code = :code", { code });
      tx.log({ entity: "indicator", entityId: code, field: "*", before: code, after: null });
    });
    const more = newer((seed) => {
      const target = seed.indicators.find((line) => line.code === code)?.targets[0];
      if (target) seed.indicators.find((line) => line.code === code)?.targets.push({ ...target, year: 2024 });
    });
    expect(bringCatalogue(store, more).added).toBe(0);
    expect(listIndicators(store.read, "14th").some((line) => line.code === code)).toBe(false);
  });

  it("does not disturb a figure the office has reported itself", () => {
    const line = shippedCatalogue.observations.find((o) => o.indicator === "14-gdp" && o.dataPeriod === "2022Q1");
    store.write({ kind: "entry", source: "screen", summary: "填报", actor }, (tx) => {
      tx.run("INSERT INTO period (code, plan, state) VALUES ('2022Q1', '14th', 'open')");
      tx.run(
        `INSERT INTO observation (indicator, data_period, reported_in, value, filling, operation)
         VALUES ('14-gdp', '2022Q1', '2022Q1', 490, 'reported', :operation)`,
        { operation: tx.operation() },
      );
      tx.log({ entity: "observation", entityId: "14-gdp@2022Q1", field: "value", before: line?.value, after: 490 });
    });
    bringCatalogue(
      store,
      newer((seed) => {
        for (const o of seed.observations) if (o.indicator === "14-gdp" && o.dataPeriod === "2022Q1") o.value = 489.6;
      }),
    );
    const rows = listStanding(store.read, "14th").filter((r) => r.indicator === "14-gdp" && r.dataPeriod === "2022Q1");
    expect(rows.at(-1)?.value).toBe(490);
  });
});
