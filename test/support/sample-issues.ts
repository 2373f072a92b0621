/**
 * An office that has issued the very workbooks the mangled files of test/fixtures/mangled were made from: the same ids, so that
 * a file made once is known in every run.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Ids } from "../../electron/ports/types.ts";
import { issueTo, type Office, officeAfter } from "./office.ts";

/** Ids count up from here; issued workbooks take one each, in the order of `sampleIssues`. */
const idOf = (count: number): string => `5a3e0000-0000-4000-8000-${String(count).padStart(12, "0")}`;

function countedIds(): Ids {
  let count = 0;
  return { uuid: () => idOf(++count), secret: () => idOf(++count) };
}

/** What is issued, by the name under which make-files.py finds it. */
export const sampleIssues = {
  stats: ["区统计局", "2022Q1"],
  finance: ["区财政局", "2022Q1"],
  statsLast: ["区统计局", "2021Q4"],
  statsNext: ["区统计局", "2022Q2"],
  science: ["区科技局", "2022Q2"],
  labour: ["区人社局", "2022Q1"],
  industry: ["区工信局", "2022Q1"],
} as const;

/** Given to 区工信局 after its first form went out; a second and a third form with them follow. */
const givenLater = ["14-c3-hightech-firms", "14-c3-tech-smes"];

/** @param keep gets each workbook as it is issued */
export function sampleOffice(keep: (name: string, bytes: Uint8Array) => void = () => undefined) {
  return officeAfter(
    async (office: Office) => {
      for (const period of ["2021Q4", "2022Q1", "2022Q2"]) office.core.periods.open(period, "2022-07-20");
      for (const [name, [organisation, period]] of Object.entries(sampleIssues))
        keep(name, await issueTo(office, organisation, period));
      office.core.responsibilities.assign({
        items: givenLater,
        role: "lead",
        organisations: ["区工信局"],
        mode: "set",
        from: "2022Q1",
      });
      for (const _ of [2, 3]) await issueTo(office, "区工信局", "2022Q1");
    },
    { ids: countedIds() },
  );
}

/** A file of test/fixtures/mangled. */
export const mangledFile = (name: string): Uint8Array =>
  readFileSync(path.join(import.meta.dirname, `../fixtures/mangled/${name}.xlsx`));
