/** The texts of a report that can be changed by hand, in reading order. */
import type { WrittenDocument, WrittenText } from "../../contract/documents.ts";
import { writtenText as words } from "../../text/written-report.ts";

export interface PlacedText extends WrittenText {
  /** The heading above it. */
  readonly heading: string;
  readonly label: string;
}

export function textsOf({ blocks, closing }: Pick<WrittenDocument, "blocks" | "closing">): PlacedText[] {
  let heading = "";
  const texts = blocks.flatMap((block): PlacedText[] => {
    if (block.type === "heading") heading = block.text;
    if (block.type === "paragraph") return [{ ...plain(block), heading, label: "" }];
    if (block.type !== "table") return [];
    return block.texts.map(({ label, ...text }) => ({ ...text, heading: block.caption || heading, label }));
  });
  return closing ? [...texts, { ...closing, heading: words.textLabel.closing, label: "" }] : texts;
}

const plain = ({ id, text, generated, facts }: WrittenText): WrittenText => ({ id, text, generated, facts });
