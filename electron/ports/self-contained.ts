/** Runs inside the print page. */

interface DrawnPage {
  readonly document: {
    readonly title: string;
    readonly documentElement: { readonly lang: string; getAttribute(name: string): string | null };
    readonly body: { readonly innerHTML: string };
    readonly styleSheets: Iterable<{ readonly cssRules: Iterable<{ readonly cssText: string }> }>;
  };
}

/** The page as one file: its styles inside, no script, and the fonts of whoever opens it. */
export function selfContained(): string {
  const { document } = globalThis as unknown as DrawnPage;
  const css = [...document.styleSheets]
    .flatMap(({ cssRules }) => [...cssRules])
    .map(({ cssText }) => cssText)
    .filter((rule) => !rule.startsWith("@font-face"))
    .join("\n");
  const title = document.title.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  // What the theme gives stands on the element itself.
  const theme = (document.documentElement.getAttribute("style") ?? "")
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;");
  return `<!doctype html>
<html lang="${document.documentElement.lang}" style="${theme}"><head><meta charset="utf-8"><title>${title}</title>
<style>${css}</style></head><body>${document.body.innerHTML.replace(/<script[\s\S]*?<\/script>/g, "")}</body></html>
`;
}
