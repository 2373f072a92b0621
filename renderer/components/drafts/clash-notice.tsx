/** The cells that two windows have typed into differently, above the form, each with its choice. */
import { draftsText } from "../../../shared/text/drafts.ts";
import { Notice } from "../error-text.tsx";
import { ClashChoice } from "./clash-choice.tsx";
import type { DraftKeeper, Keeping } from "./draft-keeper.ts";
import "./clash.css";

interface ClashNoticeProps {
  readonly keeping: Keeping;
  readonly nameOf: (row: string, field: string) => string;
  readonly onSettle: DraftKeeper["settle"];
}

export function ClashNotice({ keeping, nameOf, onSettle }: ClashNoticeProps) {
  if (keeping.clashes.size === 0) return null;
  return (
    <Notice kind="warning">
      <p>
        <b>{draftsText.clashTitle}</b>
      </p>
      {[...keeping.clashes].map(([row, clash]) => {
        const name = Object.keys(clash)
          .map((field) => nameOf(row, field))
          .join("、");
        return (
          <div key={row} className="clash">
            <span>{name}</span>
            <ClashChoice name={name} onSettle={(choice) => onSettle(row, choice)} />
          </div>
        );
      })}
    </Notice>
  );
}
