/** styles.xml: looks are added behind those that are there, so that no index changes its meaning. */
import { type Tint, tintColours } from "./tints.ts";
import { Unpatchable } from "./unpatchable.ts";
import { appended, childrenOf, rootOf, type Splice, spliced, startTag, type XmlElement } from "./xml.ts";
import { attributesOf, withAttribute } from "./xml-attributes.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** For a workbook without a styles part: what every reader takes for granted. */
export const plainStyles =
  `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

/** What a changed cell looks like, beside what it looked like. */
export interface Variant {
  readonly tint?: Tint | undefined;
  /** Takes a mark of ours away: what the cell looked like before, or no fill where that look is gone. */
  readonly untinted?: boolean | undefined;
  /** Keeps a text a text when it is edited; undefined leaves that as it is. */
  readonly quoted?: boolean | undefined;
}

/** Markup of one look, without prefixes. */
export interface Look {
  readonly font: string;
  readonly fill?: string;
  readonly border: boolean;
  /** Children of the xf: alignment, protection. */
  readonly inside: string;
  /** `@`, or general. */
  readonly asText: boolean;
}

export interface Styler {
  /** Index of the look `base` with a change; `base` itself where nothing changes. */
  variant(base: number, change: Variant): number;
  add(look: Look): number;
  /** Looks that are marks of an earlier copy. */
  readonly marks: ReadonlySet<number>;
  /** The part with everything that was added. */
  xml(): string;
}

/** Of what is left in a cell that nobody has to look at again. */
const isMarkFill = (fill: string): boolean =>
  [tintColours.wrong, tintColours.asked].some((colour) => new RegExp(`fgColor[^>]*rgb="${colour}"`, "i").test(fill));

type Section = "fonts" | "fills" | "borders" | "cellXfs";

const thin = (side: string): string => `<${side} style="thin"><color auto="1"/></${side}>`;
const box = `<border>${["left", "right", "top", "bottom"].map(thin).join("")}<diagonal/></border>`;
const solid = (argb: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${argb}"/><bgColor indexed="64"/></patternFill></fill>`;

/** The elements of a piece of our own markup get the prefix the part's writer uses. */
export const prefixed = (markup: string, prefix: string): string => markup.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);

/** @throws Unpatchable where the part lacks what every look is made of */
export function openStyles(xml: string): Styler {
  const { prefix, children } = rootOf(xml);
  const section = (local: Section): XmlElement => {
    const found = children.find((child) => child.local === local);
    if (!found) throw new Unpatchable("structure", "xl/styles.xml");
    return found;
  };
  const sections = {
    fonts: section("fonts"),
    fills: section("fills"),
    borders: section("borders"),
    cellXfs: section("cellXfs"),
  };
  const before = Object.fromEntries(
    Object.entries(sections).map(([name, element]) => [name, childrenOf(xml, element).length]),
  );
  const xfs = childrenOf(xml, sections.cellXfs).map(({ start, end }) => xml.slice(start, end));
  const markFills = new Set(
    childrenOf(xml, sections.fills).flatMap(({ start, end }, at) => (isMarkFill(xml.slice(start, end)) ? [at] : [])),
  );
  const looks = xfs.map((xf) => {
    const tag = xf.slice(0, rootOf(xf).element.openEnd);
    const plain = withAttribute(withAttribute(tag, "fillId", undefined), "applyFill", undefined);
    return { fill: Number(attributesOf(tag).get("fillId") ?? 0), butForFill: plain + xf.slice(tag.length) };
  });
  const marks = new Set(looks.flatMap(({ fill }, at) => (markFills.has(fill) ? [at] : [])));
  const added: Record<Section, string[]> = { fonts: [], fills: [], borders: [], cellXfs: [] };

  /** Equal markup is added once. */
  function index(of: Section, markup: string): number {
    const known = added[of].indexOf(markup);
    if (known < 0) added[of].push(markup);
    return (before[of] ?? 0) + (known < 0 ? added[of].length - 1 : known);
  }

  /** The look that differs in nothing but the mark; marks are added behind it. */
  function unmarked(base: number): number {
    const found = looks.findIndex(({ butForFill }, at) => !marks.has(at) && butForFill === looks[base]?.butForFill);
    if (found >= 0) return found;
    const xf = xfs[base] ?? "";
    const tag = xf.slice(0, rootOf(xf).element.openEnd);
    return index("cellXfs", withAttribute(tag, "fillId", "0") + xf.slice(tag.length));
  }

  return {
    marks,
    variant(look, { tint, quoted, untinted }) {
      const base = untinted && !tint && marks.has(look) ? unmarked(look) : look;
      if (base >= xfs.length) return base;
      const xf = xfs[base] ?? xfs[0];
      if (xf === undefined) throw new Unpatchable("structure", "xl/styles.xml");
      const behindTag = rootOf(xf).element.openEnd;
      const tag = xf.slice(0, behindTag);
      let changed = tag;
      if (tint) {
        const fill = index("fills", prefixed(solid(tintColours[tint]), prefix));
        changed = withAttribute(withAttribute(changed, "fillId", String(fill)), "applyFill", "1");
      }
      const of = attributesOf(tag);
      const isQuoted = /^(1|true)$/.test(of.get("quotePrefix") ?? "");
      // A cell formatted as text needs no such sign.
      if (quoted !== undefined && quoted !== isQuoted && !(quoted && of.get("numFmtId") === "49"))
        changed = withAttribute(changed, "quotePrefix", quoted ? "1" : undefined);
      return changed === tag ? base : index("cellXfs", changed + xf.slice(behindTag));
    },
    add({ font, fill, border, inside, asText }) {
      const at = {
        font: index("fonts", prefixed(font, prefix)),
        fill: fill ? index("fills", prefixed(solid(fill), prefix)) : 0,
        border: border ? index("borders", prefixed(box, prefix)) : 0,
      };
      const xf =
        `<xf numFmtId="${asText ? 49 : 0}" fontId="${at.font}" fillId="${at.fill}" borderId="${at.border}" xfId="0" ` +
        'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">' +
        `${inside}</xf>`;
      return index("cellXfs", prefixed(xf, prefix));
    },
    xml() {
      const splices = Object.entries(sections).flatMap(([name, element]): Splice[] => {
        const more = Object.entries(added).find(([key]) => key === name)?.[1] ?? [];
        if (more.length === 0) return [];
        const count = String((before[name] ?? 0) + more.length);
        if (element.openEnd === element.end) return [appended(xml, element, more.join(""))];
        const tag = startTag(xml, element);
        return [
          { from: element.start, to: element.openEnd, text: withAttribute(tag, "count", count) },
          appended(xml, element, more.join("")),
        ];
      });
      return spliced(xml, splices);
    },
  };
}
