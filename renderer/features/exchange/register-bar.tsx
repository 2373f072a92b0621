/** Above 回收登记: how far the quarter is, what is listed, and what is done with the quarter as a whole. */
import { Button } from "antd";
import { Link } from "wouter";
import type { Period } from "../../../shared/contract/periods.ts";
import {
  type CollectedRow,
  hasAnswered,
  isExcused,
  passes,
  type RegisterFilter,
  registerFilters,
} from "../../../shared/listings/register-rows.ts";
import { collectingText } from "../../../shared/text/collecting.ts";
import { registerText } from "../../../shared/text/exchange-screens.ts";
import { reportStateLabel } from "../../../shared/text/words.ts";
import { archiveJob } from "./archive-job.ts";
import { type DroppedScans, ScanChoose } from "./scan-drop.tsx";

const words = registerText;

interface RegisterBarProps {
  readonly rows: readonly CollectedRow[];
  readonly period: Period;
  readonly filter: RegisterFilter;
  readonly onFilter: (filter: RegisterFilter) => void;
  readonly onScans: (scans: DroppedScans) => void;
}

export function RegisterBar({ rows, period, filter, onFilter, onScans }: RegisterBarProps) {
  const archiving = archiveJob.useJob((job) => job.running);
  const asked = rows.filter((row) => hasAnswered(row) || !isExcused(row));
  const late = rows.filter((row) => row.late).length;
  return (
    <>
      <div className="exchange-bar register-bar">
        <span className="exchange-bar-note">{words.summary(asked.length, asked.filter(hasAnswered).length, late)}</span>
        <Link href="/exchange/completeness?part=history">{collectingText.history}</Link>
        <ScanChoose onFiles={(files) => onScans({ files, organisation: null })} />
        <Button size="small" disabled={archiving} onClick={() => void archiveJob.start(period.code)}>
          {collectingText.archive}
        </Button>
      </div>
      <fieldset className="toggles register-filters">
        <legend className="unseen">{words.filterLabel}</legend>
        {registerFilters.map((one) => (
          <button type="button" key={one} aria-pressed={filter === one} onClick={() => onFilter(one)}>
            {filterWord(one)} {rows.filter((row) => passes(one, row)).length}
          </button>
        ))}
      </fieldset>
    </>
  );
}

function filterWord(filter: RegisterFilter): string {
  switch (filter) {
    case "not_started":
    case "draft":
    case "submitted":
    case "accepted":
    case "returned":
      return filter === "draft" ? words.draftFilter : reportStateLabel[filter];
    default:
      return words.filters[filter];
  }
}
