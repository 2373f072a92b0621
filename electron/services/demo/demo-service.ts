/**
 * The demonstration beside the real database: built on first use in a folder of its own, entered and left while the
 * program runs. A start always begins with the real one.
 */
import { existsSync, renameSync, rmSync } from "node:fs";
import { setImmediate as nextTurn } from "node:timers/promises";
import { AppError } from "../../../shared/domain/errors.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { findOrganisation } from "../../db/repos/catalog.ts";
import { getSetting, putSetting } from "../../db/repos/settings.ts";
import { type Actor, databaseExists, type Store } from "../../db/store.ts";
import { must } from "../context.ts";
import type { JobEvent } from "../job.ts";
import { buildDemo, buildDemoAtOnce, type DemoResult, demoDefaults } from "./build-demo.ts";
import { clerkName } from "./people.ts";

export interface DemoHost {
  readonly appVersion: string;
  /** The office's own data directory, and the demonstration's. */
  readonly realDir: string;
  readonly demoDir: string;
  current(): Store | null;
  /** Closes what is open and opens the other; nothing is open where there is no database yet. */
  switchTo(dataDir: string): void;
}

export function createDemoService(host: DemoHost) {
  const { appVersion, realDir, demoDir } = host;

  return {
    /** As a job: builds the demonstration if it is not there, then opens it. */
    async *enter(): AsyncGenerator<JobEvent<{ entered: boolean }>> {
      if (!databaseExists(demoDir)) {
        const unfinished = `${demoDir}-unfinished`;
        rmSync(unfinished, { recursive: true, force: true });
        const work = buildDemo({ ...demoDefaults, dataDir: unfinished, appVersion });
        for (let step = work.next(); !step.done; step = work.next()) {
          const { period, done, total } = step.value;
          yield { type: "progress", stage: "demo", done, total, label: periodLabel(period) };
          // Whoever waits for an answer gets it between two quarters.
          await nextTurn();
        }
        rmSync(demoDir, { recursive: true, force: true });
        renameSync(unfinished, demoDir);
      }
      host.switchTo(demoDir);
      yield { type: "done", result: { entered: true } };
    },

    leave(): void {
      host.switchTo(realDir);
    },

    /** Sits down as another organisation, to see what it sees; the demonstration only. */
    sitAs(organisation: string): void {
      const store = host.current();
      if (!store || getSetting<boolean>(store.read, "demo") !== true) throw new AppError("FORBIDDEN");
      const found = must(findOrganisation(store.read, organisation), "单位", organisation);
      const before = getSetting<Actor>(store.read, "actor");
      const actor: Actor = {
        role: found.isOffice ? "office" : "department",
        organisation: found.code,
        name: found.isOffice ? demoDefaults.planner : clerkName(found.code, demoDefaults.seed),
      };
      store.write({ kind: "setup", source: "screen", summary: `演示：改由${found.name}使用`, actor }, (tx) => {
        putSetting(tx, "actor", actor);
        tx.log({ entity: "setting", entityId: "actor", field: "*", before, after: actor });
      });
    },

    /** Into the data directory itself (command `init --demo`); NOT_EMPTY where there is a database. */
    buildHere(): DemoResult {
      if (existsSync(realDir) && databaseExists(realDir)) throw new AppError("NOT_EMPTY", { folder: realDir });
      return buildDemoAtOnce({ ...demoDefaults, dataDir: realDir, appVersion });
    },
  };
}
