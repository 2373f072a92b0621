/**
 * Fonts of official documents (GB/T 9704). A machine may have none of them: the font table of the document then says which
 * other one is meant, and what every Windows has comes second.
 */
interface DocumentFont {
  readonly name: string;
  /** Taken where the font is not there. */
  readonly fallback: string;
}

export const fonts = {
  title: { name: "方正小标宋简体", fallback: "黑体" },
  body: { name: "仿宋", fallback: "仿宋_GB2312" },
  head: { name: "黑体", fallback: "SimHei" },
  subhead: { name: "楷体", fallback: "楷体_GB2312" },
  /** Page numbers. */
  page: { name: "宋体", fallback: "SimSun" },
} as const satisfies Readonly<Record<string, DocumentFont>>;

/** For both scripts: quotes and brackets, which either font could draw, come out Chinese. */
export const fontOf = ({ name }: DocumentFont) => ({
  ascii: name,
  hAnsi: name,
  eastAsia: name,
  cs: name,
  hint: "eastAsia",
});

const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** Replaces the library's font table, which knows only fonts that are embedded. */
export const fontTable = {
  path: "word/fontTable.xml",
  data: [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<w:fonts xmlns:w="${namespace}">`,
    ...Object.values(fonts).map(
      ({ name, fallback }) =>
        `<w:font w:name="${name}"><w:altName w:val="${fallback}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
    ),
    "</w:fonts>",
  ].join(""),
};
