/** The short torture, always the same; `npm run torture` is the long one. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { openRack, type Rack } from "./rack.ts";
import { playRound } from "./rounds.ts";

let rack: Rack;
beforeAll(async () => {
  rack = await openRack();
});
afterAll(() => rack.close());

it("whatever is dropped on the office, nothing is written unseen and no other file suffers", async () => {
  let files = 0;
  await playRound(rack, 20220402, 30, (outcome) => {
    files += outcome.files.length;
  });
  expect(files).toBeGreaterThan(60);
}, 120_000);
