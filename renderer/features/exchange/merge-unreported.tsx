/** 按未报处理: why there is no figure. The choice is the answer; Enter and Esc go back to the item. */
import { type KeyboardEvent, useEffect, useRef } from "react";
import { type UnreportedFilling, unreportedFillings } from "../../../shared/merge/unreported.ts";
import { answerText } from "../../../shared/text/merge-screen.ts";
import { fillingLabel } from "../../../shared/text/words.ts";

interface UnreportedProps {
  readonly name: string;
  /** Chosen before, if anything was. */
  readonly filling: UnreportedFilling | undefined;
  /** Just opened. */
  readonly focused: boolean;
  readonly onChoose: (filling: UnreportedFilling) => void;
  readonly onLeave: () => void;
}

export function MergeUnreported({ name, filling, focused, onChoose, onLeave }: UnreportedProps) {
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (!focused) return;
    select.current?.focus();
    select.current?.closest("tr")?.scrollIntoView({ block: "nearest" });
  }, [focused]);
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === "Enter" || key === "Escape") onLeave();
  };
  return (
    <select
      ref={select}
      className="merge-unreported"
      aria-label={answerText.unreportedOf(name)}
      value={filling ?? ""}
      onChange={({ target }) => {
        const chosen = unreportedFillings.find((one) => one === target.value);
        if (chosen !== undefined) onChoose(chosen);
      }}
      onKeyDown={onKeyDown}
    >
      <option value="" disabled>
        {answerText.unreportedWhy}
      </option>
      {unreportedFillings.map((one) => (
        <option key={one} value={one}>
          {fillingLabel[one]}
        </option>
      ))}
    </select>
  );
}
