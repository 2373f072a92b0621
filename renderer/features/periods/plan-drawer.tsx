/** 编排填报期: the quarters of the plan that are not there yet, each with the day its reports will be due. */
import { useState } from "react";
import type { Period } from "../../../shared/contract/periods.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { quartersOf, suggestedDue } from "../../../shared/domain/planned-periods.ts";
import { periodsText as words } from "../../../shared/text/periods.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { useCatalog } from "../../components/plan-data.ts";
import { DuePicker } from "./due-picker.tsx";

interface PlanDrawerProps {
  readonly periods: readonly Period[];
  readonly onClose: () => void;
  readonly onDone: (words: string) => void;
}

export function PlanDrawer({ periods, onClose, onDone }: PlanDrawerProps) {
  const catalog = useCatalog();
  const [dues, setDues] = useState<Readonly<Record<string, string>>>({});
  const { busy, error, run } = useCommand();
  const plan = catalog.data?.plan;
  const known = new Set(periods.map(({ code }) => code));
  const missing = plan ? quartersOf(plan).filter((code) => !known.has(code)) : [];
  const dueOf = (code: string) => dues[code] ?? suggestedDue(code);
  const save = async () => {
    if (!plan) return;
    const planned = missing.map((code) => ({ code, due: dueOf(code) === "" ? null : dueOf(code) }));
    if (await run(() => api.periods.plan({ plan: plan.code, dues: planned }))) onDone(words.planned(missing.length));
  };
  return (
    <FormDrawer
      title={words.planTitle}
      changed={Object.keys(dues).length > 0}
      ready={missing.length > 0}
      busy={busy}
      error={error}
      saveText={words.planSave}
      onClose={onClose}
      onSave={() => void save()}
    >
      <Loaded query={catalog}>
        {() =>
          missing.length === 0 ? (
            <p className="secondary">{words.planNothing}</p>
          ) : (
            <>
              <p className="quiet small">{words.planNote}</p>
              <ul className="periods-plan">
                {missing.map((code) => (
                  <li key={code}>
                    <span>{periodLabel(code)}</span>
                    <DuePicker
                      size="small"
                      label={words.dueLabel(periodLabel(code))}
                      value={dueOf(code)}
                      onChange={(due) => setDues({ ...dues, [code]: due })}
                    />
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </FormDrawer>
  );
}
