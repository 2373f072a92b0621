/** What opens at the side or in the middle: sound for assistive technology, closed by Esc, the focus back where it came from. */
import { expectNoSeriousFindings } from "./accessibility.ts";
import { expect, test } from "./desk.ts";

/** Nothing is typed into any of them: what was proposed is no loss, so that none asks whether to throw it away. */
const drawers: readonly [hash: string, opener: string | RegExp][] = [
  ["#/settings/plans", "新建空白规划"],
  ["#/settings/plans", /^修改十四五/],
  ["#/settings/lines", "新增指标"],
  ["#/settings/periods", "编排全部季度"],
  ["#/settings/periods", /2022年一季度的延期与免报/],
  ["#/settings/organisations", "修改区财政局"],
  ["#/settings/organisations", "将区财政局并入其他单位"],
  ["#/settings/organisations", "停用区财政局"],
  ["#/settings/about", /^设置口令/],
];

test("every drawer: no serious findings, Esc closes it, the focus goes back to what opened it", async ({
  quarter: office,
}) => {
  for (const [hash, name] of drawers) {
    await office.evaluate((to) => location.assign(to), hash);
    const opener = office.getByRole("button", { name }).first();
    await opener.focus();
    await office.keyboard.press("Enter");
    const drawer = office.getByRole("dialog");
    await expect(drawer, String(name)).toBeVisible();
    await expect(drawer.getByText("正在读取")).toHaveCount(0);
    await test.step(`${hash} ${name}`, () => expectNoSeriousFindings(office));
    await expect(drawer, "what is said aloud when it opens").toHaveAccessibleName(/\S/);
    await office.keyboard.press("Tab");
    await expect(drawer.locator(":focus"), "the focus is in it").toHaveCount(1);
    await office.keyboard.press("Escape");
    await expect(drawer).toBeHidden();
    await expect(opener, String(name)).toBeFocused();
  }
  await test.step("what was typed is not thrown away without asking", async () => {
    await office.evaluate(() => location.assign("#/settings/plans"));
    await office.getByRole("button", { name: "新建空白规划" }).click();
    const drawer = office.getByRole("dialog", { name: /规划/ });
    await drawer.getByRole("textbox").nth(1).fill("十六五规划");
    await office.keyboard.press("Escape");
    const question = office.getByRole("dialog", { name: "放弃未保存的修改？" });
    await expect(question.locator(":focus")).toHaveCount(1);
    await expectNoSeriousFindings(office);
    await question.getByRole("button", { name: "放弃修改" }).press("Enter");
    await expect(drawer).toBeHidden();
  });
});
