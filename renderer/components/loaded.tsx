/** Draws what a query has read; a quiet word while it is read for the first time, the failure with a retry if it fails. */
import type { ReactNode } from "react";
import { commonText } from "../../shared/text/common.ts";
import { ErrorBlock, ErrorNotice } from "./error-text.tsx";
import type { Query } from "./query.ts";
import "./notice.css";

export function Loading({ label = commonText.loading }: { readonly label?: string }) {
  return (
    <div className="loading" role="status">
      {label}
    </div>
  );
}

interface LoadedProps<T> {
  readonly query: Query<T>;
  readonly children: (data: T) => ReactNode;
}

/** When reading again fails, what was read before stays, with the failure above it. */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  if (query.data === undefined)
    return query.error === null ? <Loading /> : <ErrorBlock error={query.error} onRetry={query.reload} />;
  return (
    <>
      <ErrorNotice error={query.error} />
      {children(query.data)}
    </>
  );
}
