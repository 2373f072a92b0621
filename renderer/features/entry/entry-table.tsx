/** 指标填报: the lines of the form as a dense table of labelled inputs. */
import { type KeyboardEvent, useState } from "react";
import { wordingOfLine } from "../../../shared/domain/figure-words.ts";
import { type EntryField, entryFields, type FormLine } from "../../../shared/domain/form.ts";
import { entryText } from "../../../shared/text/entry.ts";
import { ScrollArea } from "../../components/scroll-area.tsx";
import type { LineAddress } from "./entry-draft.ts";
import { isFigure } from "./entry-fields.tsx";
import { moveInColumn } from "./entry-keyboard.ts";
import { saveRow } from "./entry-rows.ts";
import { EntryTableRow } from "./entry-table-row.tsx";

const words = entryText.columns;

export interface AddressedLine {
  readonly line: FormLine;
  readonly address: LineAddress;
}

interface Focused {
  readonly line: FormLine;
  readonly order: number;
  readonly field: EntryField;
}

export function EntryTable({
  lines,
  readOnly,
  onRevise,
}: {
  readonly lines: readonly AddressedLine[];
  readonly readOnly: boolean;
  readonly onRevise: ((line: AddressedLine) => void) | null;
}) {
  const [focused, setFocused] = useState<Focused | null>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const moved = moveInColumn(event);
    if (moved || event.key !== "Enter" || event.nativeEvent.isComposing) return;
    // Enter on the last row has nowhere to go: it saves.
    const last = lines.at(-1);
    if (last !== undefined && event.target instanceof HTMLElement && event.target.dataset["field"])
      void saveRow(last.address);
  };
  const hasParts = lines.some(({ line }) => wordingOfLine(line)?.kind === "composition");
  return (
    <>
      {readOnly ? null : <CellLine focused={focused} />}
      <ScrollArea className="entry-scroll" label={entryText.tableLabel}>
        <table
          className={hasParts ? "entry-table has-parts" : "entry-table"}
          aria-label={entryText.tableLabel}
          onKeyDown={onKeyDown}
        >
          <colgroup>
            <col className="entry-col-order" />
            <col className="entry-col-name" />
            <col className="entry-col-unit" />
            <col className="entry-col-period" />
            <col className="entry-col-reference" />
            <col className="entry-col-reference" />
            <col className="entry-col-value" />
            <col className="entry-col-growth" />
            <col className="entry-col-basis" />
            <col className="entry-col-vintage" />
            <col className="entry-col-filling" />
            <col className="entry-col-remark" />
            <col className="entry-col-check" />
          </colgroup>
          <thead>
            <tr>
              <th scope="col" className="entry-order">
                {words.order}
              </th>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.unit}</th>
              <th scope="col">{words.dataPeriod}</th>
              <th scope="col" className="number">
                {words.samePeriodLastYear}
              </th>
              <th scope="col" className="number">
                {words.lastFullYear}
              </th>
              {entryFields.map((field) => (
                <th key={field} scope="col" className={isFigure(field) ? "entry-head-open number" : "entry-head-open"}>
                  {words[field]}
                </th>
              ))}
              <th scope="col">{words.check}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ line, address }, index) => (
              <EntryTableRow
                key={line.key}
                order={index + 1}
                line={line}
                address={address}
                readOnly={readOnly}
                onRevise={onRevise === null ? null : () => onRevise({ line, address })}
                onFocusField={(on, order, field) => setFocused({ line: on, order, field })}
              />
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </>
  );
}

/** How the figure of the line is written. */
function howToFill(line: FormLine): string {
  const wording = wordingOfLine(line);
  if (wording === null) return entryText.cellLine.decimals(line.decimals);
  return wording.kind === "composition" ? entryText.parts.order(wording.parts) : entryText.parts.state;
}

/** What the focused cell is about; always there, so that the table does not jump when a cell is entered. */
function CellLine({ focused }: { readonly focused: Focused | null }) {
  const cell = entryText.cellLine;
  return (
    <p className="entry-cell-line small">
      {focused === null ? null : (
        <>
          <b>
            {cell.row(focused.order)}　{focused.line.name}　{words[focused.field]}
          </b>
          <span>{focused.field === "growth" ? focused.line.growthUnit : focused.line.unit}</span>
          <span>{focused.line.reportMode}</span>
          <span>{howToFill(focused.line)}</span>
          <span>{cell.baseline(focused.line.baselineText)}</span>
          <span>{cell.target(focused.line.targetText)}</span>
          {focused.line.optional ? <span>{cell.optional}</span> : null}
        </>
      )}
      <span className="entry-cell-line-end">{cell.locked}</span>
    </p>
  );
}
