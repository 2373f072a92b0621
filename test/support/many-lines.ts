/** A plan of several hundred lines, with figures to judge: what a screen has to stay fluid with. */
import type { WriteTx } from "../../electron/db/handles.ts";
import { goalTags } from "../../shared/domain/seed.ts";

const subjects = [
  "社区养老",
  "道路绿化",
  "企业培育",
  "人才引进",
  "公园游园",
  "老旧小区",
  "数字政务",
  "文化惠民",
] as const;
const measures = ["新增数量", "覆盖率", "完成率", "建成面积", "服务人次", "达标比例"] as const;
const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new Error("an empty list");
  return found;
};

/** Adds `count` lines to the fourteenth plan, in categories of twenty, each with a baseline, a target and a figure of 2021. */
export function addManyLines(tx: WriteTx, count: number, lead: string): void {
  for (let line = 0; line < count; line++) {
    const code = `many-${line}`;
    const name = `${at(subjects, line)}${at(measures, Math.floor(line / subjects.length))}（第${line + 1}项）`;
    tx.run(
      `INSERT INTO indicator (code, plan, collection, category, position, name, unit, attribute, basis, direction,
         frequency, aggregation, decimals, availability_months, baseline_value, baseline_text, baseline_year,
         baseline_comparable, places, notes, confidence, tags)
       VALUES (:code, '14th', 'chapter', :category, :position, :name, '个', '预期性', 'stock', 'higher', 'quarterly',
         'lead', 1, 1, 50, '50', 2020, 1, '[{"document":"many"}]', '[]', '低', :tags)`,
      {
        code,
        name,
        category: `第${Math.floor(line / 20) + 20}章`,
        position: 1000 + line,
        tags: JSON.stringify([at(goalTags, line), at(goalTags, line + 5)]),
      },
    );
    tx.run(
      `INSERT INTO target (id, indicator, year, operator, value, text, authority, document_number, effective_on)
       VALUES (:code, :code, 2025, '≥', 100, '100', '规划纲要', '', '2021-01-01')`,
      { code },
    );
    tx.run(
      `INSERT INTO assignment (id, indicator, role, organisation, suggested)
       VALUES (:id, :code, 'lead', :lead, 0)`,
      { id: `${code}/lead`, code, lead },
    );
    tx.run(
      `INSERT INTO observation (indicator, organisation, data_period, value, vintage, filling, operation)
       VALUES (:code, :lead, '2021Q4', :value, '年报数', 'reported', :operation)`,
      { code, lead, value: 40 + ((line * 7) % 60), operation: tx.operation() },
    );
  }
}
