/** 汇总 before anything is in it: going on with a sitting that was left, or a place to drop files. */
import { App, Button } from "antd";
import type { MergeSitting } from "../../../shared/contract/merge.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { mergeText } from "../../../shared/text/exchange-screens.ts";
import { sittingText } from "../../../shared/text/merge-screen.ts";
import { api } from "../../api/client.ts";
import { ErrorNotice } from "../../components/error-text.tsx";
import { tableTime } from "../../components/local-time.ts";
import { useQuery } from "../../components/query.ts";
import { MergeChoose } from "./merge-drop.tsx";
import { resumeSitting, sittingTopic, startOver, useMergeSession } from "./merge-session.ts";

interface StartProps {
  readonly period: string;
  readonly over: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

export function MergeStart({ period, over, onFiles }: StartProps) {
  const busy = useMergeSession(({ phase }) => phase !== "empty");
  const sitting = useQuery([sittingTopic], (signal) => api.merge.current(undefined, { signal }));
  return (
    <>
      <ErrorNotice error={sitting.error} />
      {!busy && sitting.data ? <LeftSitting period={period} sitting={sitting.data} /> : null}
      <div className={`merge-empty${over ? " is-over" : ""}`}>
        <h2>{over ? mergeText.drop.release : mergeText.drop.title}</h2>
        <p className="secondary">{mergeText.drop.hint}</p>
        <div className="merge-empty-choose">{busy ? null : <MergeChoose add={false} onFiles={onFiles} />}</div>
      </div>
    </>
  );
}

const words = sittingText;

function LeftSitting({ period, sitting }: { readonly period: string; readonly sitting: MergeSitting }) {
  const { modal } = App.useApp();
  const held = useMergeSession((state) => state.held).length;
  const { files, answers, begunAt } = sitting;
  const askToStartOver = () =>
    modal.confirm({
      title: words.startOverTitle,
      content: words.startOverContent(files.length, answers),
      okText: words.startOverOk,
      cancelText: words.keep,
      onOk: () => startOver(period, sitting),
    });
  return (
    <section className="merge-left" aria-label={words.label}>
      <div className="merge-left-words">
        <h2>{words.title}</h2>
        <p className="secondary">
          {sitting.period === null ? null : words.ofPeriod(periodLabel(sitting.period))}
          {words.about(files.length, answers, tableTime(begunAt))}
        </p>
        {sitting.damaged ? <p className="ink-behind">{words.damaged}</p> : null}
        {sitting.lost.length === 0 ? null : <p className="ink-behind">{words.lost(sitting.lost)}</p>}
        {held === 0 ? null : <p role="status">{words.held(held)}</p>}
      </div>
      <Button onClick={askToStartOver}>{held === 0 ? words.startOver : words.startOverWith(held)}</Button>
      <Button type="primary" onClick={() => void resumeSitting(sitting)}>
        {held === 0 ? words.resume : words.resumeWith(held)}
      </Button>
    </section>
  );
}
