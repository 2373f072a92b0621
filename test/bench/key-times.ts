/** How long a page takes to draw what a key does. */
import type { Page } from "playwright-core";

/** Milliseconds from the key event to the first task after the frame in which it was drawn. */
const recorder = `(() => {
  window.times = [];
  addEventListener("keydown", (event) => {
    const { timeStamp } = event;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.times.push(performance.now() - timeStamp);
      port2.postMessage(null);
    });
  }, true);
})()`;

export const watchKeys = (page: Page): Promise<unknown> => page.evaluate(recorder);

/** Of the keys that `press` presses, in their order. */
export async function timesOf(page: Page, press: () => Promise<void>): Promise<number[]> {
  await page.evaluate("window.times.length = 0");
  await press();
  await page.waitForTimeout(100);
  return page.evaluate<number[]>("window.times");
}
