import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boardStates, latestExtension, returnBoard } from "../../renderer/features/workbench/return-board.ts";
import type { Period, RegisterRow } from "../../shared/contract/periods.ts";
import { reportStates } from "../../shared/domain/vocabulary.ts";

const period = (due: string | null): Period => ({
  code: "2022Q1",
  plan: "14th",
  label: "2022年一季度",
  state: "open",
  due,
  openedAt: "2022-04-01T01:00:00Z",
  closedAt: null,
  exceptionCount: 0,
});

const row = (change: Partial<RegisterRow>): RegisterRow => ({
  organisation: "tjj",
  name: "区统计局",
  kind: "区政府部门",
  state: "not_started",
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
  due: null,
  deferredUntil: null,
  exempt: 0,
  returns: 0,
  nil: false,
  submittedAt: null,
  acceptedAt: null,
  unlockedUntil: null,
  changesSinceAcceptance: 0,
  ...change,
});

const boardOf = (change: Partial<RegisterRow>, due: string | null, today: string) =>
  returnBoard([row({ due, ...change })], period(due), new Date(`${today}T12:00:00`))[0]?.board;

describe("returnBoard", () => {
  it("calls an organisation overdue only from the day after the due date", () => {
    expect(boardOf({}, "2022-04-20", "2022-04-20")).toBe("waiting");
    expect(boardOf({}, "2022-04-20", "2022-04-21")).toBe("overdue");
    expect(boardOf({}, null, "2022-12-31")).toBe("waiting");
  });

  it("keeps a late report answered, and a returned one returned, after the due date", () => {
    expect(boardOf({ state: "submitted", late: true }, "2022-04-20", "2022-05-01")).toBe("answered");
    expect(boardOf({ state: "returned", receivedAt: "2022-04-19T02:00:00Z" }, "2022-04-20", "2022-05-01")).toBe(
      "returned",
    );
  });

  it("shows a received workbook with open questions as to be checked, not as answered", () => {
    expect(boardOf({ state: "draft", receivedAt: "2022-04-19T02:00:00Z" }, "2022-04-20", "2022-05-01")).toBe(
      "checking",
    );
  });

  it("puts every organisation in one state, so that the counts add up to 应报", () => {
    const rows = fc.array(
      fc.record({
        state: fc.constantFrom(...reportStates),
        receivedAt: fc.constantFrom(null, "2022-04-19T02:00:00Z"),
        late: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(rows, (changes) => {
        const board = returnBoard(changes.map(row), period("2022-04-20"), new Date("2022-05-01T12:00:00"));
        const counted = boardStates.map((state) => board.filter((one) => one.board === state).length);
        expect(counted.reduce((sum, count) => sum + count, 0)).toBe(changes.length);
      }),
    );
  });
});

describe("延期 and 免报 on the board", () => {
  const now = new Date("2022-05-01T12:00:00");
  const board = (changes: readonly Partial<RegisterRow>[]) => returnBoard(changes.map(row), period("2022-04-20"), now);

  it("waits for an organisation until its own day, and then counts from that", () => {
    const [waiting, over] = board([
      { due: "2022-05-16", deferredUntil: "2022-05-16" },
      { due: "2022-04-28", deferredUntil: "2022-04-28" },
    ]);
    expect(waiting).toMatchObject({ board: "waiting", deferred: true, over: 0 });
    expect(over).toMatchObject({ board: "overdue", over: 3 });
  });

  it("leaves out an organisation of which nothing is asked, but not one that has answered all the same", () => {
    expect(board([{ lines: 0, exempt: 3, due: null }])).toEqual([]);
    expect(board([{ lines: 0, exempt: 3, tasks: 2, due: null }]), "its tasks are still asked for").toHaveLength(1);
    expect(board([{ lines: 0, exempt: 3, state: "submitted", receivedAt: "2022-04-19T02:00:00Z" }])).toHaveLength(1);
  });

  it("names the latest extension of what is still to come", () => {
    const answered = { due: "2022-06-30", deferredUntil: "2022-06-30", state: "submitted" } as const;
    const partly = { due: "2022-04-20", deferredUntil: "2022-05-20" };
    expect(latestExtension(board([answered, partly, { due: "2022-05-16", deferredUntil: "2022-05-16" }]))).toBe(
      "2022-05-20",
    );
    expect(latestExtension(board([answered]))).toBeNull();
  });
});
