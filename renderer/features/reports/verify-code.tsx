/** 核对校验码: whoever holds a sheet of paper asks what its code stands for. */
import { Input } from "antd";
import { useState } from "react";
import { printedCode, verifiedWords } from "../../../shared/text/printed.ts";
import { verifyText as words } from "../../../shared/text/reports.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";

interface Answer {
  readonly kind: "done" | "warning" | "error";
  readonly lines: readonly string[];
}

export function useVerifyCode() {
  const [typed, setTyped] = useState("");
  const [answer, setAnswer] = useState<Answer | null>(null);
  const { busy, error, run, forget } = useCommand({ changes: false });
  const verify = () => {
    const code = printedCode(typed);
    setAnswer(null);
    forget();
    if (typed.trim() === "") return;
    if (code === null) setAnswer({ kind: "error", lines: [words.noCode(typed.trim())] });
    else
      void run(async () => {
        const prints = await api.reports.verify({ code });
        setAnswer(
          prints.length === 0
            ? { kind: "warning", lines: [words.unknown(code)] }
            : { kind: "done", lines: prints.map((print) => words.known(code, verifiedWords(print))) },
        );
      });
  };
  const close = () => setAnswer(null);
  return {
    field: (
      <Input.Search
        className="reports-verify"
        aria-label={words.label}
        placeholder={words.hint}
        enterButton={words.button}
        loading={busy}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onSearch={verify}
      />
    ),
    news: (
      <>
        <ErrorNotice error={error} onClose={forget} />
        {answer && (
          <Notice kind={answer.kind} onClose={close}>
            {answer.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </Notice>
        )}
      </>
    ),
  };
}
