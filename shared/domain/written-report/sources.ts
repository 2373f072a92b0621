/** Where the figures come from and what they are worth: 数据来源, 数据性质. */
import { writtenFacts as facts } from "../../text/written-facts.ts";
import { writtenText as words } from "../../text/written-report.ts";
import { vintages } from "../vocabulary.ts";
import { counted, nameFact, quoted } from "./facts.ts";
import { headlines, type WrittenInput } from "./input.ts";
import { joined, type Told, told } from "./told.ts";

export function sources({ plan, progress, providers }: WrittenInput): Told {
  const document = quoted(facts.document, plan.title);
  const number = plan.documentNumber === "" ? null : quoted(facts.document, plan.documentNumber);
  const led = headlines(progress).filter(({ lead }) => lead !== null);
  const isSuggested = led.length > 0 && led.every(({ leadSuggested }) => leadSuggested);
  const from = told`${words.targetsFrom(document, number)}${isSuggested ? words.suggestedLeads : ""}`;
  if (providers.length === 0) return from;
  return joined([
    from,
    words.providers(
      counted(providers.length, words.providersWhat),
      joined(
        providers.map((name) => quoted(facts.unit, name)),
        "、",
      ),
    ),
  ]);
}

/** 数据性质 of the newest figures of the indicator table, and that the demonstration's figures are nobody's. */
export function vintageNote({ progress, demo }: WrittenInput): Told {
  const rows = headlines(progress).filter(({ latest }) => latest !== null);
  const known = vintages.flatMap((vintage) => {
    const some = rows.filter(({ latest }) => (latest?.vintage ?? "快报数") === vintage);
    return some.length === 0 ? [] : [{ vintage, some }];
  });
  const parts = known.map(({ vintage, some }) => {
    const count = counted(some.length, vintage);
    // The fewest are named: what is not final stands out.
    const isNamed = known.length > 1 && some.length <= 4;
    return isNamed
      ? words.vintageNamed(vintage, count, joined(some.map(nameFact), "、"))
      : words.vintage(vintage, count);
  });
  const said = parts.length === 0 ? told`${words.noFigures}` : words.vintages(joined(parts, "，"));
  return demo ? told`${said}${words.demoFigures}` : said;
}
