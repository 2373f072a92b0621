/** A line as a row of its table, and what of it may be changed while something stands on it. */
import type { Dependants, LineFields } from "../../../shared/contract/lines.ts";
import type { TargetFields } from "../../../shared/contract/targets.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { canonicalDataPeriod } from "../../../shared/domain/period.ts";
import type { IndicatorSeed } from "../../../shared/domain/seed.ts";
import { lineEditText } from "../../../shared/text/lines.ts";
import type { SqlRow, SqlValue, WriteTx } from "../../db/handles.ts";
import { type ShippedRecord, shippedRecords } from "../catalog/shipped-records.ts";

const words = lineEditText;

/** The target as a catalogue holds it; bounds and note are left out where there are none. Why it was set is kept beside it. */
export function targetSeedOf({ lower, upper, note, ...plain }: TargetFields): IndicatorSeed["targets"][number] {
  return {
    ...plain,
    reason: "",
    ...(lower === null ? {} : { lower }),
    ...(upper === null ? {} : { upper }),
    ...(note === "" ? {} : { note }),
  };
}

/** Rows of a line and of the targets given with it. */
export function lineRecords(line: LineFields, targets: IndicatorSeed["targets"] = []): ShippedRecord[] {
  return shippedRecords({
    version: 0,
    documents: [],
    plans: [],
    organisations: [],
    indicators: [{ ...line, targets }],
    tasks: [],
    assignments: [],
    observations: [],
  });
}

const rowOf = (line: LineFields): SqlRow => lineRecords(line)[0]?.row ?? {};

/** Columns that hold JSON are logged as what they hold. */
const documents = new Set(["places", "notes", "tags", "variants", "parts"]);
const fieldNames: Readonly<Record<string, string>> = { position: "order", baseline_value: "baseline" };

const fieldOf = (column: string): string =>
  fieldNames[column] ?? column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

const logged = (column: string, value: SqlValue | undefined): unknown =>
  documents.has(column) && typeof value === "string" ? JSON.parse(value) : (value ?? null);

/**
 * Writes what the person changed between `known` and `line`, field by field. CHANGED_MEANWHILE where such a field no
 * longer is what the person saw: nothing is overwritten unseen.
 */
export function changeLine(tx: WriteTx, known: LineFields, line: LineFields): void {
  const { code } = line;
  const [was, now] = [rowOf(known), rowOf(line)];
  const ours = tx.get<SqlRow>("SELECT * FROM indicator WHERE code = :code", { code }) ?? {};
  for (const [column, value] of Object.entries(now)) {
    if (value === was[column]) continue;
    const current = ours[column] ?? null;
    if (current === value) continue;
    if (current !== was[column]) throw new AppError("CHANGED_MEANWHILE", { line: line.name });
    tx.run(`UPDATE indicator SET ${column} = :value WHERE code = :code`, { code, value });
    tx.log({
      entity: "indicator",
      entityId: code,
      field: fieldOf(column),
      before: logged(column, current),
      after: logged(column, value),
    });
  }
}

interface Reported {
  readonly dataPeriod: string;
  readonly growth: boolean;
}

/** What a figure was reported as: changed afterwards, it would say something else without a word. */
const meanings = ["basis", "unit", "aggregation"] as const;

/** REFUSED where figures or issued forms were made with another meaning than the line would then have. */
export function checkMeaning(
  before: IndicatorSeed,
  line: LineFields,
  held: Pick<Dependants, "figures" | "issues">,
  reported: readonly Reported[],
): void {
  const refuse = (field: keyof typeof words.fields, reason: string) => {
    throw new AppError("REFUSED", {
      action: words.changeAction(before.name, words.fields[field]),
      reason,
      instead: words.changeInstead,
    });
  };
  if (held.figures > 0 || held.issues > 0)
    for (const field of meanings)
      if (before[field] !== line[field]) refuse(field, words.held({ ...noDependants, ...held }));
  if (before.growthUnit !== line.growthUnit && reported.some(({ growth }) => growth))
    refuse("growthUnit", words.growthReported);
  const strange = reported.find(
    ({ dataPeriod }) => canonicalDataPeriod(line.basis, line.frequency, dataPeriod) !== dataPeriod,
  );
  if (before.frequency !== line.frequency && strange) refuse("frequency", words.periodReported(strange.dataPeriod));
  const partNames = ({ parts }: Pick<LineFields, "parts">) => parts.map(({ name }) => name).join("：");
  if (held.figures > 0 && partNames(before) !== partNames(line)) refuse("parts", words.partsReported);
}

const noDependants: Dependants = { figures: 0, issues: 0, frozenVerdicts: 0, exceptions: 0, children: [] };
