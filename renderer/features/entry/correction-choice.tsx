/** 往期订正: an earlier figure is taken into the table, to be typed over and checked like any other. */
import { Button } from "antd";
import { useState } from "react";
import type { CorrectionOption } from "../../../shared/domain/form.ts";
import { dataPeriodLabel } from "../../../shared/domain/period.ts";
import { entryText } from "../../../shared/text/entry.ts";
import { lineKey } from "./entry-line.ts";

const words = entryText.correction;

interface CorrectionChoiceProps {
  readonly options: readonly CorrectionOption[];
  readonly onTake: (key: string) => void;
}

export function CorrectionChoice({ options, onTake }: CorrectionChoiceProps) {
  const [indicator, setIndicator] = useState("");
  const [dataPeriod, setDataPeriod] = useState("");
  const option = options.find((one) => one.indicator === indicator);
  return (
    <section className="entry-correction" aria-label={words.title}>
      <label>
        <span>{words.line}</span>
        <select
          className="entry-select"
          value={indicator}
          onChange={(event) => {
            setIndicator(event.target.value);
            setDataPeriod("");
          }}
        >
          <option value="">{words.chooseLine}</option>
          {options.map((one) => (
            <option key={one.indicator} value={one.indicator}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{words.dataPeriod}</span>
        <select className="entry-select" value={dataPeriod} onChange={(event) => setDataPeriod(event.target.value)}>
          <option value="">{words.choosePeriod}</option>
          {option?.dataPeriods.map((code) => (
            <option key={code} value={code}>
              {dataPeriodLabel(code, option.basis)}
            </option>
          ))}
        </select>
      </label>
      <Button
        size="small"
        type="primary"
        disabled={option === undefined || dataPeriod === ""}
        onClick={() => onTake(lineKey(indicator, dataPeriod))}
      >
        {words.take}
      </Button>
      <span className="quiet small">{words.hint}</span>
    </section>
  );
}
