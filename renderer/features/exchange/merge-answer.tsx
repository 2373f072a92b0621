/** What a person answers about one item: 采用报送值, 保留现值, 另填 or 按未报处理, with the reason; beside it what the core says of the answer. */
import { useRef, useState } from "react";
import { cellText, fieldWord, isBlankCell, isLongText } from "../../../shared/listings/merge-cell-text.ts";
import {
  answerKey,
  type Choice,
  canBeUnreported,
  canTake,
  type MergeItem,
} from "../../../shared/listings/merge-items.ts";
import { mergeText } from "../../../shared/text/exchange-screens.ts";
import { answerText } from "../../../shared/text/merge-screen.ts";
import { answerKeys } from "../../../shared/text/shortcuts.ts";
import { gradeLabel } from "../../../shared/text/words.ts";
import { GradeMark, Marked } from "../../components/marked.tsx";
import { useShortcuts } from "../../components/shortcuts.ts";
import { give, withdraw } from "./merge-answering.ts";
import { answerAt, type ItemAnswer, isDecided } from "./merge-given.ts";
import { MergeReason } from "./merge-reason.tsx";
import { useMergeSession } from "./merge-session.ts";
import { MergeTypedForm } from "./merge-typed-form.tsx";
import { MergeUnreported } from "./merge-unreported.tsx";

interface AnswerProps {
  readonly sha256: string;
  readonly item: MergeItem;
  readonly answer: ItemAnswer | undefined;
  /** Keys 1 to 4 are for it. */
  readonly current: boolean;
  /** Gives the focus back to the item's row. */
  readonly onLeave: () => void;
}

const words = answerText;
const choices = ["theirs", "ours", "typed", "unreported"] as const;

export const itemName = ({ lead }: MergeItem): string => (lead.name === "" ? fieldWord(lead.field) : lead.name);

export function MergeAnswer({ sha256, item, answer, current, onLeave }: AnswerProps) {
  // Opened to be filled in: not an answer yet.
  const [opened, setOpened] = useState<"typed" | "unreported" | null>(null);
  const reason = useRef<HTMLInputElement>(null);
  const key = answerKey(sha256, item);
  const send = async (choice: Choice, { typed, filling }: Pick<Partial<ItemAnswer>, "typed" | "filling"> = {}) => {
    const said = { choice, typed, filling, reason: reason.current?.value };
    setOpened(null);
    await give([{ key, answer: answerAt(sha256, item, said) }]);
    if (useMergeSession.getState().answers[key]?.needsReason) reason.current?.focus();
  };
  // A clean item goes in without an answer: taking it after all is taking the answer back.
  const choose = (choice: Choice) => {
    if (choice === "typed" || (choice === "unreported" && canBeUnreported(item))) setOpened(choice);
    else if (choice === "theirs" && item.group === "take") {
      setOpened(null);
      void withdraw([key]);
    } else if (choice === "ours" || (choice === "theirs" && canTake(item))) void send(choice);
  };
  useShortcuts(
    answerKeys,
    {
      theirs: () => choose("theirs"),
      ours: () => choose("ours"),
      typed: () => choose("typed"),
      unreported: () => choose("unreported"),
    },
    current,
  );
  const chosen = opened ?? answer?.choice ?? (item.group === "take" ? "theirs" : null);
  const leave = () => {
    setOpened(null);
    onLeave();
  };
  return (
    <>
      <fieldset className="merge-choice">
        <legend className="unseen">{mergeText.choiceLabel(itemName(item))}</legend>
        {choices.map((choice) =>
          (choice === "theirs" && !canTake(item)) || (choice === "unreported" && !canBeUnreported(item)) ? null : (
            <label key={choice}>
              <input type="radio" name={key} checked={chosen === choice} onChange={() => choose(choice)} />
              {choiceWords(item, choice)}
            </label>
          ),
        )}
        {chosen === "typed" ? (
          <MergeTypedForm
            key={JSON.stringify(answer?.typed ?? null)}
            item={item}
            typed={answer?.typed}
            focused={opened === "typed"}
            onSubmit={(typed) => void send("typed", { typed })}
            onLeave={leave}
          />
        ) : null}
        {chosen === "unreported" ? (
          <MergeUnreported
            name={itemName(item)}
            filling={answer?.filling}
            focused={opened === "unreported"}
            onChoose={(filling) => void send("unreported", { filling })}
            onLeave={leave}
          />
        ) : null}
        <MergeReason
          key={answer?.reason ?? ""}
          input={reason}
          name={itemName(item)}
          kept={answer?.reason ?? ""}
          needed={answer?.needsReason ?? (item.grade === "B" || item.grade === "C")}
          onKeep={() => (answer ? void send(answer.choice, answer) : undefined)}
          onLeave={onLeave}
        />
        <AnswerState item={item} answer={answer} onWithdraw={() => void withdraw([key])} />
      </fieldset>
      <AnswerRemarks answer={answer} />
    </>
  );
}

/** What one decides for, in a word: the figure, or why there is none; long texts stand above. */
function choiceWords(item: MergeItem, choice: Choice): string {
  if (choice === "typed" || choice === "unreported") return words[choice];
  const value = decidedText(item, choice);
  if (choice === "theirs") return value === null ? mergeText.takeBlank : mergeText.takeTheirs(value).trim();
  return value === null ? mergeText.keepBlank : mergeText.keepOurs(value).trim();
}

function decidedText({ lead, companions }: MergeItem, side: "theirs" | "ours"): string | null {
  if (!isBlankCell(lead[side])) return isLongText(lead) ? "" : cellText(lead.field, lead[side]);
  const filling = companions.find((cell) => cell.field === "filling");
  return filling === undefined || isBlankCell(filling[side]) ? null : cellText("filling", filling[side]);
}

interface AnswerStateProps {
  readonly item: MergeItem;
  readonly answer: ItemAnswer | undefined;
  readonly onWithdraw: () => void;
}

/** Said as given only when the core has kept it and nothing stands in its way. */
function AnswerState({ item, answer, onWithdraw }: AnswerStateProps) {
  if (!answer) return null;
  if (answer.sending) return <span className="merge-answer-state quiet">{words.sending}</span>;
  return (
    <span className="merge-answer-state">
      {isDecided(answer) ? (
        <Marked glyph="tick" ink="on">
          {words.decided[answer.choice]}
        </Marked>
      ) : (
        <Marked glyph="question" ink="behind">
          {words.open}
        </Marked>
      )}
      <button type="button" className="link-button" aria-label={words.withdrawOf(itemName(item))} onClick={onWithdraw}>
        {words.withdraw}
      </button>
    </span>
  );
}

/** What stands in the way, and what the checks say of the figure that would stand. */
function AnswerRemarks({ answer }: { readonly answer: ItemAnswer | undefined }) {
  if (!answer) return null;
  // Of the returned figure the preview has said it already.
  const findings = answer.choice === "typed" ? answer.findings : [];
  return (
    <>
      {findings.map(({ grade, message }) => (
        <p key={message}>
          <GradeMark grade={grade}>{gradeLabel[grade]}</GradeMark>　{message}
        </p>
      ))}
      {answer.problem === null ? null : (
        <p className="ink-far" role="status">
          {answer.problem}
        </p>
      )}
    </>
  );
}
