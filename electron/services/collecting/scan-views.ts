/** Scans as they are shown: with whose they are and whether the paper agrees with what was reported. */
import type { Scan } from "../../../shared/contract/collecting.ts";
import { type CheckNumber, comparePaper } from "../../../shared/domain/check-number.ts";
import type { ScanRow } from "../../db/repos/scans.ts";

export function scanView(
  { retracted: _, ...scan }: ScanRow,
  organisationName: string,
  reported: CheckNumber | null,
): Scan {
  return { ...scan, organisationName, reported, standing: comparePaper(scan.paper, reported) };
}
