import { describe, expect, it } from "vitest";
import type { ReviewRow } from "../../shared/contract/review.ts";
import { isAcceptable } from "../../shared/listings/review-rows.ts";

const complete: ReviewRow = {
  organisation: "tjj",
  name: "区统计局",
  kind: "部门",
  state: "submitted",
  late: false,
  returns: 0,
  lines: 3,
  blanks: 0,
  changed: 1,
  corrected: 0,
  findings: { A: 0, B: 0, C: 0, explained: 1 },
  tasks: 1,
  tasksUnsaid: 0,
  projects: 2,
  projectsUnsaid: 0,
  supplies: 21,
  suppliesUnsaid: 0,
  matters: 0,
  comments: 0,
};

describe("a report that can be accepted without another look", () => {
  it("is submitted, with nothing open and nothing left unsaid on any of its sheets", () => {
    expect(isAcceptable(complete)).toBe(true);
    expect(isAcceptable({ ...complete, state: "draft" })).toBe(false);
    for (const unsaid of ["blanks", "tasksUnsaid", "projectsUnsaid", "suppliesUnsaid"] as const)
      expect(isAcceptable({ ...complete, [unsaid]: 1 }), unsaid).toBe(false);
  });
});
