/**
 * 指标 with more than 400 lines: how soon a letter typed into the search is there, and how soon the list follows, against
 * the same browser drawing the same rows bare.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Page } from "@playwright/test";
import { createCore } from "../../electron/compose.ts";
import { openStore } from "../../electron/db/store.ts";
import { chromiumLaunch } from "../e2e/chromium.ts";
import { startHost } from "../e2e/host-process.ts";
import { addManyLines } from "../support/many-lines.ts";
import { nothingPrinted } from "../support/nothing-printed.ts";
import type { Measurement } from "./run.ts";
import { median } from "./timing.ts";

const added = 300;
const actor = { role: "office", organisation: "fgw", name: "测速" } as const;
/** Narrow, widen again, nothing found, everything. */
const typed = ["s", "h", "e", "Backspace", "Backspace", "Backspace", "x", "q", "Backspace", "Backspace"] as const;

/** Milliseconds from a key to the paint of its letter, to the paint of the list, and of the same rows bare. */
interface Typing {
  readonly letters: readonly number[];
  readonly lists: readonly number[];
  readonly bare: readonly number[];
  readonly rows: number;
}

export async function benchList(): Promise<Measurement[]> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "jinshui-bench-list-"));
  await prepare(dataDir);
  const host = await startHost(dataDir);
  const browser = await chromium.launch(await chromiumLaunch());
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(host.address);
    await page.getByRole("navigation", { name: "主导航" }).waitFor();
    await page.evaluate(() => {
      location.hash = "#/indicators?collection=all";
    });
    const { letters, lists, bare, rows } = await measure(page);
    return [
      {
        what: "a letter typed into the search of 指标 is painted",
        measured: median(letters),
        unit: "ms",
        bound: 50,
        detail: `${rows} lines, slowest ${Math.max(...letters).toFixed(0)} ms`,
      },
      {
        what: "the list follows what is typed, against the browser drawing all its rows bare",
        measured: median(lists) / median(bare),
        unit: "×",
        bound: 2,
        detail: `${median(lists).toFixed(0)} ms against ${median(bare).toFixed(0)} ms, slowest ${Math.max(...lists).toFixed(0)} ms, ${rows} lines`,
      },
    ];
  } finally {
    await browser.close();
    await host.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** An office's database with an open quarter and many more lines than the plan has. */
async function prepare(dataDir: string): Promise<void> {
  const core = createCore({
    door: "browser",
    dataDir,
    mode: "write",
    printer: nothingPrinted,
    startReader: () => {
      throw new Error("nothing is read here");
    },
  });
  core.app.setup({ ...actor, section: "" });
  core.periods.open("2022Q1", null);
  await core.close();
  const store = openStore({ dataDir, now: () => new Date("2022-05-01T00:00:00Z"), holder: actor.name });
  store.write({ kind: "bench", source: "app", summary: actor.name, actor }, (tx) => addManyLines(tx, added, "kjj"));
  store.close();
}

async function measure(page: Page): Promise<Typing> {
  const search = page.getByLabel("按指标名称查找");
  await page.getByRole("row").nth(added).waitFor();
  await search.focus();
  const letters: number[] = [];
  const lists: number[] = [];
  for (const key of typed) {
    await page.evaluate(watch);
    await page.keyboard.press(key);
    await page.waitForTimeout(400);
    const seen = await page.evaluate(() => ({ letter: window.painted?.letter ?? 0, list: window.painted?.list ?? 0 }));
    letters.push(seen.letter);
    if (seen.list > 0) lists.push(seen.list);
  }
  const bare: number[] = [];
  for (let run = 0; run < 5; run++) bare.push(await page.evaluate(drawBare));
  return { letters, lists, bare, rows: await page.locator(".indicators-line").count() };
}

declare global {
  interface Window {
    painted?: { letter: number; list: number };
  }
}

/** In the page: notes when what the next key brings is painted. */
function watch(): void {
  const painted = { letter: 0, list: 0 };
  window.painted = painted;
  let start = 0;
  const afterPaint = (work: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = work;
      port2.postMessage(null);
    });
  addEventListener(
    "keydown",
    (event) => {
      start = event.timeStamp;
      afterPaint(() => {
        painted.letter = performance.now() - start;
      });
    },
    { capture: true, once: true },
  );
  const list = document.querySelector(".indicators-list");
  const observer = new MutationObserver((changes) => {
    const isList = changes.some(({ target }) => target instanceof Element && target.closest(".filters") === null);
    if (isList && start > 0)
      afterPaint(() => {
        painted.list = performance.now() - start;
      });
  });
  if (list) observer.observe(list, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), 390);
}

/** In the page: the same rows, made from text and laid out by the browser alone. */
function drawBare(): Promise<number> {
  const list = document.querySelector(".indicators-scroll");
  const copy = list?.cloneNode(true);
  if (!(list instanceof HTMLElement) || !(copy instanceof HTMLElement)) throw new Error("no list");
  list.after(copy);
  list.style.display = "none";
  const body = copy.querySelector("tbody");
  const html = body?.innerHTML ?? "";
  if (body) body.innerHTML = "";
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const start = performance.now();
      if (body) body.innerHTML = html;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const taken = performance.now() - start;
          copy.remove();
          list.style.display = "";
          resolve(taken);
        };
        port2.postMessage(null);
      });
    });
  });
}
