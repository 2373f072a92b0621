/** What becomes of the responsibilities, and of the projects, of an organisation that stops. */
import type { ReactNode } from "react";
import type { Consequences, Departure } from "../../../shared/contract/organisations.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { roleLabel } from "../../../shared/text/catalogue-words.ts";
import { organisationsText } from "../../../shared/text/organisations.ts";
import { reportStateLabel } from "../../../shared/text/words.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { Notice } from "../../components/error-text.tsx";
import { Marked } from "../../components/marked.tsx";

const words = organisationsText.consequences;

const effectWords: Record<Departure["effect"], string> = {
  ends: words.ends,
  taken_over: words.takenOver,
  held_already: words.heldAlready,
};

const columns: readonly DataColumn<Departure>[] = [
  { head: words.columns.item, cell: ({ itemName }) => itemName },
  { head: words.columns.role, width: 100, cell: ({ role }) => roleLabel[role] },
  { head: words.columns.effect, width: 130, cell: (departure) => <Effect departure={departure} /> },
];

function Effect({ departure: { effect, leaderless } }: { readonly departure: Departure }) {
  if (!leaderless) return effectWords[effect];
  return (
    <Marked glyph="ring" ink="behind">
      {words.leaderlessMark}
    </Marked>
  );
}

interface ConsequenceListProps {
  readonly name: string;
  readonly merging: boolean;
  readonly consequences: Consequences;
  /** What becomes of its projects. */
  readonly children: ReactNode;
}

export function ConsequenceList({ name, merging, consequences, children }: ConsequenceListProps) {
  const { departures, openReports } = consequences;
  const leaderless = departures.filter((each) => each.leaderless).length;
  const reports = openReports.map(({ period, state }) => `${periodLabel(period)}（${reportStateLabel[state]}）`);
  return (
    <>
      {leaderless > 0 && !merging ? <Notice kind="warning">{words.leaderless(leaderless)}</Notice> : null}
      {reports.length > 0 ? <Notice kind="warning">{words.openReports(reports.join("、"))}</Notice> : null}
      {children}
      <h3>
        {words.title}　<span className="quiet small">{words.count(name, departures.length)}</span>
      </h3>
      <div className="organisations-consequences">
        <DataTable
          label={words.title}
          columns={columns}
          rows={departures}
          rowKey={({ item, role }) => `${item}/${role}`}
          empty={words.none}
        />
      </div>
    </>
  );
}
