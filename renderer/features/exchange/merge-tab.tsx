/** 汇总: empty it is a place to drop files; then files on the left, the items of one on the right, the batch below. */
import { MergeBar } from "./merge-bar.tsx";
import { MergeDropSurface } from "./merge-drop.tsx";
import { addFiles, useMergeSession } from "./merge-session.ts";
import { MergeSplit } from "./merge-split.tsx";
import { MergeStart } from "./merge-start.tsx";
import { MergeSummary } from "./merge-summary.tsx";

export function MergeTab({ period }: { readonly period: string }) {
  const empty = useMergeSession(({ preview }) => preview === null);
  const report = useMergeSession(({ phase, report }) => (phase === "done" ? report : null));
  const take = (files: readonly File[]) => void addFiles(period, files);
  return (
    <MergeDropSurface onFiles={take}>
      {(over) => (
        <>
          <MergeBar onFiles={take} />
          {report !== null ? (
            <MergeSummary report={report} />
          ) : empty ? (
            <MergeStart period={period} over={over} onFiles={take} />
          ) : (
            <MergeSplit over={over} />
          )}
        </>
      )}
    </MergeDropSurface>
  );
}
