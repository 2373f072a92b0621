/** 考核: ranking, figures, confirmations and scheme of 四挂钩考核; the address names the part and whom it shows. */
import { useParams } from "wouter";
import type { Period } from "../../../shared/contract/periods.ts";
import { assessmentText } from "../../../shared/text/assessment.ts";
import { assessmentScreenText } from "../../../shared/text/assessment-screens.ts";
import { useCurrentPeriod } from "../../components/current-period.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { TabLinks } from "../../components/tab-links.tsx";
import { ConfirmationsTab } from "./confirmations-tab.tsx";
import { MatrixTab } from "./matrix-tab.tsx";
import { RankingTab } from "./ranking-tab.tsx";
import { SchemeTab } from "./scheme-tab.tsx";
import "./assessment.css";

type Section = keyof typeof assessmentText.sections;
const sections = Object.keys(assessmentText.sections) as Section[];

export function AssessmentScreen() {
  const period = useCurrentPeriod();
  const first = useParams()["*"]?.split("/")[0];
  const section = sections.find((each) => each === first) ?? "ranking";
  const tabs = (
    <TabLinks
      label={assessmentText.sectionsLabel}
      tabs={sections.map((id) => ({ id, name: assessmentText.sections[id], href: `/assessment/${id}` }))}
      current={section}
    />
  );
  return (
    <>
      <PageHead title={assessmentText.title} tabs={tabs} note={assessmentText.note} />
      <Loaded query={period}>
        {(known) =>
          known === null ? (
            <EmptyState {...assessmentScreenText.noPeriod} href="/settings/periods" />
          ) : (
            <Part section={section} period={known} />
          )
        }
      </Loaded>
    </>
  );
}

function Part({ section, period }: { readonly section: Section; readonly period: Period }) {
  switch (section) {
    case "ranking":
      return <RankingTab period={period} />;
    case "matrix":
      return <MatrixTab period={period} />;
    case "confirmations":
      return <ConfirmationsTab period={period} />;
    case "scheme":
      return <SchemeTab year={Number(period.code.slice(0, 4))} />;
  }
}
