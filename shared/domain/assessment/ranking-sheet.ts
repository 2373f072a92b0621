/** 考核排名表 as data (04 §4.3): each group of a quarter by rank; with the year's last quarter the year's ranking too. */
import type { Score } from "../../contract/assessment.ts";
import type { Sheet, SheetCell, SheetSection } from "../../contract/sheets.ts";
import { assessedLabel } from "../../text/assessment.ts";
import { assessmentSheetText } from "../../text/assessment-sheets.ts";
import { formatNumber, formatSigned } from "../number.ts";
import { count, nil, number, text, textOrNone, word } from "../sheet-cells.ts";
import { movement } from "./ranking.ts";
import type { Assessment, Standing } from "./result.ts";
import { groupsOf } from "./scores.ts";

const words = assessmentSheetText.ranking;

export interface RankingSheetInput {
  /** The quarter's; behind it the year's, where it is the last quarter. */
  readonly scores: readonly Score[];
  readonly office: string;
  readonly demo: boolean;
}

export function buildRankingSheet({ scores, office, demo }: RankingSheetInput): Omit<Sheet, "verification"> {
  const known = scores.flatMap((score) => (score.assessment ? [{ score, assessment: score.assessment }] : []));
  const [first] = known;
  const standings = first?.assessment.standings ?? [];
  return {
    kind: "assessment-ranking",
    formVersion: words.formVersion,
    orientation: "landscape",
    title: words.title,
    subtitle: words.subtitle(scores[0]?.period ?? ""),
    tableNumber: words.tableNumber,
    confidentiality: assessmentSheetText.confidentiality,
    info: [
      assessmentSheetText.info.maker(office),
      ...(first ? [schemeInfo(first.assessment)] : []),
      assessmentSheetText.info.unit,
    ],
    demo,
    sections: known.flatMap(({ score, assessment }) => sectionsOf(score, assessment)),
    empty: words.empty,
    closing: [],
    signature: assessmentSheetText.signature.map((label) => ({ label, text: "" })),
    summary: words.summary(
      standings.filter(({ total }) => total !== null).length,
      standings.filter(({ total, provisional }) => total !== null && provisional).length,
    ),
    legend: words.legend,
    notes: [
      ...words.notes,
      ...(known.length > 1 && first ? [words.yearNote(first.assessment.scheme.quarterWeights)] : []),
    ],
  };
}

export const schemeInfo = ({ scheme, version }: Assessment): string =>
  assessmentSheetText.info.scheme(scheme.name, version, scheme.example);

/** mm of the 261 of a landscape A4; the note takes what is left. */
const widths = { rank: 13, name: 40, total: 20, moved: 18, category: 24, adjusted: 17 } as const;

function sectionsOf(score: Score, assessment: Assessment): SheetSection[] {
  const { scheme } = assessment;
  const isYear = score.period.length === 4;
  const { columns } = words;
  const column = (key: string, head: readonly string[], widthMm: number | null) => ({ key, head: [...head], widthMm });
  return groupsOf(scheme, assessment.standings).map((group) => ({
    title: words.section(
      assessedLabel(score.period),
      scheme.groups === "by_kind" ? (group[0]?.kind ?? "") : words.everybody,
    ),
    columns: [
      column("rank", columns.rank, widths.rank),
      column("name", columns.name, widths.name),
      column("total", columns.total, widths.total),
      column("moved", isYear ? columns.movedYear : columns.moved, widths.moved),
      ...(isYear ? [] : [column("movedYear", columns.movedYear, widths.moved)]),
      ...scheme.categories.map((category) => column(`category-${category}`, [category], widths.category)),
      column("adjusted", columns.adjusted, widths.adjusted),
      column("note", columns.note, null),
    ],
    rows: group.map((standing) => rowOf(score, assessment, standing)),
  }));
}

function rowOf(score: Score, { scheme }: Assessment, standing: Standing): SheetCell[] {
  const points = (value: number | null): SheetCell =>
    value === null ? nil("—") : number(formatNumber(value, scheme.decimals), value);
  const { organisation, name, rank, total, provisional, missing, tied, categories, adjusted } = standing;
  const note = [provisional ? words.provisional(missing.length) : "", tied ? words.tied : ""].filter(
    (part) => part !== "",
  );
  return [
    rank === null ? nil("—") : count(rank),
    text(name),
    points(total),
    movedCell(movement(rank, score.previous?.ranks[organisation])),
    ...(score.period.length === 4 ? [] : [movedCell(movement(rank, score.yearBefore?.ranks[organisation]))]),
    ...categories.map((category) => points(category.score)),
    adjusted === 0 ? nil("—") : number(formatSigned(adjusted, scheme.decimals), adjusted),
    textOrNone(note.join("；")),
  ];
}

function movedCell(places: number | null): SheetCell {
  if (places === null) return nil("—");
  if (places === 0) return word(words.same);
  return word(places > 0 ? words.up(places) : words.down(-places));
}
