import type { Locator } from "@playwright/test";
import { EntryPage, type Field } from "./entry-page.ts";

/** The tasks of the report, in the same grid. */
export class TaskEntryPage extends EntryPage {
  override async open(organisation: string): Promise<void> {
    await super.open(organisation);
    await this.page.getByRole("link", { name: /^任务填报/ }).click();
    await this.grid.waitFor();
  }

  override get grid(): Locator {
    return this.page.getByRole("grid", { name: "任务填报表" });
  }

  task(name: string): Locator {
    return this.grid.getByRole("row").filter({ has: this.page.locator('[data-field="name"]', { hasText: name }) });
  }

  field(task: string, field: Field): Locator {
    return this.cell(this.task(task), field);
  }
}
