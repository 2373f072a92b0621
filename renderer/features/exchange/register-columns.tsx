/** Columns of 回收登记: the report, its time, whom to call, reminders, the scan, what may be done. */
import { Checkbox } from "antd";
import type { Period } from "../../../shared/contract/periods.ts";
import { type CollectedRow, may } from "../../../shared/listings/register-rows.ts";
import { exchangeText, registerText } from "../../../shared/text/exchange-screens.ts";
import { filingText } from "../../../shared/text/filing.ts";
import type { DataColumn } from "../../components/data-table.tsx";
import { tableTime } from "../../components/local-time.ts";
import { ReportCircumstances, ReportStateMark } from "../../components/report/report-mark.tsx";
import { ContactCell, RemindedCell, ScanCell, SentBackCell } from "./collecting-cells.tsx";
import { dueWords, RowActions, type RowTask, Timeliness } from "./register-cells.tsx";

const words = registerText;

interface ColumnsInput {
  readonly period: Period;
  readonly today: string;
  readonly picked: ReadonlySet<string>;
  readonly selectable: (row: CollectedRow) => boolean;
  readonly onPick: (organisations: readonly string[], on: boolean) => void;
  readonly onAccept: (row: CollectedRow) => void;
  readonly onTask: (task: RowTask, row: CollectedRow) => void;
}

export function registerColumns(input: ColumnsInput): readonly DataColumn<CollectedRow>[] {
  const { period, today, picked, selectable, onPick, onAccept, onTask } = input;
  return [
    {
      head: words.columns.choose,
      width: 40,
      align: "centred",
      cell: (row) => (
        <Checkbox
          aria-label={words.choose(row.name)}
          checked={picked.has(row.organisation) && selectable(row)}
          disabled={!selectable(row)}
          onChange={(event) => onPick([row.organisation], event.target.checked)}
        />
      ),
    },
    {
      head: words.columns.name,
      width: 132,
      cell: (row) => (
        <span data-organisation={row.organisation} title={row.kind}>
          {row.name}
        </span>
      ),
    },
    {
      head: words.columns.state,
      cell: (row) => (
        <span className="register-state" title={handledAt(row)}>
          <ReportStateMark {...row} />
          <ReportCircumstances {...row} />
          <SentBackCell row={row} onOpen={() => onTask("details", row)} />
          {row.exempt > 0 && row.lines > 0 ? (
            <span className="secondary small">{words.exemptOf(row.exempt)}</span>
          ) : null}
        </span>
      ),
    },
    { head: words.columns.filled, width: 60, align: "right", cell: (row) => words.filled(row.filled, row.lines) },
    { head: words.columns.received, width: 124, cell: (row) => timeOr(row.receivedAt) },
    { head: words.columns.due, width: 90, cell: dueWords },
    { head: words.columns.late, width: 98, cell: (row) => <Timeliness row={row} /> },
    { head: words.columns.contact, width: 150, cell: (row) => <ContactCell row={row} /> },
    {
      head: words.columns.reminded,
      width: 98,
      cell: (row) => <RemindedCell row={row} onOpen={() => onTask("details", row)} />,
    },
    {
      head: words.columns.scan,
      width: 70,
      cell: (row) => <ScanCell row={row} onOpen={() => onTask("details", row)} />,
    },
    {
      head: words.columns.actions,
      width: 160,
      cell: (row) => (
        <RowActions
          row={row}
          period={period}
          today={today}
          onAccept={() => onAccept(row)}
          onTask={(task) => onTask(task, row)}
        />
      ),
    },
  ];
}

/** May be accepted, or reminded while the period is open. */
export const isSelectable = (row: CollectedRow, period: Period, today: string): boolean =>
  may("accept", row, period, today) || (period.state === "open" && row.known.owes !== null);

const timeOr = (at: string | null) =>
  at === null ? exchangeText.never : <span className="number">{tableTime(at)}</span>;

/** When it was accepted, or submitted. */
function handledAt({ state, acceptedAt, submittedAt }: CollectedRow): string | undefined {
  if (state === "accepted" && acceptedAt !== null) return filingText.acceptedAt(tableTime(acceptedAt));
  return state === "submitted" && submittedAt !== null ? filingText.submittedAt(tableTime(submittedAt)) : undefined;
}
