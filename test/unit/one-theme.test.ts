/** Colours are written down in one place; style sheets, charts, the theme and the prints take them from there. */
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { cssVariables } from "../../renderer/components/css-variables.ts";

const renderer = path.resolve(import.meta.dirname, "../../renderer");
const colour = /(?<![\w&/`"])#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b(?!-)|\brgba?\(|\bhsla?\(/i;

it("no file but the tokens names a colour", () => {
  const named = globSync("**/*.{css,ts,tsx}", { cwd: renderer })
    .filter((file) => file !== path.join("components", "tokens.ts"))
    .flatMap((file) =>
      readFileSync(path.join(renderer, file), "utf8")
        .split("\n")
        .flatMap((line, index) =>
          colour.test(line.replace(/"#([0-9a-f]{3,8})"/gi, " #$1")) ? [`${file}:${index + 1} ${line.trim()}`] : [],
        ),
    );
  expect(named).toEqual([]);
});

it("a style sheet uses no variable that nobody sets", () => {
  const css = globSync("**/*.css", { cwd: renderer }).map((file) => readFileSync(path.join(renderer, file), "utf8"));
  const scripts = globSync("**/*.{ts,tsx}", { cwd: renderer }).map((file) =>
    readFileSync(path.join(renderer, file), "utf8"),
  );
  const used = new Set(
    css.flatMap((text) => [...text.matchAll(/var\(\s*(--[\w-]+)\s*\)/g)].map(([, name]) => name ?? "")),
  );
  const own = new Set(
    [...css, ...scripts].flatMap((text) => [...text.matchAll(/["']?(--[\w-]+)["']?\]?\s*:/g)].map(([, name]) => name)),
  );
  const given = new Set(cssVariables().map(([name]) => name));
  expect([...used].filter((name) => !own.has(name) && !given.has(name))).toEqual([]);
});
