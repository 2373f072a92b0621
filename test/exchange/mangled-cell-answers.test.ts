/** Questions of rows 1–28 (05 §5.4) answered in place, in each of the four ways: what then stands, and what the batch says of it. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MergeAnswer } from "../../shared/contract/merge.ts";
import { answerProblem } from "../../shared/text/merge-answers.ts";
import { type Office, preview } from "../support/office.ts";
import { mangledFile, sampleOffice } from "../support/sample-issues.ts";

let samples: Awaited<ReturnType<typeof sampleOffice>>;
beforeAll(async () => {
  samples = await sampleOffice();
});
afterAll(() => samples.remove());

type Said = Pick<MergeAnswer, "choice" | "typed" | "filling" | "reason">;

interface Asked {
  readonly file: string;
  readonly cell: string;
  readonly organisation: string;
  /** Name of the line. */
  readonly line: string;
  readonly period?: string;
  readonly dataPeriod: string;
}

const standingIn = ({ core }: Office, { organisation, line: name, dataPeriod, period = "2022Q1" }: Asked) =>
  core.forms.form(organisation, period).lines.find((line) => line.name === name && line.dataPeriod === dataPeriod)
    ?.current ?? null;

async function dropped(office: Office, { file, period = "2022Q1" }: Asked) {
  const shown = await preview(office, { [`${file}.xlsx`]: mangledFile(file) }, period);
  const [read] = shown.files;
  if (!read) throw new Error("one file went in");
  return { shown, read };
}

const at = (sha256: string, cell: string, said: Said): MergeAnswer => ({ sha256, sheet: "指标填报", cell, ...said });

/** In an office of its own, since what is answered is taken. */
async function answered(asked: Asked, said: Said) {
  const office = samples.open();
  try {
    const { shown, read } = await dropped(office, asked);
    const { batch } = await office.core.merge.apply(shown.session, shown.digest, [at(read.sha256, asked.cell, said)]);
    const [decision] = office.core.batches.get(batch ?? "").decisions;
    return { stands: standingIn(office, asked), decision };
  } finally {
    await office.close();
  }
}

const revenue = { organisation: "czj", line: "财政总收入", dataPeriod: "2022Q1" };
const industry = { organisation: "czj", line: "金融产业规模", dataPeriod: "2021" };
const product = { organisation: "tjj", line: "地区生产总值", dataPeriod: "2022Q1" };
const jobless = { organisation: "rsj", line: "城镇登记失业率", dataPeriod: "2022Q1" };

const asked: Readonly<Record<string, Asked & { readonly proposal: number }>> = {
  "03 “1,80,7”": { file: "03-odd-grouping", cell: "K8", ...industry, proposal: 1807 },
  "07 万元": { file: "07-other-scale", cell: "K7", ...product, proposal: 492.6 },
  "08 差万倍": {
    file: "08-ten-thousand-times",
    cell: "K7",
    ...product,
    period: "2022Q2",
    dataPeriod: "2022Q2",
    proposal: 992.6,
  },
  "09 约": { file: "09-approximate", cell: "K7", ...revenue, proposal: 68.9 },
  "11 小数": { file: "11-fraction", cell: "K6", ...jobless, proposal: 3.2 },
  "12 百分点": { file: "12-percentage-points", cell: "K6", ...jobless, proposal: 3.2 },
  "14 同上": { file: "14-same-as-above", cell: "K8", ...industry, proposal: 68.9 },
  "16 合并": { file: "16-merged", cell: "K7", ...revenue, proposal: 68.9 },
  "21 编号缺失": { file: "21-key-missing", cell: "K7", ...revenue, proposal: 68.9 },
};
const reason = "已与填报单位电话核实";

describe.each(Object.entries(asked))("case %s", (_, { proposal, ...place }) => {
  it("takes what was proposed", async () => {
    const { stands, decision } = await answered(place, { choice: "theirs", reason });
    expect(stands?.value).toBe(proposal);
    expect(decision?.choice).toBe("theirs");
  });
});

describe("what is not taken", () => {
  it("keeps ours", async () => {
    const place = { file: "07-other-scale", cell: "K7", ...product };
    expect((await answered(place, { choice: "ours" })).stands?.value).toBe(489.5);
  });

  it("takes a third value, by the rules of entry", async () => {
    const place = { file: "08-ten-thousand-times", cell: "K7", ...product, period: "2022Q2", dataPeriod: "2022Q2" };
    const { stands } = await answered(place, { choice: "typed", typed: { value: "1001.2" }, reason });
    expect(stands).toMatchObject({ value: 1001.2, vintage: "快报数" });
  });

  it("takes the figure as it was typed after all, only with a reason", async () => {
    const place = { file: "11-fraction", cell: "K6", ...jobless };
    const typed: Said = { choice: "typed", typed: { value: "0.032" } };
    await expect(answered(place, typed)).rejects.toMatchObject({ code: "ANSWER_REFUSED" });
    expect((await answered(place, { ...typed, reason })).stands?.value).toBe(0.032);
  });

  it("case 27: a figure that could not be read leaves nothing to take, only to type", async () => {
    const place = { file: "27-formula-uncached", cell: "K7", ...revenue };
    await expect(answered(place, { choice: "theirs" })).rejects.toMatchObject({
      details: { cells: [`“指标填报”!K7 ${answerProblem.nothingToTake}`] },
    });
    const { stands } = await answered(place, { choice: "typed", typed: { value: "68.9" } });
    expect(stands).toMatchObject({ value: 68.9, filling: "reported" });
  });
});

describe("按未报处理", () => {
  it("says why there is no figure, and takes nothing of what was returned", async () => {
    const place = { file: "14-same-as-above", cell: "K11", ...revenue, line: "中小微企业信用担保额" };
    const { stands, decision } = await answered(place, { choice: "unreported", filling: "not_obtained" });
    expect(stands).toMatchObject({ value: null, growth: null, vintage: null, filling: "not_obtained" });
    expect(decision).toMatchObject({ choice: "unreported", typed: "未取得" });
  });

  it("case 15: over a figure that stands it needs a reason, and can be undone", async () => {
    const office = samples.open();
    const { shown, read } = await dropped(office, { file: "15-cleared", cell: "K7", ...product });
    const answer = at(read.sha256, "K7", { choice: "unreported", filling: "nil" });
    const { answers } = await office.core.merge.answer(shown.session, [answer], []);
    expect(answers).toMatchObject([{ problem: answerProblem.takesFigureAway, needsReason: true }]);
    const { batch } = await office.core.merge.apply(shown.session, shown.digest, [{ ...answer, reason }]);
    const current = () => standingIn(office, { file: "", cell: "", ...product });
    expect(current()).toMatchObject({ value: null, filling: "nil" });
    office.core.batches.undo(batch ?? "");
    expect(current()).toMatchObject({ value: 489.5, filling: "reported" });
    await office.close();
  });

  it("waits for the reason why there is none, and is nothing for a remark", async () => {
    const office = samples.open();
    const { shown, read } = await dropped(office, { file: "14-same-as-above", cell: "", ...revenue });
    const { answers } = await office.core.merge.answer(
      shown.session,
      [
        at(read.sha256, "K8", { choice: "unreported" }),
        at(read.sha256, "P8", { choice: "unreported", filling: "nil" }),
      ],
      [],
    );
    expect(answers.map(({ problem }) => problem)).toEqual([answerProblem.fillingMissing, answerProblem.notAFigure]);
    await office.close();
  });
});
