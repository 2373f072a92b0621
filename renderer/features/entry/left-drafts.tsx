/** What is typed and not saved, where the grid cannot show it: of a report that is locked by now, of rows not asked for any more. */
import { Button } from "antd";
import { entryText } from "../../../shared/text/entry.ts";
import { taskFieldLabel } from "../../../shared/text/task-entry.ts";
import { projectEntryLabel } from "../../../shared/text/task-exchange.ts";
import type { Fields } from "../../components/drafts/draft-fields.ts";
import type { Keeping } from "../../components/drafts/draft-keeper.ts";
import { Notice } from "../../components/error-text.tsx";

const words = entryText.left;

interface LeftDraftsProps {
  readonly drafts: Keeping["texts"];
  /** Why it is left. */
  readonly why: "locked" | "strays";
  readonly onDrop: (rows: readonly string[]) => void;
}

export function LeftDrafts({ drafts, why, onDrop }: LeftDraftsProps) {
  if (drafts.size === 0) return null;
  return (
    <Notice kind="warning">
      <p>
        {words[why](drafts.size)}
        <span className="secondary">{[...drafts.values()].map(textsOf).join("；")}</span>
      </p>
      <Button size="small" onClick={() => onDrop([...drafts.keys()])}>
        {words.drop}
      </Button>
    </Notice>
  );
}

const names: Readonly<Record<string, string>> = {
  ...projectEntryLabel,
  ...entryText.columns,
  ...taskFieldLabel,
  answer: entryText.left.answer,
};

const textsOf = (fields: Fields): string =>
  Object.entries(fields)
    .flatMap(([field, text]) => (names[field] && text !== "" ? [`${names[field]} ${text}`] : []))
    .join("、");
