/** Small signs of a project: that nobody answers for it, what is late, and how much of the year's plan is done. Words stand beside every sign. */
import type { Project } from "../../../shared/contract/projects.ts";
import { formatNumber } from "../../../shared/domain/number.ts";
import { commonText } from "../../../shared/text/common.ts";
import { latenessLabel } from "../../../shared/text/projects.ts";
import { projectsScreenText } from "../../../shared/text/projects-screen.ts";
import { Marked } from "../../components/marked.tsx";

/** What wants somebody's attention: that nobody answers for it, and what is late. */
export function ProjectMarks({ project: { unattended, late } }: { readonly project: Project }) {
  return (
    <>
      {unattended && (
        <Marked glyph="ring" ink="behind">
          {projectsScreenText.unattended}
        </Marked>
      )}
      {late.map((one) => (
        <Marked key={one} glyph="clock" ink="far">
          {latenessLabel[one]}
        </Marked>
      ))}
    </>
  );
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
