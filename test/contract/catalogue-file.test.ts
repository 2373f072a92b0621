/** The catalogue out to a workbook and back: nothing lost, nothing taken in part, nothing that has data deleted. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "../../electron/db/store.ts";
import { currentCatalogue } from "../../electron/services/catalogue-file/current-catalogue.ts";
import type { CataloguePreview } from "../../shared/contract/catalogue-file.ts";
import type { ErrorCode } from "../../shared/domain/errors.ts";
import { edited, exported, previewed, readIn } from "../support/catalogue-desk.ts";
import { type Office, openOffice } from "../support/office.ts";

let office: Office;
beforeEach(() => {
  office = openOffice();
});
afterEach(() => office.close());

const changeCount = (): number => office.core.app.changes(null, 1)[0]?.id ?? 0;
const errorsIn = ({ problems }: CataloguePreview) => problems.filter(({ severity }) => severity === "error");
const said = ({ changes }: CataloguePreview) => changes.map(({ kind, action, key }) => `${kind} ${action} ${key}`);
const isCode = (code: ErrorCode) => expect.objectContaining({ code });

describe("there and back", () => {
  it("changes nothing when what was exported is read in", async () => {
    for (const plans of [null, ["14th"], ["13th"], []]) {
      const shown = await previewed(office, await exported(office, plans));
      expect(errorsIn(shown)).toEqual([]);
      expect(shown.changes).toEqual([]);
    }
  });
});
