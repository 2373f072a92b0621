/** 套表: forms from above; the address names the list, the form being mapped, or the one being filled in. */
import type { ReactNode } from "react";
import { useLocation, useParams } from "wouter";
import { formScreenText as words } from "../../../shared/text/outside-form-screens.ts";
import { outsideFormsText } from "../../../shared/text/outside-forms.ts";
import { api } from "../../api/client.ts";
import { useCurrentPeriod } from "../../components/current-period.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { useQuery } from "../../components/query.ts";
import { useActor } from "../../stores/session.ts";
import { FillView } from "./fill-view.tsx";
import { useFormDraft } from "./form-draft.ts";
import { FormsList } from "./forms-list.tsx";
import { MappingView } from "./mapping-view.tsx";
import "./outside-forms.css";

const home = "/reports/forms";

export function FormsScreen({ tabs }: { readonly tabs: ReactNode }) {
  const { role } = useActor();
  return (
    <>
      <PageHead title={outsideFormsText.title} tabs={tabs} note={outsideFormsText.note} />
      {role === "office" ? <Forms /> : <EmptyState {...words.officeOnly} />}
    </>
  );
}

function Forms() {
  const [, navigate] = useLocation();
  const [, at, step] = useParams()["*"]?.split("/") ?? [];
  const { draft } = useFormDraft();
  const forms = useQuery(["outside-forms"], (signal) => api.outsideForms.list(undefined, { signal }));
  const back = () => navigate(home);
  if (at === "map")
    return draft === null ? (
      <EmptyState {...words.draftLost} onAction={back} />
    ) : (
      <MappingView draft={draft} onDone={back} />
    );
  return (
    <Loaded query={forms}>
      {(known) => {
        const form = step === "fill" ? known.find(({ id }) => id === at) : undefined;
        if (form) return <Filling form={form} onClose={back} />;
        return (
          <FormsList
            forms={known}
            onMap={() => navigate(`${home}/map`)}
            onFill={(id) => navigate(`${home}/${id}/fill`)}
          />
        );
      }}
    </Loaded>
  );
}

type FillingProps = Omit<Parameters<typeof FillView>[0], "period">;

function Filling(props: FillingProps) {
  const period = useCurrentPeriod();
  return (
    <Loaded query={period}>
      {(known) =>
        known === null ? (
          <EmptyState {...words.noPeriod} href="/settings/periods" />
        ) : (
          <FillView {...props} period={known} />
        )
      }
    </Loaded>
  );
}
