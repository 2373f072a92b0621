/** Asks for the password of an encrypted file, in its place; it is used once and kept nowhere. */
import { Button, Input } from "antd";
import { useState } from "react";
import type { MergeFile } from "../../../shared/contract/merge.ts";
import { passwordText as words } from "../../../shared/text/merge-screen.ts";
import { api } from "../../api/client.ts";
import { ErrorNotice } from "../../components/error-text.tsx";
import { readAgain, useMergeSession } from "./merge-session.ts";

export function MergePassword({ file: { file, sha256 } }: { readonly file: MergeFile }) {
  const session = useMergeSession((state) => state.session);
  const [password, setPassword] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  if (session === null) return null;
  const open = async () => {
    setBusy(true);
    setError(null);
    try {
      await api.merge.open({ session, sha256, password });
      await readAgain(null);
    } catch (caught) {
      setError(caught);
      setPassword("");
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className="merge-password"
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== "" && !busy) void open();
      }}
    >
      <Input.Password
        size="small"
        aria-label={words.label(file)}
        placeholder={words.placeholder}
        autoComplete="off"
        maxLength={255}
        value={password}
        onChange={({ target }) => setPassword(target.value)}
      />
      <Button size="small" htmlType="submit" loading={busy} disabled={password === ""}>
        {words.open}
      </Button>
      <span className="quiet small">{words.note}</span>
      <ErrorNotice error={error} onClose={() => setError(null)} />
    </form>
  );
}
