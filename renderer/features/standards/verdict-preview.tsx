/** What the typed bands would make of the current period, before anything is saved. */
import { useEffect, useState } from "react";
import type { Period } from "../../../shared/contract/periods.ts";
import type { Settings, SettingsPreview } from "../../../shared/contract/settings.ts";
import { formatSigned } from "../../../shared/domain/number.ts";
import { verdicts } from "../../../shared/domain/vocabulary.ts";
import { standardsText } from "../../../shared/text/standards.ts";
import { verdictLabel } from "../../../shared/text/verdict.ts";
import { api } from "../../api/client.ts";
import { Loaded } from "../../components/loaded.tsx";
import { useQuery } from "../../components/query.ts";
import { VerdictMark } from "../../components/verdict-mark.tsx";
import { useAppState } from "../../stores/session.ts";

const words = standardsText.preview;

/** Lines that are named; of more only how many. */
const namedLines = 8;
/** Milliseconds without typing before it is worked out: each look judges every line of the plan twice. */
const settle = 400;

interface PreviewProps {
  readonly period: Period;
  readonly settings: Settings;
}

export function VerdictPreview({ period, settings }: PreviewProps) {
  const { plan } = useAppState();
  const asked = useSettled(settings);
  const preview = useQuery(["preview", plan, period.code, JSON.stringify(asked)], (signal) =>
    api.settings.preview({ settings: asked, plan, period: period.code }, { signal }),
  );
  return <Loaded query={preview}>{(data) => <Difference preview={data} label={period.label} />}</Loaded>;
}

function useSettled(settings: Settings): Settings {
  const [settled, setSettled] = useState(settings);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(settings), settle);
    return () => clearTimeout(timer);
  }, [settings]);
  return settled;
}

function Difference({ preview, label }: { readonly preview: SettingsPreview; readonly label: string }) {
  const { frozen, before, after, changed } = preview;
  if (frozen) return <p className="secondary">{words.frozen(label)}</p>;
  const listed = verdicts.filter((verdict) => (before[verdict] ?? 0) + (after[verdict] ?? 0) > 0);
  return (
    <>
      <table className="data-table is-dense" aria-label={words.tableLabel}>
        <thead>
          <tr>
            <th scope="col">{words.columns.verdict}</th>
            <th scope="col" className="is-right">
              {words.columns.before}
            </th>
            <th scope="col" className="is-right">
              {words.columns.after}
            </th>
            <th scope="col" className="is-right">
              {words.columns.change}
            </th>
          </tr>
        </thead>
        <tbody>
          {listed.map((verdict) => {
            const [was, is] = [before[verdict] ?? 0, after[verdict] ?? 0];
            return (
              <tr key={verdict}>
                <td>
                  <VerdictMark verdict={verdict} />
                </td>
                <td className="is-right number">{was}</td>
                <td className="is-right number">{is}</td>
                <td className={was === is ? "is-right number quiet" : "is-right number strong"}>
                  {was === is ? "—" : formatSigned(is - was, 0)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {changed.length === 0 ? (
        <p className="secondary small">{words.none}</p>
      ) : (
        <div className="small">
          <p>{words.changedLines(changed.length)}</p>
          <ul className="secondary">
            {changed.slice(0, namedLines).map((line) => (
              <li key={line.code}>{words.line(line.name, verdictLabel[line.before], verdictLabel[line.after])}</li>
            ))}
            {changed.length > namedLines ? <li>{words.more(changed.length - namedLines)}</li> : null}
          </ul>
        </div>
      )}
    </>
  );
}
