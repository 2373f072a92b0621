/** Puts a report together: texts that were changed by hand stand in place of what the figures gave. */
import type { Block, ChartBlock, TableBlock, WrittenText } from "../../contract/documents.ts";
import { chineseNumber } from "../../text/sheets.ts";
import type { Told } from "./told.ts";

export interface Writer {
  /** What stands for `said`: itself, or what somebody has put in its place. */
  text(id: string, said: Told): WrittenText;
  /** Numbered 一、二、三 … in their order. */
  heading(text: string): void;
  /** Nothing where nothing is said. */
  paragraph(id: string, said: Told | null, style?: "body" | "note"): void;
  chart(chart: ChartBlock | null): void;
  table(table: Omit<TableBlock, "type">): void;
  readonly blocks: readonly Block[];
}

export function writer(edits: ReadonlyMap<string, string>): Writer {
  const blocks: Block[] = [];
  let headings = 0;
  const text = (id: string, { text: generated, facts }: Told): WrittenText => ({
    id,
    text: edits.get(id) ?? generated,
    generated,
    facts: [...facts],
  });
  return {
    blocks,
    text,
    heading: (words) => {
      headings += 1;
      blocks.push({ type: "heading", text: `${chineseNumber(headings)}、${words}` });
    },
    paragraph: (id, said, style = "body") => {
      if (said !== null && said.text !== "") blocks.push({ type: "paragraph", style, ...text(id, said) });
    },
    chart: (chart) => {
      if (chart) blocks.push(chart);
    },
    table: (table) => void blocks.push({ type: "table", ...table }),
  };
}
