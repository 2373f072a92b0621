import { describe, expect, it } from "vitest";
import { shippedCatalogue } from "../../seeds/catalogue.ts";
import { targetInForce } from "../../shared/domain/line.ts";
import type { IndicatorSeed } from "../../shared/domain/seed.ts";

const { tasks, indicators, assignments, organisations } = shippedCatalogue;
const lines = indicators.filter((each) => each.collection === "box");
const boxOf = (each: IndicatorSeed) => tasks.find(({ code }) => code === each.task)?.box;

/** The eleven 专栏 a second time, typed from the printed pages: number, title, chapter and section, names of the tasks. */
const printedBoxes = `
1 创新发展六大工程 第三章第三节：“151”工程、“十百千”企业梯次培育计划、“领创新赛道”项目、“企业全息画像”项目、“亩均论英雄”项目、科技资源走访活动
2 三大城区发展路径 第四章第二节：中心城区：提升城区形象、中心城区：提升城区功能、中心城区：提升城区品质、北部城区：打造精品城区新标杆、北部城区：打造精品产业新载体、北部城区：打造宜居宜业新空间、科教园区：打造创新产业引领地、科教园区：打造未来城区样板地、科教园区：打造沿黄文化旅游融合示范地
3 特色高端商务产业园 第五章第二节：创意设计产业园、人力资源产业园、在线教育产业园
4 四大产业主平台发展重点 第五章第四节：科教园区发展重点、自贸区发展重点、创意园区发展重点、科技园区发展重点
5 特色产业载体发展重点 第五章第四节：顶级时尚商圈、重点特色商圈、重点楼宇载体、重点融合载体
6 高规格推进郑州国际金贸港建设 第六章第四节：郑州国际金贸港核心板块建设、“一港多园”空间布局、跨境电商海关监管查验中心、海外运营体系拓展
7 推进城区有机更新 第八章第二节：推进老旧小区综合改造、推进城乡结合部综合改造、推进大棚户改造
8 金水文化惠民活动 第九章第四节：开展文化馆免费开放公益培训、开展红色文艺轻骑兵暨“送文化进基层”演出、开展全民阅读推广活动
9 美好教育主要目标 第十一章第一节：教育教学质量提升、教育资源供给优质均衡、教师队伍建设、教育服务能力提升
10 社工强区建设 第十二章第四节：一个目标、两个融入、三个促进、四个保障、五个重点
11 金水智慧城市八大应用场景 第十三章第四节：智慧医疗、智慧教育、智慧党建、智慧商圈、智慧社区、智慧楼宇、智慧园区、智慧农村`;

/** Every number of the 专栏 a second time: 专栏, unit, operator, number as printed, year or —, name. */
const printedNumbers = `
1 名 ≥ 10 — 重点支持领军型企业家
1 名 ≥ 50 — 动态支持科技型小微企业
1 名 ≥ 100 — 引进和培育高层次创新创业领军人才
1 家 ≥ 10家以上 — 新增创新龙头企业
1 家 ≥ 100家以上 — 新增瞪羚（小巨人）企业
1 家 ≥ 1000家以上 — 新增高新技术企业
1 类 ≥ 四类机构 — 走访科研机构类别
2 个 ≥ 三大核心商圈 — 提升核心商圈
2 个 ≥ 九大场景 — 未来社区场景创新
3 状态 = 首个 — 全省首个在线教育产业示范基地
4 处 ≥ 一心、一街、两区、三基地 — 科技园区格局载体
5 个 ≥ 八大楼宇经济承载区域 — 楼宇经济承载区域
6 状态 = 部分建成 2022 郑州国际金贸港部分建成
6 个 range 2-3 2025 自贸特色产业集群
6 家 ≥ 1000家以上 2025 集聚总部企业、跨国公司和龙头企业
6 个 ≥ 一个 2021 每年建设拓展园区
6 个 ≥ 一个 2022 每年建设拓展园区
6 个 ≥ 一个 2023 每年建设拓展园区
6 个 ≥ 一个 2024 每年建设拓展园区
6 个 ≥ 一个 2025 每年建设拓展园区
6 个 ≥ 一港六园 2025 “一港六园”园区
6 % ≥ 全覆盖 2025 “一带一路”沿线海外运营网络覆盖率
7 状态 = 基本完成 2025 老旧小区改造基本完成
7 状态 = 15分钟生活圈 — 城乡结合部15分钟生活圈
7 % ≥ 全面完成 2025 大棚户改造安置房项目完成率
8 班次 ≥ 1200 2021 文化馆公益培训班次
8 班次 ≥ 2000 2025 文化馆公益培训班次
8 场 ≥ 110 2021 送文化进基层演出场次
8 场 ≥ 150 2025 送文化进基层演出场次
8 场次 ≥ 1200 2025 全民阅读推广活动
9 所 ≥ 15 — 新建投用中小学
9 所 ≥ 30 — 投用公办园或普惠性民办园
9 所 ≥ 至少50 — 民办园转化为普惠园
11 个 ≥ 一个平台 — 全民健康信息平台
11 个 ≥ 六大应用 — 智慧医疗应用
11 个 ≥ 20 2025 网络教育联盟
11 级 ≥ 五级互联互通 — 党建网络云平台互联互通层级
11 级 ≥ 四级服务体系 — 智慧社区服务体系层级
11 个 ≥ 三个村落综合服务平台 — 村落综合服务平台
11 个 ≥ 五个场景 — 智慧农村未来场景`;

const printed = (table: string) => table.trim().split("\n");
/** The numbers in a printed text: its Arabic ones, else every Chinese digit. */
function printedValues(text: string): number[] {
  const arabic = text.match(/\d+/g);
  if (arabic) return arabic.map(Number);
  return [...text].map((sign) => "零一两三四五六七八九".indexOf(sign)).filter((digit) => digit > 0);
}

