/** The block as it is sent, and its rows and columns by the names a bulletin may give them. */
import type { StatisticsBlock, StatisticsForm } from "../../../shared/contract/statistics.ts";
import type { Named } from "../../../shared/domain/name-matching.ts";
import { statisticsText } from "../../../shared/text/statistics.ts";
import type { GridModel } from "../../components/grid/model.ts";
import type { CellDraft } from "./cell-draft.ts";
import type { BlockSettings } from "./statistics-draft.ts";
import { columnId, keyOf, rowKeyOf } from "./statistics-grid.ts";

/** Longer than any figure: what is cut here is no number either way. */
const longest = 500;

/** Every cell shown that says something, with the record it was begun on. */
export function blockOf(
  form: StatisticsForm,
  { vintage, growthBasis, remark, growth }: BlockSettings,
  drafts: Readonly<Record<string, CellDraft>>,
): StatisticsBlock {
  const cells = form.rows.flatMap((row) =>
    row.slots.flatMap(({ dataPeriod }) => {
      const draft = dataPeriod === null ? undefined : drafts[keyOf(form, row, dataPeriod)];
      if (dataPeriod === null || !draft) return [];
      // A growth typed earlier is not sent while its column is hidden.
      const said = { value: draft.value.slice(0, longest), growth: growth ? draft.growth.slice(0, longest) : "" };
      if (said.value.trim() === "" && said.growth.trim() === "") return [];
      const { organisation, indicator } = row;
      return [{ organisation, indicator, dataPeriod, ...said, reason: draft.reason, expected: draft.expected }];
    }),
  );
  return { period: form.period, vintage, growthBasis: growth ? growthBasis : null, remark: remark.trim(), cells };
}

export function namedRows(form: StatisticsForm, shape: BlockSettings["shape"]): Named[] {
  return form.rows.map((row) => ({
    key: rowKeyOf(row),
    // Rows of one line belong to organisations; a line may also be named with its organisation.
    names: shape === "lines" ? [...row.names, `${row.organisationName}${row.name}`] : row.names,
  }));
}

const growthWords = ["同比", "增速", "同比增长", "同比（%）", "增速（%）", "同比增长（%）", "比上年同期增长（%）"];

/** The columns that may be filled, from `from` on. Words that fit every period are only understood where there is one. */
export function namedTargets({ columns }: GridModel, form: StatisticsForm, from: number): Named[] {
  const names = new Map<string, string[]>();
  const alone = form.columns.length === 1;
  for (const { code, label } of form.columns) {
    const short = label.replace(/^\d{4}年/, "");
    names.set(columnId(code, "value"), [label, code, `${label}本期数`, ...(alone ? [short, "本期数", "累计"] : [])]);
    names.set(columnId(code, "growth"), [
      statisticsText.columns.growthName(label),
      `${label}增速`,
      ...(alone ? growthWords : []),
    ]);
  }
  return columns
    .filter(({ kind }, index) => kind === "number" && index >= from)
    .map(({ id }) => ({ key: id, names: names.get(id) ?? [] }));
}
