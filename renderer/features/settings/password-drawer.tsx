/** Sets, changes or removes the password of this machine. */
import { Input } from "antd";
import { useState } from "react";
import { isPassword, passwordMaxLength } from "../../../shared/domain/machine-password.ts";
import { machineLockText } from "../../../shared/text/machine-lock.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { Field } from "../../components/field.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";
import { heardOfLock } from "../../stores/machine-lock.ts";

const words = machineLockText.drawer;
export type PasswordTask = "set" | "change" | "remove";
const titles = { set: words.setTitle, change: words.changeTitle, remove: words.removeTitle } as const;

export function PasswordDrawer({ task, onClose }: { readonly task: PasswordTask; readonly onClose: () => void }) {
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const [tried, setTried] = useState(false);
  const { busy, error, run } = useCommand();
  const tooShort = task !== "remove" && !isPassword(next);
  const differ = task !== "remove" && next !== again;
  const save = async () => {
    setTried(true);
    if (tooShort || differ) return;
    const done = await run(async () =>
      heardOfLock(
        task === "remove" ? await api.machineLock.remove({ current }) : await api.machineLock.set({ current, next }),
      ),
    );
    if (done) onClose();
  };
  return (
    <FormDrawer
      title={titles[task]}
      changed={current + next + again !== ""}
      busy={busy}
      error={error}
      saveText={task === "remove" ? words.removeSave : words.save}
      onClose={onClose}
      onSave={() => void save()}
    >
      {task === "set" ? null : <Password label={words.current} value={current} onChange={setCurrent} focused />}
      {task === "remove" ? null : (
        <>
          <Password
            label={words.next}
            hint={words.hint}
            wrong={tried && tooShort ? words.tooShort : null}
            value={next}
            onChange={setNext}
            focused={task === "set"}
          />
          <Password
            label={words.again}
            wrong={tried && !tooShort && differ ? words.differ : null}
            value={again}
            onChange={setAgain}
          />
        </>
      )}
    </FormDrawer>
  );
}

interface PasswordProps {
  readonly label: string;
  readonly hint?: string;
  readonly wrong?: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly focused?: boolean;
}

function Password({ label, hint = "", wrong = null, value, onChange, focused = false }: PasswordProps) {
  return (
    <Field label={label} hint={hint} wrong={wrong}>
      {(control) => (
        <Input.Password
          {...control}
          autoFocus={focused}
          autoComplete="off"
          maxLength={passwordMaxLength}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
