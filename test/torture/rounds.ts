/** Rounds of drops, each of a seed of its own, until the time or the number is over; a failing drop is kept on disk. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { anyDrop, checkDrop, type Drop, type Outcome } from "./drop.ts";
import type { Rack } from "./rack.ts";

const failures = path.resolve(import.meta.dirname, "../../node_modules/.cache/torture");

/** Rejects with the rule that did not hold, the seed and where the files are. */
export async function playRound(
  rack: Rack,
  seed: number,
  drops: number,
  seen: (outcome: Outcome) => void,
  starting: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const property = fc.asyncProperty(anyDrop(rack), async (drop) => {
    await starting();
    seen(await checkDrop(rack, drop));
  });
  const result = await fc.check(property, { seed, numRuns: drops, interruptAfterTimeLimit: 120_000 });
  if (!result.failed) return;
  const [drop] = result.counterexample ?? [];
  const folder = drop ? keep(seed, drop) : "";
  throw new Error(`seed ${seed}, path ${result.counterexamplePath ?? ""}, kept in ${folder}`, {
    cause: result.errorInstance,
  });
}

function keep(seed: number, { files, ...drop }: Drop): string {
  const folder = path.join(failures, String(seed));
  mkdirSync(folder, { recursive: true });
  files.forEach(({ name, bytes }, at) => {
    writeFileSync(path.join(folder, `${at + 1}-${name}`), bytes);
  });
  const recipes = files.map(({ name, recipe }) => ({ name, recipe }));
  writeFileSync(path.join(folder, "drop.json"), JSON.stringify({ ...drop, files: recipes }, null, 1));
  return folder;
}
