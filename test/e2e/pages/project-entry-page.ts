import type { Locator } from "@playwright/test";
import { EntryPage } from "./entry-page.ts";

/** 填报 · 项目填报: the projects of an organisation as the third part of its report. */
export class ProjectEntryPage extends EntryPage {
  override async open(organisation: string): Promise<void> {
    await super.open(organisation);
    await this.page.getByRole("link", { name: /^项目填报/ }).click();
    await this.grid.waitFor();
  }

  override get grid(): Locator {
    return this.page.getByRole("grid", { name: /^项目填报表/ });
  }

  project(name: string): Locator {
    return this.grid.getByRole("row").filter({ has: this.page.locator('[data-field="name"]', { hasText: name }) });
  }
}
