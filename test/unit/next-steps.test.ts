import { describe, expect, it } from "vitest";
import { type DeskFacts, nextSteps } from "../../renderer/features/workbench/next-steps.ts";
import { type BoardRow, returnBoard } from "../../renderer/features/workbench/return-board.ts";
import type { Period, RegisterRow } from "../../shared/contract/periods.ts";

const period: Period = {
  code: "2022Q1",
  plan: "14th",
  label: "2022年一季度",
  state: "open",
  due: "2022-04-20",
  openedAt: "2022-04-01T01:00:00Z",
  closedAt: null,
  exceptionCount: 0,
};

function boardOf(...changes: readonly Partial<RegisterRow>[]): BoardRow[] {
  const rows = changes.map((change, at) => ({
    organisation: `o${at}`,
    name: `单位${at}`,
    kind: "区政府部门",
    state: "not_started" as const,
    lines: 3,
    filled: 0,
    tasks: 0,
    tasksFilled: 0,
    projects: 0,
    projectsFilled: 0,
    supplies: 0,
    suppliesFilled: 0,
    issuedAt: null,
    issueVersion: null,
    receivedAt: null,
    late: false,
    due: "2022-04-20",
    deferredUntil: null,
    exempt: 0,
    returns: 0,
    nil: false,
    submittedAt: null,
    acceptedAt: null,
    unlockedUntil: null,
    changesSinceAcceptance: 0,
    ...change,
  }));
  return returnBoard(rows, period, new Date(2022, 3, 22));
}

const nothing = {
  withoutLead: { lines: 0, tasks: 0 },
  instructions: { unanswered: 0, answered: 0 },
  matters: [],
};
const facts = (change: Partial<DeskFacts>): DeskFacts => ({
  period,
  board: [],
  desk: nothing,
  pendingTargets: 0,
  otherOpen: false,
  ...change,
});
const kindsOf = (change: Partial<DeskFacts>) => nextSteps(facts(change)).map(({ kind }) => kind);
const received = "2022-04-19T02:00:00Z";

describe("nextSteps", () => {
  it("puts what is late before what waits to be accepted, and that before what can wait", () => {
    const board = boardOf(
      { state: "accepted" },
      { state: "submitted", receivedAt: received },
      { state: "returned", receivedAt: received },
      { state: "draft", receivedAt: received },
      {},
    );
    const desk = {
      withoutLead: { lines: 1, tasks: 2 },
      instructions: { unanswered: 2, answered: 1 },
      matters: [{ task: "t", taskName: "任务", organisationName: "单位", text: "请协调" }],
    };
    expect(nextSteps(facts({ board, desk, pendingTargets: 5 }))).toEqual([
      { kind: "overdue", count: 1 },
      { kind: "checking", count: 1 },
      { kind: "toAccept", count: 1 },
      { kind: "returned", count: 1 },
      { kind: "instructions", count: 2 },
      { kind: "matters", count: 1 },
      { kind: "settle", count: 1 },
      { kind: "withoutLead", count: 3 },
      { kind: "pendingTargets", count: 5 },
    ]);
  });

  it("begins a new quarter with sending out the workbooks, until anything went out or came in", () => {
    expect(kindsOf({ board: boardOf({ due: "2022-04-30" }) })).toEqual(["issue"]);
    expect(kindsOf({ board: boardOf({}) }), "nobody is chased for what was never asked").toEqual(["issue"]);
    expect(kindsOf({ board: boardOf({ due: "2022-04-30" }, { issuedAt: received, due: "2022-04-30" }) })).toEqual([]);
    expect(kindsOf({ board: boardOf({ due: "2022-04-30" }, { state: "draft", due: "2022-04-30" }) })).toEqual([]);
  });

  it("offers to close when everybody's report is accepted, and not while one is missing or nobody was asked", () => {
    expect(kindsOf({ board: boardOf({ state: "accepted" }, { state: "accepted" }) })).toEqual(["close"]);
    expect(kindsOf({ board: boardOf({ state: "accepted" }, { state: "submitted" }) })).toEqual(["toAccept"]);
    expect(kindsOf({ board: [] })).toEqual([]);
  });

  it("asks nobody for a report of a closed period, but to open the next one where none is open", () => {
    const closed = { period: { ...period, state: "closed" as const }, board: boardOf({}, { state: "submitted" }) };
    expect(kindsOf(closed)).toEqual(["openNext"]);
    expect(kindsOf({ ...closed, otherOpen: true })).toEqual([]);
  });
});
