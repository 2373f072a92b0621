/** One report under review: who, where it stands, what may be done; then the lines and tasks to look at. */
import { Button, Checkbox } from "antd";
import { useState } from "react";
import { Link } from "wouter";
import type { Period } from "../../../shared/contract/periods.ts";
import type { Review, ReviewRow } from "../../../shared/contract/review.ts";
import { reviewText } from "../../../shared/text/review.ts";
import { reviewKeys } from "../../../shared/text/shortcuts.ts";
import { api } from "../../api/client.ts";
import { ErrorNotice } from "../../components/error-text.tsx";
import { HeadButton } from "../../components/head-button.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { tableTime } from "../../components/local-time.ts";
import { useQuery } from "../../components/query.ts";
import { ReturnDrawer } from "../../components/report/reason-drawer.tsx";
import { LateMark, ReportCircumstances, ReportStateMark } from "../../components/report/report-mark.tsx";
import { type Accepting, useAccept } from "../../components/report/use-accept.ts";
import { useShortcuts } from "../../components/shortcuts.ts";
import { ReviewLines } from "./review-lines.tsx";
import { ReviewProjects } from "./review-projects.tsx";
import { ReviewTasks } from "./review-tasks.tsx";

const words = reviewText.detail;
const { accept: acceptKey, sendBack: sendBackKey, ...walking } = reviewKeys;
const deciding = { accept: acceptKey, sendBack: sendBackKey };

interface DetailProps {
  readonly row: ReviewRow;
  readonly period: Period;
  /** Null: there is none. */
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  readonly onClose: () => void;
}

export function ReviewDetail(props: DetailProps) {
  const { row, period, onPrevious, onNext, onClose } = props;
  const review = useQuery(["review-of", row.organisation, period.code], (signal) =>
    api.review.of({ organisation: row.organisation, period: period.code }, { signal }),
  );
  const accepting = useAccept(period);
  // Going on does not wait until a report has been read.
  useShortcuts(walking, { previous: onPrevious, next: onNext, close: onClose });
  return (
    <section className="review" aria-label={words.label(row.name)}>
      <Loaded query={review}>{(found) => <Opened {...props} review={found} accepting={accepting} />}</Loaded>
    </section>
  );
}

interface OpenedProps extends DetailProps {
  readonly review: Review;
  readonly accepting: Accepting;
}

function Opened({ row, period, review, accepting, onPrevious, onNext, onClose }: OpenedProps) {
  const [returning, setReturning] = useState(false);
  const [all, setAll] = useState(false);
  const { actions } = review.report;
  const accept = actions.includes("accept") ? () => accepting.ask([row]) : null;
  const sendBack = actions.includes("return") ? () => setReturning(true) : null;
  useShortcuts(deciding, { accept, sendBack });
  const lines = review.lines.filter(({ attention }) => all || attention !== "quiet");
  const tasks = review.tasks.filter(({ attention }) => all || attention !== "quiet");
  const projects = review.projects.filter(({ attention }) => all || attention !== "quiet");
  const quiet = [...review.lines, ...review.tasks, ...review.projects].filter(
    ({ attention }) => attention === "quiet",
  ).length;
  return (
    <>
      <header className="review-head">
        <HeadButton icon="cross" label={words.close} onPress={onClose} />
        <h2>{row.name}</h2>
        <ReportStateMark state={review.report.state} />
        {review.report.late ? <LateMark /> : null}
        <ReportCircumstances {...review.report} />
        <span className="secondary small clip review-facts">{issuedWords(review)}</span>
        <Link className="small" href={`/entry?org=${row.organisation}`}>
          {words.enter}
        </Link>
        <HeadButton icon="up" label={words.previous} onPress={onPrevious} />
        <HeadButton icon="down" label={words.next} onPress={onNext} />
        <Button size="small" disabled={sendBack === null} onClick={() => sendBack?.()}>
          {words.sendBack}
        </Button>
        <Button size="small" type="primary" disabled={accept === null} onClick={() => accept?.()}>
          {words.accept}
        </Button>
      </header>
      <ErrorNotice error={accepting.error} onClose={accepting.forget} />
      <div className="review-body">
        <div className="review-switch">
          <b>{words.lines}</b>
          {quiet === 0 ? null : (
            <Checkbox checked={all} onChange={({ target }) => setAll(target.checked)}>
              {words.showAll(quiet)}
            </Checkbox>
          )}
        </div>
        {lines.length === 0 ? (
          <p className="quiet">{tasks.length + projects.length === 0 ? words.nothing : words.noLines}</p>
        ) : (
          <ReviewLines lines={lines} organisation={row.organisation} organisationName={row.name} />
        )}
        {tasks.length === 0 ? null : <ReviewTasks tasks={tasks} />}
        {projects.length === 0 ? null : <ReviewProjects projects={projects} />}
      </div>
      {returning ? (
        <ReturnDrawer
          period={period.code}
          periodLabel={period.label}
          reports={[row]}
          onClose={() => setReturning(false)}
        />
      ) : null}
    </>
  );
}

const issuedWords = ({ issued }: Review): string =>
  issued === null ? words.neverIssued : words.issued(issued.version, tableTime(issued.at));
