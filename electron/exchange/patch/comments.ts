/**
 * Comments of a sheet: the part that holds them and the drawing that shows their boxes. Both may be there already; then
 * ours are added, before what is said in the same cell.
 */
import { commentAuthor } from "../../../shared/text/patch.ts";
import { type Box, boxAround, noteShape, noteShapeType, vmlDrawing, withLargerBox } from "./comment-box.ts";
import { declare, freePart, newPart, relate, relationAttribute, relationNamespace, relationsOf } from "./relations.ts";
import { legacyDrawing, nameOf, type Position, positionOf, type SheetOutline } from "./sheet-outline.ts";
import { prefixed } from "./styles.ts";
import { Unpatchable } from "./unpatchable.ts";
import { appended, childOf, childrenOf, rootOf, type Splice, spliced, startTag } from "./xml.ts";
import { attributeOf, attributesOf, escaped, unescaped } from "./xml-attributes.ts";
import type { ZipPackage } from "./zip-package.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const commentsType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const drawingType = "application/vnd.openxmlformats-officedocument.vmlDrawing";

export interface NewComment extends Position {
  readonly text: string;
}

/** What a comment may hold, as a cell. */
const longest = 32_000;
const clipped = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

/** The charset makes a machine without the font fall back to a Chinese one. */
const runOf = (text: string): string =>
  '<r><rPr><sz val="9"/><color indexed="81"/><rFont val="宋体"/><charset val="134"/></rPr>' +
  `<t xml:space="preserve">${escaped(clipped(text))}</t></r>`;

/** Ours before theirs. A plain text becomes a run: no run may stand before a `t`. */
function withRunBefore(comment: string, prefix: string, text: string): string {
  const { element } = rootOf(comment);
  const body = childOf(comment, element, "text");
  if (!body) throw new Unpatchable("structure", "comments");
  const run = prefixed(runOf(`${text}\n`), prefix);
  if (body.openEnd === body.end) return spliced(comment, [appended(comment, body, run)]);
  const plain = childOf(comment, body, "t");
  const splices: Splice[] = [{ from: body.openEnd, to: body.openEnd, text: run }];
  if (plain)
    splices.push(
      { from: plain.start, to: plain.start, text: `<${prefix}r>` },
      { from: plain.end, to: plain.end, text: `</${prefix}r>` },
    );
  return spliced(comment, splices);
}

/** What a comment says, for the size of its box. */
function wordsOf(comment: string): string {
  const texts = [...comment.matchAll(/<(?:\w+:)?t(?:\s[^<>]*)?>([^<]*)</g)];
  return texts.map(([, text = ""]) => unescaped(text)).join("");
}

interface Said {
  readonly xml: string;
  readonly added: readonly NewComment[];
  /** Were there before, and have more to say now: the whole text of each. */
  readonly grown: readonly NewComment[];
}

function withComments(xml: string, comments: readonly NewComment[]): Said {
  const { prefix, children } = rootOf(xml);
  const authors = children.find(({ local }) => local === "authors");
  const list = children.find(({ local }) => local === "commentList");
  if (!authors || !list) throw new Unpatchable("structure", "comments");
  const names = childrenOf(xml, authors).map(({ openEnd, closeStart }) => xml.slice(openEnd, closeStart));
  const known = names.indexOf(commentAuthor);
  const author = known < 0 ? names.length : known;
  const there = new Map(
    childrenOf(xml, list).map((comment) => {
      const at = positionOf(attributeOf(startTag(xml, comment), "ref") ?? "");
      return [at ? nameOf(at) : "", comment];
    }),
  );
  const splices: Splice[] = [];
  const added: NewComment[] = [];
  const grown: NewComment[] = [];
  let markup = "";
  for (const comment of comments) {
    const theirs = there.get(nameOf(comment));
    if (theirs) {
      const { start: from, end: to } = theirs;
      // Said in an earlier copy already, and the cell came back as it was.
      if (`${wordsOf(xml.slice(from, to))}\n`.startsWith(`${comment.text}\n`)) continue;
      const text = withRunBefore(xml.slice(from, to), prefix, comment.text);
      splices.push({ from, to, text });
      grown.push({ ...comment, text: wordsOf(text) });
      continue;
    }
    added.push(comment);
    markup += prefixed(
      `<comment ref="${nameOf(comment)}" authorId="${author}"><text>${runOf(comment.text)}</text></comment>`,
      prefix,
    );
  }
  if (markup !== "") splices.push(appended(xml, list, markup));
  if (markup !== "" && known < 0)
    splices.push(appended(xml, authors, prefixed(`<author>${commentAuthor}</author>`, prefix)));
  return { xml: spliced(xml, splices), added, grown };
}

