/** Real files in the formats that are no .xlsx, with some of their bytes changed, a piece cut out or the end gone. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import type { ForeignFile } from "./foreign-files.ts";

const folder = path.resolve(import.meta.dirname, "../fixtures/formats");
const files = readdirSync(folder)
  .filter((name) => /\.(xls|et|ods|xlsb|csv)$/.test(name) || /^(agile|standard)\.xlsx$/.test(name))
  .sort()
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(path.join(folder, name))) }));

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const at = (bytes: Uint8Array, place: number): number => Math.floor(bytes.length * place);

export const spoiledFixture: fc.Arbitrary<ForeignFile> = fc
  .record({
    file: fc.constantFrom(...files),
    changed: fc.array(fc.tuple(share, fc.nat({ max: 255 })), { maxLength: 12 }),
    /** From where, and how much of what follows. */
    cut: fc.option(fc.tuple(share, share), { freq: 3 }),
    end: fc.option(share, { freq: 6 }),
  })
  .map(({ file, changed, cut, end }) => {
    const whole = file.bytes.slice();
    for (const [place, byte] of changed) whole[at(whole, place)] = byte;
    const from = cut === null ? whole.length : at(whole, cut[0]);
    const to = cut === null ? whole.length : from + Math.floor((whole.length - from) * cut[1] * 0.2);
    const without = new Uint8Array([...whole.subarray(0, from), ...whole.subarray(to)]);
    return { name: file.name, bytes: end === null ? without : without.subarray(0, at(without, end)) };
  });
