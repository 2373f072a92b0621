/** The grid by itself: input methods, lists, the mouse, messages; what the screens do not reach all at once. */
import { expect, type Page, test } from "@playwright/test";
import { type GridPage, serveGridPage } from "./grid-page/serve.ts";

let served: GridPage;
test.beforeAll(async () => {
  served = await serveGridPage();
});
test.afterAll(() => served.stop());
test.use({ permissions: ["clipboard-read", "clipboard-write"] });
test.beforeEach(({ page }) => page.goto(served.address).then(() => undefined));

const cell = (page: Page, row: number, column: number) =>
  page.locator(`td[data-row="${row}"][data-column="${column}"]`);

test("an input method composes in the cell from its first letter on, and its Enter commits nothing", async ({
  page,
}) => {
  await cell(page, 0, 7).click();
  const client = await page.context().newCDPSession(page);
  await client.send("Input.imeSetComposition", { text: "k", selectionStart: 1, selectionEnd: 1 });
  await client.send("Input.imeSetComposition", { text: "kou", selectionStart: 3, selectionEnd: 3 });
  await page.evaluate(() => {
    const enter = new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(enter);
  });
  await expect(cell(page, 0, 7).getByRole("textbox")).toBeFocused();
  await client.send("Input.insertText", { text: "口径" });
  await expect(cell(page, 0, 7).getByRole("textbox")).toHaveValue("口径");
  await page.keyboard.press("Enter");
  await expect(cell(page, 0, 7)).toContainText("口径");
  await expect(cell(page, 1, 7).getByRole("textbox")).toBeFocused();
});

test("typing replaces, F2 amends, and a block pasted while typing takes the cells and is not run together", async ({
  page,
}) => {
  const { keyboard } = page;
  await cell(page, 0, 3).click();
  await keyboard.type("12");
  await keyboard.press("Tab");
  await keyboard.press("Shift+Tab");
  await keyboard.press("F2");
  await keyboard.type("5");
  await keyboard.press("Enter");
  await expect(cell(page, 0, 3)).toHaveText("125");
  await keyboard.type("9");
  await page.evaluate(() => navigator.clipboard.writeText('1\t2\r\n3\t"四\n行"\r\n'));
  await keyboard.press("ControlOrMeta+v");
  await expect(cell(page, 1, 3).getByRole("textbox")).toHaveValue("1");
  await expect(cell(page, 1, 4)).toHaveText("2");
  await expect(cell(page, 2, 4)).toHaveText("四\n行");
  await keyboard.press("ControlOrMeta+z");
  await expect(cell(page, 2, 4)).toHaveText("");
});

test("a text keeps its line breaks when something in it is changed; Alt+Enter makes one, Ctrl+Enter none", async ({
  page,
}) => {
  const { keyboard } = page;
  await page.evaluate(() => navigator.clipboard.writeText('"一\n二"'));
  await cell(page, 0, 7).click();
  await keyboard.press("ControlOrMeta+v");
  for (const press of ["Alt+Enter", "ControlOrMeta+Enter"]) await keyboard.press(press);
  await expect(cell(page, 0, 7).getByRole("textbox")).toHaveValue("一\n二");
  await keyboard.press("F2");
  await keyboard.press("ControlOrMeta+End");
  await keyboard.type("、三");
  await keyboard.press("Alt+Enter");
  await keyboard.type("四");
  await keyboard.press("Enter");
  await expect(cell(page, 1, 7).getByRole("textbox")).toBeFocused();
  await expect(cell(page, 0, 7)).toHaveText("一\n二、三\n四", { useInnerText: false });
  await keyboard.press("ArrowUp");
  await expect(cell(page, 0, 7).getByRole("textbox")).toHaveValue("一\n二、三\n四");
});

test("a list is chosen from, filled down and pasted into; a word that is none of it stays to be seen", async ({
  page,
}) => {
  // From beside it: a click on the list itself opens it.
  await cell(page, 0, 3).click();
  await page.keyboard.press("ArrowLeft");
  await page.getByRole("combobox").selectOption("年报数");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("ControlOrMeta+d");
  await expect(cell(page, 1, 2).getByRole("combobox")).toHaveValue("年报数");
  await page.evaluate(() => navigator.clipboard.writeText("快报"));
  await cell(page, 2, 3).click();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ControlOrMeta+v");
  await expect(cell(page, 2, 2).getByRole("combobox")).toHaveValue("快报");
});

test("the mouse draws a range, Shift widens it, a double click amends", async ({ page }) => {
  await cell(page, 1, 3).hover();
  await page.mouse.down();
  await cell(page, 3, 5).hover();
  await page.mouse.up();
  await expect(page.locator('[aria-selected="true"]')).toHaveCount(9);
  await cell(page, 4, 5).click({ modifiers: ["Shift"] });
  await expect(page.locator('[aria-selected="true"]')).toHaveCount(12);
  await cell(page, 1, 3).dblclick();
  await page.keyboard.type("7");
  // Leaving keeps what is typed.
  await cell(page, 6, 4).click();
  await expect(cell(page, 1, 3)).toHaveText("7");
});

test("what is wrong with a cell is read with it, and the far end is reached by keys", async ({ page }) => {
  const { keyboard } = page;
  await cell(page, 0, 3).click();
  await keyboard.type("错");
  await keyboard.press("Enter");
  await keyboard.press("ArrowUp");
  await expect(cell(page, 0, 3).getByRole("textbox")).toHaveAccessibleDescription("不是数。请只填数字。");
  await expect(cell(page, 0, 3)).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator(".grid-message")).toHaveText("不是数。请只填数字。");
  await keyboard.press("ControlOrMeta+End");
  await expect(cell(page, 399, 7).getByRole("textbox")).toBeFocused();
  await expect(cell(page, 399, 7)).toBeInViewport();
  await expect(page.getByRole("row").last()).toHaveAttribute("aria-rowindex", "401");
});
