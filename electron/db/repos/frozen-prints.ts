/** Prints of closed periods as they were when the period was closed (04 §4.3). */
import type { Printed } from "../../../shared/contract/printed.ts";
import type { PrintKind } from "../../../shared/domain/print-kinds.ts";
import type { ReadDb, WriteTx } from "../handles.ts";
import { packedModel, unpackedModel } from "./packed-model.ts";

/** What a print is about: an organisation, a line, or (empty) its period as a whole. */
export interface PrintSubject {
  readonly code: string;
  readonly name: string;
}

export interface FrozenPrint {
  readonly period: string;
  readonly kind: PrintKind;
  readonly subject: PrintSubject;
  readonly title: string;
  readonly frozenAt: string;
}

interface Row {
  readonly period: string;
  readonly kind: PrintKind;
  readonly subject: string;
  readonly name: string;
  readonly title: string;
  readonly frozenAt: string;
}

export function findFrozenPrint(db: ReadDb, period: string, kind: PrintKind, subject: string): Printed | undefined {
  const row = db.get<{ model: string }>(
    "SELECT model FROM frozen_print WHERE period = :period AND kind = :kind AND subject = :subject",
    { period, kind, subject },
  );
  return row && unpackedModel<Printed>(row.model);
}

/** When the print of each subject of a kind was frozen. */
export function frozenTimes(db: ReadDb, period: string, kind: PrintKind): ReadonlyMap<string, string> {
  const rows = db.all<{ subject: string; at: string }>(
    `SELECT subject, at FROM frozen_print JOIN operation ON operation.id = frozen_print.operation
     WHERE period = :period AND frozen_print.kind = :kind`,
    { period, kind },
  );
  return new Map(rows.map(({ subject, at }) => [subject, at]));
}

/** The subjects of a kind that were frozen with a period, in the order in which they were. */
export function frozenSubjects(db: ReadDb, period: string, kind: PrintKind): PrintSubject[] {
  return db.all<PrintSubject>(
    "SELECT subject AS code, subject_name AS name FROM frozen_print WHERE period = :period AND kind = :kind ORDER BY rowid",
    { period, kind },
  );
}

export function frozenPrintsByCode(db: ReadDb, verification: string): FrozenPrint[] {
  const rows = db.all<Row>(
    `SELECT period, frozen_print.kind AS kind, subject, subject_name AS name, title, at AS frozenAt
     FROM frozen_print JOIN operation ON operation.id = frozen_print.operation
     WHERE verification = :verification ORDER BY period, frozen_print.kind, subject`,
    { verification },
  );
  return rows.map(({ subject, name, ...row }) => ({ ...row, subject: { code: subject, name } }));
}

export function freezePrint(tx: WriteTx, period: string, subject: PrintSubject, title: string, model: Printed): void {
  tx.run(
    `INSERT INTO frozen_print (period, kind, subject, subject_name, title, verification, model, operation)
     VALUES (:period, :kind, :subject, :name, :title, :verification, :model, :operation)`,
    {
      period,
      kind: model.kind,
      subject: subject.code,
      name: subject.name,
      title,
      verification: model.verification,
      model: packedModel(model),
      operation: tx.operation(),
    },
  );
}
