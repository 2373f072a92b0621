/** What has moved since another quarter: verdicts that rose or fell, the largest change against the time elapsed. */
import type { Progress, ProgressRow } from "../../contract/progress.ts";
import { writtenFacts as facts } from "../../text/written-facts.ts";
import { writtenText as words } from "../../text/written-report.ts";
import { gravityOf } from "../gravity.ts";
import { roundHalfUp } from "../number.ts";
import { periodLabel } from "../period.ts";
import { amountFact, counted, nameFact, periodFact, pointsFact, quoted } from "./facts.ts";
import { headlines } from "./input.ts";
import { joined, type Told, told } from "./told.ts";

interface Move {
  readonly now: ProgressRow;
  readonly before: ProgressRow;
}

/** Above 0: the verdict is better than it was. Null where one of the two says nothing of how the line goes. */
function turn({ now, before }: Move): number | null {
  const [a, b] = [gravityOf(before), gravityOf(now)];
  return a === null || b === null ? null : b - a;
}

function movesOf(now: Progress, before: Progress): Move[] {
  const earlier = new Map(headlines(before).map((row) => [row.code, row]));
  return headlines(now).flatMap((row) => {
    const known = earlier.get(row.code);
    return known ? [{ now: row, before: known }] : [];
  });
}

const namedWith = ({ now, before }: Move): Told =>
  told`${nameFact(now)}（由${quoted(facts.verdict, words.verdict(before.verdict))}变为${quoted(facts.verdict, words.verdict(now.verdict))}）`;

/** The lines whose verdict has changed since `before`; null where nothing was judged then. */
export function verdictMoves(now: Progress, before: Progress): Told | null {
  const moves = movesOf(now, before);
  if (moves.every((move) => gravityOf(move.before) === null)) return null;
  const label = periodFact(periodLabel(before.period));
  const risen = moves.filter((move) => (turn(move) ?? 0) > 0);
  const fallen = moves.filter((move) => (turn(move) ?? 0) < 0);
  const fresh = moves.filter((move) => gravityOf(move.before) === null && gravityOf(move.now) !== null);
  const list = (some: readonly Move[]) => joined(some.map(namedWith), "、");
  const parts = [
    ...(risen.length > 0 ? [words.risen(counted(risen.length, words.risenWhat), list(risen))] : []),
    ...(fallen.length > 0 ? [words.fallen(counted(fallen.length, words.fallenWhat), list(fallen))] : []),
    ...(fresh.length > 0
      ? [
          words.fresh(
            counted(fresh.length, words.freshWhat),
            joined(
              fresh.map(({ now: row }) => told`${nameFact(row)}`),
              "、",
            ),
          ),
        ]
      : []),
  ];
  if (parts.length === 0) return words.unmoved(label);
  return words.moved(label, joined(parts, "；"));
}

/** The lines that gained and lost most against the time elapsed; null where no gap has moved by a tenth of a point. */
export function gapMoves(now: Progress, before: Progress): Told | null {
  const known = movesOf(now, before)
    .flatMap((move) => {
      if (move.now.gap === null || move.before.gap === null) return [];
      return [{ ...move, change: roundHalfUp(move.now.gap, 1) - roundHalfUp(move.before.gap, 1) }];
    })
    .filter(({ change }) => Math.abs(change) >= 0.05)
    .toSorted((a, b) => b.change - a.change);
  const best = known.find(({ change }) => change > 0);
  const worst = known.findLast(({ change }) => change < 0);
  const parts = [best, worst].flatMap((move) => {
    if (!move || move.now.gap === null || move.before.gap === null) return [];
    const { now: row, before: earlier, change } = move;
    return [
      words.gapMoved(
        nameFact(row),
        pointsFact(row, facts.gap, move.before.gap, earlier.valueAtLabel ?? ""),
        pointsFact(row, facts.gap, move.now.gap, row.valueAtLabel ?? ""),
        amountFact(row, facts.gapChange, change, 1, row.valueAtLabel ?? ""),
        change > 0,
      ),
    ];
  });
  if (parts.length === 0) return null;
  return words.gapsMoved(periodFact(periodLabel(before.period)), joined(parts, "；"));
}
