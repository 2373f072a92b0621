/** 本机口令: set, locked, opened again by keyboard alone; what was typed is still there, and a new window asks as well. */
import type { Page } from "@playwright/test";
import { expectNoSeriousFindings } from "./accessibility.ts";
import { expect, test } from "./desk.ts";

/** As when nobody has touched it for a while: also while a drawer is open. */
const lock = (page: Page): Promise<void> =>
  page.evaluate(() => {
    [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "现在锁定")?.click();
  });

test("a window is locked and opened again; what was open in it stays as it was", async ({ office }) => {
  await office.evaluate(() => {
    location.hash = "/settings/about";
  });
  await office.getByRole("button", { name: "设置口令" }).click();
  const drawer = office.getByRole("dialog", { name: "设置本机口令" });
  await drawer.getByLabel("新口令").fill("短");
  await drawer.getByRole("button", { name: "保存", exact: true }).click();
  await expect(drawer).toContainText("不能少于 6 个字符");
  await drawer.getByLabel("新口令").fill("金水规划2022");
  await drawer.getByLabel("再输入一次").fill("金水规划2022");
  await drawer.getByRole("button", { name: "保存", exact: true }).click();
  await expect(office.getByText("已设置口令")).toBeVisible();

  await office.getByRole("button", { name: "更改口令" }).click();
  await office.getByLabel("现在的口令").fill("打到一半");
  await lock(office);
  await expect(office.getByText("窗口已锁定")).toBeVisible();
  await expect(office.getByRole("dialog")).toBeHidden();
  await expect(office.getByRole("navigation", { name: "主导航" })).toBeHidden();
  await expectNoSeriousFindings(office);

  await expect(office.getByRole("textbox", { name: "本机口令" })).toBeFocused();
  await office.keyboard.type("不是这个口令");
  await office.keyboard.press("Enter");
  await expect(office.getByRole("status").filter({ hasText: "秒以后再试" })).toBeVisible();
  await expect(office.getByRole("status").filter({ hasText: "秒以后再试" })).toBeHidden();
  await office.getByRole("textbox", { name: "本机口令" }).fill("金水规划2022");
  await office.keyboard.press("Enter");
  // What is hidden has a value as well: the window is open when it is seen.
  await expect(office.getByLabel("现在的口令")).toBeVisible();
  await expect(office.getByLabel("现在的口令")).toHaveValue("打到一半");

  await lock(office);
  await expect(office.getByText("窗口已锁定")).toBeVisible();
  await office.reload();
  await expect(office.getByText("窗口已锁定")).toBeVisible();
});
