/** What is asked of the core for the print that is chosen. */
import { type PrintOptions, usualPrint } from "../../../shared/contract/printed.ts";
import type { BatchRequest } from "../../../shared/contract/reports.ts";
import { api } from "../../api/client.ts";
import { type FetchedFile, fetchFile } from "../../api/download.ts";
import { type Query, type QueryKey, useQuery } from "../../components/query.ts";

export type PrintSubjects = BatchRequest["request"];

const keyOf = (topic: string, { kind, period, subjects }: PrintSubjects): QueryKey => [
  topic,
  kind,
  period,
  ...subjects,
];

export const usePrintFacts = (request: PrintSubjects | null) =>
  useQuery(request && keyOf("prints", request), (signal) =>
    request ? api.reports.facts(request, { signal }) : Promise.resolve([]),
  );

/** The layout without its pages: what decides how many there are. */
export const layoutOf = (request: PrintSubjects, { paper, orientation, scale }: PrintOptions): string =>
  JSON.stringify([request, paper, orientation, scale]);

/** The PDF of a print. */
export function usePrintPdf(request: PrintSubjects | null, options: PrintOptions): Query<FetchedFile> {
  const { paper, orientation, scale, pages } = { ...usualPrint, ...options };
  const key: QueryKey | null = request && [...keyOf("prints-pdf", request), paper, orientation, scale, pages];
  return useQuery(key, async (signal) => {
    if (request === null) throw new Error("nothing is chosen");
    return fetchFile(await api.reports.pdf({ request, options }, { signal }), signal);
  });
}