const emptyComments = newPart(`<comments xmlns="${main}"><authors></authors><commentList></commentList></comments>`);

/** Boxes that are there get larger; new ones go behind them. The part is often no clean XML: nothing else is looked at. */
function withBoxes(vml: string, { added, grown }: Said, outline: SheetOutline, heights: Heights): string {
  const boxOf = (comment: NewComment): Box => boxAround(comment, comment.text, outline, heights);
  const enlarged = grown.reduce((text, comment) => withLargerBox(text, comment, boxOf(comment)), vml);
  if (added.length === 0) return enlarged;
  const end = enlarged.search(/<\/xml\s*>\s*$/i);
  if (end < 0) throw new Unpatchable("structure", "vmlDrawing");
  const used = [...enlarged.matchAll(/_x0000_s(\d+)/g)].map(([, number]) => Number(number));
  const first = Math.max(1024, ...used) + 1;
  const shapes = added.map((comment, index) => noteShape(first + index, comment, boxOf(comment)));
  const type = enlarged.includes('id="_x0000_t202"') ? "" : noteShapeType;
  return enlarged.slice(0, end) + type + shapes.join("") + enlarged.slice(end);
}

export type Heights = ReadonlyMap<number, number>;

/**
 * @param comments one per cell
 * @returns what the sheet itself needs: nothing where it names a drawing already
 */
export function putComments(
  zip: ZipPackage,
  sheetPart: string,
  outline: SheetOutline,
  comments: readonly NewComment[],
  heights: Heights,
): Splice[] {
  const relations = relationsOf(zip, sheetPart);
  const theirs = relations.find(({ kind, part }) => kind === "comments" && part !== undefined)?.part;
  const part = theirs ?? freePart(zip, "xl/comments", ".xml");
  const said = withComments((theirs && zip.text(theirs)) ?? emptyComments, comments);
  zip.put(part, said.xml);
  if (theirs === undefined) {
    relate(zip, sheetPart, `${relationNamespace}/comments`, part);
    declare(zip, { part }, commentsType);
  }

  const named = outline.children.find(({ local }) => local === "legacyDrawing");
  if (named) {
    const id = [...attributesOf(startTag(outline.xml, named))].find(([name]) => name.endsWith(":id"))?.[1];
    const drawing = relations.find((relation) => relation.id === id)?.part;
    const vml = drawing === undefined ? undefined : zip.latin1(drawing);
    if (drawing === undefined || vml === undefined) throw new Unpatchable("structure", sheetPart);
    const boxes = withBoxes(vml, said, outline, heights);
    if (boxes !== vml) zip.put(drawing, boxes, "latin1");
    return [];
  }
  if (said.added.length === 0) return [];
  const drawing = freePart(zip, "xl/drawings/vmlDrawing", ".vml");
  zip.put(drawing, withBoxes(vmlDrawing, said, outline, heights), "latin1");
  declare(zip, { extension: "vml" }, drawingType);
  const id = relate(zip, sheetPart, `${relationNamespace}/vmlDrawing`, drawing);
  return [legacyDrawing(outline, relationAttribute(startTag(outline.xml, outline.root), id))];
}
