/** A scheme being edited. */
import type { Indicator } from "../../../shared/contract/catalog.ts";
import { type Scheme, type SchemeLine, usualRule } from "../../../shared/domain/assessment/scheme.ts";
import { assessmentScreenText } from "../../../shared/text/assessment-screens.ts";

export const withLine = (scheme: Scheme, code: string, change: Partial<SchemeLine>): Scheme => ({
  ...scheme,
  lines: scheme.lines.map((line) => (line.code === code ? { ...line, ...change } : line)),
});

export const withoutLine = (scheme: Scheme, code: string): Scheme => ({
  ...scheme,
  lines: scheme.lines.filter((line) => line.code !== code),
});

/** @param from a line of the catalogue; null: the office's own */
export function withNewLine(scheme: Scheme, from: Indicator | null): Scheme {
  const line: SchemeLine = {
    code: `own-${crypto.randomUUID().slice(0, 8)}`,
    name: from?.name ?? `${assessmentScreenText.scheme.newLine}${scheme.lines.length + 1}`,
    category: scheme.categories[0] ?? "",
    unit: from?.unit ?? "",
    decimals: from?.decimals ?? 2,
    indicator: from?.code ?? null,
    provider: "",
    weight: 1,
    direction: from?.direction === "lower" ? "lower" : "higher",
    rule: usualRule.completion,
    when: "every_quarter",
  };
  return { ...scheme, lines: [...scheme.lines, line] };
}

/** The one number of a rule that can be set; null where it has none. */
export function ruleNumber({ rule }: SchemeLine): number | null {
  switch (rule.kind) {
    case "completion":
      return rule.cap;
    case "rank":
    case "min_max":
      return rule.floor;
    case "deduct":
      return rule.points;
    case "yes_no":
      return null;
  }
}

export function withRuleNumber({ rule }: SchemeLine, number: number): SchemeLine["rule"] {
  switch (rule.kind) {
    case "completion":
      return { ...rule, cap: number };
    case "rank":
    case "min_max":
      return { ...rule, floor: number };
    case "deduct":
      return { ...rule, points: number };
    case "yes_no":
      return rule;
  }
}

/** Another rule as it usually is; one that counts misses is better the lower. */
export const withRule = (line: SchemeLine, kind: SchemeLine["rule"]["kind"]): Partial<SchemeLine> => ({
  rule: usualRule[kind],
  direction: kind === "deduct" ? "lower" : line.direction,
});
