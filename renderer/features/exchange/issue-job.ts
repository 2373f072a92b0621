/** 下发 as a running job: nothing is registered when it is cancelled or fails. */
import type { IssueResult } from "../../../shared/contract/issue.ts";
import { api } from "../../api/client.ts";
import { download } from "../../api/download.ts";
import { createJobStore } from "../../components/job-store.ts";
import { invalidate } from "../../components/query.ts";

interface Issue {
  readonly period: string;
  readonly organisations: string[];
  /** Together with the covering notice? */
  readonly notice: boolean;
}

export const issueJob = createJobStore<Issue, IssueResult>({
  begin: (issue, signal) => api.issue.run(issue, { signal }),
  expected: ({ organisations }) => organisations.length,
  onResult({ delivery }) {
    invalidate();
    download(delivery);
  },
});