describe("the eleven 专栏", () => {
  it("has every task of every 专栏, as printed and in that order", () => {
    const boxes = Map.groupBy(tasks, (each) => each.box);
    const rows = [...boxes].map(([box, own]) => {
      const place = own[0]?.places[0];
      return `${box} ${own[0]?.boxTitle} ${place?.chapter}${place?.section}：${own.map((each) => each.name).join("、")}`;
    });
    expect(rows).toEqual(printed(printedBoxes));
  });

  it("has every number of every 专栏, with its operator, wording and year", () => {
    const rows = lines.flatMap((each) =>
      each.targets.map(({ operator, text, year }) =>
        [boxOf(each), each.unit || "状态", operator, text, year ?? "—", each.name].join(" "),
      ),
    );
    expect(rows).toEqual(printed(printedNumbers));
  });

  it("has numbers that say the same as the printed words", () => {
    for (const { code, basis, targets } of lines) {
      for (const { value, lower, upper, text } of targets) {
        if (basis === "milestone") expect(value, code).toBe(1);
        else if (basis === "ratio")
          expect({ value, text }, code).toEqual({ value: 100, text: expect.stringMatching(/^全/) });
        else if (text === "一个") expect(value, code).toBe(1);
        else if (text === "一港六园") expect(value, code).toBe(6);
        else if (value === null) expect([lower, upper], code).toEqual(printedValues(text));
        else if (text.includes("、"))
          expect(
            printedValues(text).reduce((sum, each) => sum + each),
            code,
          ).toBe(value);
        else expect(printedValues(text), code).toContain(value);
      }
    }
  });

  it("keeps all of a 专栏 in one place: task, line and source agree", () => {
    for (const each of tasks) {
      expect(each.places[0], each.code).toMatchObject({ table: `专栏${each.box}：${each.boxTitle}`, row: each.name });
      expect(each.code).toMatch(new RegExp(`^14-t${each.box}-`));
    }
    for (const each of lines) {
      const task = tasks.find(({ code }) => code === each.task);
      expect(task, each.code).toBeDefined();
      expect(each.places[0], each.code).toEqual(task?.places[0]);
      expect(each.code).toMatch(new RegExp(`^14-b${task?.box}-`));
      expect(each.category).toBe(`专栏${task?.box}：${task?.boxTitle}`);
    }
  });

  it("links a target of the running text that a 专栏 repeats to that task, and ships it once", () => {
    const printedInBox = indicators.filter(({ places }) => places.some(({ table }) => table?.startsWith("专栏")));
    for (const { code, task, places } of printedInBox) {
      const own = tasks.find((each) => each.code === task)?.places[0];
      expect(own, code).toBeDefined();
      expect(places, code).toContainEqual(own);
    }
    const elsewhere = printedInBox.filter((each) => each.collection !== "box");
    expect(elsewhere.map(({ name, task }) => [name, task])).toEqual([["顶级时尚商圈", "14-t5-top-fashion"]]);
  });

  it("says in its own few words what each task is to bring", () => {
    expect(tasks.filter(({ aim }) => aim.length < 8 || aim.length > 44 || /[。\n]/.test(aim))).toEqual([]);
    expect(tasks.filter(({ tags }) => tags.length === 0)).toEqual([]);
    expect(lines.filter(({ tags }) => tags.length === 0)).toEqual([]);
  });

  it("gives every task and every line exactly one suggested lead", () => {
    const known = organisations.map((each) => each.code);
    for (const { code } of [...tasks, ...lines]) {
      const leads = assignments.filter((each) => (each.task ?? each.indicator) === code && each.role === "lead");
      expect(leads, code).toHaveLength(1);
      expect(known, code).toContain(leads[0]?.organisation);
      expect(leads[0]?.suggested, code).toBe(true);
    }
  });

  it("suggests the last year of a task no earlier than its numbers", () => {
    for (const { task, targets, code } of lines) {
      const deadline = tasks.find((each) => each.code === task)?.deadline ?? null;
      if (deadline === null) continue;
      for (const { year } of targets) expect(year ?? 2025, code).toBeLessThanOrEqual(Number(deadline));
    }
  });
});

describe("the traps of the 专栏", () => {
  const line = (slug: string) => {
    const found = lines.find((each) => each.code === `14-${slug}`);
    if (!found) throw new Error(`no line 14-${slug}`);
    return found;
  };

  it("counts what is new from zero, and looks at a level where a level is asked", () => {
    expect(line("b1-high-tech-firms").basis).toBe("cumulative");
    expect(line("b6-headquarters").basis).toBe("stock");
    expect(lines.filter((each) => each.name.startsWith("新") && each.basis !== "cumulative")).toEqual([]);
  });

  it("takes courses and performances as yearly amounts: 2021 has its own goal, then 2025 counts", () => {
    const goalOf = (slug: string, period: string) => targetInForce(line(slug).targets, period)?.value;
    expect(["2021Q2", "2021Q4", "2022Q1", "2025Q4"].map((period) => goalOf("b8-training-classes", period))).toEqual([
      1200, 1200, 2000, 2000,
    ]);
    expect(["2021Q4", "2022Q1"].map((period) => goalOf("b8-performances", period))).toEqual([110, 150]);
    expect(line("b8-reading-events").basis).toBe("cumulative");
  });

  it("leaves the year open where the plan sets none", () => {
    expect(line("b9-new-schools").targets[0]?.year).toBeNull();
    expect(line("b11-education-alliances").targets[0]?.year).toBe(2025);
  });

  it("has no baseline that no source states", () => {
    expect(lines.filter((each) => each.baseline.value !== null || each.baseline.text !== "—")).toEqual([]);
  });
});
