/** 延期 and 免报 in the demonstration: somebody is given more time in most quarters, a line of somebody's is let go in some. */
import { demoWords } from "../../../shared/text/demo.ts";
import { askedLines } from "../asked-lines.ts";
import { createDueExceptionsService } from "../due-exceptions-service.ts";
import type { PlanFigures } from "../plan-figures.ts";
import type { DemoDesk } from "./demo-desk.ts";

/**
 * @param until ISO day to which the deferred ones are deferred
 * @param ongoing a quarter that still goes on has one of each kind for certain
 * @returns the organisations that were given more time
 */
export function grantExceptions(
  { ctx, dice }: DemoDesk,
  figures: PlanFigures,
  period: string,
  until: string,
  organisations: readonly string[],
  ongoing: boolean,
): ReadonlySet<string> {
  const { except } = createDueExceptionsService(ctx);
  const asked = organisations.filter((code) => askedLines(figures, code, period).length > 0);
  const deferred = new Set<string>();
  if (asked.length > 0 && (ongoing || dice.happens(`${period}|deferral`, 0.6))) {
    const organisation = dice.one(`${period}|deferred`, asked);
    const reason = dice.one(`${period}|deferral why`, demoWords.deferrals);
    except({ period, organisations: [organisation], indicators: [], kind: "deferred", due: until, reason });
    deferred.add(organisation);
  }
  const small = asked.filter((code) => !deferred.has(code) && askedLines(figures, code, period).length <= 2);
  if (small.length > 0 && !ongoing && dice.happens(`${period}|excused`, 0.25)) {
    const organisation = dice.one(`${period}|excused whole`, small);
    const reason = dice.one(`${period}|excused why`, demoWords.exemptions);
    except({ period, organisations: [organisation], indicators: [], kind: "exempt", due: null, reason });
  }
  const others = asked.filter((code) => !deferred.has(code) && askedLines(figures, code, period).length > 2);
  if (others.length > 0 && (ongoing || dice.happens(`${period}|exemption`, 0.4))) {
    const organisation = dice.one(`${period}|exempted`, others);
    const { indicator } = dice.one(`${period}|exempted line`, askedLines(figures, organisation, period));
    const reason = dice.one(`${period}|exemption why`, demoWords.exemptions);
    except({ period, organisations: [organisation], indicators: [indicator.code], kind: "exempt", due: null, reason });
  }
  return deferred;
}
