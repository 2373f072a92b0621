/** The bar under 汇总: what this batch would take, what stays open, and the button. */
import { Button } from "antd";
import { mergeText } from "../../../shared/text/exchange-screens.ts";
import type { Tally } from "./merge-items.ts";

interface FooterProps {
  readonly tally: Tally;
  /** A return without changes is a return too: it is registered as received. */
  readonly usable: boolean;
  readonly reading: boolean;
  readonly applying: boolean;
  readonly onApply: () => void;
}

const words = mergeText.footer;

export function MergeFooter({ tally, usable, reading, applying, onApply }: FooterProps) {
  const counts = [
    { word: words.take, count: tally.take },
    { word: words.questions, count: tally.questions },
    { word: words.conflicts, count: tally.conflicts },
    ...(tally.rejected > 0 ? [{ word: words.rejected, count: tally.rejected }] : []),
    { word: words.unchanged, count: tally.unchanged },
  ];
  const hint = () => {
    if (reading) return words.readFirst;
    if (!usable) return words.nothing;
    return tally.take + tally.answered === 0 ? words.onlyReceived : words.rest;
  };
  return (
    <footer className="merge-footer">
      <b>{words.batch}</b>
      <dl>
        {counts.map(({ word, count }) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>
              <b>{count}</b> {words.unit}
            </dd>
          </div>
        ))}
      </dl>
      <p className="secondary small">{hint()}</p>
      <Button type="primary" disabled={reading || !usable} loading={applying} onClick={onApply}>
        {applying ? mergeText.applying : mergeText.apply}
      </Button>
    </footer>
  );
}
