/** The bar under 汇总: what this batch would take, what stays open, and the button. */
import { App, Button } from "antd";
import type { MergeFile } from "../../../shared/contract/merge.ts";
import { isUsable } from "../../../shared/listings/merge-items.ts";
import { mergeText } from "../../../shared/text/exchange-screens.ts";
import { applyText } from "../../../shared/text/merge-screen.ts";
import { applyMerge } from "./merge-answering.ts";
import { openCount, type Tally, tallyOfAll } from "./merge-given.ts";
import { useMergeSession } from "./merge-session.ts";

const words = mergeText.footer;

/** `1 项不一致、3 项待核实` */
export const openWords = ({ conflicts, questions, rejected }: Tally): string =>
  [
    conflicts > 0 ? mergeText.fileSummary.conflicts(conflicts) : null,
    questions > 0 ? mergeText.fileSummary.questions(questions) : null,
    rejected > 0 ? mergeText.fileSummary.rejected(rejected) : null,
  ]
    .filter((part) => part !== null)
    .join("、");

export function MergeFooter({ files }: { readonly files: readonly MergeFile[] }) {
  const { modal } = App.useApp();
  const phase = useMergeSession((state) => state.phase);
  const answers = useMergeSession((state) => state.answers);
  const tally = tallyOfAll(files, answers);
  // A return without changes is a return too: it is registered as received.
  const usable = files.some(isUsable);
  const reading = phase === "uploading" || phase === "reading";
  const open = openCount(tally);
  const counts = [
    { word: words.take, count: tally.take },
    { word: words.questions, count: tally.questions },
    { word: words.conflicts, count: tally.conflicts },
    ...(tally.rejected > 0 ? [{ word: words.rejected, count: tally.rejected }] : []),
    { word: words.unchanged, count: tally.unchanged + tally.kept },
  ];
  const hint = () => {
    if (reading) return words.readFirst;
    if (!usable) return words.nothing;
    if (tally.take + tally.answered === 0) return words.onlyReceived;
    return open > 0 ? words.rest : "";
  };
  const apply = () => {
    if (open === 0) return void applyMerge();
    modal.confirm({
      title: applyText.openTitle(open),
      content: (
        <>
          <p>{applyText.openContent(tally.take, openWords(tally))}</p>
          {tally.unfinished > 0 ? <p>{applyText.unfinished(tally.unfinished)}</p> : null}
        </>
      ),
      okText: applyText.ok,
      cancelText: applyText.stay,
      onOk: () => applyMerge(),
    });
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
      <p className="unseen" role="status">
        {applyText.remaining(open)}
      </p>
      <p className="secondary small merge-footer-hint">{hint()}</p>
      <Button type="primary" disabled={reading || !usable} loading={phase === "applying"} onClick={apply}>
        {phase === "applying" ? mergeText.applying : mergeText.apply}
      </Button>
    </footer>
  );
}
