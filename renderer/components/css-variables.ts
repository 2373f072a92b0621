/** The tokens as CSS custom properties on `:root`, so that style sheets need no second copy of them. */
import { tokens } from "./tokens.ts";

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** `--text-secondary`, `--far-behind-ink`, `--height-row-small`, `--size-md` … */
export function cssVariables(): [name: string, value: string][] {
  const pixels = (prefix: string, lengths: Readonly<Record<string, number>>) =>
    Object.entries(lengths).map(([name, px]): [string, string] => [`--${prefix}-${kebab(name)}`, `${px}px`]);
  return [
    ...Object.entries(tokens.color).map(([name, value]): [string, string] => [`--${kebab(name)}`, value]),
    ...Object.entries(tokens.verdict).flatMap(([family, hues]) =>
      Object.entries(hues).map(([name, value]): [string, string] => [`--${kebab(family)}-${name}`, value]),
    ),
    ...Object.entries(tokens.paper).map(([name, value]): [string, string] => [`--paper-${name}`, value]),
    ...Object.entries(tokens.mark).map(([name, value]): [string, string] => [`--mark-${name}`, value]),
    ["--font-sans", tokens.font.sans],
    ["--radius", `${tokens.radius}px`],
    ["--shadow", tokens.shadow],
    ...pixels("size", tokens.font.size),
    ...pixels("space", tokens.space),
    ...pixels("height", tokens.height),
    ...pixels("layout", tokens.layout),
  ];
}
