/** map, mappings: workbooks that are not ours, mapped once. */
import path from "node:path";
import { z } from "zod";
import { mappingViewSchema } from "../../shared/contract/mappings.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { mappingFrom } from "../../shared/domain/mapping/from-proposal.ts";
import { type Mapping, mappingSchema } from "../../shared/domain/mapping/mapping.ts";
import { confidenceLabel, mappingText } from "../../shared/text/mappings.ts";
import { command } from "./command.ts";
import { fileIn, jsonIn, writeNew } from "./given-files.ts";

const mapResultSchema = z.object({
  mapping: mappingSchema,
  saved: mappingViewSchema.nullable(),
  /** What a person should look at: rows without a line, and rows that are not certain. */
  notes: z.array(z.string()),
});

export const map = command({
  name: "map",
  positionals: "文件",
  summary: "沿用旧表：提出一份旧表与指标的对应关系；核对修改后用 --mapping、--save 保存",
  options: [
    { name: "org", value: "单位", help: "这份表是哪个单位的数；不写则从文件中找" },
    { name: "out", value: "文件", help: "把提出的对应关系写成 JSON 文件，供核对修改" },
    { name: "mapping", value: "文件", help: "核对过的对应关系（JSON）" },
    { name: "save", value: "名称", help: "保存对应关系，今后汇总同样的表自动识别" },
  ],
  writes: (args) => args.maybe("save") !== undefined,
  output: mapResultSchema,
  run: async (core, args) => {
    const [file = ""] = args.positionals;
    const given = args.maybe("mapping");
    const name = args.maybe("save");
    if (name !== undefined && given === undefined)
      throw new AppError("INVALID", {
        field: "--mapping",
        text: "",
        reason: "提出的对应关系须核对后才能保存。请先用 --out 写出，核对后再用 --mapping 和 --save",
      });
    const proposed = given === undefined ? await propose(core, file, args.maybe("org") ?? null) : null;
    const mapping = given === undefined ? proposed?.mapping : jsonIn(given, "--mapping", mappingSchema);
    if (!mapping)
      throw new AppError("INVALID", { field: mappingText.file, text: file, reason: mappingText.nothingFound });
    if (given !== undefined) await core.mappings.tryOn(path.basename(file), fileIn(file).bytes, mapping);
    const out = args.maybe("out");
    if (out !== undefined) writeNew(out, "--out", `${JSON.stringify(mapping, null, 2)}\n`);
    const saved = name === undefined ? null : core.mappings.save(name, mapping, null);
    const notes = proposed?.notes ?? [];
    return { result: { mapping, saved, notes }, open: notes.length > 0 };
  },
  text: ({ mapping, saved, notes }) =>
    [
      ...mapping.sheets.flatMap(({ sheet, rows }) =>
        rows.map(({ row, line, unit, factor }) => [sheet, row, line, unit, `×${factor}`].join("\t")),
      ),
      ...notes,
      saved
        ? mappingText.saved(saved.name)
        : mappingText.counter(
            mapping.sheets.reduce((sum, { rows }) => sum + rows.length, 0),
            notes.length,
          ),
    ].join("\n"),
});

type Core = Parameters<Parameters<typeof command>[0]["run"]>[0];

async function propose(core: Core, file: string, org: string | null): Promise<{ mapping: Mapping; notes: string[] }> {
  const proposal = await core.mappings.proposeFile(path.basename(file), fileIn(file).bytes, org);
  if (proposal.organisation === null)
    throw new AppError("INVALID", { field: "--org", text: "", reason: mappingText.chooseOrganisationHint });
  const notes = proposal.sheets.flatMap(({ name, rows }) =>
    rows
      .filter(({ line, factor, confidence }) => line === null || factor !== 1 || confidence !== "certain")
      .map(({ label, confidence, reason }) => `${name}\t${label}\t${confidenceLabel[confidence]}\t${reason}`),
  );
  return { mapping: mappingFrom(proposal.organisation, proposal.sheets), notes };
}

export const mappings = command({
  name: "mappings",
  summary: "列出已对应的旧表",
  options: [{ name: "retire", value: "编号", help: "停用一份：同样的表不再自动识别" }],
  writes: (args) => args.maybe("retire") !== undefined,
  output: z.object({ mappings: z.array(mappingViewSchema) }),
  run: (core, args) => {
    const id = args.maybe("retire");
    if (id !== undefined) core.mappings.retire(id);
    return { result: { mappings: core.mappings.list() } };
  },
  text: (r) =>
    r.mappings.length === 0
      ? "还没有对应过旧表"
      : r.mappings
          .map((m) =>
            [m.id, m.name, m.organisationName, `${m.lines} 项`, m.savedAt, m.retired ? mappingText.retired : ""].join(
              "\t",
            ),
          )
          .join("\n"),
});
