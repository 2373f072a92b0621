/**
 * Sign and stamp, at the foot of every entry sheet. Who filled it in, phone and date are entry cells on the first of them
 * and are repeated on the next by formula: asked for twice, they would come back saying two things.
 */
import type { IssuedForm } from "../../../shared/domain/form.ts";
import type { MetaField } from "../layout/identity.ts";
import { stampLabels } from "../layout/indicator-sheet.ts";
import { type Canvas, cellAddress, cellText } from "./canvas.ts";
import { styles } from "./styles.ts";

/** Columns of a signature: its label from–to, its line from–to. */
export type SignaturePlace = readonly [labelFrom: number, labelTo: number, lineFrom: number, lineTo: number];

export interface StampCell {
  readonly cell: string;
  readonly field: MetaField;
  readonly base: string | null;
}

/** An earlier sheet on which these cells are typed. */
export interface TypedStamp {
  readonly sheet: string;
  readonly cells: readonly StampCell[];
}

const rowPoints = 25;

/** Two rows of three. @returns its entry cells, with what is printed in them at issue; none where they only repeat */
export function drawStampBlock(
  canvas: Canvas,
  row: number,
  form: IssuedForm,
  places: readonly [SignaturePlace, SignaturePlace, SignaturePlace],
  typedBefore: TypedStamp | null,
): StampCell[] {
  const byHand = ["填报单位（盖章）：", "单位负责人：", "审核人："] as const;
  const { contactName, contactPhone } = form.organisation;
  const typed = [
    ["contactName", cellText(contactName) || null],
    ["contactPhone", cellText(contactPhone) || null],
    ["filledOn", null],
  ] as const;
  canvas.height(row, rowPoints);
  canvas.height(row + 1, rowPoints);
  return typed.flatMap(([field, base], index): StampCell[] => {
    const [labelFrom, labelTo, lineFrom, lineTo] = places[index] ?? places[0];
    canvas.span(row, labelFrom, labelTo, byHand[index] ?? "", styles.signLabel);
    canvas.span(row, lineFrom, lineTo, null, styles.signLine);
    canvas.span(row + 1, labelFrom, labelTo, stampLabels[field], styles.signLabel);
    const source = typedBefore?.cells.find((each) => each.field === field);
    if (typedBefore && source) {
      const there = `'${typedBefore.sheet}'!${source.cell}`;
      canvas.formula(row + 1, lineFrom, lineTo, `IF(${there}="","",${there})`, base ?? "", styles.signShown);
      return [];
    }
    canvas.span(row + 1, lineFrom, lineTo, base, styles.signEntry);
    return [{ cell: cellAddress(row + 1, lineFrom), field, base }];
  });
}
