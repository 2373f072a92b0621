/** What may be looked up and done about the figure the person is in. */
import { revisionText } from "../../../shared/text/revision.ts";
import { CellHistoryButton } from "../../components/cell-history.tsx";
import type { EntryLine } from "./entry-line.ts";

interface LineButtonsProps {
  readonly line: EntryLine;
  readonly organisation: string;
  /** 订正 of a closed period; null where it is not to be had. */
  readonly onRevise: (() => void) | null;
}

export function LineButtons({ line, organisation, onRevise }: LineButtonsProps) {
  const { indicator, dataPeriod, dataPeriodLabel, name } = line;
  return (
    <>
      <CellHistoryButton cell={{ indicator, dataPeriod, organisation }} name={name} dataPeriodLabel={dataPeriodLabel} />
      {onRevise === null ? null : (
        <button
          type="button"
          className="link-button"
          aria-label={revisionText.of(name, dataPeriodLabel)}
          onClick={onRevise}
        >
          {revisionText.name}
        </button>
      )}
    </>
  );
}
