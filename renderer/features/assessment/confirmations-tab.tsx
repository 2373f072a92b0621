/** 核对与申诉: who has confirmed the score of the quarter, who objects, and the office's answers. */
import { Button } from "antd";
import { useState } from "react";
import type { Confirmation, Score, Statement } from "../../../shared/contract/assessment.ts";
import type { Period } from "../../../shared/contract/periods.ts";
import type { Assessment } from "../../../shared/domain/assessment/result.ts";
import { yearOf } from "../../../shared/domain/period.ts";
import { score as points } from "../../../shared/text/assessment.ts";
import { assessmentScreenText } from "../../../shared/text/assessment-screens.ts";
import { api } from "../../api/client.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Notice } from "../../components/error-text.tsx";
import { ExportInHead } from "../../components/export-table.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { tableTime } from "../../components/local-time.ts";
import { type Mark, Marked } from "../../components/marked.tsx";
import { useQuery } from "../../components/query.ts";
import { StatementForm, type Stating } from "./statement-form.tsx";

const words = assessmentScreenText.confirmations;

const marks: Record<Confirmation["state"], Mark> = {
  none: { glyph: "ring", ink: "none" },
  confirmed: { glyph: "tick", ink: "on" },
  lapsed: { glyph: "back", ink: "behind" },
  objection: { glyph: "question", ink: "far" },
  answered: { glyph: "sent", ink: "none" },
};

export function ConfirmationsTab({ period }: { readonly period: Period }) {
  const score = useQuery(["assessment-score", period.code], (signal) =>
    api.assessment.score({ period: period.code }, { signal }),
  );
  return (
    <Loaded query={score}>
      {(known) =>
        known.assessment === null ? (
          <EmptyState {...assessmentScreenText.noScheme(yearOf(period.code))} href="/assessment/scheme" />
        ) : (
          <Confirmations score={known} assessment={known.assessment} closed={period.state === "closed"} />
        )
      }
    </Loaded>
  );
}

interface ConfirmationsProps {
  readonly score: Score;
  readonly assessment: Assessment;
  readonly closed: boolean;
}

function Confirmations({ score, assessment, closed }: ConfirmationsProps) {
  const [stating, setStating] = useState<Stating | null>(null);
  const { confirmations } = score;
  const standings = new Map(assessment.standings.map((each) => [each.organisation, each]));
  const nameOf = (organisation: string) => standings.get(organisation)?.name ?? organisation;
  const count = (state: Confirmation["state"]) => confirmations.filter((each) => each.state === state).length;
  const columns: readonly DataColumn<Confirmation>[] = [
    { head: words.columns.name, width: 140, cell: ({ organisation }) => nameOf(organisation) },
    {
      head: words.columns.score,
      align: "right",
      width: 80,
      cell: ({ organisation }) => (
        <span className="number">{points(standings.get(organisation)?.total ?? null, assessment.scheme.decimals)}</span>
      ),
    },
    {
      head: words.columns.state,
      width: 190,
      cell: ({ state }) => <Marked {...marks[state]}>{words.state[state]}</Marked>,
    },
    { head: words.columns.last, cell: ({ statements }) => <Said statements={statements} /> },
    {
      head: words.columns.actions,
      width: 270,
      cell: ({ organisation, state, statements }) => {
        const scored = standings.get(organisation)?.total != null;
        const about = { organisation, name: nameOf(organisation) };
        const open = unanswered(statements);
        const last = statements.findLast(({ withdrawn }) => withdrawn === null);
        return (
          <>
            {open ? (
              <Button
                type="link"
                size="small"
                onClick={() => setStating({ kind: "answer", ...about, objection: open })}
              >
                {words.answer}
              </Button>
            ) : null}
            {closed || !scored || open || state === "confirmed" ? null : (
              <Button type="link" size="small" onClick={() => setStating({ kind: "confirmed", ...about })}>
                {words.confirm}
              </Button>
            )}
            {closed || !scored ? null : (
              <Button type="link" size="small" onClick={() => setStating({ kind: "objection", ...about })}>
                {words.object}
              </Button>
            )}
            {closed || last === undefined ? null : (
              <Button
                type="link"
                size="small"
                onClick={() => setStating({ kind: "withdraw", ...about, statement: last })}
              >
                {words.withdraw}
              </Button>
            )}
          </>
        );
      },
    },
  ];
  return (
    <div className="assessment-main">
      <ExportInHead request={{ table: "statements", period: score.period }} />
      <div className="assessment-bar">
        <strong>{score.label}</strong>
        <span className="secondary">{words.counts(count("confirmed"), confirmations.length, count("objection"))}</span>
      </div>
      <div className="assessment-news">{closed ? <Notice kind="info">{words.closed}</Notice> : null}</div>
      <div className="assessment-scroll">
        <DataTable
          label={words.columns.state}
          columns={columns}
          rows={confirmations}
          rowKey={({ organisation }) => organisation}
        />
      </div>
      {stating === null ? null : (
        <StatementForm
          stating={stating}
          period={score.period}
          lines={assessment.scheme.lines}
          onDone={() => setStating(null)}
        />
      )}
    </div>
  );
}

/** The oldest objection that waits for an answer. */
function unanswered(statements: readonly Statement[]): Statement | undefined {
  const standing = statements.filter(({ withdrawn }) => withdrawn === null);
  const answered = new Set(standing.map(({ answers }) => answers));
  return standing.find(({ id, kind }) => kind === "objection" && !answered.has(id));
}

function Said({ statements }: { readonly statements: readonly Statement[] }) {
  return (
    <ul className="small">
      {statements.slice(-2).map(({ id, kind, lineName, text, person, upheld, by, at, withdrawn }) => (
        <li key={id} className={withdrawn === null ? undefined : "quiet"}>
          {[
            words.kind[kind],
            upheld === null ? "" : upheld ? words.yes : words.no,
            lineName === null ? "" : `“${lineName}”`,
            text,
            withdrawn === null ? "" : words.withdrawn(withdrawn.by, withdrawn.reason),
          ]
            .filter((part) => part !== "")
            .join("　")}
          <span className="quiet">{`　${person === "" ? by : person}　${tableTime(at)}`}</span>
        </li>
      ))}
    </ul>
  );
}
