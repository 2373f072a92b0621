/** The listed lines as bars of progress beside the time elapsed; a click on a name opens the line and keeps the filters. */
import { type MouseEvent, useMemo } from "react";
import type { ProgressRow } from "../../../shared/contract/progress.ts";
import type { ListOrder } from "../../../shared/domain/gravity.ts";
import { asAtLabel } from "../../../shared/domain/period.ts";
import { BulletBars } from "../../charts/bullet-bars.tsx";
import { lineBullets } from "../../charts/line-bullets.ts";
import { lineAddress } from "./line-links.ts";

interface ProgressViewProps {
  readonly rows: readonly ProgressRow[];
  readonly period: string;
  /** Null: what is furthest behind first. */
  readonly order: ListOrder | null;
  readonly onOpen: (code: string) => void;
}

export function ProgressView({ rows, period, order, onOpen }: ProgressViewProps) {
  const bullets = useMemo(
    () => lineBullets(rows, ({ code, collection }) => `#${lineAddress(code, collection)}`),
    [rows],
  );
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || !(event.target instanceof Element)) return;
    const href = event.target.closest("a")?.getAttribute("href");
    const bullet = bullets.find((each) => each.href === href);
    if (href === undefined || bullet === undefined) return;
    event.preventDefault();
    onOpen(bullet.code);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is pressed, by pointer or key
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link pressed by key is a click
    <div className="indicators-bars" onClick={open}>
      <BulletBars bullets={bullets} about={asAtLabel(period)} inGivenOrder={order !== null} />
    </div>
  );
}
