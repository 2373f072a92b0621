/** What is typed or pasted into a cell of the matrix, and what is asked about it. */
import { parseTypedNumber, type TypedNumberFault } from "../typed-number.ts";
import type { SuppliedFigure } from "./rules.ts";
import type { SchemeLine } from "./scheme.ts";

/** As typed: the figure (or 是, 否, 不适用, 未取得), and of lines measured by completion the target. */
export interface TypedCell {
  readonly value: string;
  readonly target: string;
}

export type CellFault = Exclude<TypedNumberFault, "blank"> | "not_yes_no" | "negative" | "target_zero" | "cleared";

export type ReadCell =
  | { readonly ok: true; readonly figure: SuppliedFigure }
  | { readonly ok: false; readonly field: keyof TypedCell; readonly fault: CellFault };

export const notApplicableWord = "不适用";
export const notObtainedWord = "未取得";
const yes = new Set(["是", "√", "✓", "✔"]);
const no = new Set(["否", "×", "✗", "✘"]);

/** 说明 of a row: a longer one is taken whole, and said. */
export const longestSupplyReason = 200;

export const hasTarget = ({ rule }: Pick<SchemeLine, "rule">): boolean => rule.kind === "completion";

/**
 * The figure that stands after a cell was typed into. Blank is no figure and no word: over a figure that stands it is a fault,
 * since nothing is taken back without a word (未取得).
 * @param standing what is there already; a part that is left as it was stays
 */
export function readCell(line: SchemeLine, typed: TypedCell, standing: SuppliedFigure | null): ReadCell {
  const target = readTarget(line, typed.target, standing);
  if (!target.ok) return target;
  const text = typed.value.trim();
  const with_ = (value: number | null, filling: SuppliedFigure["filling"]): ReadCell => ({
    ok: true,
    figure: { value, target: target.value, filling },
  });
  if (text === "")
    return standing !== null && (standing.value !== null || standing.filling === "not_applicable")
      ? { ok: false, field: "value", fault: "cleared" }
      : with_(null, "reported");
  if (text === notApplicableWord) return with_(null, "not_applicable");
  if (text === notObtainedWord) return with_(null, "not_obtained");
  if (line.rule.kind === "yes_no") {
    if (yes.has(text)) return with_(1, "reported");
    if (no.has(text)) return with_(0, "reported");
    return { ok: false, field: "value", fault: "not_yes_no" };
  }
  const parsed = parseTypedNumber(text, line.unit);
  if (!parsed.ok) return { ok: false, field: "value", fault: parsed.code === "blank" ? "cleared" : parsed.code };
  if (line.rule.kind === "deduct" && parsed.value < 0) return { ok: false, field: "value", fault: "negative" };
  return with_(parsed.value, "reported");
}

type ReadTarget = { readonly ok: true; readonly value: number | null } | Extract<ReadCell, { ok: false }>;

function readTarget(line: SchemeLine, text: string, standing: SuppliedFigure | null): ReadTarget {
  if (!hasTarget(line)) return { ok: true, value: null };
  const parsed = parseTypedNumber(text, line.unit);
  if (parsed.ok && parsed.value > 0) return { ok: true, value: parsed.value };
  if (parsed.ok) return { ok: false, field: "target", fault: "target_zero" };
  if (parsed.code !== "blank") return { ok: false, field: "target", fault: parsed.code };
  return standing?.target != null ? { ok: false, field: "target", fault: "cleared" } : { ok: true, value: null };
}

/** Nothing at all and a record without figure, target or word are the same; 未取得 is a word. */
export function sameFigure(a: SuppliedFigure | null, b: SuppliedFigure | null): boolean {
  return (
    (a?.value ?? null) === (b?.value ?? null) &&
    (a?.target ?? null) === (b?.target ?? null) &&
    (a?.filling ?? "reported") === (b?.filling ?? "reported")
  );
}
