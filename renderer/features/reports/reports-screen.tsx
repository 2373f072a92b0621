/** 报告与打印: choose a sheet and a period, see it as it prints, print it or keep it as PDF. */
import { Button, Select } from "antd";
import { type ReactNode, useRef, useState } from "react";
import type { Delivery } from "../../../shared/contract/common.ts";
import type { Period } from "../../../shared/contract/periods.ts";
import { sheetKinds } from "../../../shared/contract/reports.ts";
import { reportsText, sheetKindLabel } from "../../../shared/text/reports.ts";
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

type SheetKind = (typeof sheetKinds)[number];

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
  const [kind, setKind] = useState<SheetKind>(sheetKinds[0]);
  const [saved, setSaved] = useState<Delivery | null>(null);
  const preview = useRef<SheetPreviewHandle>(null);
  const saving = useCommand();
  const input = { kind, period: period.code };
  const sheet = useQuery(["sheet", kind, period.code], (signal) => api.reports.sheet(input, { signal }));
  const savePdf = () =>
    void saving.run(async () => {
      setSaved(null);
      const delivery = await api.reports.pdf(input);
      download(delivery);
      setSaved(delivery);
    });
  return (
    <>
      <PageHead
        title={reportsText.title}
        tabs={tabs}
        note={sheet.data && reportsText.verification(sheet.data.verification)}
      >
        <Button disabled={sheet.data === undefined} onClick={() => preview.current?.print()}>
          {reportsText.print}
        </Button>
        <Button type="primary" disabled={sheet.data === undefined} loading={saving.busy} onClick={savePdf}>
          {saving.busy ? reportsText.saving : reportsText.savePdf}
        </Button>
      </PageHead>
      <div className="reports-choice">
        <SheetChoice kind={kind} onChange={setKind} />
        <PeriodChoice period={period} />
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
        <Loaded query={sheet}>{(known) => <SheetPreview ref={preview} sheet={known} />}</Loaded>
      </div>
    </>
  );
}

function SheetChoice({ kind, onChange }: { readonly kind: SheetKind; readonly onChange: (kind: SheetKind) => void }) {
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
        options={sheetKinds.map((one) => ({ value: one, label: sheetKindLabel[one] }))}
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
