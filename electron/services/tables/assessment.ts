/** 考核数据 as the providers supplied it, and 核对与申诉 as it was said, each as the screen has it. */
import type { Confirmation, Matrix, Statement } from "../../../shared/contract/assessment.ts";
import type { TableRequest } from "../../../shared/contract/tables.ts";
import type { SuppliedFigure } from "../../../shared/domain/assessment/rules.ts";
import type { SchemeLine } from "../../../shared/domain/assessment/scheme.ts";
import { hasTarget } from "../../../shared/domain/assessment/typed.ts";
import { AppError } from "../../../shared/domain/errors.ts";
import { assessmentText } from "../../../shared/text/assessment.ts";
import { assessmentScreenText } from "../../../shared/text/assessment-screens.ts";
import { tablesText } from "../../../shared/text/tables.ts";
import { fillingLabel } from "../../../shared/text/words.ts";
import { blank, figure, type ListCell, moment, text, word } from "../../exchange/printed-workbook/list-cells.ts";
import { type ListColumn, type ListExport, listSheet, numbered } from "./list-sheet.ts";
import type { ListWorld } from "./sources.ts";

const { matrix: matrixText, confirmations: saidText } = assessmentScreenText;
const words = tablesText.assessment;

const noScheme = (period: string) =>
  new AppError("INVALID", {
    field: assessmentText.title,
    reason: assessmentText.wrong.noScheme(Number(period.slice(0, 4))),
  });

export function suppliesList(
  { period, provider }: Extract<TableRequest, { table: "supplies" }>,
  { sources, now, nameOf }: ListWorld,
): ListExport {
  const matrix = sources.assessment.matrix(period);
  const { scheme, label } = matrix;
  if (scheme === null) throw noScheme(period);
  const lines = matrix.lines.filter((line) => provider === "" || line.provider === provider);
  return {
    title: matrixText.label(label),
    about: "",
    asAt: `${label}，${now}`,
    filters: provider === "" ? [] : [tablesText.filter(matrixText.provider, nameOf(provider))],
    source: tablesText.sources.assessment,
    unit: "",
    notes: [
      tablesText.ranking.scheme(scheme.name, scheme.version),
      ...(scheme.example ? [assessmentText.exampleHint] : []),
    ],
    sheets: [listSheet(words.supplies, supplyColumns(lines, nameOf), matrix.rows, words.nobody)],
  };
}

type MatrixRow = Matrix["rows"][number];

function supplyColumns(lines: readonly SchemeLine[], nameOf: ListWorld["nameOf"]): ListColumn<MatrixRow>[] {
  return [
    { head: matrixText.name, mm: 40, cell: ({ name }) => text(name) },
    { head: tablesText.ranking.kind, mm: 18, cell: ({ kind }) => word(kind) },
    ...lines.flatMap((line): ListColumn<MatrixRow>[] => {
      const head = `${line.name}${line.unit === "" ? "" : `（${line.unit}）`}`;
      const of = ({ cells }: MatrixRow) => cells.find((cell) => cell.line === line.code);
      return [
        { head: `${head}\n${matrixText.before}`, mm: 26, cell: (row) => supplied(line, of(row)?.previous ?? null) },
        ...(hasTarget(line)
          ? [
              {
                head: `${head}\n${matrixText.target}`,
                mm: 26,
                cell: (row: MatrixRow) => figure(of(row)?.current?.target ?? null, line.decimals),
              },
            ]
          : []),
        {
          head: `${head}\n${words.suppliedBy(nameOf(line.provider))}`,
          mm: 30,
          cell: (row) => supplied(line, of(row)?.current ?? null),
        },
      ];
    }),
  ];
}

/** Nothing supplied is blank; that there is nothing to supply is said. */
function supplied({ rule, decimals }: SchemeLine, given: SuppliedFigure | null): ListCell {
  if (given === null) return blank;
  if (given.filling !== "reported") return word(fillingLabel[given.filling]);
  // A target that was set ahead of its figure.
  if (given.value === null) return blank;
  if (rule.kind === "yes_no") return word(given.value === 0 ? words.no : words.yes);
  return figure(given.value, decimals);
}

export function statementsList(
  { period }: Extract<TableRequest, { table: "statements" }>,
  { sources, now, nameOf }: ListWorld,
): ListExport {
  const { assessment, label, confirmations } = sources.assessment.score(period);
  if (assessment === null) throw noScheme(period);
  const totals = new Map(assessment.standings.map(({ organisation, total }) => [organisation, total]));
  const count = (state: Confirmation["state"]) => confirmations.filter((each) => each.state === state).length;
  return {
    title: words.statements(label),
    about: "",
    asAt: `${label}，${now}`,
    filters: [],
    source: words.said,
    unit: "",
    notes: [saidText.counts(count("confirmed"), confirmations.length, count("objection"))],
    sheets: [
      listSheet(
        words.states,
        [
          { head: saidText.columns.name, mm: 40, cell: ({ organisation }) => text(nameOf(organisation)) },
          {
            head: saidText.columns.score,
            mm: 18,
            cell: ({ organisation }) => figure(totals.get(organisation) ?? null, assessment.scheme.decimals),
          },
          { head: saidText.columns.state, mm: 44, cell: ({ state }) => word(saidText.state[state]) },
        ],
        confirmations,
        words.nobody,
      ),
      listSheet(
        words.records,
        statementColumns(nameOf),
        confirmations.flatMap(({ statements }) => statements),
        words.nothingSaid,
      ),
    ],
  };
}

const statementColumns = (nameOf: ListWorld["nameOf"]): ListColumn<Statement>[] => [
  numbered,
  { head: saidText.columns.name, mm: 36, cell: ({ organisation }) => text(nameOf(organisation)) },
  { head: words.kind, mm: 20, cell: ({ kind }) => word(saidText.kind[kind]) },
  {
    head: saidText.about,
    mm: 36,
    cell: ({ kind, lineName }) => text(lineName ?? (kind === "objection" ? saidText.whole : "")),
  },
  { head: words.text, mm: 70, cell: (statement) => text(statement.text) },
  {
    head: saidText.upheld,
    mm: 18,
    cell: ({ upheld }) => (upheld === null ? blank : word(upheld ? saidText.yes : saidText.no)),
  },
  { head: saidText.person, mm: 20, cell: ({ person }) => word(person) },
  { head: words.at, mm: 30, cell: ({ at }) => moment(at) },
  { head: words.by, mm: 20, cell: ({ by }) => word(by) },
  {
    head: saidText.withdraw,
    mm: 40,
    cell: ({ withdrawn }) => text(withdrawn === null ? "" : saidText.withdrawn(withdrawn.by, withdrawn.reason)),
  },
];
