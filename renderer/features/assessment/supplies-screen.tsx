/** 填报—考核数据: the matrix of a department that supplies figures of 四挂钩考核 about those who are scored. */
import type { ReactNode } from "react";
import { entryText } from "../../../shared/text/entry.ts";
import { useCurrentPeriod } from "../../components/current-period.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { MatrixTab } from "./matrix-tab.tsx";
import "./assessment.css";

export function SuppliesScreen({ sections }: { readonly sections: ReactNode }) {
  const period = useCurrentPeriod();
  return (
    <>
      <PageHead title={entryText.title} tabs={sections} />
      <Loaded query={period}>
        {(known) => (known === null ? <EmptyState {...entryText.empty.noPeriod} /> : <MatrixTab period={known} />)}
      </Loaded>
    </>
  );
}
