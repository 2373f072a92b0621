/**
 * Hatching of a rectangle as lines of a path. Drawn as lines, not as an SVG pattern: a pattern is lost when shapes are
 * copied to an image, and printers draw it in their own way.
 */
export type Hatch = "diagonal" | "upright";

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const spacing = 6;

export function hatchPath(hatch: Hatch, { x, y, width, height }: Area): string {
  const pieces: string[] = [];
  if (hatch === "upright") {
    for (let at = spacing / 2; at < width; at += spacing / 2) pieces.push(`M${x + at} ${y}v${height}`);
    return pieces.join("");
  }
  // Lines x + y = constant, cut off at the edges of the rectangle.
  for (let sum = spacing; sum < width + height; sum += spacing) {
    const from = { x: Math.min(sum, width), y: Math.max(0, sum - width) };
    const to = { x: Math.max(0, sum - height), y: Math.min(sum, height) };
    pieces.push(`M${x + from.x} ${y + from.y}L${x + to.x} ${y + to.y}`);
  }
  return pieces.join("");
}
