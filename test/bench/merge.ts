/** Merging a quarter end to end, against the library reading the same files bare, and a script that concatenates them. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createReaderPool } from "../../electron/exchange/reader/pool.ts";
import { forkReader } from "../../electron/ports/fork-reader.ts";
import type { MergeRun } from "./merge-once.ts";
import { type ReturnedQuarter, returnedQuarter } from "./returned-quarter.ts";
import type { Measurement } from "./run.ts";
import { median, time } from "./timing.ts";

/** A district has some sixty organisations; none is asked for as many lines as this. */
const usual = { returns: 60, lines: 400 };
const large = { returns: 200, lines: 400 };
const runs = 3;
const here = (file: string): string => path.join(import.meta.dirname, file);

export async function benchMerge(): Promise<Measurement[]> {
  const quarter = await returnedQuarter(usual.returns, usual.lines);
  try {
    const [ours, bare]: [number[], number[]] = [[], []];
    for (let run = 0; run < runs; run++) {
      bare.push(await bareReading(quarter));
      ours.push(mergeOnce(quarter, `warm-${run}`).milliseconds);
    }
    const cold = mergeOnce(quarter, "cold", "cold");
    const size = `${usual.returns} workbooks of ${usual.lines} lines`;
    return [
      {
        what: `merging ${size}, against the library reading them bare in the same processes`,
        measured: median(ours) / median(bare),
        unit: "×",
        bound: 1.5,
        detail: `${ms(median(ours))} against ${ms(median(bare))}, median of ${runs}; a single cold run ${ms(cold.milliseconds)}`,
      },
      { what: "longest block while previewing", measured: cold.blockedMs, unit: "ms", bound: 250, detail: size },
      { what: "peak memory of the main process", measured: cold.peakMegabytes, unit: "MB", bound: 600, detail: size },
      ...againstScript(quarter, cold),
      ...(await benchLarge()),
    ];
  } finally {
    quarter.remove();
  }
}

async function benchLarge(): Promise<Measurement[]> {
  const quarter = await returnedQuarter(large.returns, large.lines);
  try {
    const run = mergeOnce(quarter, "large", "cold");
    const size = `${large.returns} workbooks of ${large.lines} lines, ${run.changed} cells taken`;
    return [
      { what: "merging a very large quarter", measured: run.milliseconds / 1000, unit: "s", bound: 20, detail: size },
      { what: "longest pause between its progress events", measured: run.gapMs, unit: "ms", bound: 1500, detail: size },
      { what: "peak memory of its main process", measured: run.peakMegabytes, unit: "MB", bound: 1600, detail: size },
    ];
  } finally {
    quarter.remove();
  }
}

const ms = (value: number): string => `${value.toFixed(0)} ms`;

function mergeOnce({ folder, dataDir, returned }: ReturnedQuarter, name: string, ...words: string[]): MergeRun {
  const fresh = path.join(folder, name);
  cpSync(dataDir, fresh, { recursive: true });
  const { stdout, stderr, status } = spawnSync(process.execPath, [here("merge-once.ts"), fresh, returned, ...words], {
    encoding: "utf8",
    maxBuffer: 1 << 24,
  });
  if (status !== 0) throw new Error(stderr);
  const run = JSON.parse(stdout) as MergeRun;
  const expected = readdirSync(returned).length;
  if (run.files !== expected) throw new Error(`${run.files} of ${expected} files were merged`);
  return run;
}

async function bareReading({ returned }: ReturnedQuarter): Promise<number> {
  const pool = createReaderPool(forkReader(here("bare-reader.ts")));
  const names = readdirSync(returned).map((name) => path.join(returned, name));
  const readAll = (files: readonly string[]) =>
    Promise.all(files.map((file) => pool.read(readFileSync(file), path.basename(file))));
  try {
    // Both sides are warm after one round over the same files that is not measured; what a cold run takes is told beside.
    await readAll(names);
    return await time(() => readAll(names));
  } finally {
    pool.close();
  }
}

/** Where Python and openpyxl are there; said where they are not. */
function againstScript({ folder, returned }: ReturnedQuarter, cold: MergeRun): Measurement[] {
  const python = ["python3", "/usr/bin/python3"].find(
    (program) => spawnSync(program, ["-c", "import openpyxl"], { stdio: "ignore" }).status === 0,
  );
  if (!python) {
    process.stdout.write("--   no Python with openpyxl here: the comparison with a script is left out\n");
    return [];
  }
  const start = performance.now();
  execFileSync(python, [here("concatenate.py"), returned, path.join(folder, "concatenated.xlsx")]);
  const script = performance.now() - start;
  return [
    {
      what: "merging, against a script that concatenates the same files with openpyxl",
      measured: cold.milliseconds / script,
      unit: "×",
      bound: 1,
      detail: `${ms(cold.milliseconds)} cold against ${ms(script)}`,
    },
  ];
}
