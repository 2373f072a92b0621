/** Charts as PNG for documents: drawn on the page like on paper, then shape by shape on a canvas with the page's fonts. */
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { DocumentChart as Chart } from "../../shared/contract/documents.ts";
import { drawSvg } from "../charts/save-image.ts";
import { tokens } from "../components/tokens.ts";
import { DocumentChart } from "./document-chart.tsx";

/** For the print page's caller; the PNG is in base64, sizes are in CSS pixels. */
export interface ChartPicture {
  readonly png: string;
  readonly width: number;
  readonly height: number;
}

/** Sharp on paper: 96 × 3 dots to the inch. */
const scale = 3;

export async function chartPictures(
  charts: readonly Chart[],
  loadGlyphs: (text: string) => Promise<void>,
): Promise<ChartPicture[]> {
  const mount = document.body.appendChild(document.createElement("div"));
  mount.className = "letter document pictures";
  const root = createRoot(mount);
  try {
    flushSync(() => root.render(charts.map((chart, at) => <DocumentChart key={at} chart={chart} />)));
    await loadGlyphs(mount.textContent);
    return [...mount.querySelectorAll("svg")].map(pictureOf);
  } finally {
    root.unmount();
    mount.remove();
  }
}

function pictureOf(svg: SVGSVGElement): ChartPicture {
  const { width, height } = svg.getBoundingClientRect();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no 2d canvas");
  context.scale(scale, scale);
  context.fillStyle = tokens.paper.sheet;
  context.fillRect(0, 0, width, height);
  drawSvg(context, svg, 0, 0);
  return { png: canvas.toDataURL("image/png").replace(/^[^,]*,/, ""), width, height };
}
