/** Accepting reports after a question: all of them or none. */
import { App } from "antd";
import type { Period, RegisterRow } from "../../../shared/contract/periods.ts";
import { registerText as words } from "../../../shared/text/exchange-screens.ts";
import { api } from "../../api/client.ts";
import { type Command, useCommand } from "../command.ts";

type NamedReport = Pick<RegisterRow, "organisation" | "name">;

export interface Accepting extends Pick<Command, "busy" | "error" | "forget"> {
  readonly ask: (rows: readonly NamedReport[]) => void;
}

export function useAccept({ code, label }: Period): Accepting {
  const { modal } = App.useApp();
  const { run, ...state } = useCommand();
  const ask = (rows: readonly NamedReport[]) => {
    const organisations = rows.map(({ organisation }) => organisation);
    modal.confirm({
      title: words.acceptTitle(rows.length, label),
      content: words.acceptContent(rows.map(({ name }) => name)),
      okText: words.accept,
      cancelText: words.keep,
      onOk: () => run(() => api.submissions.accept({ period: code, organisations })),
    });
  };
  return { ...state, ask };
}
