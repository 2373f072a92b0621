/** Right half of 汇总: the items of the chosen file, what needs a person first. */
import type { MergeFile } from "../../../shared/contract/merge.ts";
import {
  answerKey,
  itemGroups,
  itemsOf,
  type MergeItem,
  needsAttention,
} from "../../../shared/listings/merge-items.ts";
import { mergeText } from "../../../shared/text/exchange-screens.ts";
import { listText } from "../../../shared/text/merge-screen.ts";
import { ScrollArea } from "../../components/scroll-area.tsx";
import { SearchBox } from "../../components/search-box.tsx";
import { itemName } from "./merge-answer.tsx";
import { MergeFileHead } from "./merge-file-head.tsx";
import { tallyOf } from "./merge-given.ts";
import { MergeItemRow } from "./merge-item-row.tsx";
import { MergeKeys } from "./merge-keys.tsx";
import { useMergeSession } from "./merge-session.ts";

export const itemFilters = ["attention", "take", "all"] as const;
export type ItemFilter = (typeof itemFilters)[number];

/** What is listed of every file: it stays while one goes from file to file. */
export interface ItemView {
  readonly filter: ItemFilter;
  /** Part of the name of a line or task, or the address of a cell. */
  readonly text: string;
}

interface FileCellsProps {
  readonly file: MergeFile;
  readonly view: ItemView;
  readonly onView: (view: ItemView) => void;
  /** `answerKey` of the item the keyboard acts on. */
  readonly current: string | null;
  readonly onCurrent: (key: string) => void;
  readonly onKeys: () => void;
  readonly onReturn: () => void;
}

const passesFilter: Record<ItemFilter, (item: MergeItem) => boolean> = {
  attention: needsAttention,
  take: (item) => item.group === "take",
  all: () => true,
};

export const isListed = (item: MergeItem, { filter, text }: ItemView): boolean =>
  passesFilter[filter](item) && `${itemName(item)} ${item.lead.cell}`.toLowerCase().includes(text.trim().toLowerCase());

export function MergeFileCells({ file, view, onView, current, onCurrent, onKeys, onReturn }: FileCellsProps) {
  const answered = useMergeSession(({ answers }) => tallyOf(file, answers).answered);
  const items = itemsOf(file);
  const shown = items.filter((item) => isListed(item, view));
  const words: Record<ItemFilter, string> = {
    attention: mergeText.filters.attention(items.filter(passesFilter.attention).length, answered),
    take: mergeText.filters.take(items.filter(passesFilter.take).length),
    all: mergeText.filters.all(items.length),
  };
  const nothing =
    items.length === 0
      ? mergeText.nothingListed
      : view.text.trim() === ""
        ? mergeText.nothingToDecide
        : listText.noItem;
  return (
    <section className="merge-cells" aria-labelledby="merge-file-name">
      <MergeFileHead file={file} onReturn={onReturn} />
      <div className="merge-cells-filter">
        <fieldset className="toggles">
          <legend className="unseen">{mergeText.itemsFilterLabel}</legend>
          {itemFilters.map((one) => (
            <button
              type="button"
              key={one}
              aria-pressed={view.filter === one}
              onClick={() => onView({ ...view, filter: one })}
            >
              {words[one]}
            </button>
          ))}
        </fieldset>
        <SearchBox
          label={listText.searchItems}
          placeholder={listText.searchItemsPlaceholder}
          value={view.text}
          onChange={(text) => onView({ ...view, text })}
        />
        <MergeKeys onOpen={onKeys} />
      </div>
      <ScrollArea className="merge-cells-scroll" label={mergeText.cellsLabel}>
        <table className="merge-table">
          <ItemColumns />
          {itemGroups.map((group) => {
            const members = shown.filter((item) => item.group === group);
            return members.length === 0 ? null : (
              <tbody key={group}>
                <tr className="merge-group">
                  <th scope="rowgroup" colSpan={6}>
                    {mergeText.groups[group]}　{members.length}
                  </th>
                </tr>
                {members.map((item) => {
                  const key = answerKey(file.sha256, item);
                  return (
                    <MergeItemRow
                      key={key}
                      sha256={file.sha256}
                      item={item}
                      current={key === current}
                      onCurrent={onCurrent}
                    />
                  );
                })}
              </tbody>
            );
          })}
        </table>
        {shown.length === 0 ? <p className="merge-nothing">{nothing}</p> : null}
        {file.unchanged > 0 ? <p className="merge-nothing">{mergeText.unchanged(file.unchanged)}</p> : null}
      </ScrollArea>
    </section>
  );
}

const figureSides = ["base", "theirs", "ours"] as const;

const ItemColumns = () => (
  <>
    <colgroup>
      <col className="merge-col-place" />
      <col />
      <col className="merge-col-base" />
      <col className="merge-col-figure" />
      <col className="merge-col-figure" />
      <col className="merge-col-check" />
    </colgroup>
    <thead>
      <tr>
        <th scope="col">{mergeText.columns.place}</th>
        <th scope="col">{mergeText.columns.what}</th>
        {figureSides.map((side) => (
          <th key={side} scope="col" className="number">
            {mergeText.columns[side]}
          </th>
        ))}
        <th scope="col" className="merge-check">
          {mergeText.columns.check}
        </th>
      </tr>
    </thead>
  </>
);
