import type { Locator, Page } from "@playwright/test";
import { ExchangePage } from "./exchange-page.ts";

/** 审核: the list of reports, and the one that is open. */
export class ReviewPage {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await new ExchangePage(this.page).open("审核");
  }

  row(name: string): Locator {
    return this.page.getByRole("row").filter({ has: this.page.getByRole("button", { name: `审核${name}的填报单` }) });
  }

  async look(name: string): Promise<void> {
    await this.page.getByRole("button", { name: `审核${name}的填报单` }).click();
    await this.report(name).waitFor();
  }

  report(name: string): Locator {
    return this.page.getByRole("region", { name: `${name}的填报单` });
  }

  line(name: string): Locator {
    return this.page.getByRole("row").filter({ has: this.page.getByRole("rowheader", { name }) });
  }

  /** The question that follows a command. */
  get dialog(): Locator {
    return this.page.getByRole("dialog").last();
  }
}
