/** What a list of projects that is known again is called. */

import { keptListsText } from "../../../shared/text/kept-lists.ts";
import { knownHead } from "../../../shared/text/mappings.ts";
import type { ListMappingRow } from "../../db/repos/project-lists.ts";

/** The name the office gave it, else that of its first sheet. */
export const nameOfList = ({ name, mapping }: Pick<ListMappingRow, "name" | "mapping">): string =>
  name || knownHead(mapping.sheets.find(({ skip }) => !skip)?.sheet ?? "") || keptListsText.unnamed;
