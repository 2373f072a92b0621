/** 报告与打印: choose a sheet and a period, see it as it prints, print it or keep it as PDF. */
import { Button, Select } from "antd";
import { type ReactNode, useRef, useState } from "react";
import type { Delivery } from "../../../shared/contract/common.ts";
import type { Period } from "../../../shared/contract/periods.ts";
import { usualPrint } from "../../../shared/contract/printed.ts";
import { type PrintKind, printKindNames, printKinds } from "../../../shared/domain/print-kinds.ts";
import { printKindLabel } from "../../../shared/text/printed.ts";
import { reportsText } from "../../../shared/text/reports.ts";
import { api } from "../../api/client.ts";
import { download } from "../../api/download.ts";
import { useCommand } from "../../components/command.ts";
import { useCurrentPeriod, usePlanPeriods } from "../../components/current-period.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { useQuery } from "../../components/query.ts";
import { startedPeriods } from "../../components/suggested-period.ts";
import { SheetPreview, type SheetPreviewHandle } from "../../print/preview.tsx";
import { choosePeriod, useActor } from "../../stores/session.ts";
import "./reports.css";

/** @param tabs the parts of the page, where there are others */
export function ReportsScreen({ tabs }: { readonly tabs: ReactNode }) {
  const period = useCurrentPeriod();
  return (
    <Loaded query={period}>
      {(known) =>
        known === null ? (
          <>
            <PageHead title={reportsText.title} tabs={tabs} />
            <NoPeriod />
          </>
        ) : (
          <SheetPage period={known} tabs={tabs} />
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

function SheetPage({ period, tabs }: { readonly period: Period; readonly tabs: ReactNode }) {
  const [kind, setKind] = useState<PrintKind>("main-indicators");
  const [saved, setSaved] = useState<Delivery | null>(null);
  const preview = useRef<SheetPreviewHandle>(null);
  const saving = useCommand();
  const { role } = useActor();
  const kinds = printKindNames.filter((each) => role === "office" || printKinds[each].departments);
  const [subject, setSubject] = useState("");
  const subjects = useQuery(["print-subjects", kind, period.code], (signal) =>
    api.reports.subjects({ kind, period: period.code }, { signal }),
  );
  const named = subjects.data?.some(({ code }) => code === subject) ? [subject] : [];
  const request = { kind, period: period.code, subjects: named };
  const sheets = useQuery(["prints", kind, period.code, ...named], (signal) => api.reports.models(request, { signal }));
  const [only] = sheets.data?.length === 1 ? sheets.data : [];
  const empty = sheets.data === undefined || sheets.data.length === 0;
  const savePdf = () =>
    void saving.run(async () => {
      setSaved(null);
      const delivery = await api.reports.pdf({ request, options: usualPrint });
      download(delivery);
      setSaved(delivery);
    });
  return (
    <>
      <PageHead title={reportsText.title} tabs={tabs} note={only && reportsText.verification(only.verification)}>
        <Button disabled={empty} onClick={() => preview.current?.print()}>
          {reportsText.print}
        </Button>
        <Button type="primary" disabled={empty} loading={saving.busy} onClick={savePdf}>
          {saving.busy ? reportsText.saving : reportsText.savePdf}
        </Button>
      </PageHead>
      <div className="reports-choice">
        <SheetChoice kind={kind} kinds={kinds} onChange={setKind} />
        <PeriodChoice period={period} />
        {(subjects.data?.length ?? 0) > 0 && (
          <SubjectChoice
            label={reportsText.subject[printKinds[kind].of]}
            subjects={subjects.data ?? []}
            chosen={named[0] ?? ""}
            onChange={setSubject}
          />
        )}
      </div>
      {(saving.error !== null || saved !== null) && (
        <div className="reports-news">
          <ErrorNotice error={saving.error} onClose={saving.forget} />
          {saved && (
            <Notice kind="done" onClose={() => setSaved(null)}>
              {saved.kind === "folder"
                ? reportsText.savedFolder(saved.folder)
                : reportsText.savedDownload(saved.fileName)}
            </Notice>
          )}
        </div>
      )}
      <div className="reports-preview">
        <Loaded query={sheets}>
          {(known) =>
            known.length === 0 ? <EmptyState {...reportsText.nothing} /> : <SheetPreview ref={preview} sheets={known} />
          }
        </Loaded>
      </div>
    </>
  );
}

interface SheetChoiceProps {
  readonly kind: PrintKind;
  readonly kinds: readonly PrintKind[];
  readonly onChange: (kind: PrintKind) => void;
}

function SheetChoice({ kind, kinds, onChange }: SheetChoiceProps) {
  return (
    <div className="reports-field">
      <label className="quiet" htmlFor="sheet-kind">
        {reportsText.kind}
      </label>
      <Select
        id="sheet-kind"
        className="reports-kind"
        value={kind}
        onChange={onChange}
        options={kinds.map((one) => ({ value: one, label: printKindLabel[one] }))}
      />
    </div>
  );
}

/** The same choice as in the top bar: all pages look at one period. */
function PeriodChoice({ period }: { readonly period: Period }) {
  const { data: periods = [period] } = usePlanPeriods();
  return (
    <div className="reports-field">
      <label className="quiet" htmlFor="sheet-period">
        {reportsText.period}
      </label>
      <Select
        id="sheet-period"
        className="reports-period"
        value={period.code}
        onChange={choosePeriod}
        options={startedPeriods(periods).map(({ code, label }) => ({ value: code, label }))}
      />
    </div>
  );
}

interface SubjectChoiceProps {
  readonly label: string;
  readonly subjects: readonly { readonly code: string; readonly name: string }[];
  /** Empty: all of them. */
  readonly chosen: string;
  readonly onChange: (code: string) => void;
}

function SubjectChoice({ label, subjects, chosen, onChange }: SubjectChoiceProps) {
  return (
    <div className="reports-field">
      <label className="quiet" htmlFor="sheet-subject">
        {label}
      </label>
      <Select
        id="sheet-subject"
        className="reports-subject"
        showSearch={{ optionFilterProp: "label" }}
        value={chosen}
        onChange={onChange}
        options={[
          { value: "", label: reportsText.all(subjects.length) },
          ...subjects.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
    </div>
  );
}
