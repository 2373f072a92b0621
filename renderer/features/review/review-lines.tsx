/** The figures to look at: what stands beside what the form went out with, the quarter before and the year before. */
import { Fragment, useState } from "react";
import type { ReviewLine } from "../../../shared/contract/review.ts";
import { formatSigned } from "../../../shared/domain/number.ts";
import { type Attention, moved } from "../../../shared/domain/review.ts";
import {
  attentionLabel,
  figureAsPrinted,
  reviewText,
  shareAsPrinted,
  valueAsPrinted,
} from "../../../shared/text/review.ts";
import { CellHistoryButton } from "../../components/cell-history.tsx";
import { CheckAnswers } from "../../components/check-answers.tsx";
import { gradeInks, type Mark, Marked } from "../../components/marked.tsx";
import { CommentList } from "../../components/remarks/comment-list.tsx";
import { ReviewComments } from "./review-comments.tsx";

const words = reviewText.detail;

export const attentionMarks: Record<Attention, Mark> = {
  open: { glyph: "question", ink: "far" },
  blank: { glyph: "ring", ink: "behind" },
  explained: { glyph: "tick", ink: "behind" },
  corrected: { glyph: "pen", ink: "behind" },
  changed: { glyph: "pen", ink: "none" },
  quiet: { glyph: "tick", ink: "none" },
};

interface LinesProps {
  readonly lines: readonly ReviewLine[];
  readonly organisation: string;
  readonly organisationName: string;
}

export function ReviewLines({ lines, organisation, organisationName }: LinesProps) {
  const { columns } = words;
  return (
    <table className="data-table review-lines" aria-label={words.linesLabel}>
      <thead className="is-sticky">
        <tr>
          <th scope="col">{columns.attention}</th>
          <th scope="col">{columns.name}</th>
          <th scope="col" className="number">
            {columns.now}
          </th>
          <th scope="col" className="number">
            {columns.issued}
          </th>
          <th scope="col" className="number">
            {columns.previous}
          </th>
          <th scope="col" className="number">
            {columns.sameAgo}
          </th>
          <th scope="col" className="number">
            {columns.change}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line
            key={`${line.indicator}@${line.dataPeriod}`}
            line={line}
            organisation={organisation}
            organisationName={organisationName}
          />
        ))}
      </tbody>
    </table>
  );
}

interface LineProps extends Omit<LinesProps, "lines"> {
  readonly line: ReviewLine;
}

function Line({ line, organisation, organisationName }: LineProps) {
  const [commenting, setCommenting] = useState(false);
  const { now, issued, previous, samePeriodLastYear: ago, decimals, findings } = line;
  const change = moved(now?.value ?? null, typeof ago === "number" ? ago : null);
  const noted = findings.length + line.comments.length > 0 || (now?.remark ?? "") !== "" || commenting;
  return (
    <>
      <tr className={noted ? "has-notes" : undefined}>
        <td>
          <Marked {...attentionMarks[line.attention]}>{attentionLabel[line.attention]}</Marked>
        </td>
        <th scope="row">
          <span className="review-line-name">
            {line.name}
            <CellHistoryButton
              cell={{ indicator: line.indicator, dataPeriod: line.dataPeriod, organisation }}
              name={line.name}
              dataPeriodLabel={line.dataPeriodLabel}
            />
            <button
              type="button"
              className="link-button small"
              aria-expanded={commenting}
              aria-label={words.commentOn(line.name)}
              onClick={() => setCommenting(!commenting)}
            >
              {words.comment}
            </button>
          </span>
          <span className="quiet small">
            {line.dataPeriodLabel}　{line.unit}
            {line.corrections > 0 ? `　${words.corrections(line.corrections)}` : ""}
            {line.provenance === null ? "" : `　${line.provenance}`}
          </span>
        </th>
        <td className="number strong">
          {valueAsPrinted(now, line)}
          {now?.growth == null ? null : (
            <div className="secondary small">{words.growth(formatSigned(now.growth, 1) + (line.growthUnit ?? ""))}</div>
          )}
        </td>
        <td className="number secondary">{issued === null ? reviewText.none : valueAsPrinted(issued, line)}</td>
        <td className="number secondary" title={previous?.label}>
          {previous === null ? reviewText.none : figureAsPrinted(previous.value, decimals)}
          {previous === null ? null : <div className="quiet small">{words.previousOf(previous.label)}</div>}
        </td>
        <td className="number secondary">{typeof ago === "number" ? figureAsPrinted(ago, decimals) : ago}</td>
        <td className="number">
          {change === null ? (
            <span className="quiet">{reviewText.none}</span>
          ) : (
            <>
              {formatSigned(change.difference, decimals)}
              <div className="secondary small">{shareAsPrinted(change.share)}</div>
            </>
          )}
        </td>
      </tr>
      {noted ? (
        <tr className="review-notes">
          <td />
          <td colSpan={6}>
            {findings.map(({ code, grade, message, answer }) => (
              <Fragment key={code}>
                <Marked glyph="question" ink={answer === null ? gradeInks[grade] : "none"}>
                  {message}
                </Marked>
                {answer === null ? null : <CheckAnswers answers={[answer]} signed />}
              </Fragment>
            ))}
            {now?.remark ? <p className="secondary">{words.remark(now.remark)}</p> : null}
            {commenting ? (
              <CommentList
                item={line.indicator}
                about={{
                  dataPeriod: line.dataPeriod,
                  organisation,
                  name: `${organisationName}　${line.dataPeriodLabel}`,
                }}
                onWhole={() => setCommenting(false)}
              />
            ) : (
              <ReviewComments comments={line.comments} />
            )}
          </td>
        </tr>
      ) : null}
    </>
  );
}
