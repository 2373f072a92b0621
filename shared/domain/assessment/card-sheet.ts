/** 考核成绩单 as data (04 §4.3): one organisation's quarter, line by line, to be confirmed with a stamp. */
import type { Score } from "../../contract/assessment.ts";
import type { Sheet, SheetCell, SheetSection } from "../../contract/sheets.ts";
import { lineStateLabel, ruleWords } from "../../text/assessment.ts";
import { assessmentSheetText } from "../../text/assessment-sheets.ts";
import { decimalPlaces, formatNumber, formatSigned } from "../number.ts";
import { count, head, nil, number, text, textOrNone, word } from "../sheet-cells.ts";
import { schemeInfo } from "./ranking-sheet.ts";
import type { Assessment, LineScore, Standing } from "./result.ts";
import type { SchemeLine } from "./scheme.ts";

const words = assessmentSheetText.card;

export interface CardSheetInput {
  readonly score: Score & { readonly assessment: Assessment };
  readonly standing: Standing;
  /** Names of organisations by code. */
  readonly names: ReadonlyMap<string, string>;
  readonly office: string;
  readonly demo: boolean;
}

export function buildCardSheet({ score, standing, names, office, demo }: CardSheetInput): Omit<Sheet, "verification"> {
  const { scheme, standings } = score.assessment;
  const { rank, total, base, adjusted, provisional, missing } = standing;
  const group = standings.filter(
    (each) => each.rank !== null && (scheme.groups === "together" || each.kind === standing.kind),
  );
  const points = (value: number | null) => (value === null ? "—" : formatNumber(value, scheme.decimals));
  const { info } = assessmentSheetText;
  return {
    kind: "assessment-card",
    formVersion: words.formVersion,
    orientation: "landscape",
    title: words.title(standing.name),
    subtitle: assessmentSheetText.ranking.subtitle(score.period),
    tableNumber: words.tableNumber,
    confidentiality: assessmentSheetText.confidentiality,
    info: [
      info.maker(office),
      schemeInfo(score.assessment),
      info.total(points(total)),
      info.place(rank === null ? words.noRank : words.rankOf(rank, group.length)),
    ],
    demo,
    sections: [linesSection(score.assessment, standing, names), ...adjustmentsSection(standing)],
    empty: words.empty,
    closing: [
      words.adjusted(formatSigned(adjusted, scheme.decimals), points(base)),
      ...(provisional ? [assessmentSheetText.ranking.provisional(missing.length)] : []),
    ],
    signature: words.signature.map((label) => ({ label, text: "" })),
    summary: "",
    legend: words.legend,
    notes: [...assessmentSheetText.ranking.notes],
  };
}

/** mm of the 261 of a landscape A4; how it is scored takes what is left. */
const widths = {
  category: 30,
  line: 52,
  weight: 14,
  value: 26,
  target: 26,
  score: 20,
  rule: null,
  provider: 30,
} as const;

function linesSection({ scheme }: Assessment, standing: Standing, names: CardSheetInput["names"]): SheetSection {
  const found = new Map(standing.lines.map((each) => [each.line, each]));
  return {
    title: "",
    columns: Object.entries(widths).map(([key, widthMm]) => ({
      key,
      head: [...words.columns[key as keyof typeof widths]],
      widthMm,
    })),
    rows: standing.categories.flatMap(({ category, score }) => {
      const lines = scheme.lines.filter((line) => line.category === category);
      const name = head(score === null ? category : `${category}\n${formatNumber(score, scheme.decimals)}`);
      return lines.map((line, at) => [
        ...(at > 0 ? [] : [lines.length > 1 ? { ...name, rowSpan: lines.length } : name]),
        ...lineCells(line, found.get(line.code), scheme.decimals),
        text(ruleWords(line)),
        text(names.get(line.provider) ?? line.provider),
      ]);
    }),
  };
}

function lineCells(line: SchemeLine, found: LineScore | undefined, decimals: number): SheetCell[] {
  const figure = (value: number | null | undefined): SheetCell =>
    value == null
      ? nil("—")
      : number(`${formatNumber(value, Math.max(line.decimals, decimalPlaces(value)))}${line.unit}`, value);
  const yesNo = (value: number | null | undefined): SheetCell =>
    value == null ? nil("—") : word(value === 0 ? "否" : "是");
  return [
    text(line.name),
    number(String(line.weight), line.weight),
    line.rule.kind === "yes_no" ? yesNo(found?.value) : figure(found?.value),
    figure(found?.target),
    found?.score == null
      ? nil(lineStateLabel[found?.state ?? "not_asked"])
      : number(formatNumber(found.score, decimals), found.score),
  ];
}

function adjustmentsSection({ adjustments }: Standing): SheetSection[] {
  if (adjustments.length === 0) return [];
  const { order, reason, basis, points } = words.adjustmentColumns;
  return [
    {
      title: words.adjustments,
      columns: [
        { key: "order", head: [...order], widthMm: 14 },
        { key: "reason", head: [...reason], widthMm: null },
        { key: "basis", head: [...basis], widthMm: 70 },
        { key: "points", head: [...points], widthMm: 20 },
      ],
      rows: adjustments.map((each, at) => [
        count(at + 1),
        text(each.reason),
        textOrNone(each.basis),
        number(formatSigned(each.points, decimalPlaces(each.points)), each.points),
      ]),
    },
  ];
}
