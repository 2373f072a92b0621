/**
 * The print page. It takes its models by a function call from the window that opened it (preview), from Electron or from
 * a driven browser (PDF), and fetches nothing.
 */
import "@fontsource-variable/noto-sans-sc/index.css";
import "@fontsource-variable/noto-serif-sc/index.css";
import "./print.css";
import "./letter.css";
import "./return.css";
import "./card.css";
import "./document.css";
import "./leaders-page.css";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { DocumentChart } from "../../shared/contract/documents.ts";
import type { Printed, PrintOptions } from "../../shared/contract/printed.ts";
import { isWritten } from "../../shared/domain/print-kinds.ts";
import { printedTitle } from "../../shared/text/printed.ts";
import { applyTokens } from "../components/apply-tokens.ts";
import { CardPage } from "./card.tsx";
import { DocumentPage } from "./document-page.tsx";
import { fitPages } from "./fit-page.ts";
import { LetterPage } from "./letter.tsx";
import { marginTexts, pageRules } from "./page-rules.ts";
import { type ChartPicture, chartPictures } from "./pictures.tsx";
import { SheetPage } from "./sheet.tsx";

declare global {
  interface Window {
    /**
     * Draws sheets and letters; resolves when every glyph is there and the page may be printed. `onlyPaper`: nobody looks at
     * the screen, so that nothing is laid out for it.
     */
    renderPrinted?: (models: readonly Printed[], options: PrintOptions, onlyPaper?: boolean) => Promise<void>;
    /** Charts of documents as PNG. */
    renderPictures?: (charts: readonly DocumentChart[]) => Promise<ChartPicture[]>;
  }
}

applyTokens();
const mount = document.getElementById("sheet");
if (mount === null) throw new Error("print.html has no #sheet");
const root = createRoot(mount);
const rules = document.head.appendChild(document.createElement("style"));

window.renderPrinted = async (models, options, onlyPaper = false) => {
  const paperOnly = (on: boolean) => document.documentElement.classList.toggle("only-paper", on);
  paperOnly(onlyPaper && models.every(isPlain));
  rules.textContent = models.map((model, index) => pageRules(model, index + 1, options)).join("\n");
  flushSync(() =>
    root.render(
      models.map((model, index) => (
        <div key={index} className={`part part-${index + 1}`}>
          <PrintedPage model={model} />
        </div>
      )),
    ),
  );
  document.title = models[0] ? printedTitle(models[0]) : "";
  const margins = models.flatMap((model) => Object.values(marginTexts(model)));
  await loadGlyphs(`${mount.textContent}${margins.join("")}— 0123456789 —`);
  fitPages(mount);
  paperOnly(onlyPaper);
};

/** Tables and text: nothing on it is measured before it is printed, as charts and one-page reports are. */
const isPlain = ({ kind }: Printed): boolean => kind !== "indicator-card" && !isWritten(kind);

window.renderPictures = (charts) => chartPictures(charts, loadGlyphs);

function PrintedPage({ model }: { readonly model: Printed }) {
  switch (model.kind) {
    case "reminder-notice":
      return <LetterPage letter={model} />;
    case "indicator-card":
      return <CardPage card={model} />;
    case "leaders-page":
    case "annual-analysis":
    case "midterm":
    case "final":
      return <DocumentPage document={model} />;
    default:
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
  const glyphs = [...new Set(text)].join("");
  await Promise.all(faces.map((face) => document.fonts.load(face, glyphs)));
  await document.fonts.ready;
}
