import { describe, expect, it } from "vitest";
import { nextReportState, reportActions, reportAfterEntry } from "../../shared/domain/report.ts";

describe("report states", () => {
  it("goes from a draft over submission to acceptance", () => {
    expect(nextReportState("not_started", "save")).toBe("draft");
    expect(nextReportState("draft", "submit")).toBe("submitted");
    expect(nextReportState("submitted", "accept")).toBe("accepted");
  });

  it("comes back and becomes a draft again", () => {
    expect(nextReportState("submitted", "return")).toBe("returned");
    expect(nextReportState("returned", "save")).toBe("draft");
  });

  it("freezes what is accepted until it is unlocked", () => {
    expect(reportActions.filter((action) => nextReportState("accepted", action) !== null)).toEqual(["unlock"]);
    expect(reportAfterEntry("accepted")).toBe("accepted");
  });

  it("accepts only what was submitted", () => {
    expect(nextReportState("draft", "accept")).toBeNull();
    expect(nextReportState("returned", "accept")).toBeNull();
  });

  it("takes a nil return and withdraws a submission that is changed", () => {
    expect(nextReportState("not_started", "submit")).toBe("submitted");
    expect(reportAfterEntry("submitted")).toBe("draft");
  });
});
