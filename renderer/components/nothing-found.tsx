/** A list that its filters leave empty: what each of them hides, and the way to see it. */
import { Button } from "antd";
import { Icon } from "./icon.tsx";
import "./notice.css";

interface NothingFoundProps {
  readonly title: string;
  /** Said above the ways out; and, where there are none, `hint`. */
  readonly lead: string;
  readonly hint: string;
  readonly clear: string;
  readonly ways: readonly { readonly label: string; readonly onTake: () => void }[];
  readonly onClear: () => void;
}

export function NothingFound({ title, lead, hint, clear, ways, onClear }: NothingFoundProps) {
  return (
    <div className="state-block">
      <Icon name="empty" className="state-block-icon" />
      <h2>{title}</h2>
      <p className="secondary">{ways.length > 0 ? lead : hint}</p>
      {ways.map(({ label, onTake }) => (
        <Button key={label} onClick={onTake}>
          {label}
        </Button>
      ))}
      <Button type={ways.length > 0 ? "link" : "primary"} onClick={onClear}>
        {clear}
      </Button>
    </div>
  );
}
