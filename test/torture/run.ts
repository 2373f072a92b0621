/**
 * The long torture: `npm run torture -- --minutes 10 --seed N`. Prints how far it is and a summary; ends with 1 when
 * something did not hold, and says with which seed.
 */
import { parseArgs } from "node:util";
import { readerLimits } from "../../electron/exchange/reader/protocol.ts";
import type { Outcome } from "./drop.ts";
import { openRack } from "./rack.ts";
import { playRound } from "./rounds.ts";
import { watch } from "./watch.ts";

const { values } = parseArgs({ options: { minutes: { type: "string" }, seed: { type: "string" } } });
const minutes = Number(values.minutes ?? 10);
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9));
if (!(minutes > 0) || !Number.isInteger(seed)) throw new RangeError("--minutes and --seed are numbers");

const dropsPerRound = 20;
/** Readers look at their memory every 20 ms: so much may come in between. */
const readerSlack = 150;
const growthLimit = 100;
/** On a machine that does other work as well. */
const blockedLimit = 5_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const fail = (error: unknown): void => {
  process.exitCode = 1;
  process.stderr.write(`${error instanceof Error ? `${error.stack}\n${String(error.cause ?? "")}` : String(error)}\n`);
};
// Nobody waits for what is not handled: a process of the office would have ended.
for (const event of ["unhandledRejection", "uncaughtException"] as const)
  process.on(event, (error: unknown) => fail(new Error(event, { cause: error })));

const watching = watch();
const rack = await openRack({ startReader: watching.startReader });
const verdicts = new Map<string, number>();
let drops = 0;
let files = 0;
let slowest = 0;
let blocked = 0;
const seen = (outcome: Outcome): void => {
  drops++;
  files += outcome.files.length;
  slowest = Math.max(slowest, outcome.milliseconds);
  blocked = Math.max(blocked, watching.blocked());
  for (const { verdict, reason } of outcome.files) {
    const name = reason === null ? verdict : `${verdict}/${reason}`;
    verdicts.set(name, (verdicts.get(name) ?? 0) + 1);
  }
};

const begun = Date.now();
let settledHeap = 0;
say(`seed ${seed}, ${minutes} minutes`);
try {
  for (let round = 0; Date.now() - begun < minutes * 60_000; round++) {
    await playRound(rack, seed + round, dropsPerRound, seen, watching.begin);
    if (round === 2) settledHeap = watching.heap();
    if (round % 5 === 4) {
      const seconds = Math.round((Date.now() - begun) / 1000);
      say(
        `${seconds} s: ${files} files in ${drops} drops, slowest drop ${Math.round(slowest)} ms, heap ${watching.heap()} MB`,
      );
    }
  }
} catch (error) {
  fail(error);
}
watching.stop();
const growth = settledHeap === 0 ? 0 : watching.heap() - settledHeap;
if (growth > growthLimit) fail(new Error(`the process grew by ${growth} MB`));
if (watching.readerPeak() > readerLimits.residentMegabytes + readerSlack)
  fail(new Error(`a reader took ${watching.readerPeak()} MB`));
if (blocked > blockedLimit) fail(new Error(`nothing else had its turn for ${blocked} ms`));
await rack.close();

say(`${files} files in ${drops} drops, seeds from ${seed}`);
for (const [name, count] of [...verdicts].sort(([, a], [, b]) => b - a)) say(`  ${String(count).padStart(6)}  ${name}`);
say(`slowest drop ${Math.round(slowest)} ms; longest without a turn ${blocked} ms`);
say(`readers started ${watching.readersStarted()}, peak of one ${watching.readerPeak()} MB; heap grew by ${growth} MB`);
