/**
 * A chart as PNG. The SVG's shapes are drawn one by one on a canvas, with the styles and the fonts of the page: an SVG
 * loaded as an image would lose our fonts, and needs a looser content policy.
 */
export interface LegendEntry {
  readonly kind: "line" | "dashed" | "bar";
  readonly label: string;
  readonly color: string;
}

interface ImageOptions {
  /** Written above the chart, the legend under it. */
  readonly title: string;
  readonly legend: readonly LegendEntry[];
  readonly background: string;
  /** Image pixels per CSS pixel. */
  readonly scale?: number;
}

const margin = 16;
const headingHeight = 44;

export async function svgToPng(
  svg: SVGSVGElement,
  { title, legend, background, scale = 2 }: ImageOptions,
): Promise<Blob> {
  const { width, height } = svg.getBoundingClientRect();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round((width + 2 * margin) * scale);
  canvas.height = Math.round((height + headingHeight + 2 * margin) * scale);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no 2d canvas");
  context.scale(scale, scale);
  context.fillStyle = background;
  context.fillRect(0, 0, canvas.width, canvas.height);
  drawHeading(context, title, legend, getComputedStyle(svg));
  context.translate(margin, margin + headingHeight);
  const origin = context.getTransform();
  for (const element of svg.querySelectorAll<SVGGraphicsElement>("path, line, rect, circle, text")) {
    if (element.closest("defs, clipPath") !== null) continue;
    context.save();
    context.setTransform(origin.multiply(element.getCTM() ?? new DOMMatrix()));
    drawElement(context, element);
    context.restore();
  }
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

function drawHeading(
  context: CanvasRenderingContext2D,
  title: string,
  legend: readonly LegendEntry[],
  { color, fontFamily }: CSSStyleDeclaration,
): void {
  context.fillStyle = color;
  context.font = `600 14px ${fontFamily}`;
  context.fillText(title, margin, margin + 14);
  const baseline = margin + 34;
  let x = margin;
  context.font = `12px ${fontFamily}`;
  for (const { kind, label, color: mark } of legend) {
    context.fillStyle = mark;
    if (kind === "bar") context.fillRect(x + 4, baseline - 9, 8, 10);
    else for (const dash of kind === "dashed" ? [0, 9] : [0, 5, 9]) context.fillRect(x + dash, baseline - 5, 7, 2);
    context.fillStyle = color;
    context.fillText(label, x + 20, baseline);
    x += 20 + context.measureText(label).width + 14;
  }
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
