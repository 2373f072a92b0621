/** How much changes, in words. */
import type { CataloguePreview } from "../../../shared/contract/catalogue-file.ts";
import { catalogueActions } from "../../../shared/domain/catalogue-changes.ts";
import { catalogueActionLabel, catalogueFileText } from "../../../shared/text/catalogue-file.ts";

/** 新增 12 项，修改 3 项 */
export const countsOf = (totals: CataloguePreview["totals"]): string =>
  catalogueActions
    .map((action) => [action, totals.reduce((sum, each) => sum + each[action], 0)] as const)
    .filter(([, count]) => count > 0)
    .map(([action, count]) => catalogueFileText.count(catalogueActionLabel[action], count))
    .join("，");
