/** 填报情况汇总表 as data (04 §4.3): who was asked for what, what came, what did not and why. */

import type { Sheet, SheetCell, SheetSection } from "../contract/sheets.ts";
import type { CompletenessView } from "../contract/submissions.ts";
import { gapLabel } from "../text/completeness.ts";
import { filingSummaryText as words } from "../text/filing-summary.ts";
import { reportStateLabel } from "../text/words.ts";
import type { Completeness } from "./completeness.ts";
import { asAtLabel, periodLabel } from "./period.ts";
import { count, head, nil, percent, text, textOrNone, word } from "./sheet-cells.ts";
import type { ReportState } from "./vocabulary.ts";

export interface FilingSummaryInput {
  readonly completeness: CompletenessView;
  /** By organisation; who has none has not begun. */
  readonly reports: ReadonlyMap<string, { readonly state: ReportState; readonly nil: boolean }>;
  readonly due: string | null;
  readonly office: string;
  readonly demo: boolean;
}

type Key = keyof typeof words.columns;
const column = (key: Key, widthMm: number | null) => ({ key, head: [...words.columns[key]], widthMm });

export function buildFilingSummary(input: FilingSummaryInput): Omit<Sheet, "verification"> {
  const { completeness, due, office, demo } = input;
  const { period, byOrganisation, gaps } = completeness;
  return {
    kind: "filing-summary",
    formVersion: words.formVersion,
    orientation: "landscape",
    title: words.title,
    subtitle: words.subtitle(periodLabel(period), asAtLabel(period)),
    tableNumber: words.tableNumber,
    confidentiality: words.confidentiality,
    info: [words.info.maker(office), words.info.due(due), words.info.unit],
    demo,
    sections: byOrganisation.length === 0 ? [] : [organisationsSection(input), gapsSection(gaps)],
    empty: words.empty,
    closing: [],
    signature: words.signature.map((label) => ({ label, text: "" })),
    summary: "",
    legend: "",
    notes: [...words.notes],
  };
}

function organisationsSection({ completeness, reports }: FilingSummaryInput): SheetSection {
  const { byOrganisation, total } = completeness;
  const stateOf = (code: string): SheetCell => {
    const report = reports.get(code);
    return word(report?.nil ? words.nil : reportStateLabel[report?.state ?? "not_started"]);
  };
  return {
    title: words.sections.organisations,
    columns: [
      column("order", 10),
      column("organisation", null),
      column("state", 22),
      column("asked", 15),
      column("answered", 15),
      column("answeredShare", 18),
      column("onTime", 15),
      column("onTimeShare", 18),
      column("notObtained", 18),
      column("blank", 18),
      column("nil", 18),
      column("notApplicable", 18),
      column("exempt", 15),
    ],
    rows: [
      ...byOrganisation.map(({ code, name, counts }, index) => [
        word(String(index + 1)),
        text(name),
        stateOf(code),
        ...countCells(counts),
      ]),
      [{ ...head(words.total), colSpan: 3 }, ...countCells(total)],
    ],
  };
}

function countCells({ asked, answered, onTime, missing, withoutFigure, exempt }: Completeness): SheetCell[] {
  const share = (of: number): SheetCell => (asked === 0 ? nil("—") : percent(of / asked));
  return [
    count(asked),
    count(answered),
    share(answered),
    count(onTime),
    share(onTime),
    count(missing.not_obtained),
    count(missing.blank),
    count(withoutFigure.nil),
    count(withoutFigure.not_applicable),
    count(exempt),
  ];
}

/** Rows under one name: what is bound together is never broken between pages, and longer parts would leave pages half empty. */
const longestPart = 8;

/** Of an organisation one below the other; its name stands once, of a long list once in each part. */
function gapsSection(gaps: CompletenessView["gaps"]): SheetSection {
  const byOrganisation = [...Map.groupBy(gaps, ({ organisation }) => organisation).values()];
  const parts = byOrganisation.flatMap((own) =>
    Array.from({ length: Math.ceil(own.length / longestPart) }, (_, part) =>
      own.slice(part * longestPart, (part + 1) * longestPart),
    ),
  );
  const rows = parts.flatMap((own) =>
    own.map(({ organisationName, name, dataPeriodLabel, answer, remark }, index) => {
      const whose: SheetCell[] =
        index > 0 ? [] : [{ ...text(organisationName), ...(own.length > 1 && { rowSpan: own.length }) }];
      return [...whose, text(name), word(dataPeriodLabel), word(gapLabel[answer]), textOrNone(remark)];
    }),
  );
  return {
    title: words.sections.gaps,
    columns: [
      column("organisation", 50),
      column("line", 80),
      column("dataPeriod", 34),
      column("answer", 24),
      column("remark", null),
    ],
    rows,
  };
}
