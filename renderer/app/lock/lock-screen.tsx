/** Asks for the password of this machine; counts down while attempts are slowed. */
import { Button, Input } from "antd";
import { type KeyboardEvent, useEffect, useState } from "react";
import type { MachineLock } from "../../../shared/contract/machine-lock.ts";
import { passwordMaxLength } from "../../../shared/domain/machine-password.ts";
import { frameText } from "../../../shared/text/frame.ts";
import { machineLockText } from "../../../shared/text/machine-lock.ts";
import { api } from "../../api/client.ts";
import { ErrorNotice } from "../../components/error-text.tsx";
import { failureOf } from "../../components/failure.ts";
import "./lock.css";

const words = machineLockText.lockScreen;

const passwordId = "lock-password";

/** Drawers and dialogs are drawn beside the page, not in it: they too are out of sight and reach until it is opened. */
function hideDrawers(): () => void {
  const beside = [...document.body.children].filter(
    (one): one is HTMLElement => one instanceof HTMLElement && one.id !== "root" && !one.hidden,
  );
  const show = (shown: boolean) => {
    for (const one of beside) {
      one.hidden = !shown;
      one.inert = !shown;
    }
  };
  show(false);
  // A drawer that was open had the focus, and holds on to it.
  document.getElementById(passwordId)?.focus();
  return () => show(true);
}

interface LockScreenProps {
  readonly lock: MachineLock;
  readonly onOpened: (lock: MachineLock) => void;
}

export function LockScreen({ lock, onOpened }: LockScreenProps) {
  const [password, setPassword] = useState("");
  const [capsLock, setCapsLock] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [wait, setWait] = useState(lock.wait);
  useEffect(hideDrawers, []);
  useEffect(() => {
    if (wait === 0) return;
    const timer = setTimeout(() => setWait(wait - 1), 1000);
    return () => clearTimeout(timer);
  }, [wait]);
  const open = async () => {
    if (busy || wait > 0 || password === "") return;
    setBusy(true);
    setError(null);
    try {
      onOpened(await api.machineLock.unlock({ password }));
    } catch (caught) {
      setError(caught);
      setPassword("");
      const told = failureOf(caught).details["wait"];
      if (typeof told === "number") setWait(told);
    } finally {
      setBusy(false);
    }
  };
  const hear = (event: KeyboardEvent) => setCapsLock(event.getModifierState("CapsLock"));
  return (
    <main className="lock-screen">
      <form
        className="lock-card"
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <h1>{frameText.name}</h1>
        <p>{words.title}</p>
        {lock.seat === "" ? null : <p className="secondary">{words.seat(lock.seat)}</p>}
        <label htmlFor={passwordId}>{words.password}</label>
        <Input.Password
          id={passwordId}
          autoFocus
          autoComplete="off"
          maxLength={passwordMaxLength}
          value={password}
          onChange={({ target }) => setPassword(target.value)}
          onKeyDown={hear}
          onKeyUp={hear}
        />
        <p className="lock-note small" role="status">
          {wait > 0 ? words.wait(wait) : capsLock ? words.capsLock : ""}
        </p>
        <ErrorNotice error={wait > 0 ? null : error} onClose={() => setError(null)} />
        <Button type="primary" htmlType="submit" loading={busy} disabled={wait > 0 || password === ""}>
          {words.unlock}
        </Button>
        <p className="quiet small">{words.forgotten}</p>
      </form>
    </main>
  );
}
