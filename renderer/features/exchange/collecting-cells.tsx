/** Cells of 回收登记 about collecting: whom to call, the last reminder, the scan. */
import type { PaperStanding } from "../../../shared/domain/check-number.ts";
import { type CollectedRow, paperStanding } from "../../../shared/listings/register-rows.ts";
import { collectingText, paperStandingLabel } from "../../../shared/text/collecting.ts";
import { exchangeText, registerText } from "../../../shared/text/exchange-screens.ts";
import { returnScreen } from "../../../shared/text/returns.ts";
import { tableTime } from "../../components/local-time.ts";
import { type Mark, Marked } from "../../components/marked.tsx";

const words = collectingText;

export function ContactCell({ row: { known } }: { readonly row: CollectedRow }) {
  if (known.contactName === "" && known.contactPhone === "") return <span className="quiet">{words.noContact}</span>;
  return (
    <span className="register-contact">
      <span>{known.contactName}</span>
      <span className="number">{known.contactPhone}</span>
    </span>
  );
}

interface OpeningCellProps {
  readonly row: CollectedRow;
  readonly onOpen: () => void;
}

/** `催报 04-22 ×2`: the last one, and how many there were. */
export function RemindedCell({ row: { name, known }, onOpen }: OpeningCellProps) {
  const last = known.reminders.at(-1);
  if (last === undefined) return <span className="quiet">{exchangeText.never}</span>;
  const said = words.remindedTimes(words.reminded(last.level, tableTime(last.at).slice(5, 10)), known.reminders.length);
  return (
    <button type="button" className="link-button" aria-label={registerText.of(said, name)} onClick={onOpen}>
      {said}
    </button>
  );
}

/** `退回件2 04-22`: the newest; nothing where none was made. */
export function SentBackCell({ row: { name, known }, onOpen }: OpeningCellProps) {
  if (known.sentBack === null) return null;
  const { number, at } = known.sentBack;
  const said = returnScreen.inRegister(number, tableTime(at).slice(5, 10));
  return (
    <button type="button" className="link-button small" aria-label={registerText.of(said, name)} onClick={onOpen}>
      {said}
    </button>
  );
}

const paperMarks: Record<PaperStanding, Mark> = {
  agrees: { glyph: "tick", ink: "on" },
  differs: { glyph: "unequal", ink: "far" },
  open: { glyph: "question", ink: "behind" },
  waiting: { glyph: "clock", ink: "none" },
};

export const PaperMark = ({ standing }: { readonly standing: PaperStanding }) => (
  <Marked {...paperMarks[standing]}>{paperStandingLabel[standing]}</Marked>
);

export function ScanCell({ row, onOpen }: OpeningCellProps) {
  const standing = paperStanding(row);
  const said = standing === null ? words.noScan : paperStandingLabel[standing];
  return (
    <button
      type="button"
      className="link-button"
      aria-label={registerText.of(`${words.scan} ${said}`, row.name)}
      onClick={onOpen}
    >
      {standing !== null ? (
        <PaperMark standing={standing} />
      ) : (
        <Marked glyph="ring" ink="none">
          {said}
        </Marked>
      )}
    </button>
  );
}
