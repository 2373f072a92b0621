/** One item of a file in the preview: the figures side by side, what is to be checked, and the choice. */
import { useEffect, useRef } from "react";
import type { MergeCell } from "../../../shared/contract/merge.ts";
import { mergeText } from "../../../shared/text/exchange-screens.ts";
import { gradeLabel } from "../../../shared/text/words.ts";
import { tableTime } from "../../components/local-time.ts";
import { GradeMark, Marked } from "../../components/marked.tsx";
import { itemMarks } from "./exchange-marks.tsx";
import { cellText, differingRaw, fieldWord, isBlankCell } from "./merge-cell-text.ts";
import { type Choice, canTake, cellsOf, isAnswerable, type MergeItem } from "./merge-items.ts";

interface ItemRowProps {
  readonly item: MergeItem;
  readonly choice: Choice | undefined;
  readonly current: boolean;
  readonly onChoose: (choice: Choice) => void;
  readonly onCurrent: () => void;
}

/**
 * What is said about the record: the leading cell's message, and of the others those that say something new. That the rest
 * of the row waits for it goes without saying here, where the record is one item.
 */
function messagesOf(item: MergeItem): readonly string[] {
  const said = new Map<string, string>();
  for (const { code, message } of cellsOf(item))
    if (message !== "" && code !== "waits_for_record" && !said.has(code)) said.set(code, message);
  return [...said.values()];
}

type Side = "base" | "theirs" | "ours";

export function MergeItemRow({ item, choice, current, onChoose, onCurrent }: ItemRowProps) {
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const { lead } = item;
  const open = isAnswerable(item);
  const messages = messagesOf(item);
  const under = open || messages.length > 0;
  return (
    <>
      <tr
        ref={row}
        className={`merge-item${current ? " is-current" : ""}${under ? " has-answer" : ""}`}
        onClick={onCurrent}
      >
        <td className="quiet small">
          {lead.sheet} {lead.cell}
        </td>
        <th scope="row">
          <b>{lead.name === "" ? fieldWord(lead.field) : lead.name}</b>
          {lead.unit === "" ? null : <span className="secondary">　{lead.unit}</span>}
          <div className="quiet small">
            {lead.dataPeriodLabel}
            {lead.field === "value" || lead.name === "" ? null : `　${fieldWord(lead.field)}`}
          </div>
        </th>
        <Figures item={item} side="base" />
        <Figures item={item} side="theirs" />
        <Figures item={item} side="ours" />
        <td>
          <CheckMark item={item} />
        </td>
      </tr>
      {under ? (
        <tr className={`merge-answer${current ? " is-current" : ""}`} onClick={onCurrent}>
          <td />
          <td colSpan={5}>
            {messages.map((message) => (
              <p key={message}>{message}</p>
            ))}
            {open ? <ChoiceOf item={item} choice={choice} onChoose={onChoose} /> : null}
          </td>
        </tr>
      ) : null}
    </>
  );
}

function Figures({ item, side }: { readonly item: MergeItem; readonly side: Side }) {
  const { lead, companions } = item;
  const text = lead.kind !== "figure" || (typeof lead.theirs === "string" && lead.field !== "value");
  const beside = companions.filter((cell) => !isBlankCell(cell[side]));
  const raw = side === "theirs" ? differingRaw(lead) : null;
  return (
    <td className={text ? "merge-text" : "number"}>
      <Figure cell={lead} side={side} />
      {raw === null ? null : <div className="merge-raw small">{mergeText.rawIs(raw)}</div>}
      {beside.length === 0 ? null : (
        <div className="secondary small merge-beside">
          {beside.map((cell) => (
            <span key={cell.field}>{cellText(cell.field, cell[side])}</span>
          ))}
        </div>
      )}
    </td>
  );
}

function Figure({ cell, side }: { readonly cell: MergeCell; readonly side: Side }) {
  if (!isBlankCell(cell[side])) {
    return <span className={side === "base" ? "secondary" : "merge-figure"}>{cellText(cell.field, cell[side])}</span>;
  }
  // A returned blank over a figure is a question, never a deletion (03 §3.4): it must be seen.
  if (side === "theirs" && !isBlankCell(cell.base))
    return <span className="merge-blank">{mergeText.blankReturned}</span>;
  return <span className="quiet">{mergeText.blank}</span>;
}

function CheckMark({ item }: { readonly item: MergeItem }) {
  const { lead, group, grade } = item;
  const changedBy =
    group === "conflict" ? cellsOf(item).find((cell) => cell.by !== null && cell.at !== null) : undefined;
  const word =
    lead.outcome === "correction" && group === "take" ? mergeText.outcome.correction : mergeText.outcome[group];
  return (
    <>
      <Marked {...itemMarks[group]}>{word}</Marked>
      {grade === null ? null : (
        <span className="merge-grade">
          <GradeMark grade={grade}>{gradeLabel[grade]}</GradeMark>
        </span>
      )}
      {changedBy?.by && changedBy.at ? (
        <div className="secondary small">{mergeText.changedBy(changedBy.by, tableTime(changedBy.at))}</div>
      ) : null}
    </>
  );
}

/** No choice is made beforehand: an item without an answer stays open. */
function ChoiceOf({ item, choice, onChoose }: Pick<ItemRowProps, "item" | "choice" | "onChoose">) {
  const { lead, companions } = item;
  const name = lead.name === "" ? fieldWord(lead.field) : lead.name;
  const [theirs, ours] = [decidedText(item, "theirs"), decidedText(item, "ours")];
  return (
    <fieldset className="merge-choice">
      <legend className="unseen">{mergeText.choiceLabel(name)}</legend>
      {canTake(item) ? (
        <label>
          <input type="radio" name={item.key} checked={choice === "theirs"} onChange={() => onChoose("theirs")} />
          {theirs === null ? mergeText.takeBlank : mergeText.takeTheirs(theirs)}
        </label>
      ) : null}
      <label>
        <input type="radio" name={item.key} checked={choice === "ours"} onChange={() => onChoose("ours")} />
        {ours === null ? mergeText.keepBlank : mergeText.keepOurs(ours)}
      </label>
      {lead.field === "value" && companions.length > 0 ? (
        <span className="quiet small">{mergeText.wholeRecord}</span>
      ) : null}
    </fieldset>
  );
}

const isLongText = ({ kind, field }: MergeCell): boolean =>
  field === "remark" || ((kind === "task" || kind === "instruction") && field !== "state");

/** What one decides for, in a word: the figure, or why there is none; long texts stand in the columns above. */
function decidedText({ lead, companions }: MergeItem, side: "theirs" | "ours"): string | null {
  if (!isBlankCell(lead[side])) return isLongText(lead) ? "" : cellText(lead.field, lead[side]);
  const filling = companions.find((cell) => cell.field === "filling");
  return filling === undefined || isBlankCell(filling[side]) ? null : cellText("filling", filling[side]);
}
