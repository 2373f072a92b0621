/** 本机口令, over every door: what is locked answers nothing, wrong attempts are slowed, and nobody is locked in for good. */
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createPasswordFile, passwordFileName } from "../../electron/ports/password-file.ts";
import { createMachineLock } from "../../electron/services/machine-lock.ts";
import { createRouter } from "../../electron/transport/router.ts";
import { createTickets } from "../../electron/transport/tickets.ts";
import { waitAfter } from "../../shared/domain/machine-password.ts";
import { type Office, openOffice } from "../support/office.ts";
import { doorKinds, openDoor } from "./doors.ts";

const password = "金水2022规划";
let office: Office;
beforeEach(() => {
  office = openOffice();
});
afterEach(() => office.close());

const file = () => path.join(office.dataDir, passwordFileName);
const wrong = { code: "WRONG_PASSWORD" };

describe.each(doorKinds)("over the %s", (kind) => {
  it("a locked window answers nothing but the question for its password", async () => {
    const door = await openDoor(kind, createRouter(office.core));
    const { api } = door;
    try {
      expect(await api.machineLock.state()).toMatchObject({ set: false, locked: false });
      await api.machineLock.set({ current: "", next: password });
      expect(await api.app.state()).toMatchObject({ door: "cli" });
      expect(await api.machineLock.lock()).toMatchObject({ set: true, locked: true });
      const asked = [
        () => api.app.state(),
        () => api.catalog.get({ plan: "14th" }),
        () => api.periods.open({ code: "2022Q1", due: "2022-04-20" }),
        () => api.machineLock.set({ current: password, next: "another password" }),
        () => api.machineLock.remove({ current: password }),
        () => api.machineLock.idle({ minutes: 0 }),
      ];
      for (const ask of asked) await expect(ask()).rejects.toMatchObject({ code: "LOCKED" });
      await expect(api.machineLock.unlock({ password: "不是这个" })).rejects.toMatchObject({
        ...wrong,
        data: { wait: 1 },
      });
      expect(office.core.periods.list()).toEqual([]);
    } finally {
      await door.close();
    }
  });
});

/** The lock of the office's directory with a clock in hand; made again, as after a restart. */
function lockAt(seconds: () => number) {
  return createMachineLock({
    file: createPasswordFile(office.dataDir),
    seat: () => "区统计局　王芳",
    elapsed: () => seconds() * 1000,
  });
}

describe("the password of this machine", () => {
  it("locks from the next start on, and opens with the right password alone", async () => {
    await lockAt(() => 0).set("", password);
    const next = lockAt(() => 0);
    expect(next.state()).toMatchObject({ locked: true, wait: 0, seat: "区统计局　王芳" });
    await expect(next.unlock("金水2022规画")).rejects.toMatchObject(wrong);
    expect(next.isLocked()).toBe(true);
  });

  it("slows attempts, refuses those in between unseen, and forgets them after a right one", async () => {
    let now = 0;
    const lock = lockAt(() => now);
    await lock.set("", password);
    lock.lock();
    for (const [attempt, wait] of [1, 2, 4].entries()) {
      await expect(lock.unlock("wrong password")).rejects.toMatchObject({ details: { wait } });
      // The right one, too early, is not even looked at.
      await expect(lock.unlock(password)).rejects.toMatchObject({ details: { unseen: true } });
      now += wait;
      expect(lock.state().wait, `after attempt ${attempt}`).toBe(0);
    }
    expect(await lock.unlock(password)).toMatchObject({ locked: false, wait: 0 });
    expect(waitAfter(30)).toBe(60);
  });

  it("counts over restarts, and a clock set back or forward helps nobody", async () => {
    const first = lockAt(() => 0);
    await first.set("", password);
    first.lock();
    await expect(first.unlock("wrong password")).rejects.toMatchObject({ details: { wait: 1 } });
    // Started again at whatever o'clock: the wait begins anew.
    expect(lockAt(() => 1_000_000).state().wait).toBe(1);
    expect(lockAt(() => -1_000_000).state().wait).toBe(1);
  });

  it("looks at attempts one after the other, however many come at once", async () => {
    const lock = lockAt(() => 0);
    await lock.set("", password);
    lock.lock();
    const answers = await Promise.allSettled(["a", "b", password].map((one) => lock.unlock(one)));
    expect(answers.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    expect(JSON.parse(readFileSync(file(), "utf8"))).toMatchObject({ failures: 1 });
  });

  it("is kept as a salted digest for its owner alone, and never twice the same", async () => {
    const lock = lockAt(() => 0);
    await lock.set("", password);
    const kept = readFileSync(file(), "utf8");
    expect(kept).not.toContain(password);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    await lock.set(password, password);
    expect(readFileSync(file(), "utf8")).not.toBe(kept);
  });

  it("is changed and removed only by who knows it", async () => {
    let now = 0;
    const lock = lockAt(() => now);
    await expect(lock.set("", "短")).rejects.toMatchObject({ code: "INVALID" });
    await lock.set("", password);
    await expect(lock.set("wrong password", "another password")).rejects.toMatchObject(wrong);
    now += 10;
    await expect(lock.remove("wrong password")).rejects.toMatchObject(wrong);
    now += 10;
    await lock.remove(password);
    expect(existsSync(file())).toBe(false);
    expect(lockAt(() => 0).isLocked()).toBe(false);
  });

  it("stays closed where its file is damaged, and opens once that is removed", () => {
    writeFileSync(file(), "{");
    expect(lockAt(() => 0).isLocked()).toBe(true);
    rmSync(file());
    expect(lockAt(() => 0).isLocked()).toBe(false);
  });

  it("keeps back finished files as well", () => {
    let held = true;
    const tickets = createTickets({
      ids: { secret: () => "ticket" },
      clock: { now: () => new Date("2022-04-02T02:00:00Z") },
      held: () => held,
    });
    tickets.offer({ fileName: "表.xlsx", bytes: new Uint8Array(1) });
    expect(tickets.redeem("ticket")).toBeNull();
    held = false;
    expect(tickets.redeem("ticket")?.fileName).toBe("表.xlsx");
  });
});
