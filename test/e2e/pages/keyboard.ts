import { expect, type Locator, type Page } from "@playwright/test";

/** Somebody without a mouse. */
export class Keyboard {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  press(...keys: readonly string[]): Promise<void> {
    return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve());
  }

  /** Opens a page by its number and waits until its head has the focus. */
  async openPage(position: number, name: string): Promise<void> {
    await this.press(`Alt+${position}`);
    await expect(this.page.getByRole("heading", { level: 1, name })).toBeFocused();
  }

  /** Tab until `target` has the focus. It has to come within `most` steps. */
  async tabTo(target: Locator, most = 40): Promise<void> {
    await target.waitFor();
    for (let step = 0; step < most; step++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.press("Tab");
    }
    await expect(target, `reached by Tab within ${most} steps`).toBeFocused({ timeout: 100 });
  }

  /** Tab to a button or link, then Enter. */
  async choose(target: Locator, most?: number): Promise<void> {
    await this.tabTo(target, most);
    await this.press("Enter");
  }
}
