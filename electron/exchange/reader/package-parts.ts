/** Parts of an OOXML package and how they name each other: what the library does not hand over is read from them. */
import type { PartTexts } from "../preflight/zip.ts";

/** Of one tag; namespace prefixes do not count. */
export const attributeOf = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*"([^"]*)"`).exec(tag)?.[1];

export const tagsOf = (xml: string, name: string): readonly string[] =>
  xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, "g")) ?? [];

/** `../drawings/drawing1.xml` seen from `xl/worksheets/sheet1.xml`: `xl/drawings/drawing1.xml`. */
function resolved(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

export interface Relation {
  /** Last word of its type: `drawing`, `worksheet`, `externalLinkPath`. */
  readonly type: string;
  /** Of a part its name, of anything outside the package what is written there. */
  readonly target: string;
}

/** Relations of a part by their id; none where it has none. */
export function relationsOf({ textOf }: PartTexts, part: string): ReadonlyMap<string, Relation> {
  const at = part.lastIndexOf("/") + 1;
  const xml = textOf(`${part.slice(0, at)}_rels/${part.slice(at)}.rels`) ?? "";
  return new Map(
    tagsOf(xml, "Relationship").map((tag) => {
      const written = attributeOf(tag, "Target") ?? "";
      const target = attributeOf(tag, "TargetMode") === "External" ? written : resolved(part, written);
      return [attributeOf(tag, "Id") ?? "", { type: attributeOf(tag, "Type")?.split("/").at(-1) ?? "", target }];
    }),
  );
}

const workbookPart = "xl/workbook.xml";

/** The parts of the sheets in the order of the workbook; `undefined` for one that is not there. */
export function sheetPartsOf(parts: PartTexts): readonly (string | undefined)[] {
  const relations = relationsOf(parts, workbookPart);
  return tagsOf(parts.textOf(workbookPart) ?? "", "sheet").map(
    (tag) => relations.get(attributeOf(tag, "id") ?? "")?.target,
  );
}

/** The other workbooks that formulas name as [1], [2] …, by file name. */
export function linkedFilesOf(parts: PartTexts): readonly string[] {
  const links = relationsOf(parts, workbookPart);
  return tagsOf(parts.textOf(workbookPart) ?? "", "externalReference").map((tag) => {
    const link = links.get(attributeOf(tag, "id") ?? "")?.target ?? "";
    const path = [...relationsOf(parts, link).values()].find(({ type }) => /^externalLink/.test(type))?.target ?? "";
    return fileNameOf(path);
  });
}

function fileNameOf(path: string): string {
  const name = path.split(/[\\/]/).at(-1) ?? "";
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
