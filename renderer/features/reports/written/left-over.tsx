/** Texts that were changed by hand and that the figures give no more: kept until somebody takes them away. */
import { Button } from "antd";
import type { ReportKeyInput, WrittenView } from "../../../../shared/contract/written.ts";
import { writtenScreenText as words } from "../../../../shared/text/written-screen.ts";
import { api } from "../../../api/client.ts";
import type { Command } from "../../../components/command.ts";

interface LeftOverProps {
  readonly report: ReportKeyInput;
  readonly view: WrittenView;
  readonly command: Command;
}

export function LeftOver({ report, view: { leftOver, final }, command }: LeftOverProps) {
  if (leftOver.length === 0 || final !== null) return null;
  return (
    <div className="written-moved" role="note">
      <p>
        <b>{words.leftOver}</b>
      </p>
      {leftOver.map(({ id, text }) => (
        <p key={id}>
          {text}
          <Button
            type="link"
            size="small"
            disabled={command.busy}
            onClick={() => void command.run(() => api.written.reset({ ...report, id }))}
          >
            {words.drop}
          </Button>
        </p>
      ))}
    </div>
  );
}
