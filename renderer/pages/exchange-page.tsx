import { lazy, Suspense } from "react";
import { Loading } from "../components/loaded.tsx";
import { ExchangeScreen } from "../features/exchange/exchange-screen.tsx";
import { readAgain } from "../features/exchange/merge-session.ts";

const CompletenessTab = lazy(async () => {
  const { CompletenessTab: Tab } = await import("../features/completeness/completeness-tab.tsx");
  return { default: Tab };
});

const ReviewTab = lazy(async () => {
  const { ReviewTab: Tab } = await import("../features/review/review-tab.tsx");
  return { default: Tab };
});

const MappingsTab = lazy(async () => {
  const { MappingsTab: Tab } = await import("../features/mappings/mappings-tab.tsx");
  return { default: Tab };
});

export default function ExchangePage() {
  return (
    <ExchangeScreen
      completeness={(period) => (
        <Suspense fallback={<Loading />}>
          <CompletenessTab period={period} />
        </Suspense>
      )}
      review={(period) => (
        <Suspense fallback={<Loading />}>
          <ReviewTab period={period} />
        </Suspense>
      )}
      mappings={(period) => (
        <Suspense fallback={<Loading />}>
          <MappingsTab period={period.code} onSaved={() => void readAgain(null)} />
        </Suspense>
      )}
    />
  );
}
