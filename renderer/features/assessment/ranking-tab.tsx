/** 排名: of the quarter or its year, in all or by one category; one organisation's score explained beside it. */
import { Segmented } from "antd";
import { useState } from "react";
import { useLocation, useParams } from "wouter";
import type { Score } from "../../../shared/contract/assessment.ts";
import type { Period } from "../../../shared/contract/periods.ts";
import type { Assessment } from "../../../shared/domain/assessment/result.ts";
import { groupsOf } from "../../../shared/domain/assessment/scores.ts";
import { rankedBy } from "../../../shared/listings/ranking-rows.ts";
import { assessmentText } from "../../../shared/text/assessment.ts";
import { assessmentScreenText } from "../../../shared/text/assessment-screens.ts";
import { api } from "../../api/client.ts";
import { ScoreBars } from "../../charts/score-bars.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Notice } from "../../components/error-text.tsx";
import { ExportInHead } from "../../components/export-table.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { useQuery } from "../../components/query.ts";
import { RankingTable } from "./ranking-table.tsx";
import { WhyScore } from "./why-score.tsx";

const words = assessmentScreenText.ranking;
type Span = "quarter" | "year";

/** `/assessment/ranking/<quarter | year>/<organisation>` */
export function RankingTab({ period }: { readonly period: Period }) {
  const [, navigate] = useLocation();
  const [, spanWord, opened] = useParams()["*"]?.split("/") ?? [];
  const span: Span = spanWord === "year" ? "year" : "quarter";
  const [order, setOrder] = useState("");
  const [view, setView] = useState<"table" | "chart">("table");
  const at = span === "year" ? period.code.slice(0, 4) : period.code;
  const score = useQuery(["assessment-score", at], (signal) => api.assessment.score({ period: at }, { signal }));
  const open = (organisation: string | null, to: Span = span) =>
    navigate(`/assessment/ranking/${to}${organisation === null ? "" : `/${organisation}`}`);
  return (
    <Loaded query={score}>
      {(known) =>
        known.assessment === null ? (
          <EmptyState {...assessmentScreenText.noScheme(Number(at.slice(0, 4)))} href="/assessment/scheme" />
        ) : (
          <div className="assessment-split">
            <ExportInHead request={{ table: "ranking", period: at, order }} />
            <div className="assessment-main">
              <div className="assessment-bar">
                <Segmented<Span>
                  aria-label={words.span}
                  value={span}
                  onChange={(next) => open(opened ?? null, next)}
                  options={[
                    { value: "quarter", label: words.quarter },
                    { value: "year", label: words.year },
                  ]}
                />
                <strong>{known.label}</strong>
                <Segmented
                  aria-label={words.order}
                  value={known.assessment.scheme.categories.includes(order) ? order : ""}
                  onChange={setOrder}
                  options={[
                    { value: "", label: words.total },
                    ...known.assessment.scheme.categories.map((name) => ({ value: name, label: name })),
                  ]}
                />
                <Segmented<"table" | "chart">
                  aria-label={words.view}
                  value={view}
                  onChange={setView}
                  options={[
                    { value: "table", label: words.table },
                    { value: "chart", label: words.chart },
                  ]}
                />
                {known.frozen ? <span className="quiet small">{words.frozen}</span> : null}
              </div>
              <News score={known} assessment={known.assessment} />
              <Groups
                score={known}
                assessment={known.assessment}
                order={order}
                view={view}
                opened={opened ?? null}
                onOpen={(organisation) => open(organisation)}
              />
            </div>
            <Beside score={known} assessment={known.assessment} opened={opened ?? null} onOpen={(one) => open(one)} />
          </div>
        )
      }
    </Loaded>
  );
}

function News({ score, assessment }: { readonly score: Score; readonly assessment: Assessment }) {
  const provisional = assessment.standings.filter((standing) => standing.provisional).length;
  const nobody = assessment.standings.every(({ total }) => total === null);
  return (
    <div className="assessment-news">
      {assessment.scheme.example ? <Notice kind="info">{assessmentText.exampleHint}</Notice> : null}
      {nobody ? <Notice kind="info">{words.nobody}</Notice> : null}
      {!nobody && provisional > 0 ? <Notice kind="warning">{words.provisional(provisional)}</Notice> : null}
      {score.revised.length > 0 ? <Notice kind="warning">{words.revised(score.revised.length)}</Notice> : null}
      {assessment.period.length === 4 ? (
        <p className="quiet small">{words.yearNote(assessment.scheme.quarterWeights)}</p>
      ) : null}
    </div>
  );
}

interface GroupsProps {
  readonly score: Score;
  readonly assessment: Assessment;
  /** Category that orders the rows; empty: the total. */
  readonly order: string;
  readonly view: "table" | "chart";
  readonly opened: string | null;
  readonly onOpen: (organisation: string) => void;
}

function Groups({ score, assessment, order, view, opened, onOpen }: GroupsProps) {
  return (
    <div className="assessment-scroll">
      {groupsOf(assessment.scheme, assessment.standings).map((group) => {
        const kind = assessment.scheme.groups === "by_kind" ? (group[0]?.kind ?? "") : words.everybody;
        if (view === "chart")
          return (
            <ScoreBars
              key={kind}
              about={words.tableOf(score.label, kind)}
              heading={<h2>{words.group(kind, group.length)}</h2>}
              standings={rankedBy(group, order)}
              categories={assessment.scheme.categories}
              decimals={assessment.scheme.decimals}
            />
          );
        return (
          <section key={kind}>
            <h2>{words.group(kind, group.length)}</h2>
            <RankingTable
              label={words.tableOf(score.label, kind)}
              score={score}
              scheme={assessment.scheme}
              rows={rankedBy(group, order)}
              categories={assessment.scheme.categories.filter((category) => opened === null || category === order)}
              opened={opened}
              onOpen={onOpen}
            />
          </section>
        );
      })}
    </div>
  );
}

interface BesideProps {
  readonly score: Score;
  readonly assessment: Assessment;
  readonly opened: string | null;
  readonly onOpen: (organisation: string | null) => void;
}

function Beside({ score, assessment, opened, onOpen }: BesideProps) {
  const at = assessment.standings.findIndex(({ organisation }) => organisation === opened);
  const standing = assessment.standings[at];
  if (!standing) return null;
  const beside = (step: 1 | -1) => {
    const next = assessment.standings[at + step];
    return next === undefined || at + step < 0 ? null : () => onOpen(next.organisation);
  };
  return (
    <WhyScore
      score={score}
      assessment={assessment}
      standing={standing}
      onPrevious={beside(-1)}
      onNext={beside(1)}
      onClose={() => onOpen(null)}
    />
  );
}
