/** 指标卡 from the database. */
import { buildIndicatorCard } from "../../../shared/domain/indicator-card.ts";
import { isTracked } from "../../../shared/domain/line.ts";
import { indicatorDetail } from "../progress-service.ts";
import type { PrintMaker, PrintWorld } from "./print-world.ts";

const linesOf = ({ judging, period }: PrintWorld) =>
  judging().indicators.filter((line) => isTracked(line, period.code));

export const indicatorCardMaker: PrintMaker = {
  subjects: (world) => linesOf(world).map(({ code, name }) => ({ code, name })),
  /** The headline lines: those whose cards are handed to leaders. */
  frozen: (world) =>
    linesOf(world)
      .filter(({ collection }) => collection === "headline")
      .map(({ code, name }) => ({ code, name })),
  model: (world, { code }) =>
    buildIndicatorCard({
      plan: world.judging().plan,
      period: world.period.code,
      detail: indicatorDetail(world.db, code, world.period.code),
      office: world.office(),
      demo: world.demo,
      isLive: world.isLive,
    }),
};
