/** Accepting and sending back the chosen reports: all of them or none. */
import { Button, Checkbox } from "antd";
import type { RegisterRow } from "../../../shared/contract/periods.ts";
import { registerText } from "../../../shared/text/exchange-screens.ts";
import { ErrorNotice } from "../../components/error-text.tsx";
import type { Accepting } from "./use-accept.ts";

const words = registerText;

interface BulkProps {
  readonly accepting: Accepting;
  /** Listed, and waiting to be accepted. */
  readonly offered: readonly RegisterRow[];
  readonly chosen: readonly RegisterRow[];
  readonly onPick: (organisations: readonly string[], on: boolean) => void;
  readonly onReturn: () => void;
}

export function RegisterBulk({ accepting, offered, chosen, onPick, onReturn }: BulkProps) {
  const { busy, error, forget } = accepting;
  const all = offered.length > 0 && offered.every((row) => chosen.includes(row));
  return (
    <>
      <div className="register-bulk" aria-busy={busy}>
        <Checkbox
          checked={all}
          indeterminate={chosen.length > 0 && !all}
          disabled={offered.length === 0}
          onChange={(event) =>
            onPick(
              offered.map(({ organisation }) => organisation),
              event.target.checked,
            )
          }
        >
          {words.chooseAll(offered.length)}
        </Checkbox>
        <span className={chosen.length === 0 ? "quiet small" : "strong"}>
          {chosen.length === 0 ? words.chooseHint : words.chosen(chosen.length)}
        </span>
        <span className="exchange-bar-note" />
        <Button size="small" disabled={busy || chosen.length === 0} onClick={onReturn}>
          {words.returnChosen}
        </Button>
        <Button
          size="small"
          type="primary"
          loading={busy}
          disabled={chosen.length === 0}
          onClick={() => accepting.ask(chosen)}
        >
          {words.acceptChosen}
        </Button>
      </div>
      <ErrorNotice error={error} onClose={forget} />
    </>
  );
}
