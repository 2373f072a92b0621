import { expect, it } from "vitest";
import { createPasswordAttempts } from "../../electron/services/merge/password-attempts.ts";

const wrong = async () => "wrong_password" as const;
const right = async () => "opened" as const;
const refusal = (more: object) => ({ code: "WRONG_PASSWORD", details: { of: "file", ...more } });

it("two slips cost nothing, then each wrong password costs more time, for that file alone", async () => {
  let now = 0;
  const attempts = createPasswordAttempts(() => now);
  for (const wait of [0, 0, 1]) await expect(attempts.slowed("a", wrong)).rejects.toMatchObject(refusal({ wait }));
  let tried = 0;
  const count = async () => {
    tried++;
    return "opened" as const;
  };
  await expect(attempts.slowed("a", count)).rejects.toMatchObject(refusal({ wait: 1, unseen: true }));
  expect(tried).toBe(0);
  expect(await attempts.slowed("b", right)).toEqual({ opened: true });
  now += 1000;
  await expect(attempts.slowed("a", wrong)).rejects.toMatchObject(refusal({ wait: 2 }));
  now += 2000;
  expect(await attempts.slowed("a", right)).toEqual({ opened: true });
  await expect(attempts.slowed("a", wrong)).rejects.toMatchObject(refusal({ wait: 0 }));
});

it("one password is tried at a time, and a reader that fails blocks nothing", async () => {
  const attempts = createPasswordAttempts(() => 0);
  const failing = attempts.slowed("a", () => Promise.reject(new Error("reader")));
  await expect(attempts.slowed("a", right)).rejects.toMatchObject(refusal({ unseen: true }));
  await expect(failing).rejects.toThrow("reader");
  expect(await attempts.slowed("a", async () => "stays_closed")).toEqual({ opened: false });
});
