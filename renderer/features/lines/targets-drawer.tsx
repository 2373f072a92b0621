/** 目标沿革 of one line: every version with its days, its paper and who recorded it; unused ones can be taken back. */
import { Button, Drawer } from "antd";
import { useState } from "react";
import { Link } from "wouter";
import type { Indicator } from "../../../shared/contract/catalog.ts";
import type { TargetVersion } from "../../../shared/contract/targets.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { targetReasonLength } from "../../../shared/domain/target-version.ts";
import { targetAsPrinted } from "../../../shared/text/figure.ts";
import { targetEditText, targetsText } from "../../../shared/text/targets.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { tableTime } from "../../components/local-time.ts";
import { useAppState } from "../../stores/session.ts";
import { TextField } from "./choice-field.tsx";
import { currentTarget } from "./new-line.ts";

const words = targetsText;

interface DrawerProps {
  readonly line: Indicator;
  readonly versions: readonly TargetVersion[];
  readonly mayEdit: boolean;
  readonly onClose: () => void;
}

export function TargetsDrawer({ line, versions, mayEdit, onClose }: DrawerProps) {
  const { today } = useAppState();
  const [withdrawing, setWithdrawing] = useState<TargetVersion | null>(null);
  const [done, setDone] = useState("");
  const current = currentTarget({ targets: [...versions] }, today);
  const columns: readonly DataColumn<TargetVersion>[] = [
    { head: words.columns.year, width: 74, cell: ({ year }) => year ?? words.noYear },
    {
      head: words.columns.text,
      width: 110,
      cell: (version) => (
        <>
          <span className="number strong">{targetAsPrinted(version.operator, version.text)}</span>
          {version === current ? <div className="ink-on small">{words.inForce}</div> : null}
        </>
      ),
    },
    { head: words.columns.authority, cell: (version) => <Paper version={version} /> },
    {
      head: words.columns.days,
      width: 120,
      cell: ({ effectiveOn, until }) => (
        <span className="small">{until === null ? words.from(effectiveOn) : words.fromUntil(effectiveOn, until)}</span>
      ),
    },
    { head: words.columns.by, width: 110, cell: ({ by, at }) => <Recorded by={by} at={at} /> },
    ...(mayEdit && versions.length > 1 ? [withdrawal(setWithdrawing)] : []),
  ];
  return (
    <Drawer open size={760} title={words.historyTitle(line.name)} onClose={onClose}>
      <div className="form">
        <div className="settings-bar">
          {mayEdit ? (
            <Link href={`/settings/lines/${line.code}?target=new`} className="lines-go">
              {words.newTarget}
            </Link>
          ) : null}
          <Link href={`/indicators/${line.code}?collection=all`}>{words.seeLine}</Link>
        </div>
        {done === "" ? null : (
          <Notice kind="done" onClose={() => setDone("")}>
            {done}
          </Notice>
        )}
        {withdrawing === null ? null : (
          <Withdrawal
            key={withdrawing.id}
            version={withdrawing}
            onClose={() => setWithdrawing(null)}
            onDone={() => {
              setDone(words.withdrawn(withdrawing.text));
              setWithdrawing(null);
            }}
          />
        )}
        <DataTable
          label={words.tableLabel(line.name)}
          columns={columns}
          rows={versions.toReversed()}
          rowKey={({ id }) => id}
        />
      </div>
    </Drawer>
  );
}

function Paper({ version: { authority, documentNumber, note, reason } }: { readonly version: TargetVersion }) {
  return (
    <>
      {authority} <span className="quiet">{documentNumber}</span>
      {note === "" ? null : <div className="quiet small">{note}</div>}
      {reason === "" ? null : <div className="quiet small">{words.reason(reason)}</div>}
    </>
  );
}

/** The shipped ones were recorded by nobody here. */
function Recorded({ by, at }: Pick<TargetVersion, "by" | "at">) {
  if (by === null || at === null) return <span className="quiet small">{words.adopted}</span>;
  return (
    <span className="small">
      {by}
      <div className="quiet number">{tableTime(at)}</div>
    </span>
  );
}

const withdrawal = (onWithdraw: (version: TargetVersion) => void): DataColumn<TargetVersion> => ({
  head: words.columns.actions,
  width: 96,
  cell: (version) =>
    version.usedIn === null ? (
      <Button size="small" aria-label={words.withdrawLabel(version.text)} onClick={() => onWithdraw(version)}>
        {words.withdraw}
      </Button>
    ) : (
      <span className="quiet small">{words.closedUsed(periodLabel(version.usedIn))}</span>
    ),
});

interface WithdrawalProps {
  readonly version: TargetVersion;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function Withdrawal({ version: { id, text }, onClose, onDone }: WithdrawalProps) {
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const command = useCommand();
  const isShort = [...reason.trim()].length < targetReasonLength;
  const withdraw = async () => {
    setTried(true);
    if (!isShort && (await command.run(() => api.targets.withdraw({ id, reason })))) onDone();
  };
  return (
    <section className="lines-inset" aria-label={words.withdrawTitle(text)}>
      <h3>{words.withdrawTitle(text)}</h3>
      <p className="secondary small">{words.withdrawNote}</p>
      <TextField
        label={words.withdrawReason}
        value={reason}
        hint={words.hints.reason(targetReasonLength)}
        wrong={tried && isShort ? targetEditText.reasonNeeded(targetReasonLength) : null}
        onChange={setReason}
      />
      <ErrorNotice error={command.error} />
      <div className="form-actions">
        <Button onClick={onClose}>{words.keep}</Button>
        <Button danger loading={command.busy} onClick={() => void withdraw()}>
          {words.withdraw}
        </Button>
      </div>
    </section>
  );
}
