/** Puts the theme on the page: style sheets find it as variables. Called once, before anything is drawn. */
import { cssVariables } from "./css-variables.ts";

export function applyTokens(): void {
  for (const [name, value] of cssVariables()) document.documentElement.style.setProperty(name, value);
}
