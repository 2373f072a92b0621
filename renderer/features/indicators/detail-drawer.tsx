/** One line in detail, beside the list. */
import { Tabs } from "antd";
import { memo, useState } from "react";
import type { ProgressRow } from "../../../shared/contract/progress.ts";
import { indicatorsText } from "../../../shared/text/indicators.ts";
import { remarksText } from "../../../shared/text/remarks.ts";
import { basisLabel } from "../../../shared/text/verdict.ts";
import { api } from "../../api/client.ts";
import { Loaded } from "../../components/loaded.tsx";
import { useQuery } from "../../components/query.ts";
import { type CommentSubject, useComments } from "../../components/remarks/comment-list.tsx";
import { useInstructions } from "../../components/remarks/instruction-list.tsx";
import { SideDetail } from "../../components/side-detail.tsx";
import { VerdictMark } from "../../components/verdict-mark.tsx";
import { AssessmentTab } from "./assessment-tab.tsx";
import { ObservationsTab } from "./observations-tab.tsx";
import { PlacesTab } from "./places-tab.tsx";
import { relationsOf } from "./relations.ts";
import { RelationsTab } from "./relations-tab.tsx";
import { RemarksTab } from "./remarks-tab.tsx";
import { TargetsTab } from "./targets-tab.tsx";
import "./detail.css";

interface DetailDrawerProps {
  readonly code: string;
  readonly period: string;
  /** Every line of the plan: the line as the table has it is shown while the rest is read, and what it belongs to. */
  readonly all: readonly ProgressRow[];
  /** Codes of the lines before and after it in the list. */
  readonly previous: string | null;
  readonly next: string | null;
  readonly onOpen: (code: string, replace?: boolean) => void;
  readonly onClose: () => void;
}

const words = indicatorsText.detail;

export const DetailDrawer = memo(({ code, period, all, previous, next, onOpen, onClose }: DetailDrawerProps) => {
  const detail = useQuery(["progress", "detail", code, period], (signal) =>
    api.progress.detail({ indicator: code, period }, { signal }),
  );
  const [tab, setTab] = useState("trajectory");
  const [about, setAbout] = useState<CommentSubject | null>(null);
  const said = (useComments(code).data?.length ?? 0) + (useInstructions(code).data?.length ?? 0);
  const row = detail.data?.row ?? all.find((each) => each.code === code);
  const move = (to: string | null) => (to === null ? null : () => onOpen(to, true));
  const relations = row ? relationsOf(row, all) : [];
  return (
    <SideDetail
      label={words.label}
      title={row && <Title row={row} />}
      words={words}
      onPrevious={move(previous)}
      onNext={move(next)}
      onClose={onClose}
    >
      <Loaded query={detail}>
        {(found) => (
          <Tabs
            size="small"
            className="detail-tabs"
            activeKey={tab}
            onChange={setTab}
            items={[
              { key: "trajectory", label: words.tabs.trajectory, children: <AssessmentTab detail={found} /> },
              {
                key: "targets",
                label: words.tabs.targets(found.targets.length),
                children: <TargetsTab detail={found} />,
              },
              {
                key: "observations",
                label: words.tabs.observations(found.observationsTotal),
                children: (
                  <ObservationsTab
                    detail={found}
                    onComment={(subject) => {
                      setAbout(subject);
                      setTab("remarks");
                    }}
                  />
                ),
              },
              {
                key: "remarks",
                label: remarksText.tab(said),
                children: <RemarksTab row={found.row} about={about} onWhole={() => setAbout(null)} />,
              },
              { key: "places", label: words.tabs.places, children: <PlacesTab detail={found} /> },
              ...(relations.length === 0
                ? []
                : [
                    {
                      key: "relations",
                      label: words.tabs.relations(relations.reduce((sum, { items }) => sum + items.length, 0)),
                      children: <RelationsTab relations={relations} onOpen={onOpen} />,
                    },
                  ]),
            ]}
          />
        )}
      </Loaded>
    </SideDetail>
  );
});

function Title({ row }: { readonly row: ProgressRow }) {
  const lead = row.lead === null ? null : row.leadSuggested ? words.leadSuggested(row.lead) : words.lead(row.lead);
  const facets = [row.unit, row.scope, row.attribute, basisLabel[row.basis], lead].filter(Boolean).join("　");
  return (
    <>
      <div className="detail-name">
        <h2>{row.name}</h2>
        <VerdictMark verdict={row.verdict} />
      </div>
      <div className="secondary small clip" title={facets}>
        {facets}
      </div>
    </>
  );
}
