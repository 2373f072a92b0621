/** 一季一档 as a running job. */
import type { ArchiveDelivery } from "../../../shared/contract/collecting.ts";
import { api } from "../../api/client.ts";
import { download } from "../../api/download.ts";
import { createJobStore } from "../../components/job-store.ts";

/** Of a period. */
export const archiveJob = createJobStore<string, ArchiveDelivery>({
  begin: (period, signal) => api.collecting.archive({ period }, { signal }),
  onResult: ({ delivery }) => download(delivery),
});
