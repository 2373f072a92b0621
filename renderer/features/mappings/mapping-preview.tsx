/** What the mapping would bring from this very file: old beside new, before anything is kept. */
import type { MappedFigure } from "../../../shared/contract/mappings.ts";
import type { Mapping } from "../../../shared/domain/mapping/mapping.ts";
import { plainNumber, sameNumber } from "../../../shared/domain/number.ts";
import { mappingText } from "../../../shared/text/mappings.ts";
import { api } from "../../api/client.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { useQuery } from "../../components/query.ts";
import { ScrollArea } from "../../components/scroll-area.tsx";
import type { Staged } from "./mapping-editor.tsx";

interface PreviewProps {
  readonly staged: Staged;
  readonly period: string;
  readonly mapping: Mapping;
}

const words = mappingText;
const shown = (value: MappedFigure["theirs"]): string =>
  value === null ? "" : typeof value === "number" ? plainNumber(value) : value;

function said({ ours, theirs, asked }: MappedFigure): string {
  if (asked !== "") return asked;
  if (ours === null) return words.isNew;
  const same = typeof ours === "number" && typeof theirs === "number" ? sameNumber(ours, theirs) : ours === theirs;
  return same ? words.isSame : words.differs;
}

const columns: readonly DataColumn<MappedFigure>[] = [
  { head: words.previewColumns.cell, width: 70, cell: ({ cell }) => cell },
  { head: words.previewColumns.line, cell: ({ name, unit }) => (unit === "" ? name : `${name}（${unit}）`) },
  { head: words.previewColumns.period, width: 80, cell: ({ dataPeriod }) => dataPeriod },
  { head: words.previewColumns.field, width: 70, cell: ({ field }) => words.fields[field] },
  { head: words.previewColumns.ours, width: 110, align: "right", cell: ({ ours }) => shown(ours) },
  { head: words.previewColumns.theirs, width: 110, align: "right", cell: ({ theirs }) => shown(theirs) },
  { head: words.previewColumns.asked, cell: said },
];

export function MappingPreview({ staged, period, mapping }: PreviewProps) {
  const key = ["mapping-preview", staged.session, staged.sha256, period, JSON.stringify(mapping)] as const;
  const query = useQuery(key, (signal) => api.mappings.preview({ ...staged, period, mapping }, { signal }));
  return (
    <ScrollArea className="mapping-preview" label={words.preview}>
      <Loaded query={query}>
        {(figures) => (
          <DataTable
            label={words.preview}
            columns={columns}
            rows={figures}
            rowKey={({ sheet, cell }) => `${sheet}!${cell}`}
            empty={words.previewEmpty}
          />
        )}
      </Loaded>
    </ScrollArea>
  );
}
