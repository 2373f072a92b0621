/** Lines in trouble with why in a few words, whose they are, and which leader is in charge. */
import { Link } from "wouter";
import type { ProgressRow } from "../../../shared/contract/progress.ts";
import { commonText } from "../../../shared/text/common.ts";
import { valueDateText } from "../../../shared/text/indicators.ts";
import { workbenchText } from "../../../shared/text/workbench.ts";
import { NumberText } from "../../components/number-text.tsx";
import { useOrganisations } from "../../components/organisation-data.ts";
import { VerdictMark } from "../../components/verdict-mark.tsx";

export const lineAddress = (code: string) => `/indicators/${code}?collection=all`;

/** The target and how far from it: 目标 ＞500 亿元. Whatever else is behind the verdict stands one step away. */
const reasonInShort = ({ targetText, unit, dueState }: ProgressRow): string =>
  workbenchText.whyInShort(targetText, unit, dueState === "overdue" || dueState === "stale");

interface WorstProps {
  readonly rows: readonly ProgressRow[];
  /** Said in place of rows. */
  readonly empty: string;
  /** With the lead and the leader in charge (分管区领导) of it; one's own lines need no such thing. */
  readonly withLeader?: boolean;
}

export function Worst({ rows, empty, withLeader = false }: WorstProps) {
  const organisations = useOrganisations();
  const leaders = new Map(organisations.data?.map(({ name, leader }) => [name, leader]));
  const { worstColumns: heads } = workbenchText;
  if (rows.length === 0) return <p className="secondary">{empty}</p>;
  return (
    <table className="data-table is-dense">
      <thead>
        <tr>
          <th scope="col">{heads.verdict}</th>
          <th scope="col">{heads.name}</th>
          <th className="is-right" scope="col">
            {heads.value}
          </th>
          <th scope="col">{heads.valueAt}</th>
          <th className="is-right" scope="col">
            {heads.progress}
          </th>
          <th className="is-right" scope="col">
            {heads.gap}
          </th>
          {withLeader && <th scope="col">{heads.lead}</th>}
          {withLeader && <th scope="col">{heads.leader}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <td>
              <VerdictMark verdict={row.verdict} />
            </td>
            <td>
              <Link href={lineAddress(row.code)}>{row.name}</Link>
              <span className="worst-why quiet">{reasonInShort(row)}</span>
            </td>
            <td className="is-right number">
              <NumberText value={row.value} decimals={row.decimals} /> <span className="quiet">{row.unit}</span>
            </td>
            <td className="quiet number">{row.valueAtLabel !== null && valueDateText(row.basis, row.valueAtLabel)}</td>
            <td className="is-right">
              <NumberText value={row.progress === null ? null : row.progress * 100} decimals={1} />
            </td>
            <td className="is-right strong">
              <NumberText value={row.gap} decimals={1} signed />
            </td>
            {withLeader && <td className="number">{row.lead ?? commonText.none}</td>}
            {withLeader && (
              <td className="number">{(row.lead !== null && leaders.get(row.lead)) || commonText.none}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
