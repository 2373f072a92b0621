/** Any small catalogue that holds together. */
import fc from "fast-check";
import type { z } from "zod";
import { type CatalogueSeed, catalogueSeed, goalTags, type Place } from "../../shared/domain/seed.ts";
import * as words from "../../shared/domain/vocabulary.ts";

/** Texts an office program could mistake for something else, and ordinary ones. */
const awkward = [
  "=1+1",
  "+86",
  "-abc",
  "@x",
  "#N/A",
  "'quoted",
  "0",
  "007",
  "1e5",
  "TRUE",
  "否",
  "10-15",
  "_x0041_",
  '<&>"',
  "a　b",
  "🏙",
  "2.50%",
];
const text = fc
  .oneof(
    fc.constantFrom(...awkward),
    fc.string({ unit: fc.constantFrom("金", "水", "a", " ", "\n", "　", "=", "、", "1"), maxLength: 9 }),
  )
  .map((each) => each.trim());
const filledText = text.map((each) => (each === "" ? "某" : each));
const figure = fc
  .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
  .map((each) => Number(each.toPrecision(15)) + 0);
const maybe = <T>(each: fc.Arbitrary<T>) => fc.option(each, { nil: null });
const years = fc.integer({ min: 2026, max: 2030 });
const day = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const tags = fc.subarray([...goalTags]);
const quarter = fc.constantFrom("2026Q1", "2027Q3", "2029Q4");
const retirement = { retiredFrom: maybe(quarter), retiredReason: text };
/** Optional fields are there with a text or not at all. */
const optional = fc.option(filledText, { nil: undefined });
const withoutUndefined = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, each]) => each !== undefined)) as T;

const anyPlace = (documents: readonly string[]) =>
  fc
    .record({
      document: fc.constantFrom(...documents),
      chapter: optional,
      section: optional,
      table: optional,
      row: optional,
    })
    .map((each) => withoutUndefined(each) as Place);

const target = (effectiveOn: string) =>
  fc
    .record({
      year: maybe(years),
      bounds: maybe(fc.tuple(figure, figure).filter(([a, b]) => a < b)),
      operator: fc.constantFrom(...words.operators.filter((each) => each !== "range")),
      wording: text,
      value: maybe(figure),
      words: text,
      authority: fc.constantFrom(...words.targetAuthorities),
      documentNumber: text,
      note: optional,
      reason: text,
    })
    .map(({ bounds, words: printed, note, ...rest }) =>
      withoutUndefined({
        ...rest,
        ...(bounds ? { operator: "range" as const, value: null, lower: bounds[0], upper: bounds[1] } : {}),
        text: `原文${printed}`.trim(),
        effectiveOn,
        note,
      }),
    );

function anyLine(index: number, documents: readonly string[]) {
  const own = anyPlace(documents);
  return fc.record({
    collection: fc.constantFrom(...words.collections),
    category: text,
    name: filledText.map((each) => `${each}${index}`),
    unit: fc.constantFrom("", "%", "亿元", "万平方米"),
    scope: text,
    attribute: fc.constantFrom(...words.attributes),
    basis: fc.constantFrom(...words.bases.filter((each) => each !== "composition")),
    direction: fc.constantFrom(...words.directions),
    frequency: fc.constantFrom(...words.frequencies),
    aggregation: fc.constantFrom(...words.aggregations),
    decimals: fc.integer({ min: 0, max: 6 }),
    availabilityMonths: fc.integer({ min: 0, max: 18 }),
    growthUnit: maybe(fc.constantFrom("%" as const, "百分点" as const)),
    baseline: fc.record({
      value: maybe(figure),
      text: text.map((each) => `记${each}`.trim()),
      year: fc.constantFrom(2020, 2025),
      comparable: fc.boolean(),
    }),
    comparableBaseline: maybe(fc.record({ value: figure, year: fc.constantFrom(2024, 2025), note: filledText })),
    targets: fc.tuple(target("2026-01-01"), target("2028-07-01")),
    places: fc.array(own, { minLength: 1, maxLength: 3 }),
    notes: fc.array(filledText, { maxLength: 3 }),
    tags,
    variants: fc.array(
      fc
        .record({
          what: fc.constantFrom("baseline" as const, "target" as const, "value" as const),
          dataPeriod: fc.constantFrom("2021", "2022Q3", undefined),
          value: maybe(figure),
          text,
          note: text,
          place: own,
        })
        .map(withoutUndefined),
      { maxLength: 2 },
    ),
    confidence: fc.constantFrom("高" as const, "中高" as const, "中" as const, "低" as const),
    ...retirement,
  });
}

