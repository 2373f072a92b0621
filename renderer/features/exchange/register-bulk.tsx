/** Accepting, sending back and reminding the chosen: all of a kind or none. */
import { Button, Checkbox } from "antd";
import type { CollectedRow } from "../../../shared/listings/register-rows.ts";
import { collectingText } from "../../../shared/text/collecting.ts";
import { registerText } from "../../../shared/text/exchange-screens.ts";
import { ErrorNotice } from "../../components/error-text.tsx";
import type { Accepting } from "../../components/report/use-accept.ts";

const words = registerText;

interface BulkProps {
  readonly accepting: Accepting;
  /** Listed, and waiting to be accepted. */
  readonly submitted: readonly CollectedRow[];
  /** Listed, and still owing a report. */
  readonly owing: readonly CollectedRow[];
  readonly chosen: readonly CollectedRow[];
  readonly acceptable: (row: CollectedRow) => boolean;
  readonly onPick: (organisations: readonly string[], on: boolean) => void;
  readonly onReturn: (rows: readonly CollectedRow[]) => void;
  readonly onRemind: (rows: readonly CollectedRow[]) => void;
}

export function RegisterBulk(props: BulkProps) {
  const { accepting, submitted, owing, chosen, acceptable, onPick, onReturn, onRemind } = props;
  const { busy, error, forget } = accepting;
  // A report is submitted or still owed, never both.
  const toAccept = chosen.filter(acceptable);
  const toRemind = chosen.filter(({ known }) => known.owes !== null);
  return (
    <>
      <div className="register-bulk" aria-busy={busy}>
        <ChooseAll label={words.chooseAll(submitted.length)} rows={submitted} chosen={chosen} onPick={onPick} />
        <ChooseAll label={collectingText.chooseOwing(owing.length)} rows={owing} chosen={chosen} onPick={onPick} />
        <span className={chosen.length === 0 ? "quiet small clip exchange-bar-note" : "strong exchange-bar-note"}>
          {chosen.length === 0 ? words.chooseHint : words.chosen(chosen.length)}
        </span>
        <Button size="small" disabled={busy || toRemind.length === 0} onClick={() => onRemind(toRemind)}>
          {collectingText.remindChosen}
        </Button>
        <Button size="small" disabled={busy || toAccept.length === 0} onClick={() => onReturn(toAccept)}>
          {words.returnChosen}
        </Button>
        <Button
          size="small"
          type="primary"
          loading={busy}
          disabled={toAccept.length === 0}
          onClick={() => accepting.ask(toAccept)}
        >
          {words.acceptChosen}
        </Button>
      </div>
      <ErrorNotice error={error} onClose={forget} />
    </>
  );
}

interface ChooseAllProps extends Pick<BulkProps, "chosen" | "onPick"> {
  readonly label: string;
  readonly rows: readonly CollectedRow[];
}

function ChooseAll({ label, rows, chosen, onPick }: ChooseAllProps) {
  const some = rows.some((row) => chosen.includes(row));
  const all = rows.length > 0 && rows.every((row) => chosen.includes(row));
  return (
    <Checkbox
      checked={all}
      indeterminate={some && !all}
      disabled={rows.length === 0}
      onChange={(event) =>
        onPick(
          rows.map(({ organisation }) => organisation),
          event.target.checked,
        )
      }
    >
      {label}
    </Checkbox>
  );
}
