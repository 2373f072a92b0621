/** fill: fills in an issued workbook without a window, as a department's machine would. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { workbookCheckSchema, workbookValuesSchema } from "../../shared/contract/workbooks.ts";
import { workbooksText } from "../../shared/text/workbooks.ts";
import { command } from "./command.ts";
import { fileIn, jsonIn, refuseExisting } from "./given-files.ts";

export const fill = command({
  name: "fill",
  positionals: "填报表",
  summary: "把数填入下发的填报表（.xlsx），存为返回表；有不能识别的数就不导出",
  options: [
    {
      name: "values",
      value: "文件",
      help: '所填内容（JSON），如 {"lines":{"gdp":{"value":489.5,"vintage":"快报数"}},"tasks":{},"supplies":{"fai":{"经八路街道":{"target":10,"value":9}}},"corrections":[],"contact":{}}',
      required: true,
    },
    { name: "out", value: "文件", help: "写入的返回表；已有的文件不覆盖", required: true },
  ],
  writes: false,
  output: z.object({ file: z.string(), ...workbookCheckSchema.shape }),
  run: async (core, args) => {
    const source = args.positionals[0] ?? "";
    const file = path.resolve(args.text("out"));
    refuseExisting(file, "--out");
    const values = jsonIn(args.text("values"), workbooksText.values.field, workbookValuesSchema);
    const { bytes, check } = await core.workbooks.fill(path.basename(source), fileIn(source).bytes, values);
    writeFileSync(file, bytes, { flag: "wx" });
    return { result: { file, ...check }, open: check.missing.length > 0 };
  },
  text: (r) =>
    [
      `已存为 ${r.file}（${workbooksText.form.filled(r.filled, r.asked)}）`,
      `${workbooksText.form.checkNumber}　${r.checkNumber}`,
      ...r.problems.map(({ message }) => message),
      ...(r.missing.length === 0 ? [] : [workbooksText.form.missingCount(r.missing.length)]),
    ].join("\n"),
});
