/** Records of a data period that no longer stand: folded, and one press away. */
import { type ReactNode, useState } from "react";
import { indicatorsText } from "../../../shared/text/indicators.ts";

export function OlderRecords({ count, children }: { readonly count: number; readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <tr className="observations-origin">
        <td colSpan={4}>
          <button type="button" className="link-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {indicatorsText.observations.older(count)}
          </button>
        </td>
      </tr>
      {isOpen && children}
    </>
  );
}
