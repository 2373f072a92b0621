/** What stands on a line, and accordingly: retire it, bring it back, or remove it. Each is a command of its own. */
import { App, Button, Select } from "antd";
import { useState } from "react";
import type { Indicator, Plan } from "../../../shared/contract/catalog.ts";
import { quarterLabel } from "../../../shared/domain/period.ts";
import { linesText } from "../../../shared/text/line-screens.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { ErrorNotice } from "../../components/error-text.tsx";
import { Field } from "../../components/field.tsx";
import { useQuery } from "../../components/query.ts";
import { TextField } from "./choice-field.tsx";

const words = linesText.state;

interface StateProps {
  readonly line: Indicator;
  readonly plan: Plan;
  readonly onDone: (words: string) => void;
}

/** The quarters of a plan, newest last. */
const quartersOf = ({ firstYear, lastYear }: Plan): string[] =>
  Array.from({ length: (lastYear - firstYear + 1) * 4 }, (_, n) => `${firstYear + Math.floor(n / 4)}Q${(n % 4) + 1}`);

export function LineStateSection({ line, plan, onDone }: StateProps) {
  const { code: indicator, name, retiredFrom, retiredReason } = line;
  const dependants = useQuery(["dependants", indicator], (signal) => api.lines.dependants({ indicator }, { signal }));
  const command = useCommand();
  const { modal } = App.useApp();
  const held = dependants.data;
  const isFree =
    held !== undefined &&
    held.children.length === 0 &&
    Object.values(held).every((n) => typeof n === "object" || n === 0);
  const remove = () =>
    modal.confirm({
      title: words.removeTitle(name),
      content: words.removeConfirm,
      okText: words.remove,
      cancelText: words.keep,
      onOk: async () => {
        if (await command.run(() => api.lines.remove({ indicator }))) onDone(words.removed(name));
      },
    });
  const bringBack = async () => {
    if (await command.run(() => api.lines.bringBack({ indicator }))) onDone(words.broughtBack(name));
  };
  return (
    <section className="lines-section">
      <h3>{linesText.sections.state}</h3>
      <p className="secondary small">{held === undefined ? "" : isFree ? words.removable : words.dependants(held)}</p>
      {retiredFrom === null ? (
        <Retirement
          quarters={quartersOf(plan)}
          busy={command.busy}
          onRetire={async (from, reason) => {
            if (await command.run(() => api.lines.retire({ indicator, from, reason }))) onDone(words.retiredDone(name));
          }}
        />
      ) : (
        <div className="settings-actions">
          <span>{words.retired(quarterLabel(retiredFrom), retiredReason)}</span>
          <Button size="small" loading={command.busy} onClick={() => void bringBack()}>
            {words.bringBack}
          </Button>
        </div>
      )}
      {isFree ? (
        <Button className="lines-add" size="small" danger onClick={remove}>
          {words.remove}
        </Button>
      ) : null}
      <ErrorNotice error={command.error} onClose={command.forget} />
    </section>
  );
}

interface RetirementProps {
  readonly quarters: readonly string[];
  readonly busy: boolean;
  readonly onRetire: (from: string, reason: string) => Promise<void>;
}

function Retirement({ quarters, busy, onRetire }: RetirementProps) {
  const [from, setFrom] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const retire = () => {
    setTried(true);
    if (from !== null && reason.trim() !== "") void onRetire(from, reason);
  };
  const isIncomplete = from === null || reason.trim() === "";
  return (
    <>
      <div className="lines-retire">
        <Field label={words.retireFrom}>
          {(control) => (
            <Select
              {...control}
              className="lines-select"
              value={from}
              onChange={setFrom}
              options={quarters.map((code) => ({ value: code, label: quarterLabel(code) }))}
            />
          )}
        </Field>
        <TextField label={words.retireReason} value={reason} onChange={setReason} />
        <Button loading={busy} onClick={retire}>
          {words.retire}
        </Button>
      </div>
      <p className={tried && isIncomplete ? "ink-far small" : "quiet small"}>
        {tried && isIncomplete ? words.incomplete : words.retireNote}
      </p>
    </>
  );
}
