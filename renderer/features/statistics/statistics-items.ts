/** The cells of the block as the list beside the grid tells them: what is wrong, what asks for a reason, what is written. */
import type { StatisticsForm, StatisticsJudged } from "../../../shared/contract/statistics.ts";
import { plainNumber } from "../../../shared/domain/number.ts";
import { statisticsText } from "../../../shared/text/statistics.ts";
import type { CellDraft } from "./cell-draft.ts";
import { keyOf } from "./statistics-grid.ts";

export interface Item {
  readonly key: string;
  readonly judged: StatisticsJudged;
  readonly draft: CellDraft;
  /** Row and column as the grid names them. */
  readonly name: string;
  readonly column: string;
  readonly rowKey: string;
  readonly columnCode: string;
}

export interface Items {
  readonly wrong: readonly Item[];
  readonly question: readonly Item[];
  readonly answered: readonly Item[];
  readonly ready: readonly Item[];
  readonly same: number;
}

export function itemsOf(
  form: StatisticsForm,
  drafts: Readonly<Record<string, CellDraft>>,
  judged: ReadonlyMap<string, StatisticsJudged>,
): Items {
  const all = form.rows.flatMap((row) =>
    row.slots.flatMap(({ dataPeriod }, at): Item[] => {
      const column = form.columns[at];
      if (dataPeriod === null || !column) return [];
      const key = keyOf(form, row, dataPeriod);
      const [draft, answer] = [drafts[key], judged.get(key)];
      if (!draft || !answer) return [];
      const rowKey = `${row.organisation}|${row.indicator}`;
      return [{ key, judged: answer, draft, name: row.name, column: column.label, rowKey, columnCode: column.code }];
    }),
  );
  const of = (...outcomes: StatisticsJudged["outcome"][]) =>
    all.filter((item) => outcomes.includes(item.judged.outcome));
  const asks = ({ judged: { findings } }: Item) => findings.some(({ grade }) => grade === "B" || grade === "C");
  return {
    wrong: of("blocked", "refused"),
    question: of("question"),
    answered: of("ready").filter(asks),
    ready: of("ready").filter((item) => !asks(item)),
    same: of("same", "no_figure").length,
  };
}

/** Before and after as the change log will have them; what could not be read as it was typed. */
export function changeWords({ judged: { before, after }, draft }: Item): string {
  const { panel } = statisticsText;
  const wordOf = (figure: number | null | undefined) => (figure == null ? panel.blank : plainNumber(figure));
  const to = after === null ? `“${draft.value.trim() || draft.growth.trim()}”` : wordOf(after.value);
  const growth =
    after !== null && after.growth !== (before?.growth ?? null)
      ? `；${statisticsText.columns.growth} ${panel.change(wordOf(before?.growth), wordOf(after.growth))}`
      : "";
  return panel.change(wordOf(before?.value), to) + growth;
}
