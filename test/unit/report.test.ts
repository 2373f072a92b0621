import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allowedActions,
  nextReportState,
  type ReportFacts,
  reportActions,
  reportLock,
} from "../../shared/domain/report.ts";
import { periodStates, type ReportState, reportStates } from "../../shared/domain/vocabulary.ts";

const today = "2022-04-18";
const report = (state: ReportState, unlockedUntil: string | null = null): ReportFacts => ({ state, unlockedUntil });
const next = (state: ReportState, action: (typeof reportActions)[number], unlockedUntil: string | null = null) =>
  nextReportState(report(state, unlockedUntil), action, today);

describe("report states", () => {
  it("goes from a draft over submission to acceptance", () => {
    expect(next("not_started", "save")).toBe("draft");
    expect(next("draft", "submit")).toBe("submitted");
    expect(next("submitted", "accept")).toBe("accepted");
  });

  it("comes back and becomes a draft again", () => {
    expect(next("submitted", "return")).toBe("returned");
    expect(next("returned", "save")).toBe("draft");
    expect(next("returned", "submit"), "nothing was wrong after all").toBe("submitted");
  });

  it("takes a submission back until it is accepted", () => {
    expect(next("submitted", "withdraw")).toBe("draft");
    expect(next("accepted", "withdraw")).toBeNull();
  });

  it("freezes what is accepted until it is unlocked", () => {
    expect(reportActions.filter((action) => next("accepted", action) !== null)).toEqual(["unlock"]);
    expect(next("accepted", "save", today)).toBe("draft");
    expect(next("accepted", "save", "2022-04-17"), "the unlock was for yesterday").toBeNull();
  });

  it("accepts only what was submitted", () => {
    expect(next("draft", "accept")).toBeNull();
    expect(next("returned", "accept")).toBeNull();
  });

  it("takes a nil return and withdraws a submission that is changed", () => {
    expect(next("not_started", "submit")).toBe("submitted");
    expect(next("submitted", "save")).toBe("draft");
  });
});

describe("what locks a report", () => {
  it("is locked in a closed period, unless unlocked to the end of a day", () => {
    expect(reportLock("closed", report("draft"), today)).toBe("PERIOD_CLOSED");
    expect(reportLock("closed", report("draft", "2022-04-18"), today)).toBeNull();
    expect(reportLock("closed", report("draft", "2022-04-17"), today)).toBe("PERIOD_CLOSED");
  });

  it("is locked once accepted", () => {
    expect(reportLock("open", report("accepted"), today)).toBe("REPORT_ACCEPTED");
    expect(reportLock("open", report("accepted", today), today)).toBeNull();
  });

  it("cannot be filled in before its period is opened, nor unlocked then", () => {
    expect(reportLock("planned", report("not_started", today), today)).toBe("PERIOD_NOT_OPEN");
    expect(allowedActions("planned", report("not_started"), today)).toEqual([]);
  });
});

const days = ["2022-04-17", today, "2022-04-19"] as const;
const anyReport = fc.record({
  state: fc.constantFrom(...reportStates),
  unlockedUntil: fc.constantFrom(null, ...days),
});
const anyPeriod = fc.constantFrom(...periodStates);

describe("of every report, in every period", () => {
  it("only what is allowed has a next state, and nothing that changes figures is allowed while it is locked", () => {
    fc.assert(
      fc.property(anyPeriod, anyReport, (period, facts) => {
        const allowed = allowedActions(period, facts, today);
        for (const action of allowed.filter((each) => each !== "unlock"))
          expect(nextReportState(facts, action, today)).not.toBeNull();
        if (reportLock(period, facts, today) !== null)
          expect(allowed.filter((action) => action !== "unlock")).toEqual([]);
      }),
    );
  });

  it("is accepted only by way of a submission, whatever is tried in whatever order", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...reportActions), { maxLength: 20 }), (tried) => {
        let state: ReportState = "not_started";
        for (const action of tried) {
          const after = nextReportState(report(state), action, today);
          if (after === "accepted" && state !== "accepted") expect(state).toBe("submitted");
          state = after ?? state;
        }
        if (state === "accepted") expect(tried).toContain("submit");
      }),
    );
  });

  it("once accepted and not unlocked stays accepted", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...reportActions)), (tried) => {
        const end = tried.reduce<ReportState>(
          (state, action) => nextReportState(report(state), action, today) ?? state,
          "accepted",
        );
        expect(end).toBe("accepted");
      }),
    );
  });
});
