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
          <th scope="col" className="is-right">
            {columns.now}
          </th>
          <th scope="col" className="is-right">
            {columns.issued}
          </th>
          <th scope="col" className="is-right">
            {columns.previous}
          </th>
          <th scope="col" className="is-right">
            {columns.sameAgo}
          </th>
          <th scope="col" className="is-right">
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
  const [commenting, setCommenting] = useState<"figure" | "line" | null>(null);
  const { now, issued, previous, samePeriodLastYear: ago, decimals, findings } = line;
  const change = moved(now?.value ?? null, typeof ago === "number" ? ago : null);
  const noted = findings.length + line.comments.length > 0 || (now?.remark ?? "") !== "" || commenting !== null;
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
              aria-expanded={commenting !== null}
              aria-label={words.commentOn(line.name)}
              onClick={() => setCommenting(commenting === null ? "figure" : null)}
            >
              {words.comment}
            </button>
          </span>
          <span className="quiet small review-line-facts">
            {line.dataPeriodLabel}　{line.unit}
            {line.asked ? "" : `　${words.correction}`}
            {line.corrections > 0 ? `　${words.corrections(line.corrections)}` : ""}
            {line.provenance === null ? "" : `　${line.provenance}`}
          </span>
        </th>
        <td className="is-right strong">
          {valueAsPrinted(now, line)}
          {now?.growth == null ? null : (
            <div className="secondary small">{words.growth(formatSigned(now.growth, 1) + (line.growthUnit ?? ""))}</div>
          )}
        </td>
        <td className="is-right secondary">{issued === null ? reviewText.none : valueAsPrinted(issued, line)}</td>
        <td className="is-right secondary">
          {previous === null ? reviewText.none : valueAsPrinted(previous.record, line)}
          {previous === null ? null : <div className="quiet small">{words.previousOf(previous.label)}</div>}
        </td>
        <td className="is-right secondary">{typeof ago === "number" ? figureAsPrinted(ago, decimals) : ago}</td>
        <td className="is-right">
          {change === null ? (
            <span className="quiet">{reviewText.none}</span>
          ) : (
            <>
              {formatSigned(change.difference, decimals)}
              <div className="secondary small">{line.unit === "%" ? words.points : shareAsPrinted(change.share)}</div>
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
            {commenting === null ? (
              <ReviewComments comments={line.comments} />
            ) : (
              <CommentList
                item={line.indicator}
                about={
                  commenting === "line"
                    ? null
                    : {
                        dataPeriod: line.dataPeriod,
                        organisation,
                        name: `${organisationName}　${line.dataPeriodLabel}`,
                      }
                }
                onWhole={() => setCommenting("line")}
              />
            )}
          </td>
        </tr>
      ) : null}
    </>
  );
}
