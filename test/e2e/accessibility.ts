/** What assistive technology would stumble over. */
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/**
 * The printed page inside the preview is paper, not an interface. Without frames to look into, "legacy mode" finds the
 * same in a third of the time: the rules run in the page at once, not in a second page on top of a copy of its parts.
 */
export async function expectNoSeriousFindings(page: Page): Promise<void> {
  await settledColours(page);
  const { violations } = await new AxeBuilder({ page })
    .exclude("iframe")
    // The tags that the browser put into the PDF, as PDF.js passes them on.
    .exclude(".structTree")
    .options({ resultTypes: ["violations"] })
    .setLegacyMode()
    .analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}

/** A button that has just come to life is neither its one colour nor the other for a fifth of a second. */
async function settledColours(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== "running" || effect?.getComputedTiming().endTime === Infinity),
  );
}
