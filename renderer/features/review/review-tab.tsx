/** 审核: all reports of the period at a glance; the address names the one that is open. */
import { useEffect } from "react";
import { useLocation, useParams } from "wouter";
import type { Period } from "../../../shared/contract/periods.ts";
import type { ReviewRow } from "../../../shared/contract/review.ts";
import { inOrder } from "../../../shared/listings/review-rows.ts";
import { reviewText } from "../../../shared/text/review.ts";
import { api } from "../../api/client.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { useQuery } from "../../components/query.ts";
import { lookAt } from "./looked-at.ts";
import { ReviewDetail } from "./review-detail.tsx";
import { ReviewTable } from "./review-table.tsx";
import "./review.css";

export function ReviewTab({ period }: { readonly period: Period }) {
  const overview = useQuery(["review", period.code], (signal) =>
    api.review.overview({ period: period.code }, { signal }),
  );
  return (
    <Loaded query={overview}>
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState {...reviewText.empty} href="/settings/responsibilities" />
        ) : (
          <Reports rows={inOrder(rows)} period={period} />
        )
      }
    </Loaded>
  );
}

function Reports({ rows, period }: { readonly rows: readonly ReviewRow[]; readonly period: Period }) {
  const [, navigate] = useLocation();
  const opened = useParams()["*"]?.split("/")[1];
  const row = rows.find(({ organisation }) => organisation === opened);
  useEffect(() => {
    if (row) lookAt(period.code, row);
  }, [row, period.code]);
  const open = (organisation: string | undefined) =>
    navigate(organisation === undefined ? "/exchange/review" : `/exchange/review/${organisation}`);
  if (row === undefined) return <ReviewTable rows={rows} period={period} onOpen={open} />;
  const at = rows.indexOf(row);
  const beside = (step: 1 | -1) => {
    const next = rows[at + step];
    return next === undefined ? null : () => open(next.organisation);
  };
  return (
    <ReviewDetail
      key={row.organisation}
      row={row}
      period={period}
      onPrevious={beside(-1)}
      onNext={beside(1)}
      onClose={() => open(undefined)}
    />
  );
}
