/** 表1, 图1: tables and charts are numbered each for themselves, in their order; what has no caption has no number. */
import type { Block } from "../../contract/documents.ts";

export type NumberedBlock = Block & { readonly number: number };

export function numbered(blocks: readonly Block[]): NumberedBlock[] {
  const counts = { table: 0, chart: 0 };
  return blocks.map((block) => {
    if ((block.type !== "table" && block.type !== "chart") || block.caption === "") return { ...block, number: 0 };
    counts[block.type] += 1;
    return { ...block, number: counts[block.type] };
  });
}
