/** Small signs of a project: what is late, and how much of the year's plan is done. Words stand beside every sign. */
import { formatNumber } from "../../../shared/domain/number.ts";
import type { Lateness } from "../../../shared/domain/projects/late.ts";
import { commonText } from "../../../shared/text/common.ts";
import { latenessLabel } from "../../../shared/text/projects.ts";
import { Marked } from "../../components/marked.tsx";

export function LateMarks({ late }: { readonly late: readonly Lateness[] }) {
  return late.map((one) => (
    <Marked key={one} glyph="clock" ink="far">
      {latenessLabel[one]}
    </Marked>
  ));
}

/** @param share a fraction; null: nothing to compare */
export function ShareBar({ share }: { readonly share: number | null }) {
  if (share === null) return <span className="quiet">{commonText.none}</span>;
  return (
    <span className="share">
      <span className="share-track" aria-hidden="true">
        <span className="share-fill" style={{ width: `${Math.min(1, Math.max(0, share)) * 100}%` }} />
      </span>
      <span className="number">{formatNumber(share * 100, 1)}%</span>
    </span>
  );
}
