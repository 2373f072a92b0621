/** One file for each organisation or line, as a running job. */
import type { BatchRequest, BatchResult } from "../../../shared/contract/reports.ts";
import { api } from "../../api/client.ts";
import { download } from "../../api/download.ts";
import { createJobStore } from "../../components/job-store.ts";

export const batchJob = createJobStore<BatchRequest, BatchResult>({
  begin: (batch, signal) => api.reports.batch(batch, { signal }),
  onResult: ({ delivery }) => download(delivery),
});
