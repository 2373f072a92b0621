/**
 * A chart as PNG. The SVG's shapes are drawn one by one on a canvas, with the styles and the fonts of the page: an SVG
 * loaded as an image would lose our fonts, and needs a looser content policy.
 */
interface ImageOptions {
  /** Written above the chart, the legend under it. */
  readonly title: string;
  /** Written below it, on as many lines as it needs. */
  readonly caption: string;
  readonly background: string;
}

const margin = 16;
const lineHeight = 20;
const swatchRoom = 20;
const legendGap = 14;
/** What browsers still make a canvas of; a longer drawing is made with fewer pixels. */
const longestSide = 16_000;

/** Image of a chart: its drawing under the legend of its `figure`; two image pixels per CSS pixel where that is not too long. */
export async function chartToPng(
  figure: HTMLElement,
  svg: SVGSVGElement,
  { title, caption, background }: ImageOptions,
): Promise<Blob> {
  const { width, height } = svg.getBoundingClientRect();
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no 2d canvas");
  const { color, fontFamily } = getComputedStyle(figure);
  context.font = `12px ${fontFamily}`;
  const legend = legendLines(context, figure, width);
  const words = wrapped(context, caption, width);
  const top = margin + lineHeight * (1 + legend.length) + 6;
  const total = top + height + lineHeight * words.length + 2 * margin;
  const scale = Math.min(2, longestSide / total);
  canvas.width = Math.round((width + 2 * margin) * scale);
  canvas.height = Math.round(total * scale);
  context.scale(scale, scale);
  context.fillStyle = background;
  context.fillRect(0, 0, width + 2 * margin, total);
  context.fillStyle = color;
  context.font = `600 14px ${fontFamily}`;
  context.fillText(title, margin, margin + 14, width);
  context.font = `12px ${fontFamily}`;
  for (const [at, line] of legend.entries()) {
    const baseline = margin + lineHeight * (at + 1) + 14;
    for (const { x, label, swatch } of line) {
      drawSvg(context, swatch, margin + x, baseline - 10);
      context.fillStyle = color;
      context.fillText(label, margin + x + swatchRoom, baseline);
    }
  }
  drawSvg(context, svg, margin, top);
  context.fillStyle = color;
  for (const [at, line] of words.entries()) context.fillText(line, margin, top + height + 8 + lineHeight * at + 14);
  return await new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("empty canvas")))),
  );
}

export function saveBlob(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = fileName;
  anchor.click();
  // The download has its own hold of the blob once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

interface PlacedEntry {
  readonly x: number;
  readonly label: string;
  readonly swatch: SVGSVGElement;
}

/** The legend's entries, on as many lines as they need. */
function legendLines(context: CanvasRenderingContext2D, figure: HTMLElement, width: number): PlacedEntry[][] {
  const lines: PlacedEntry[][] = [];
  let x = 0;
  for (const item of figure.querySelectorAll(".chart-legend li")) {
    const swatch = item.querySelector("svg");
    const label = item.textContent;
    if (swatch === null) continue;
    const room = swatchRoom + context.measureText(label).width;
    if (lines.length === 0 || x + room > width) {
      lines.push([]);
      x = 0;
    }
    lines.at(-1)?.push({ x, label, swatch });
    x += room + legendGap;
  }
  return lines;
}

/** A number with its sign, or one character, each with the marks that may not begin a line. */
const unbroken = /(?:[−+]?[\d.∶]+%?|.)[，。；：、）]*/gu;

function wrapped(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  for (const [piece] of text.matchAll(unbroken)) {
    const line = lines.at(-1);
    if (line !== undefined && context.measureText(line + piece).width <= width) lines[lines.length - 1] = line + piece;
    else lines.push(piece);
  }
  return lines;
}

/** Draws an SVG of the page, shape by shape, with its left upper corner there. */
export function drawSvg(context: CanvasRenderingContext2D, svg: SVGSVGElement, x: number, y: number): void {
  context.save();
  context.translate(x, y);
  const origin = context.getTransform();
  for (const element of svg.querySelectorAll<SVGGraphicsElement>("path, line, rect, circle, text")) {
    if (element.closest("defs, clipPath") !== null) continue;
    context.save();
    context.setTransform(origin.multiply(element.getCTM() ?? new DOMMatrix()));
    drawElement(context, element);
    context.restore();
  }
  context.restore();
}

function drawElement(context: CanvasRenderingContext2D, element: SVGGraphicsElement): void {
  const style = getComputedStyle(element);
  if (style.display === "none" || style.visibility === "hidden") return;
  context.lineWidth = Number.parseFloat(style.strokeWidth);
  context.lineCap = style.strokeLinecap as CanvasLineCap;
  context.lineJoin = style.strokeLinejoin as CanvasLineJoin;
  context.setLineDash(
    style.strokeDasharray === "none" ? [] : style.strokeDasharray.split(/[\s,]+/).map(Number.parseFloat),
  );
  if (element instanceof SVGTextElement) {
    drawText(context, element, style);
    return;
  }
  const shape = shapeOf(element);
  if (takePaint(context, "fill", style)) context.fill(shape);
  if (takePaint(context, "stroke", style)) context.stroke(shape);
}

/** Takes over the element's paint; false where it has none. */
function takePaint(context: CanvasRenderingContext2D, which: "fill" | "stroke", style: CSSStyleDeclaration): boolean {
  const paint = style[which];
  if (paint === "none" || paint === "") return false;
  context[which === "fill" ? "fillStyle" : "strokeStyle"] = paint;
  context.globalAlpha = Number.parseFloat(style.opacity) * Number.parseFloat(style[`${which}Opacity`]);
  return true;
}

/** Texts may be anchored and shifted in many ways; where their first glyph ended up is asked of the browser. */
function drawText(context: CanvasRenderingContext2D, element: SVGTextElement, style: CSSStyleDeclaration): void {
  const text = element.textContent;
  if (text === "" || element.getNumberOfChars() === 0) return;
  const { x, y } = element.getStartPositionOfChar(0);
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  if (style.paintOrder.startsWith("stroke") && takePaint(context, "stroke", style)) context.strokeText(text, x, y);
  if (takePaint(context, "fill", style)) context.fillText(text, x, y);
}

function shapeOf(element: SVGGraphicsElement): Path2D {
  if (element instanceof SVGPathElement) return new Path2D(element.getAttribute("d") ?? "");
  const path = new Path2D();
  if (element instanceof SVGLineElement) {
    path.moveTo(element.x1.baseVal.value, element.y1.baseVal.value);
    path.lineTo(element.x2.baseVal.value, element.y2.baseVal.value);
  } else if (element instanceof SVGRectElement) {
    const { x, y, width, height } = element;
    path.rect(x.baseVal.value, y.baseVal.value, width.baseVal.value, height.baseVal.value);
  } else if (element instanceof SVGCircleElement) {
    path.arc(element.cx.baseVal.value, element.cy.baseVal.value, element.r.baseVal.value, 0, 2 * Math.PI);
  }
  return path;
}
