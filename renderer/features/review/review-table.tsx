/** The reports of a period with what is to be looked at in each; several are accepted or sent back at once. */
import { Button, Checkbox } from "antd";
import { useState } from "react";
import type { Period } from "../../../shared/contract/periods.ts";
import type { ReviewRow } from "../../../shared/contract/review.ts";
import {
  isAcceptable,
  openFindings,
  passes,
  type ReviewFilter,
  reviewFilters,
} from "../../../shared/listings/review-rows.ts";
import { reviewText as words } from "../../../shared/text/review.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { ErrorNotice } from "../../components/error-text.tsx";
import { ExportInHead } from "../../components/export-table.tsx";
import { gradeInks, Marked } from "../../components/marked.tsx";
import { ReturnDrawer } from "../../components/report/reason-drawer.tsx";
import { LateMark, ReportStateMark } from "../../components/report/report-mark.tsx";
import { useAccept } from "../../components/report/use-accept.ts";
import { useLookedAt, wasLookedAt } from "./looked-at.ts";

interface TableProps {
  readonly rows: readonly ReviewRow[];
  readonly period: Period;
  readonly onOpen: (organisation: string) => void;
}

/** Accepted or sent back is only what was submitted. */
const isWaiting = ({ state }: ReviewRow): boolean => state === "submitted";

export function ReviewTable({ rows, period, onOpen }: TableProps) {
  const [filter, setFilter] = useState<ReviewFilter>("all");
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [returning, setReturning] = useState(false);
  const accepting = useAccept(period);
  const lookedAt = useLookedAt(({ reports }) => reports);
  const listed = rows.filter((row) => passes(filter, row));
  // A report that has moved on meanwhile is no longer chosen.
  const chosen = rows.filter((row) => picked.has(row.organisation) && isWaiting(row));
  const acceptable = listed.filter(isAcceptable);
  const pick = (some: readonly ReviewRow[], on: boolean) => {
    const next = new Set(picked);
    for (const { organisation } of some)
      if (on) next.add(organisation);
      else next.delete(organisation);
    setPicked(next);
  };
  const questioned = chosen.filter((row) => openFindings(row) > 0).map(({ name }) => name);
  return (
    <div className="exchange-scroll">
      <ExportInHead request={{ table: "review", period: period.code, filter }} />
      <div className="exchange-bar">
        <fieldset className="toggles">
          <legend className="unseen">{words.filters.label}</legend>
          {reviewFilters.map((one) => (
            <button type="button" key={one} aria-pressed={filter === one} onClick={() => setFilter(one)}>
              {words.filters[one](rows.filter((row) => passes(one, row)).length)}
            </button>
          ))}
        </fieldset>
      </div>
      <div className="exchange-bar review-bulk" aria-busy={accepting.busy}>
        <Checkbox
          checked={acceptable.length > 0 && acceptable.every((row) => chosen.includes(row))}
          disabled={acceptable.length === 0}
          onChange={({ target }) => pick(acceptable, target.checked)}
        >
          {words.chooseAcceptable(acceptable.length)}
        </Checkbox>
        <span className={chosen.length === 0 ? "quiet small exchange-bar-note clip" : "strong exchange-bar-note clip"}>
          {chosen.length === 0 ? words.note : words.chosen(chosen.length)}
          {questioned.length === 0 ? null : (
            <span className="ink-behind small">　{words.questionedAmong(questioned.join("、"))}</span>
          )}
        </span>
        <Button size="small" disabled={accepting.busy || chosen.length === 0} onClick={() => setReturning(true)}>
          {words.sendBack}
        </Button>
        <Button
          size="small"
          type="primary"
          loading={accepting.busy}
          disabled={chosen.length === 0}
          onClick={() => accepting.ask(chosen)}
        >
          {words.accept}
        </Button>
      </div>
      <ErrorNotice error={accepting.error} onClose={accepting.forget} />
      <DataTable
        label={words.tableLabel}
        columns={columns(onOpen, chosen, pick, (row) => wasLookedAt(lookedAt, period.code, row))}
        rows={listed}
        rowKey={({ organisation }) => organisation}
        rowClass={(row) => (chosen.includes(row) ? "is-chosen" : undefined)}
        empty={words.nothingFound}
      />
      {returning ? (
        <ReturnDrawer
          period={period.code}
          periodLabel={period.label}
          reports={chosen}
          onClose={() => setReturning(false)}
          onDone={() => {
            setPicked(new Set());
            setReturning(false);
          }}
        />
      ) : null}
    </div>
  );
}

