/**
 * The print page. It takes its model by a function call from the window that opened it (preview), from Electron or from
 * a driven browser (PDF), and fetches nothing.
 */
import "@fontsource-variable/noto-sans-sc/index.css";
import "@fontsource-variable/noto-serif-sc/index.css";
import "./print.css";
import "./letter.css";
import "./return.css";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { Printed } from "../../shared/contract/letters.ts";
import { sheetText } from "../../shared/text/sheets.ts";
import { LetterPage } from "./letter.tsx";
import { printedTitle } from "./printed.ts";
import { ReturnPage } from "./return-page.tsx";
import { SheetPage } from "./sheet.tsx";

declare global {
  interface Window {
    /** Draws the sheet or letter; resolves when every glyph is there and the page may be printed. */
    renderSheet?: (model: Printed) => Promise<void>;
  }
}

const mount = document.getElementById("sheet");
if (mount === null) throw new Error("print.html has no #sheet");
const root = createRoot(mount);

window.renderSheet = async (sheet) => {
  flushSync(() => root.render(<PrintedPage model={sheet} />));
  document.title = printedTitle(sheet);
  const margins = {
    "--foot-left": sheetText.footLeft(sheet.formVersion, sheet.verification),
    "--foot-right": sheet.confidentiality,
    "--top-right": sheet.demo ? sheetText.demo : "",
  };
  for (const [name, text] of Object.entries(margins)) {
    document.documentElement.style.setProperty(name, cssString(text));
  }
  await loadGlyphs(`${mount.textContent}${Object.values(margins).join("")}— 0123456789 —`);
};

function PrintedPage({ model }: { readonly model: Printed }) {
  switch (model.kind) {
    case "reminder-notice":
      return <LetterPage letter={model} />;
    case "return-sheet":
      return <ReturnPage sheet={model} />;
    case "main-indicators":
      return <SheetPage sheet={model} />;
  }
}

/**
 * The bundled fonts come in many small subsets that load when a glyph of theirs is laid out. Margin boxes are laid out
 * only while printing, too late to load anything: so everything on the page is asked for by name.
 */
async function loadGlyphs(text: string): Promise<void> {
  const faces = [
    "400 10pt 'Noto Serif SC Variable'",
    "700 10pt 'Noto Serif SC Variable'",
    "400 10pt 'Noto Sans SC Variable'",
  ];
  await Promise.all(faces.map((face) => document.fonts.load(face, text)));
  await document.fonts.ready;
}

function cssString(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&").replace(/\s*\n\s*/g, " ")}"`;
}
