/** Somebody else has changed the same thing meanwhile: both texts beside each other, and the person chooses. */
import { Button } from "antd";
import { taskEntryText } from "../../../shared/text/task-entry.ts";

const words = taskEntryText.changed;

interface MeanwhileProps {
  /** Only what differs. */
  readonly differences: readonly { readonly label: string; readonly stored: string; readonly mine: string }[];
  readonly onDiscard: () => void;
  readonly onInsist: () => void;
}

export function Meanwhile({ differences, onDiscard, onInsist }: MeanwhileProps) {
  return (
    <div className="meanwhile" role="alert">
      <p>{words.says}</p>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.stored}</th>
            <th scope="col">{words.mine}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ label, stored, mine }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{stored === "" ? <span className="quiet">{words.blank}</span> : stored}</td>
              <td>{mine === "" ? <span className="quiet">{words.blank}</span> : mine}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="meanwhile-actions">
        <Button size="small" onClick={onDiscard}>
          {words.useStored}
        </Button>
        <Button size="small" type="primary" onClick={onInsist}>
          {words.keepMine}
        </Button>
      </p>
    </div>
  );
}