function columns(
  onOpen: TableProps["onOpen"],
  chosen: readonly ReviewRow[],
  onPick: (rows: readonly ReviewRow[], on: boolean) => void,
  looked: (row: ReviewRow) => boolean,
): readonly DataColumn<ReviewRow>[] {
  const { heads } = words;
  return [
    {
      head: words.columns.choose,
      width: 40,
      align: "centred",
      cell: (row) => (
        <Checkbox
          aria-label={words.choose(row.name)}
          checked={chosen.includes(row)}
          disabled={!isWaiting(row)}
          onChange={({ target }) => onPick([row], target.checked)}
        />
      ),
    },
    {
      head: heads.name,
      cell: (row) => (
        <span className="review-name">
          <button
            type="button"
            className="link-button"
            aria-label={words.open(row.name)}
            onClick={() => onOpen(row.organisation)}
          >
            {row.name}
          </button>
          {looked(row) ? <span className="quiet small">{words.lookedAt}</span> : null}
        </span>
      ),
    },
    {
      head: heads.state,
      width: 176,
      cell: (row) => (
        <span className="review-state">
          <ReportStateMark state={row.state} />
          {row.late ? <LateMark /> : null}
          {row.returns > 0 ? <span className="secondary small">{words.detail.returns(row.returns)}</span> : null}
        </span>
      ),
    },
    { head: heads.filled, width: 64, align: "right", cell: ({ lines, blanks }) => saidOf(lines, blanks) },
    { head: heads.changed, width: 68, align: "right", cell: ({ changed }) => numberOr(changed) },
    { head: heads.open, width: 150, cell: (row) => <OpenFindings row={row} /> },
    { head: heads.explained, width: 68, align: "right", cell: ({ findings }) => numberOr(findings.explained) },
    { head: heads.tasks, width: 64, align: "right", cell: ({ tasks, tasksUnsaid }) => saidOf(tasks, tasksUnsaid) },
    {
      head: heads.projects,
      width: 64,
      align: "right",
      cell: ({ projects, projectsUnsaid }) => saidOf(projects, projectsUnsaid),
    },
    {
      head: heads.supplies,
      width: 84,
      align: "right",
      cell: ({ supplies, suppliesUnsaid }) => saidOf(supplies, suppliesUnsaid),
    },
    { head: heads.matters, width: 68, align: "right", cell: ({ matters }) => numberOr(matters) },
    { head: heads.comments, width: 56, align: "right", cell: ({ comments }) => numberOr(comments) },
  ];
}

const numberOr = (count: number) => (count === 0 ? <span className="quiet">{words.none}</span> : count);
/** 5/6: of six five are said. */
const saidOf = (asked: number, unsaid: number) =>
  asked === 0 ? <span className="quiet">{words.none}</span> : `${asked - unsaid}/${asked}`;

function OpenFindings({ row }: { readonly row: ReviewRow }) {
  const open = (["A", "B", "C"] as const).filter((grade) => row.findings[grade] > 0);
  if (open.length === 0) return <span className="quiet">{words.none}</span>;
  return (
    <span className="review-state">
      {open.map((grade) => (
        <Marked key={grade} glyph="question" ink={gradeInks[grade]}>
          {words.openGrades(grade, row.findings[grade])}
        </Marked>
      ))}
    </span>
  );
}
