/** projects, project-import: 重点项目四个库. */
import path from "node:path";
import { type ListImport, listImportSchema } from "../../shared/contract/project-lists.ts";
import { type Project, projectsViewSchema } from "../../shared/contract/projects.ts";
import { AppError } from "../../shared/domain/errors.ts";
import {
  type AmountUnit,
  amountUnits,
  type ListMapping,
  listMappingSchema,
} from "../../shared/domain/projects/list-mapping.ts";
import { monthOf } from "../../shared/domain/projects/months.ts";
import { inYi, latenessLabel, projectFieldLabel, projectValueText } from "../../shared/text/projects.ts";
import { projectsScreenText } from "../../shared/text/projects-screen.ts";
import type { Core } from "../compose.ts";
import { finish } from "../services/job.ts";
import { type Arguments, command } from "./command.ts";
import { fileIn, jsonIn, writeNew } from "./given-files.ts";

export const projects = command({
  name: "projects",
  summary: "列出重点项目四个库：所在库、投资、逾期和合计（金额单位万元）",
  options: [{ name: "period", value: "填报期", help: "截至这一期末，如 2022Q1；不写则截至今天" }],
  writes: false,
  output: projectsViewSchema,
  run: (core, args) => ({ result: core.projects.list(args.maybe("period") ?? null) }),
  text: (r) =>
    [
      ...r.sums.stage.map(
        (sum) =>
          `${sum.key}\t${sum.count} 个\t总投资 ${inYi(sum.totalWan)} 亿元\t本年完成 ${inYi(sum.yearDoneWan)} 亿元\t逾期 ${sum.late} 个`,
      ),
      ...r.projects.map(projectLine),
    ].join("\n"),
});

const projectLine = (project: Project): string =>
  [
    project.code,
    project.name,
    project.stage,
    projectsScreenText.responsible(project.organisationName, project.unattended) || "（未定责任单位）",
    project.totalWan === null ? "总投资未填" : `总投资 ${projectValueText("totalWan", project.totalWan)}`,
    project.yearDoneWan === null ? "本年完成未报" : `本年完成 ${projectValueText("yearDoneWan", project.yearDoneWan)}`,
    ...project.late.map((late) => latenessLabel[late]),
  ].join("\t");

export const projectImport = command({
  name: "project-import",
  positionals: "文件",
  summary: "预览一份项目清单（.xlsx .xls .et .csv）带来的新增、变更和消失；加 --apply 导入，不加则不作任何更改",
  options: [
    { name: "period", value: "月份", help: "清单是哪个月末的：2022-02，或 2022Q1（即3月）；不写则从清单中找" },
    { name: "unit", value: "单位", help: "清单没有写明金额单位时", choices: amountUnits },
    { name: "org", value: "单位", help: "清单只包括这个单位的项目；不写则为全区" },
    { name: "yes", value: "单元格", help: "对这一处疑问答“是”，如 清单!H5，可重复；不答的不读入", multiple: true },
    { name: "leave", value: "代码", help: "这个项目的变化不读入，可重复", multiple: true },
    {
      name: "withdraw",
      value: "代码",
      help: "清单中不再有的这个项目退库，须有 --reason，可重复；不写则照旧保留",
      multiple: true,
    },
    { name: "reason", value: "文字", help: "退库的原因；或季度已关闭时补报的原因" },
    { name: "out", value: "文件", help: "把各列的读法写成 JSON 文件，供核对修改" },
    { name: "mapping", value: "文件", help: "核对过的各列读法（JSON）" },
    { name: "apply", help: "导入" },
  ],
  writes: (args) => args.flag("apply"),
  output: listImportSchema,
  async run(core, args) {
    const { fileName, bytes } = fileIn(args.positionals[0] ?? "");
    const { session } = core.projectLists.upload(path.basename(fileName), bytes);
    try {
      const choices = await chosen(core, args, session);
      const { digest, ...preview } = await core.projectLists.preview(choices);
      const isOpen = preview.totals.questions + preview.totals.problems > 0;
      if (!args.flag("apply")) return { result: preview, open: isOpen || preview.totals.gone > 0 };
      const reason = args.text("reason");
      const withdraw = args.all("withdraw").map((code) => ({ code, reason }));
      if (withdraw.length > 0 && reason.trim() === "")
        throw new AppError("INVALID", { field: "--reason", text: "", reason: "退库须写明原因" });
      const result = await core.projectLists.apply({ ...choices, digest, leave: args.all("leave"), withdraw, reason });
      return { result, open: isOpen || result.totals.gone > withdraw.length };
    } finally {
      core.projectLists.discard(session);
    }
  },
  text: (r) => [...linesOf(r), conclusion(r)].join("\n"),
});

async function chosen(core: Core, args: Arguments, session: string) {
  const proposal = await finish(core.projectLists.propose(session));
  const given = args.maybe("mapping");
  const mapping =
    given === undefined
      ? withUnit(proposal.mapping, args.maybe("unit"))
      : jsonIn(given, "--mapping", listMappingSchema);
  const out = args.maybe("out");
  if (out !== undefined) writeNew(out, "--out", `${JSON.stringify(mapping, null, 2)}\n`);
  const period = args.maybe("period");
  const month = period === undefined ? proposal.month : monthOf(period);
  if (month === null)
    throw new AppError("INVALID", {
      field: "--period",
      text: period ?? "",
      reason: period === undefined ? "清单没有写明是哪个月的，请用 --period 写明" : "应为 2022-02 或 2022Q1 的写法",
    });
  return { session, mapping, month, organisation: args.maybe("org") ?? null, yes: args.all("yes") };
}

/** The unit for amounts of which the list says none. */
function withUnit(mapping: ListMapping, unit: string | undefined): ListMapping {
  const said = amountUnits.find((one): one is AmountUnit => one === unit);
  if (said === undefined) return mapping;
  return {
    ...mapping,
    sheets: mapping.sheets.map((sheet) => ({
      ...sheet,
      columns: sheet.columns.map((column) =>
        column.role.endsWith("Wan") && column.unit === null ? { ...column, unit: said } : column,
      ),
    })),
  };
}

const linesOf = ({ changes, gone, questions, problems }: ListImport): string[] => [
  ...problems.map(({ message }) => `未读入\t${message}`),
  ...questions.map(
    ({ message, proposal }) => `待确认\t${message}${proposal === "" ? "" : `（答“是”则为 ${proposal}）`}`,
  ),
  ...changes.flatMap(({ kind, code, name, fields }) => [
    `${kind === "added" ? "新增" : "变更"}\t${code}\t${name}`,
    ...fields.map(
      ({ field, before, after }) =>
        `    ${projectFieldLabel[field]}：${projectValueText(field, before)} → ${projectValueText(field, after)}`,
    ),
  ]),
  ...gone.map(({ code, name, stage }) => `清单中没有\t${code}\t${name}\t${stage}`),
];

function conclusion({ applied, batch, totals }: ListImport): string {
  const counts = `新增 ${totals.added} 个，变更 ${totals.changed} 个，不变 ${totals.same} 个，清单中没有 ${totals.gone} 个`;
  if (applied) return `已导入：${counts}。要撤回，用 undo ${batch}`;
  return totals.added + totals.changed > 0 ? `${counts}；没有导入，加 --apply 导入` : `${counts}；没有要导入的变化`;
}
