/** Two windows have typed differently into the same cells: the person says whose text is meant. */
import { Button } from "antd";
import { draftsText } from "../../../shared/text/drafts.ts";
import "./clash.css";

interface ClashChoiceProps {
  /** The cells, for those who do not see where the buttons stand. */
  readonly name: string;
  readonly onSettle: (choice: "mine" | "theirs") => void;
}

export function ClashChoice({ name, onSettle }: ClashChoiceProps) {
  return (
    <fieldset className="clash-choice" aria-label={name}>
      <Button size="small" onClick={() => onSettle("theirs")}>
        {draftsText.useTheirs}
      </Button>
      <Button size="small" onClick={() => onSettle("mine")}>
        {draftsText.useMine}
      </Button>
    </fieldset>
  );
}
