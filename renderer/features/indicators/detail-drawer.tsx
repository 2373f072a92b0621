/** One line in detail, beside the list (over it in a narrow window). The list stays usable; Esc closes. */
import { Tabs } from "antd";
import type { KeyboardEvent } from "react";
import type { ProgressRow } from "../../../shared/contract/progress.ts";
import { indicatorsText } from "../../../shared/text/indicators.ts";
import { basisLabel } from "../../../shared/text/verdict.ts";
import { api } from "../../api/client.ts";
import { Icon } from "../../components/icon.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { useQuery } from "../../components/query.ts";
import { VerdictMark } from "../../components/verdict-mark.tsx";
import { AssessmentTab } from "./assessment-tab.tsx";
import { ObservationsTab } from "./observations-tab.tsx";
import { PlacesTab } from "./places-tab.tsx";
import { TargetsTab } from "./targets-tab.tsx";
import "./detail.css";

interface DetailDrawerProps {
  readonly code: string;
  readonly period: string;
  /** The line as the table has it, shown while the rest is read. */
  readonly known: ProgressRow | undefined;
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
  readonly onMove: (step: 1 | -1) => void;
  readonly onClose: () => void;
}

const words = indicatorsText.detail;

export function DetailDrawer({ code, period, known, hasPrevious, hasNext, onMove, onClose }: DetailDrawerProps) {
  const detail = useQuery(["progress", "detail", code, period], (signal) =>
    api.progress.detail({ indicator: code, period }, { signal }),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose();
  };
  const row = detail.data?.row ?? known;
  return (
    <aside className="detail" aria-label={words.label} onKeyDown={onKeyDown}>
      <header className="detail-head">
        <div className="detail-title">
          {row && (
            <>
              <div className="detail-name">
                <h2>{row.name}</h2>
                <VerdictMark verdict={row.verdict} />
              </div>
              <Facets row={row} />
            </>
          )}
        </div>
        <button
          type="button"
          className="icon-button"
          aria-label={words.previous}
          disabled={!hasPrevious}
          onClick={() => onMove(-1)}
        >
          <Icon name="up" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={words.next}
          disabled={!hasNext}
          onClick={() => onMove(1)}
        >
          <Icon name="down" />
        </button>
        <button type="button" className="icon-button" aria-label={words.close} onClick={onClose}>
          <Icon name="cross" />
        </button>
      </header>
      <Loaded query={detail}>
        {(found) => (
          <Tabs
            size="small"
            className="detail-tabs"
            items={[
              { key: "trajectory", label: words.tabs.trajectory, children: <AssessmentTab detail={found} /> },
              {
                key: "targets",
                label: words.tabs.targets(found.targets.length),
                children: <TargetsTab detail={found} period={period} />,
              },
              {
                key: "observations",
                label: words.tabs.observations(found.observations.length),
                children: <ObservationsTab detail={found} />,
              },
              { key: "places", label: words.tabs.places, children: <PlacesTab places={found.places} /> },
            ]}
          />
        )}
      </Loaded>
    </aside>
  );
}

function Facets({ row }: { readonly row: ProgressRow }) {
  const lead = row.lead === null ? null : row.leadSuggested ? words.leadSuggested(row.lead) : words.lead(row.lead);
  const facets = [row.unit, row.attribute, basisLabel[row.basis], lead].filter((facet) => facet !== null);
  return <div className="secondary small clip">{facets.join("　")}</div>;
}
