/** The services whose lists are taken away: the very ones the screens ask, so that both list the same. */
import type { Matrix, Score } from "../../../shared/contract/assessment.ts";
import type { Catalog } from "../../../shared/contract/catalog.ts";
import type { Collecting } from "../../../shared/contract/collecting.ts";
import type { Batch, BatchDetail, MergePreview } from "../../../shared/contract/merge.ts";
import type { OverTime } from "../../../shared/contract/over-time.ts";
import type { RegisterRow } from "../../../shared/contract/periods.ts";
import type { Progress } from "../../../shared/contract/progress.ts";
import type { ProjectsView } from "../../../shared/contract/projects.ts";
import type { ReviewRow } from "../../../shared/contract/review.ts";
import type { CompletenessView } from "../../../shared/contract/submissions.ts";
import type { TaskRow } from "../../../shared/contract/tasks.ts";
import type { HashedChange } from "../../db/repos/changes.ts";
import type { JobEvent } from "../job.ts";

export interface ListSources {
  readonly catalog: { get(plan: string): Catalog };
  readonly progress: { table(plan: string, period: string): Progress };
  readonly tasks: { list(plan: string, period: string | null): TaskRow[] };
  readonly projects: { list(period: string | null): ProjectsView };
  readonly submissions: { completeness(period: string): CompletenessView; overTime(plan: string): OverTime };
  readonly forms: { register(period: string): RegisterRow[] };
  readonly collecting: { register(period: string): Collecting };
  readonly review: { overview(period: string): ReviewRow[] };
  readonly batches: { list(): Batch[]; get(id: string): BatchDetail };
  readonly merge: { preview(session: string): AsyncGenerator<JobEvent<MergePreview>> };
  readonly assessment: { score(period: string): Score; matrix(period: string): Matrix };
}

/** What a list is made from. */
export interface ListWorld {
  readonly sources: ListSources;
  /** Code of the organisation of whoever takes it away, for 只看本单位. */
  readonly own: string;
  /** To the minute, on this machine's clock; `minuteOf` of any instant. */
  readonly now: string;
  readonly minuteOf: (instant: string) => string;
  /** Name of an organisation by code; the code itself where there is none. */
  readonly nameOf: (organisation: string) => string;
  /** What a batch changed, with file and cell. */
  readonly changesOf: (batch: string) => readonly HashedChange[];
  readonly currentPlan: () => string;
}
