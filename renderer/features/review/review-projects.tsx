/** The projects of a report: amounts beside the plan of the year and what was reported last, with what the checks say. */
import type { ReviewProject } from "../../../shared/contract/review.ts";
import { plainNumber } from "../../../shared/domain/number.ts";
import { attentionLabel, reviewText } from "../../../shared/text/review.ts";
import { fillingLabel } from "../../../shared/text/words.ts";
import { type DataColumn, DataTable } from "../../components/data-table.tsx";
import { Marked } from "../../components/marked.tsx";
import { attentionMarks } from "./review-lines.tsx";

const words = reviewText.projects;

const amount = (wan: number | null): string => (wan === null ? reviewText.none : plainNumber(wan));

const columns: readonly DataColumn<ReviewProject>[] = [
  {
    head: words.attention,
    width: 84,
    cell: ({ attention, given }) => (
      <Marked {...attentionMarks[attention]}>{given ? words.given : attentionLabel[attention]}</Marked>
    ),
  },
  { head: words.name, cell: ({ name }) => name },
  { head: words.stage, width: 132, cell: ({ stage, stageOn }) => words.since(stage, stageOn) },
  { head: words.yearPlan, width: 92, align: "right", cell: ({ yearPlanWan }) => amount(yearPlanWan) },
  { head: words.yearDone, width: 92, align: "right", cell: ({ now }) => amount(now?.yearDoneWan ?? null) },
  { head: words.totalDone, width: 92, align: "right", cell: ({ now }) => amount(now?.totalDoneWan ?? null) },
  { head: words.earlier, width: 92, align: "right", cell: ({ earlierTotalWan }) => amount(earlierTotalWan) },
  { head: words.said, cell: (project) => <Said {...project} /> },
];

function Said({ now, findings }: ReviewProject) {
  const filling = now?.filling && now.filling !== "reported" ? fillingLabel[now.filling] : "";
  const texts = [filling, now?.progress ?? "", now?.problems ?? "", now?.remark ?? ""].filter((text) => text !== "");
  return (
    <>
      {texts.join("；")}
      {findings.map(({ message }) => (
        <p key={message} className="small ink-far">
          {message}
        </p>
      ))}
    </>
  );
}

export function ReviewProjects({ projects }: { readonly projects: readonly ReviewProject[] }) {
  return (
    <section aria-label={words.title}>
      <h3>{words.title}</h3>
      <DataTable label={words.title} columns={columns} rows={projects} rowKey={({ project }) => project} />
    </section>
  );
}
