/** 工作台: what waits for whoever is at work. Reads only; the two halves are apart in files of their own. */
import type { DepartmentDesk, OfficeDesk } from "../../../shared/contract/workbench.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { periodLabel } from "../../../shared/domain/period.ts";
import { findPeriod } from "../../db/repos/periods.ts";
import { type Context, must } from "../context.ts";
import type { createRemarksService } from "../remarks/remarks-service.ts";
import type { createSubmissionsService } from "../submissions/submissions-service.ts";
import { departmentDesk } from "./department-desk.ts";
import { officeDesk } from "./office-desk.ts";

interface Others {
  readonly submissions: Pick<ReturnType<typeof createSubmissionsService>, "get">;
  readonly remarks: Pick<ReturnType<typeof createRemarksService>, "comments" | "instructions">;
}

export function createWorkbenchService(ctx: Context, { submissions, remarks }: Others) {
  const periodOf = (code: string) => must(findPeriod(ctx.store().read, code), "填报期", periodLabel(code));
  return {
    /** FORBIDDEN for a department: it would see what others have not done. */
    office(code: string): OfficeDesk {
      if (ctx.actor().role !== "office") throw new AppError("FORBIDDEN");
      return officeDesk(ctx.store().read, periodOf(code));
    },

    department(code: string): DepartmentDesk {
      const { organisation } = ctx.actor();
      return departmentDesk(ctx.store().read, organisation, periodOf(code), {
        report: () => submissions.get({ organisation, period: code }),
        instructions: () => remarks.instructions(null, organisation, code),
        comments: () => remarks.comments(null, null),
      });
    },
  };
}
