/**
 * Puts labels beside their points without covering each other, the points or, where it can be helped, the lines. Pure
 * geometry in pixels; the first candidate side without a collision wins, a later one only if it is clearly freer.
 */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Side = "above" | "below" | "right" | "left" | "above-right" | "above-left" | "below-right" | "below-left";

export interface LabelRequest {
  readonly id: string;
  readonly text: string;
  /** The point it belongs to. */
  readonly x: number;
  readonly y: number;
  readonly sides: readonly Side[];
  /** Left out rather than drawn over another label, or along a line. */
  readonly optional?: boolean;
}

export interface PlacedLabel {
  readonly id: string;
  readonly text: string;
  /** Left end of the text, and its baseline. */
  readonly x: number;
  readonly y: number;
}

export interface LabelScene {
  readonly bounds: Box;
  readonly fontSize: number;
  /** Points and lines' own labels: never covered. */
  readonly solid: readonly Box[];
  /** Small boxes along the lines: covered only where there is no other place. */
  readonly soft: readonly Box[];
}

/** Distance between a point and its label. */
const gap = 7;

/** Requests in the order of their importance. */
export function placeLabels(requests: readonly LabelRequest[], scene: LabelScene): PlacedLabel[] {
  const taken: Box[] = [...scene.solid];
  const placed: PlacedLabel[] = [];
  for (const request of requests) {
    const size = { width: textWidth(request.text, scene.fontSize), height: scene.fontSize + 2 };
    const candidates = request.sides.map((side) => boxBeside(request, side, size));
    const costs = candidates.map((box) => costOf(box, taken, scene));
    // Each side is worth one crossed bit of line more than the next: labels stay where a reader looks for them.
    const ranked = costs.map((cost, rank) => cost + rank);
    const best = ranked.indexOf(Math.min(...ranked));
    const box = candidates[best];
    if (!box || (request.optional === true && (costs[best] ?? 0) > crowded)) continue;
    taken.push(box);
    placed.push({ id: request.id, text: request.text, x: box.x, y: box.y + scene.fontSize });
  }
  return placed;
}

const outside = 10_000;
const collision = 100;
/** A label may cross a line; lying along one it cannot be read. */
const crowded = 4;

function costOf(box: Box, taken: readonly Box[], { bounds, soft }: LabelScene): number {
  const within =
    box.x >= bounds.x &&
    box.y >= bounds.y &&
    box.x + box.width <= bounds.x + bounds.width &&
    box.y + box.height <= bounds.y + bounds.height;
  const hits = taken.filter((other) => overlap(box, other)).length;
  return (within ? 0 : outside) + hits * collision + soft.filter((other) => overlap(box, other)).length;
}

function boxBeside({ x, y }: { x: number; y: number }, side: Side, size: { width: number; height: number }): Box {
  const { width, height } = size;
  const [vertical, horizontal] = side.includes("-") ? side.split("-") : [side, side];
  const centred = vertical === horizontal;
  const top = vertical === "above" ? y - gap - height : vertical === "below" ? y + gap : y - height / 2;
  if (centred && (side === "above" || side === "below")) return { x: x - width / 2, y: top, width, height };
  const offset = centred ? gap : gap / 2;
  return { x: horizontal === "right" ? x + offset : x - offset - width, y: top, width, height };
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Close enough without measuring: Chinese characters are square, digits and letters a little over half. */
export function textWidth(text: string, fontSize: number): number {
  return [...text].reduce((width, character) => width + (character > "\u2e80" ? 1 : 0.58) * fontSize, 0);
}
