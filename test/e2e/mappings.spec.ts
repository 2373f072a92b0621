/** 沿用旧表: a department's own table is mapped in the window, and taken in at once. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { expectNoSeriousFindings } from "./accessibility.ts";
import { expect, test } from "./desk.ts";
import { ExchangePage } from "./pages/exchange-page.ts";
import { MappingsPage } from "./pages/mappings-page.ts";

const finance = readFileSync(path.resolve(import.meta.dirname, "../fixtures/ledgers/finance-2022Q1.xlsx"));

test("a table in 万元 is mapped once, previewed, kept, and its figures are taken in", async ({ quarter: page }) => {
  const exchange = new ExchangePage(page);
  await exchange.drop({ "财政收支.xlsx": finance });
  const mapping = new MappingsPage(page);
  await mapping.offer();
  await mapping.choose("报送单位", "财政局");
  await expect(mapping.counter).toHaveText("已对应 0 行，2 行待定");

  await mapping.confirm("财政总收入").check();
  await expect(mapping.counter).toHaveText("已对应 1 行，1 行待定");
  await expect(mapping.preview.getByRole("row", { name: /D4/ })).toContainText("68.9012新数");
  await expectNoSeriousFindings(page);
  await mapping.save("财政收支月报");

  await expect(exchange.file("财政收支.xlsx")).toContainText("区财政局");
  await exchange.apply();
  await exchange.open("沿用旧表");
  await expect(mapping.list).toContainText("财政收支月报");
});
