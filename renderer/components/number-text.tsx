/** A figure: tabular digits, U+2212 as minus, — for no such figure; it never wraps. Units stand in heads, not here. */
import { formatNumber, formatSigned, plainNumber } from "../../shared/domain/number.ts";
import { commonText } from "../../shared/text/common.ts";

interface NumberTextProps {
  /** In the unit of the column; a share already as percentage. */
  readonly value: number | null;
  /** Rounded half up to so many places; as it is when left out. */
  readonly decimals?: number;
  /** With a plus sign, for changes and gaps. */
  readonly signed?: boolean;
}

export function NumberText({ value, decimals, signed = false }: NumberTextProps) {
  if (value === null) return <span className="quiet">{commonText.none}</span>;
  const format = signed ? formatSigned : formatNumber;
  return <span className="number">{decimals === undefined ? plainNumber(value) : format(value, decimals)}</span>;
}
