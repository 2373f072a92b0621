/** 本机口令 in 关于: set, changed, removed; when the window locks itself. */
import { Button, Select } from "antd";
import { useState } from "react";
import { idleChoices } from "../../../shared/contract/machine-lock.ts";
import { machineLockText } from "../../../shared/text/machine-lock.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { ErrorNotice } from "../../components/error-text.tsx";
import { heardOfLock, lockNow, useMachineLock } from "../../stores/machine-lock.ts";
import { PasswordDrawer, type PasswordTask } from "./password-drawer.tsx";

const words = machineLockText.section;

export function MachineLockSection() {
  const lock = useMachineLock((store) => store.lock);
  const [task, setTask] = useState<PasswordTask | null>(null);
  const { run, error, forget } = useCommand();
  if (lock === null) return null;
  const setIdle = (minutes: number) => void run(async () => heardOfLock(await api.machineLock.idle({ minutes })));
  return (
    <section aria-labelledby="machine-lock-title">
      <h2 id="machine-lock-title">{words.title}</h2>
      <p className="secondary small">{words.hint}</p>
      <div className="settings-bar">
        <span>{lock.set ? words.isSet : words.notSet}</span>
        {lock.set ? (
          <>
            <Button size="small" onClick={() => setTask("change")}>
              {words.change}
            </Button>
            <Button size="small" onClick={() => setTask("remove")}>
              {words.remove}
            </Button>
            <Button size="small" onClick={() => void lockNow()}>
              {words.lockNow}
            </Button>
            <label htmlFor="lock-idle" className="small">
              {words.idle}
            </label>
            <Select
              id="lock-idle"
              size="small"
              popupMatchSelectWidth={false}
              value={lock.idleMinutes}
              onChange={setIdle}
              options={idleChoices.map((minutes) => ({ value: minutes, label: words.idleChoice(minutes) }))}
            />
          </>
        ) : (
          <Button size="small" onClick={() => setTask("set")}>
            {words.set}
          </Button>
        )}
      </div>
      <ErrorNotice error={error} onClose={forget} />
      {task === null ? null : <PasswordDrawer task={task} onClose={() => setTask(null)} />}
    </section>
  );
}
