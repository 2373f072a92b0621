/** 主要指标进度: the plan's own lines beside the time elapsed, what is furthest behind first. */
import type { Period } from "../../../shared/contract/periods.ts";
import { asAtLabel } from "../../../shared/domain/period.ts";
import { workbenchText } from "../../../shared/text/workbench.ts";
import { BulletBars } from "../../charts/bullet-bars.tsx";
import { lineBullets } from "../../charts/line-bullets.ts";
import { Loaded } from "../../components/loaded.tsx";
import { useProgress } from "../../components/plan-data.ts";
import { lineAddress } from "./worst-lines.tsx";

export function ProgressSection({ period }: { readonly period: Period }) {
  const progress = useProgress(period.code);
  return (
    <section>
      <Loaded query={progress}>
        {({ indicators }) => (
          <BulletBars
            about={[workbenchText.progress, asAtLabel(period.code)].join("　")}
            heading={<h2>{workbenchText.progress}</h2>}
            bullets={lineBullets(
              indicators.filter(({ collection }) => collection === "headline"),
              ({ code }) => `#${lineAddress(code)}`,
            )}
          />
        )}
      </Loaded>
    </section>
  );
}
