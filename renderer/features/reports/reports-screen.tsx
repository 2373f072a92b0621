/** 报告与打印: choose a print and a period, see it by pages as it prints, put it on paper or keep it as a file. */
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import type { Period } from "../../../shared/contract/periods.ts";
import { type PrintOptions, usualPrint } from "../../../shared/contract/printed.ts";
import type { PrintFacts } from "../../../shared/contract/reports.ts";
import { isWritten, type PrintKind, printKindNames, printKinds } from "../../../shared/domain/print-kinds.ts";
import { printKindLabel, printsText } from "../../../shared/text/printed.ts";
import { reportsText } from "../../../shared/text/reports.ts";
import { writtenScreenText } from "../../../shared/text/written-screen.ts";
import { api } from "../../api/client.ts";
import { useAssessedPeriod } from "../../components/current-period.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { PagedPreview } from "../../components/pdf/paged-preview.tsx";
import { useQuery } from "../../components/query.ts";
import { useActor } from "../../stores/session.ts";
import { BatchProgress } from "./batch-progress.tsx";
import { usePrintActions } from "./print-actions.tsx";
import { PeriodChoice, SheetChoice, SubjectChoice } from "./print-choice.tsx";
import { PrintOptionsBar } from "./print-options.tsx";
import { layoutOf, usePrintFacts, usePrintPdf } from "./print-request.ts";
import { useVerifyCode } from "./verify-code.tsx";
import { WrittenEditor } from "./written/written-editor.tsx";
import "./reports.css";

/** @param tabs the parts of the page, where there are others */
export function ReportsScreen({ tabs }: { readonly tabs: ReactNode }) {
  const period = useAssessedPeriod();
  return (
    <Loaded query={period}>
      {(known) =>
        known === null ? (
          <>
            <PageHead title={reportsText.title} tabs={tabs} />
            <NoPeriod />
          </>
        ) : (
          <PrintPage period={known} tabs={tabs} />
        )
      }
    </Loaded>
  );
}

function NoPeriod() {
  const { role } = useActor();
  if (role === "department") return <EmptyState {...reportsText.noPeriodDepartment} />;
  return <EmptyState {...reportsText.noPeriod} href="/settings/periods" />;
}

function PrintPage({ period, tabs }: { readonly period: Period; readonly tabs: ReactNode }) {
  const [editing, setEditing] = useState(false);
  const { role } = useActor();
  const [kind, setKind] = useState<PrintKind>("main-indicators");
  /** Null until one is chosen; "" for all. */
  const [subject, setSubject] = useState<string | null>(null);
  const [options, setOptions] = useState<PrintOptions>(usualPrint);
  const [total, setTotal] = useState<{ layout: string; pages: number } | null>(null);
  const subjects = useQuery(["print-subjects", kind, period.code], (signal) =>
    api.reports.subjects({ kind, period: period.code }, { signal }),
  );
  const named = namedOf(kind, subjects.data ?? [], subject);
  const request = { kind, period: period.code, subjects: named };
  // Until it is known whom it is about, nothing is asked for: of nobody named it would be everybody's.
  const isReady = subjects.data !== undefined;
  const facts = usePrintFacts(isReady ? request : null);
  const count = facts.data?.length ?? 0;
  const layout = layoutOf(request, options);
  const pages = total?.layout === layout ? total.pages : null;
  const file = usePrintPdf(!isReady || facts.data?.length === 0 ? null : request, options);
  const { buttons, news } = usePrintActions({ request, options, shown: file.data ?? null, count });
  const verifying = useVerifyCode();
  const choose = <T,>(set: (value: T) => void) => {
    // Pages of one print mean nothing in another.
    return (value: T) => {
      set(value);
      setOptions((before) => ({ ...before, pages: "" }));
    };
  };
  return (
    <>
      <PageHead title={reportsText.title} tabs={tabs} note={noteOf(facts.data)}>
        {isWritten(kind) && count > 0 && (
          <Button onClick={() => setEditing(!editing)}>
            {editing ? writtenScreenText.preview : writtenScreenText.edit}
          </Button>
        )}
        {buttons}
      </PageHead>
      <div className="reports-choice">
        <SheetChoice
          kind={kind}
          kinds={printKindNames.filter((each) => role === "office" || printKinds[each].departments)}
          onChange={choose(setKind)}
        />
        <PeriodChoice period={period} />
        {(subjects.data?.length ?? 0) > 0 && (
          <SubjectChoice
            label={reportsText.subject[printKinds[kind].of]}
            subjects={subjects.data ?? []}
            chosen={named[0] ?? ""}
            onChange={choose(setSubject)}
          />
        )}
        {role === "office" && verifying.field}
      </div>
      <div className="reports-news">
        <BatchProgress />
        {news}
        {verifying.news}
      </div>
      <Loaded query={facts}>
        {() =>
          count === 0 ? (
            <EmptyState {...reportsText.nothing} {...(isWritten(kind) && { hint: printsText.madeAt[kind] })} />
          ) : editing && isWritten(kind) ? (
            <WrittenEditor kind={kind} period={period.code} />
          ) : (
            <PagedPreview
              key={layoutOf(request, usualPrint)}
              title={printKindLabel[kind]}
              file={file}
              onPages={(known) => {
                if (options.pages === "" && known > 0 && pages !== known) setTotal({ layout, pages: known });
              }}
            >
              <PrintOptionsBar
                options={options}
                pages={pages}
                onChange={(change) => setOptions((before) => ({ ...before, ...change }))}
              />
            </PagedPreview>
          )
        }
      </Loaded>
    </>
  );
}

/** The one chosen; of lines the first, until all of them, some hundred pages, are asked for. */
function namedOf(kind: PrintKind, subjects: readonly { readonly code: string }[], chosen: string | null): string[] {
  const known = subjects.find(({ code }) => code === chosen);
  if (known) return [known.code];
  const [first] = subjects;
  return first && chosen !== "" && printKinds[kind].of === "line" ? [first.code] : [];
}

/** Code of the one print that is shown and when it was frozen; of a set how many there are. */
function noteOf(facts: readonly PrintFacts[] | undefined): string | undefined {
  const [only] = facts?.length === 1 ? facts : [];
  if (!only) return facts && facts.length > 1 ? reportsText.set(facts.length) : undefined;
  const { verification, frozenAt } = only;
  return [reportsText.verification(verification), frozenAt && reportsText.frozen(frozenAt)].filter(Boolean).join("　");
}
