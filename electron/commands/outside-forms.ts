/** forms, form-map, fill-form: forms from above, mapped once and filled every quarter. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import {
  filledFormSchema,
  formProposalSchema,
  formViewSchema,
  movedCellSchema,
} from "../../shared/contract/outside-forms.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { type FormMapping, formMappingSchema } from "../../shared/domain/outside-form/form-mapping.ts";
import { outsideFormsText as words } from "../../shared/text/outside-forms.ts";
import { command } from "./command.ts";
import { fileIn, jsonIn, refuseExisting, writeNew } from "./given-files.ts";

export const forms = command({
  name: "forms",
  summary: "列出套表：上级下发、已对应好的空白表，以及最近一次填列",
  options: [{ name: "retire", value: "编号", help: "停用一份" }],
  writes: (args) => args.maybe("retire") !== undefined,
  output: z.object({ forms: z.array(formViewSchema) }),
  run: (core, args) => {
    const id = args.maybe("retire");
    if (id !== undefined) core.outsideForms.retire(core.outsideForms.find(id).id);
    return { result: { forms: core.outsideForms.list() } };
  },
  text: (r) =>
    r.forms.length === 0
      ? words.screen.empty.title
      : r.forms
          .map((form) =>
            [
              form.id,
              form.name,
              words.screen.cells(form.cells),
              form.lastFilled ? `${form.lastFilled.period}（${form.lastFilled.by}）` : words.screen.neverFilled,
              form.retired ? words.screen.retired : "",
            ].join("\t"),
          )
          .join("\n"),
});

export const formMap = command({
  name: "form-map",
  positionals: "文件",
  summary: "套表：提出空白表各格与指标的对应关系；核对修改后用 --mapping、--save 保存",
  options: [
    { name: "out", value: "文件", help: "把提出的对应关系写成 JSON 文件，供核对修改" },
    { name: "mapping", value: "文件", help: "核对过的对应关系（JSON）" },
    { name: "save", value: "名称", help: "保存为套表" },
    { name: "instead", value: "套表", help: "这是该套表的新版空白表（编号或名称）：沿用旁边文字没有变的格" },
  ],
  writes: (args) => args.maybe("save") !== undefined,
  output: z.object({
    mapping: formMappingSchema.nullable(),
    saved: formViewSchema.nullable(),
    /** What a person should look at before saving. */
    unsure: z.array(formProposalSchema),
    moved: z.array(movedCellSchema),
  }),
  run: async (core, args) => {
    const blank = fileIn(args.positionals[0] ?? "");
    const given = args.maybe("mapping");
    const name = args.maybe("save");
    const instead = args.maybe("instead");
    const replaces = instead === undefined ? null : core.outsideForms.find(instead).id;
    if (name !== undefined && given === undefined)
      throw new AppError("INVALID", { field: "--mapping", text: "", reason: words.commandLine.checkFirst });
    if (given !== undefined) {
      const mapping = jsonIn(given, "--mapping", formMappingSchema);
      if (name === undefined) return { result: { mapping, saved: null, unsure: [], moved: [] } };
      const { sha256, fileName } = await core.outsideForms.look(blank, replaces, true);
      const saved = await core.outsideForms.save({ name, fileName, sha256, cells: mapping.cells, replaces });
      return { result: { mapping, saved, unsure: [], moved: [] } };
    }
    const { cells, proposals, moved } = await core.outsideForms.look(blank, replaces, false);
    const proposed = proposals.filter(({ confidence }) => confidence !== "unsure");
    const all = [
      ...cells,
      ...proposed.map(({ sheet, cell, shows }) => ({ sheet, cell, shows, overFormula: false, beside: null })),
    ];
    const mapping: FormMapping | null = all.length === 0 ? null : { format: 1, cells: all };
    const out = args.maybe("out");
    if (out !== undefined && mapping) writeNew(out, "--out", `${JSON.stringify(mapping, null, 2)}\n`);
    const unsure = proposals.filter(({ confidence }) => confidence !== "certain");
    return { result: { mapping, saved: null, unsure, moved }, open: unsure.length > 0 || moved.length > 0 };
  },
  text: ({ mapping, saved, unsure, moved }) =>
    [
      ...(mapping?.cells ?? []).map(({ sheet, cell, shows }) => `${sheet}!${cell}\t${words.shownText(shows)}`),
      ...unsure.map(({ sheet, cell, reason, shows }) => `${sheet}!${cell}\t${words.shownText(shows)}\t${reason}`),
      ...moved.map(({ sheet, cell, before, now }) =>
        [
          `${sheet}!${cell}`,
          now ? words.problems.moved(words.beside(before), words.beside(now)) : words.problems.sheetGone,
        ].join("\t"),
      ),
      saved ? words.saved(saved.name, saved.cells) : words.commandLine.proposed(mapping?.cells.length ?? 0),
    ].join("\n"),
});

export const fillForm = command({
  name: "fill-form",
  positionals: "套表",
  summary: "填列一份套表（编号或名称），旁边另存填列依据；有缺项时退出码为 1",
  options: [
    { name: "period", value: "填报期", help: "如 2022Q1", required: true },
    { name: "out", value: "文件", help: "写入的 .xlsx 文件；已有的文件不覆盖", required: true },
    { name: "file", value: "文件", help: "改用这份新的空白表；旁边文字变了的，拒绝填列并列出" },
  ],
  writes: true,
  output: filledFormSchema.extend({ file: z.string(), list: z.string(), sha256: z.string() }),
  run: async (core, args) => {
    const form = core.outsideForms.find(args.positionals[0] ?? "");
    const file = path.resolve(args.text("out"));
    if (path.extname(file).toLowerCase() !== ".xlsx")
      throw new AppError("INVALID", { field: "--out", text: path.basename(file), reason: words.commandLine.onlyXlsx });
    const list = path.join(path.dirname(file), `${path.parse(file).name}_${words.list.sheet}.xlsx`);
    for (const one of [file, list]) refuseExisting(one, "--out");
    const newer = args.maybe("file");
    const filled = await core.outsideForms.fill(
      form.id,
      period(args.text("period")),
      newer === undefined ? null : fileIn(newer),
    );
    writeFileSync(file, filled.form, { flag: "wx" });
    writeFileSync(list, filled.list, { flag: "wx" });
    const { result, sha256 } = filled;
    return { result: { ...result, file, list, sha256 }, open: result.missing > 0 };
  },
  text: (r) =>
    [
      ...r.notices,
      ...r.entries
        .filter(({ value, notes }) => value === null || notes.length > 0)
        .map(({ sheet, cell, item, field, dataPeriod, value, missing, notes }) =>
          [
            `${sheet}!${cell}`,
            item,
            field,
            dataPeriod,
            value ?? "",
            [missing, ...notes].filter(Boolean).join("；"),
          ].join("\t"),
        ),
      words.list.counts(r.filled, r.missing, r.estimates),
      r.file,
      r.list,
    ].join("\n"),
});

function period(code: string): string {
  if (/^\d{4}Q[1-4]$/.test(code)) return code;
  throw new AppError("INVALID", { field: "--period", text: code, reason: words.commandLine.period });
}
