/**
 * The pages that a print is laid out on: a named page for every sheet or letter of a set, with its own margins, its own
 * texts around them and its own count (GB/T 9704 habits; a set can be taken apart and each part stands alone).
 */
import type { WrittenDocument } from "../../shared/contract/documents.ts";
import type { Letter } from "../../shared/contract/letters.ts";
import type { Printed, PrintOptions } from "../../shared/contract/printed.ts";
import { isWritten } from "../../shared/domain/print-kinds.ts";
import { sheetText } from "../../shared/text/sheets.ts";

type Orientation = "portrait" | "landscape";

/** What the margins of a print say. */
export interface MarginTexts {
  readonly footLeft: string;
  readonly footRight: string;
  readonly topRight: string;
}

export const marginTexts = (model: Printed): MarginTexts => ({
  footLeft: sheetText.footLeft(model.formVersion, model.verification),
  footRight: model.kind === "reminder-notice" ? "" : model.confidentiality,
  topRight: model.demo ? sheetText.demo : "",
});

/** Laid out after the habits of letters: upright, wide margins, the number outside. */
const isLetter = (model: Printed): model is Letter | WrittenDocument =>
  model.kind === "reminder-notice" || isWritten(model.kind);

/** Letters are upright; sheets as they were designed. */
export const designedOrientation = (model: Printed): Orientation => (isLetter(model) ? "portrait" : model.orientation);

const orientationOf = (model: Printed, { orientation }: Pick<PrintOptions, "orientation">): Orientation =>
  orientation === "as-designed" ? designedOrientation(model) : orientation;

/** mm: upper, right, lower, left. Sheets across are bound at the top, upright ones and letters at the left (订口 28 mm). */
export const pageMargins = {
  letter: [37, 26, 35, 28],
  /** 监测专报 is no formal document, and keeps to one page. */
  onePage: [30, 26, 30, 28],
  portrait: [25, 18, 18, 28],
  landscape: [28, 18, 16, 18],
} as const;

export function marginsOf(model: Printed, options: Pick<PrintOptions, "orientation">): readonly number[] {
  if (model.kind === "leaders-page") return pageMargins.onePage;
  return isLetter(model) ? pageMargins.letter : pageMargins[orientationOf(model, options)];
}

const paperMm = { A4: [210, 297], A3: [297, 420] } as const;

/** mm between the margins, side to side. */
function typeWidth(model: Printed, options: Pick<PrintOptions, "paper" | "orientation">): number {
  const [short, long] = paperMm[options.paper];
  const [, right = 0, , left = 0] = marginsOf(model, options);
  return (orientationOf(model, options) === "portrait" ? short : long) - left - right;
}

/**
 * How much larger than designed it is drawn. Tables and cards are as wide as the page they were designed for: they
 * never grow over the paper, and shrink where it is narrower.
 */
export function zoomOf(model: Printed, options: PrintOptions): number {
  const wanted = options.scale / 100;
  if (!("orientation" in model)) return wanted;
  return Math.min(wanted, typeWidth(model, options) / designedWidth(model));
}

const designedWidth = (model: Printed): number => typeWidth(model, { paper: "A4", orientation: "as-designed" });

/** CSS of the n-th part of a set; its element has the class `part-n`, wide tables in it have pages of their own. */
export function pageRules(model: Printed, n: number, options: PrintOptions): string {
  const name = `part-${n}`;
  const texts = marginTexts(model);
  const layout = { counter: name, texts, paper: options.paper };
  const orientation = orientationOf(model, options);
  const own = { ...layout, name, orientation, margins: marginsOf(model, options), isLetter: isLetter(model) };
  const wide = { ...layout, name: `${name}-wide`, orientation: wideOrientation(options), isLetter: false };
  const rules = [
    pageBox(own),
    `.${name} { page: ${name}; zoom: ${zoomOf(model, options).toFixed(4)}; --design-width: ${designedWidth(model)}; --foot-left: ${cssString(texts.footLeft)}; --foot-right: ${cssString(texts.footRight)} }`,
  ];
  if (!hasWidePages(model)) return rules.join("\n");
  return [
    ...rules,
    pageBox({ ...wide, margins: pageMargins[wide.orientation] }),
    // Their columns are shares of the page across that they were designed for, not of the letter's own.
    `.${name} .wide { page: ${wide.name}; --design-width: ${wideDesign} }`,
  ].join("\n");
}

/** mm of a page across. */
const wideDesign = paperMm.A4[1] - pageMargins.landscape[1] - pageMargins.landscape[3];

const hasWidePages = (model: Printed): boolean =>
  "blocks" in model && model.blocks.some((block) => block.type === "table" && block.wide);

const wideOrientation = ({ orientation }: Pick<PrintOptions, "orientation">): Orientation =>
  orientation === "as-designed" ? "landscape" : orientation;

interface PageBox {
  readonly name: string;
  /** Pages of one part are counted together. */
  readonly counter: string;
  readonly paper: PrintOptions["paper"];
  readonly orientation: Orientation;
  readonly margins: readonly number[];
  readonly texts: MarginTexts;
  /** The number stands outside, else in the middle. */
  readonly isLetter: boolean;
}

function pageBox({ name, counter, paper, orientation, margins, texts, isLetter }: PageBox): string {
  const { footLeft, footRight, topRight } = texts;
  const number = `"— " counter(${counter}) " —"; font: 14pt var(--song); vertical-align: top`;
  const small = (text: string, top: string) =>
    `content: ${cssString(text)}; font: 9pt var(--fangsong); vertical-align: top; padding-top: ${top}`;
  const feet = isLetter
    ? `}
@page ${name}:right { @bottom-right { content: ${number}; padding: 7mm 14pt 0 0 } @bottom-left { ${small(footLeft, "8mm")} } }
@page ${name}:left { @bottom-left { content: ${number}; padding: 7mm 0 0 14pt } @bottom-right { ${small(footLeft, "8mm")} } }`
    : `
  @bottom-left { ${small(footLeft, "4mm")} }
  @bottom-center { content: ${number}; padding-top: 3mm }
  @bottom-right { ${small(footRight, "4mm")} }
}`;
  return `@page ${name} {
  size: ${paper} ${orientation};
  margin: ${margins.map((mm) => `${mm}mm`).join(" ")};
  counter-increment: ${counter};
  @top-right { content: ${cssString(topRight)}; font: 10.5pt var(--hei); vertical-align: bottom; padding-bottom: 2mm }${feet}`;
}

function cssString(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&").replace(/\s*\n\s*/g, " ")}"`;
}