/** Any catalogue of one plan that the checks have nothing against; texts as awkward as they come. */
export const anyCatalogue: fc.Arbitrary<CatalogueSeed> = fc
  .record({
    lines: fc.integer({ min: 1, max: 4 }),
    tasks: fc.integer({ min: 0, max: 2 }),
    organisations: fc.integer({ min: 1, max: 3 }),
  })
  .chain(({ lines, tasks, organisations }) => {
    const documents = ["a", "b c"];
    const code = (index: number) => `15-${index}`;
    const organisation = (index: number) => `org-${index}`;
    return fc
      .record({
        version: fc.integer({ min: 1, max: 99 }),
        documents: fc.tuple(
          ...documents.map((key) =>
            fc
              .record({
                key: fc.constant(key),
                title: filledText,
                documentNumber: optional,
                date: fc.constantFrom("2021-06-22", "2020/2021", "2022"),
              })
              .map(withoutUndefined),
          ),
        ),
        plan: fc.record({
          name: filledText,
          title: filledText,
          documentNumber: text,
          adoptedOn: fc.oneof(day, fc.constant("")),
        }),
        organisations: fc.tuple(
          ...Array.from({ length: organisations }, (_, index) =>
            fc.record({
              code: fc.constant(organisation(index)),
              name: filledText.map((each) => `${each}${index}`),
              shortName: filledText.map((each) => `${each}${index}`),
              kind: fc.constantFrom(...words.organisationKinds),
              order: fc.constant(index),
              suggested: fc.boolean(),
              isOffice: fc.constant(index === 0),
              contactName: text,
              contactPhone: text,
              leader: text,
              active: index === 0 ? fc.constant(true) : fc.boolean(),
              mergedInto: index === 0 ? fc.constant(null) : maybe(fc.constant(organisation(0))),
              aliases: fc.uniqueArray(filledText, { maxLength: 2 }),
            }),
          ),
        ),
        indicators: fc.tuple(...Array.from({ length: lines }, (_, index) => anyLine(index, documents))),
        links: fc.array(fc.record({ task: fc.boolean(), partOf: fc.boolean(), annualOf: fc.boolean() }), {
          minLength: lines,
          maxLength: lines,
        }),
        tasks: fc.tuple(
          ...Array.from({ length: tasks }, (_, index) =>
            fc.record({
              code: fc.constant(`15-t${index}`),
              plan: fc.constant("15th"),
              box: fc.integer({ min: 0, max: 11 }),
              boxTitle: filledText,
              order: fc.constant(index),
              name: filledText.map((each) => `${each}${index}`),
              aim: text,
              deadline: maybe(years.map(String)),
              places: fc.array(anyPlace(documents), { minLength: 1, maxLength: 2 }),
              tags,
              ...retirement,
            }),
          ),
        ),
        leads: fc.array(fc.boolean(), { minLength: lines + tasks, maxLength: lines + tasks }),
        observed: fc.subarray(Array.from({ length: lines }, (_, index) => index)),
        observation: fc.record({
          dataPeriod: fc.constantFrom("2021", "2026"),
          value: figure,
          text: maybe(filledText),
          planTotal: fc.boolean(),
          seriesBreak: fc.boolean(),
          growth: maybe(figure),
          growthBasis: maybe(fc.constantFrom(...words.growthBases)),
          vintage: fc.constantFrom(...words.vintages),
          remark: text,
          place: anyPlace(documents),
        }),
      })
      .map((made): CatalogueSeed => {
        const items = [
          ...made.indicators.map((_, at) => ({ indicator: code(at) })),
          ...made.tasks.map((task) => ({ task: task.code })),
        ];
        const built: z.input<typeof catalogueSeed> = {
          version: made.version,
          documents: made.documents,
          plans: [{ code: "15th", firstYear: 2026, lastYear: 2030, baselineYear: 2025, ...made.plan }],
          organisations: made.organisations,
          indicators: made.indicators.map((each, at) => ({
            ...each,
            code: code(at),
            plan: "15th",
            order: at,
            parts: [],
            task: made.links[at]?.task && made.tasks[0] ? made.tasks[0].code : null,
            partOf: made.links[at]?.partOf && at > 0 ? code(at - 1) : null,
            annualOf: made.links[at]?.annualOf && at > 0 ? code(0) : null,
          })),
          tasks: made.tasks,
          assignments: items.map((item, at) => ({
            ...item,
            organisation: organisation(0),
            role: made.leads[at] ? "lead" : "support",
            suggested: at % 2 === 0,
            from: at % 3 === 0 ? null : "2026Q1",
            to: at % 4 === 0 ? "2028Q2" : null,
          })),
          observations: made.observed.map((at) => ({
            indicator: code(at),
            organisation: at % 2 === 0 ? null : organisation(0),
            ...made.observation,
          })),
        };
        return catalogueSeed.parse(built);
      });
  });
