/** The installation: first start, who is at the machine, the state of the log. */
import type { AppState, Change, ChangeFilter, SetupInput, Verification } from "../../shared/contract/app.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { suggestedPlan } from "../../shared/domain/plan-choice.ts";
import type { CatalogueSeed } from "../../shared/domain/seed.ts";
import { hashOfChange, type LogVerification, verifyChain } from "../db/change-log.ts";
import { findOrganisation } from "../db/repos/catalog.ts";
import { listChanges } from "../db/repos/changes.ts";
import { listPeriods } from "../db/repos/periods.ts";
import { listPlanSizes } from "../db/repos/plans.ts";
import { getSetting, putSetting } from "../db/repos/settings.ts";
import type { Actor, Store } from "../db/store.ts";
import type { Clock } from "../ports/types.ts";
import { type ShipResult, shipCatalogue } from "./catalog/ship.ts";
import { localDay } from "./local-day.ts";

export interface InstallationOptions {
  readonly appVersion: string;
  readonly door: AppState["door"];
  /** Where the open database is. */
  dataDir(): string;
  readonly seed: CatalogueSeed;
  readonly clock: Clock;
  /** ISO instant of the newest backup of an open database. */
  lastBackup(store: Store): string | null;
  /** The store if a database exists, else null. */
  current(): Store | null;
  /** Creates the database; the store is `current` from then on. */
  create(): Store;
}

const systemActor: Actor = { role: "office", organisation: "", name: "系统" };

/** Ships or upgrades the catalogue; called whenever a database is opened for writing. */
export function bringCatalogue(store: Store, seed: CatalogueSeed): ShipResult {
  const first = getSetting(store.read, "catalogue") === null;
  const summary = first ? `建立数据库，装入随附目录第${seed.version}版` : `升级随附目录到第${seed.version}版`;
  return store.write({ kind: "catalogue", source: "app", summary, actor: systemActor }, (tx) => {
    const shipped = shipCatalogue(tx, seed);
    if (getSetting(tx, "catalogue") !== seed.version) putSetting(tx, "catalogue", seed.version);
    return shipped;
  });
}

export function createAppService(options: InstallationOptions) {
  const actor = (): Actor | null => {
    const store = options.current();
    return store && getSetting<Actor>(store.read, "actor");
  };

  /** The plan that suggests itself; of a database that is not there yet the newest that is shipped. */
  const planToShow = (): string => {
    const store = options.current();
    if (!store) return options.seed.plans.at(-1)?.code ?? "";
    return suggestedPlan(listPlanSizes(store.read), listPeriods(store.read), localDay(options.clock.now())) ?? "";
  };

  return {
    actor,

    state(): AppState {
      const store = options.current();
      const who = actor();
      const base = {
        version: options.appVersion,
        door: options.door,
        dataDirectory: options.dataDir(),
        demo: false,
        plan: planToShow(),
        today: localDay(options.clock.now()),
        lastBackup: null,
      };
      if (!store) return { ...base, ready: false, actor: null, log: { changes: 0, intact: true } };
      const log = verifyNewChanges(store);
      const organisation = who && findOrganisation(store.read, who.organisation);
      return {
        ...base,
        demo: getSetting<boolean>(store.read, "demo") ?? false,
        lastBackup: options.lastBackup(store),
        ready: who !== null,
        actor: who && {
          role: who.role,
          organisation: who.organisation,
          organisationName: organisationName(store, organisation?.name ?? "", who),
          name: who.name,
        },
        log: { changes: log.changes, intact: log.ok },
      };
    },

    shippedOrganisations() {
      return options.seed.organisations.map(({ code, name, kind, isOffice }) => ({ code, name, kind, isOffice }));
    },

    /** Creates the database on the first start and records who works here. */
    setup(input: SetupInput): void {
      if (actor() !== null) throw new AppError("ALREADY_SET_UP");
      const chosen = options.seed.organisations.find((o) => o.code === input.organisation);
      if (!chosen || chosen.isOffice !== (input.role === "office"))
        throw new AppError("NOT_FOUND", { what: "单位", name: input.organisation });
      const store = options.current() ?? options.create();
      const who: Actor = { role: input.role, organisation: chosen.code, name: input.name };
      store.write(
        { kind: "setup", source: "screen", summary: `首次使用：${chosen.name} ${input.name}`, actor: who },
        (tx) => {
          putSetting(tx, "actor", who);
          putSetting(tx, "section", input.section);
          tx.log({ entity: "setting", entityId: "actor", field: "*", before: null, after: who });
        },
      );
    },

    changes(before: number | null, limit: number, filter: ChangeFilter = {}): Change[] {
      const store = options.current();
      if (!store) throw new AppError("NOT_SET_UP");
      return listChanges(store.read, before, limit, filter);
    },

    verify(): Verification {
      const store = options.current();
      if (!store) throw new AppError("NOT_SET_UP");
      const problems = store.read
        .all<{ integrity_check: string }>("PRAGMA integrity_check")
        .map((row) => row.integrity_check)
        .filter((text) => text !== "ok");
      const broken = store.read.all("PRAGMA foreign_key_check").length;
      if (broken > 0) problems.push(`外键不符 ${broken} 行`);
      const log = verifyChain(store.read, undefined, lastWritten(store));
      return {
        database: { ok: problems.length === 0, problems },
        log: { ok: log.ok, changes: log.changes, firstBadChange: log.firstBadChange },
      };
    },
  };
}

const lastWritten = (store: Store): number => getSetting<number>(store.read, "log.last") ?? 0;

function organisationName(store: Store, name: string, who: Actor): string {
  const section = getSetting<string>(store.read, "section");
  return who.role === "office" && section ? `${name}（${section}）` : name;
}

/** Where the walk of the last call ended, per open store. */
const verifiedUpTo = new WeakMap<Store, LogVerification["last"]>();
const verifiedKey = "log.verified";

/**
 * Walks what is new since the last look, at start since the last time the program was closed: a log of years need not be
 * walked every morning. The row where the walk begins is itself compared; the whole log is walked on demand (`verify`).
 */
function verifyNewChanges(store: Store): LogVerification {
  const from = verifiedUpTo.get(store) ?? getSetting<LogVerification["last"]>(store.read, verifiedKey) ?? undefined;
  const begins = from === undefined || from.id === 0 || hashOfChange(store.read, from.id) === from.hash;
  const result = verifyChain(store.read, begins ? from : undefined, lastWritten(store));
  if (result.ok) verifiedUpTo.set(store, result.last);
  return result;
}

/** Keeps where the log was found whole, for the next start. */
export function rememberVerified(store: Store): void {
  const last = verifiedUpTo.get(store);
  if (last === undefined || last.id === getSetting<LogVerification["last"]>(store.read, verifiedKey)?.id) return;
  store.write({ kind: "verified", source: "app", summary: "", actor: systemActor }, (tx) => {
    putSetting(tx, verifiedKey, last);
  });
}
