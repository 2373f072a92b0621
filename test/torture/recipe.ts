/** How a file of a torture is made, as plain data: it can be printed, made smaller and made again. */
import fc from "fast-check";
import { unzipSync } from "fflate";
import { cellSteps, rowSteps, stampSteps } from "./cell-steps.ts";
import { hostileText } from "./dictionary.ts";
import { foreignFile } from "./foreign-files.ts";
import { spoiledFixture } from "./spoiled-fixtures.ts";
import { type Parts, pick, type Step } from "./step.ts";
import { gridSteps, xmlSteps } from "./xml-steps.ts";
import { byteSteps, packed, partSteps } from "./zip-steps.ts";

export interface Recipe {
  /** Which workbook it begins with. */
  readonly source: number;
  readonly stored: boolean;
  readonly steps: readonly Step[];
  /** Done to the bytes at the end; none in most. */
  readonly bytes: Step | null;
}

export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Null: no workbook to begin with. */
  readonly recipe: Recipe | null;
}

const partKinds = { ...xmlSteps, ...gridSteps, ...cellSteps, ...rowSteps, ...stampSteps, ...partSteps };
const small = fc.nat({ max: 5_000 });
const stepOf = (kinds: readonly string[]): fc.Arbitrary<Step> =>
  fc.record({ kind: fc.constantFrom(...kinds), a: small, b: small, text: hostileText });

/** What leaves a workbook readable is tried more: it goes further. */
const step = fc.oneof(
  { weight: 5, arbitrary: stepOf(Object.keys({ ...cellSteps, ...rowSteps })) },
  { weight: 2, arbitrary: stepOf(Object.keys({ ...gridSteps, ...stampSteps })) },
  { weight: 1, arbitrary: stepOf(Object.keys({ ...xmlSteps, ...partSteps })) },
);

const recipe: fc.Arbitrary<Recipe> = fc.record({
  source: small,
  stored: fc.boolean(),
  steps: fc.array(step, { maxLength: 6 }),
  bytes: fc.oneof(
    { weight: 6, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: stepOf(Object.keys(byteSteps)) },
  ),
});

/** @param sources whole workbooks, none of them changed */
export function made({ source, stored, steps, bytes }: Recipe, sources: readonly Uint8Array[]): Uint8Array {
  const parts: Parts = unzipSync(pick(sources, source) ?? new Uint8Array());
  for (const one of steps) partKinds[one.kind]?.(parts, one);
  const whole = packed(parts, stored);
  return bytes ? (byteSteps[bytes.kind]?.(whole, bytes) ?? whole) : whole;
}

/** More than is taken up at all is refused before it lies anywhere. */
const largest = 24 * 1024 * 1024;

export const hostileFile = (sources: readonly Uint8Array[]): fc.Arbitrary<HostileFile> =>
  fc
    .oneof(
      { weight: 6, arbitrary: recipe.map((one) => ({ name: "变形.xlsx", bytes: made(one, sources), recipe: one })) },
      { weight: 1, arbitrary: spoiledFixture.map((file) => ({ ...file, recipe: null })) },
      { weight: 1, arbitrary: foreignFile.map((file) => ({ ...file, recipe: null })) },
    )
    .filter(({ bytes }) => bytes.length < largest);
