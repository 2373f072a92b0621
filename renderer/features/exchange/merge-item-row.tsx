/** One item of a file in the preview: the sides, what is to be checked, and the answer. */
import { memo, useEffect, useRef, useState } from "react";
import { fieldWord, isLongText } from "../../../shared/listings/merge-cell-text.ts";
import { answerKey, cellsOf, isAnswerable, type MergeItem } from "../../../shared/listings/merge-items.ts";
import { readingCodes } from "../../../shared/merge/cell-codes.ts";
import { mergeText } from "../../../shared/text/exchange-screens.ts";
import { answerText, noticeText } from "../../../shared/text/merge-screen.ts";
import { returnScreen } from "../../../shared/text/returns.ts";
import { gradeLabel } from "../../../shared/text/words.ts";
import { tableTime } from "../../components/local-time.ts";
import { GradeMark, Marked } from "../../components/marked.tsx";
import { itemMarks } from "./exchange-marks.tsx";
import { itemName, MergeAnswer } from "./merge-answer.tsx";
import { useMergeSession } from "./merge-session.ts";
import { FigureSide, TextSides } from "./merge-sides.tsx";

interface ItemRowProps {
  readonly sha256: string;
  readonly item: MergeItem;
  readonly current: boolean;
  readonly onCurrent: (key: string) => void;
}

/**
 * What is said about the record: the leading cell's message, and of the others those that say something new; what is in doubt
 * in each cell always, since one answer takes them all. That the rest
 * of the row waits for it goes without saying here, where the record is one item.
 */
function messagesOf(item: MergeItem): readonly string[] {
  const said = new Map<string, string>();
  for (const { code, cell, message } of cellsOf(item)) {
    const about = code in readingCodes ? `${code}@${cell}` : code;
    if (message !== "" && code !== "waits_for_record" && !said.has(about)) said.set(about, message);
  }
  return [...said.values()];
}

export const MergeItemRow = memo(function MergeItemRow({ sha256, item, current, onCurrent }: ItemRowProps) {
  const row = useRef<HTMLTableRowElement>(null);
  const under = useRef<HTMLTableRowElement>(null);
  const key = answerKey(sha256, item);
  const answer = useMergeSession(({ answers }) => answers[key]);
  const moved = useMergeSession((state) => state.moved.has(key));
  // What goes in by itself is answered about only on request.
  const [opened, setOpened] = useState(false);
  const focus = () => row.current?.focus({ preventScroll: true });
  useEffect(() => {
    if (!current) return;
    const own = [row.current, under.current];
    if (!own.some((part) => part?.contains(document.activeElement))) row.current?.focus({ preventScroll: true });
    under.current?.scrollIntoView({ block: "nearest" });
    row.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const { lead } = item;
  const clean = item.group === "take";
  const answering = isAnswerable(item) && (!clean || opened || answer !== undefined);
  const messages = messagesOf(item);
  const replies = [...new Set(cellsOf(item).flatMap(({ reply }) => reply ?? []))];
  const more = answering || messages.length > 0 || replies.length > 0;
  const state = current ? " is-current" : "";
  return (
    <>
      <tr
        ref={row}
        tabIndex={-1}
        aria-current={current}
        className={`merge-item${state}${more ? " has-answer" : ""}`}
        onClick={() => onCurrent(key)}
      >
        <td className="quiet small">
          {lead.sheet} {lead.cell}
        </td>
        <th scope="row">
          <b>{itemName(item)}</b>
          {lead.unit === "" ? null : <span className="secondary">　{lead.unit}</span>}
          <div className="quiet small">
            {lead.dataPeriodLabel}
            {lead.field === "value" || lead.name === "" ? null : `　${fieldWord(lead.field)}`}
          </div>
        </th>
        {isLongText(lead) ? (
          <TextSides cell={lead} />
        ) : (
          <>
            <FigureSide item={item} side="base" />
            <FigureSide item={item} side="theirs" />
            <FigureSide item={item} side="ours" />
          </>
        )}
        <td className="merge-check">
          <CheckMark item={item} moved={moved} />
          {clean && isAnswerable(item) && !answering ? (
            <button
              type="button"
              className="link-button merge-change small"
              aria-label={answerText.changeOf(itemName(item))}
              onClick={() => setOpened(true)}
            >
              {answerText.change}
            </button>
          ) : null}
        </td>
      </tr>
      {more ? (
        <tr ref={under} className={`merge-answer${state}`} onClick={() => onCurrent(key)}>
          <td />
          <td colSpan={5}>
            {messages.map((message) => (
              <p key={message}>{message}</p>
            ))}
            {replies.map((reply) => (
              <p key={reply} className="strong">
                {returnScreen.reply(reply)}
              </p>
            ))}
            {answering ? (
              <MergeAnswer sha256={sha256} item={item} answer={answer} current={current} onLeave={focus} />
            ) : null}
          </td>
        </tr>
      ) : null}
    </>
  );
});

function CheckMark({ item, moved }: { readonly item: MergeItem; readonly moved: boolean }) {
  const { group, grade } = item;
  const changedBy =
    group === "conflict" ? cellsOf(item).find((cell) => cell.by !== null && cell.at !== null) : undefined;
  const word = outcomeWord(item);
  return (
    <>
      <Marked {...itemMarks[group]}>{word}</Marked>
      {grade === null ? null : (
        <span className="merge-grade">
          <GradeMark grade={grade}>{gradeLabel[grade]}</GradeMark>
        </span>
      )}
      {moved ? (
        <div>
          <Marked glyph="clock" ink="behind">
            {noticeText.movedMark}
          </Marked>
        </div>
      ) : null}
      {changedBy?.by && changedBy.at ? (
        <div className="secondary small">{mergeText.changedBy(changedBy.by, tableTime(changedBy.at))}</div>
      ) : null}
    </>
  );
}

function outcomeWord({ lead, group }: MergeItem): string {
  if (group === "conflict" && isLongText(lead)) return answerText.textsDiffer;
  return lead.outcome === "correction" && group === "take" ? mergeText.outcome.correction : mergeText.outcome[group];
}
