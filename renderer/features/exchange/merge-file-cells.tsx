/** Right half of 汇总: the items of the chosen file, what needs a person first. */
import { useState } from "react";
import type { MergeFile } from "../../../shared/contract/merge.ts";
import { mergeText } from "../../../shared/text/exchange-screens.ts";
import { ScrollArea } from "../../components/scroll-area.tsx";
import { FileVerdictMark } from "./exchange-marks.tsx";
import { MergeItemRow } from "./merge-item-row.tsx";
import {
  answerKey,
  type Choice,
  type Choices,
  isAnswerable,
  itemGroups,
  itemsOf,
  type MergeItem,
} from "./merge-items.ts";

type ItemFilter = "all" | "attention" | "take";

interface FileCellsProps {
  readonly file: MergeFile;
  readonly choices: Choices;
  /** `answerKey` of the item the keyboard acts on. */
  readonly current: string | null;
  readonly onChoose: (key: string, choice: Choice) => void;
  readonly onCurrent: (key: string) => void;
}

const needsAttention = (item: MergeItem) => isAnswerable(item) || item.group === "rejected";

const passes: Record<ItemFilter, (item: MergeItem) => boolean> = {
  all: () => true,
  attention: needsAttention,
  take: (item) => item.group === "take",
};

export function MergeFileCells({ file, choices, current, onChoose, onCurrent }: FileCellsProps) {
  const [filter, setFilter] = useState<ItemFilter>("all");
  const items = itemsOf(file);
  const shown = items.filter(passes[filter]);
  const answered = items.filter((item) => choices[answerKey(file.sha256, item)] !== undefined).length;
  const words: Record<ItemFilter, string> = {
    all: mergeText.filters.all(items.length),
    attention: mergeText.filters.attention(items.filter(needsAttention).length, answered),
    take: mergeText.filters.take(items.filter(passes.take).length),
  };
  return (
    <section className="merge-cells" aria-labelledby="merge-file-name">
      <header className="merge-cells-head">
        <div className="merge-cells-title">
          <h2 id="merge-file-name">{file.organisationName ?? mergeText.unknownOrganisation}</h2>
          <FileVerdictMark verdict={file.verdict} />
        </div>
        <p className="secondary small clip">{file.file}</p>
        {file.message === "" ? null : <p className="merge-file-message small">{file.message}</p>}
      </header>
      <div className="merge-cells-filter">
        <fieldset className="toggles">
          <legend className="unseen">{mergeText.itemsFilterLabel}</legend>
          {(["all", "attention", "take"] as const).map((one) => (
            <button type="button" key={one} aria-pressed={filter === one} onClick={() => setFilter(one)}>
              {words[one]}
            </button>
          ))}
        </fieldset>
        <p className="merge-keys quiet small">
          <kbd>J</kbd>
          <kbd>K</kbd>
          {mergeText.keys.move}
          <kbd>1</kbd>
          {mergeText.keys.theirs}
          <kbd>2</kbd>
          {mergeText.keys.ours}
        </p>
      </div>
      <ScrollArea className="merge-cells-scroll" label={mergeText.cellsLabel}>
        <table className="merge-table">
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
              <th scope="col" className="number">
                {mergeText.columns.base}
              </th>
              <th scope="col" className="number">
                {mergeText.columns.theirs}
              </th>
              <th scope="col" className="number">
                {mergeText.columns.ours}
              </th>
              <th scope="col">{mergeText.columns.check}</th>
            </tr>
          </thead>
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
                      item={item}
                      choice={choices[key]}
                      current={key === current}
                      onChoose={(choice) => onChoose(key, choice)}
                      onCurrent={() => onCurrent(key)}
                    />
                  );
                })}
              </tbody>
            );
          })}
        </table>
        {items.length === 0 ? <p className="merge-nothing">{mergeText.nothingListed}</p> : null}
        {items.length > 0 && shown.length === 0 ? <p className="merge-nothing">{mergeText.nothingToDecide}</p> : null}
        {file.unchanged > 0 ? <p className="merge-nothing">{mergeText.unchanged(file.unchanged)}</p> : null}
      </ScrollArea>
    </section>
  );
}
