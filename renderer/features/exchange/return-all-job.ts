/** 批量退回 as a running job. */
import type { ReturnAllInput, ReturnsDelivery } from "../../../shared/contract/returns.ts";
import { api } from "../../api/client.ts";
import { download } from "../../api/download.ts";
import { createJobStore } from "../../components/job-store.ts";
import { invalidate } from "../../components/query.ts";
import { readAgain } from "./merge-session.ts";

export const returnAllJob = createJobStore<ReturnAllInput, ReturnsDelivery>({
  begin: (input, signal) => api.returns.makeAll(input, { signal }),
  // Reading and comparing are told by the sitting itself.
  shown: (stage) => stage === "mark",
  async onResult({ delivery }) {
    if (delivery) download(delivery);
    invalidate();
    await readAgain(null);
  },
});
