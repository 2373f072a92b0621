/** Sixty issued workbooks, against the library writing the same cells bare: no styles, no validation, no identity. */

import { writeXlsx } from "hucre/xlsx";
import * as XLSX from "xlsx";
import { writeWorkbook } from "../../electron/exchange/write/index.ts";
import type { IssuedForm } from "../../shared/domain/form.ts";
import type { Measurement } from "./run.ts";
import { median, time } from "./timing.ts";

const workbooks = 60;
const linesEach = 40;
const tasksEach = 6;
const runs = 5;

export function formOf(index: number): IssuedForm {
  return {
    organisation: { code: `org-${index}`, name: `第${index}单位`, contactName: "王芳", contactPhone: "0371-63500000" },
    period: "2022Q1",
    periodLabel: "2022年一季度",
    due: "2022-04-20",
    targetYear: 2025,
    issueId: `issue-${index}`,
    templateCode: `JS-2022Q1-ORG${index}-01`,
    version: 1,
    issuedAt: "2022-04-02T01:00:00.000Z",
    appVersion: "0.1.0",
    office: { name: "区发展改革委（发展规划科）", contactName: "", contactPhone: "" },
    documentNumber: "金政〔2021〕24号",
    corrections: [],
    tasks: Array.from({ length: tasksEach }, (_, task) => ({
      key: `T${index}-${task}`,
      task: `task-${task}`,
      place: "专栏1　创新发展六大工程",
      name: `重点任务第${task}项`,
      targetText: "新增高新技术企业 1000家以上",
      annualText: "",
      previous: "推进中" as const,
      current: null,
      instruction: null,
    })),
    lines: Array.from({ length: linesEach }, (_, line) => ({
      key: `K${index}-${line}`,
      indicator: `line-${line}`,
      name: `监测指标第${line}项`,
      unit: "亿元",
      decimals: 1,
      growthUnit: "%" as const,
      reportMode: "年初累计" as const,
      dataPeriod: "2022Q1",
      dataPeriodLabel: "2022年一季度",
      baselineText: "1807",
      targetText: "3000",
      samePeriodLastYear: 440.5,
      lastFullYear: 1900.2,
      optional: false,
      current: null,
    })),
  };
}

export async function benchIssue(): Promise<Measurement> {
  const forms = Array.from({ length: workbooks }, (_, index) => formOf(index));
  const plain = await Promise.all(forms.map(async (form) => plainCells(await writeWorkbook(form))));
  const ours: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < runs; run++) {
    ours.push(
      await time(async () => {
        for (const form of forms) await writeWorkbook(form);
      }),
    );
    bare.push(
      await time(async () => {
        for (const sheets of plain) await writeXlsx({ sheets });
      }),
    );
  }
  return {
    what: `issuing ${workbooks} workbooks of ${linesEach} lines and ${tasksEach} tasks, against the library writing the same cells bare`,
    measured: median(ours) / median(bare),
    unit: "×",
    bound: 2,
    detail: `${median(ours).toFixed(0)} ms against ${median(bare).toFixed(0)} ms, median of ${runs}`,
  };
}

/** The values of a finished workbook, sheet by sheet, without anything else. */
function plainCells(bytes: Uint8Array) {
  const workbook = XLSX.read(bytes);
  return workbook.SheetNames.map((name) => {
    const sheet = workbook.Sheets[name];
    const rows = sheet ? XLSX.utils.sheet_to_json<(string | number | null)[]>(sheet, { header: 1, defval: null }) : [];
    return { name, rows };
  });
}
