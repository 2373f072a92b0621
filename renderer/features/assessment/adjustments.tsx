/** 加扣分 of one organisation: what counts, and the form for another. Of an open quarter only. */
import { App, Button, Input, InputNumber } from "antd";
import { useState } from "react";
import type { Score } from "../../../shared/contract/assessment.ts";
import type { Adjustment, Standing } from "../../../shared/domain/assessment/result.ts";
import { formatSigned, plainNumber } from "../../../shared/domain/number.ts";
import { assessmentScreenText } from "../../../shared/text/assessment-screens.ts";
import { commonText } from "../../../shared/text/common.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { ErrorNotice } from "../../components/error-text.tsx";
import { Field } from "../../components/field.tsx";
import { FormDrawer } from "../../components/form-drawer.tsx";

const words = assessmentScreenText.why;

export function Adjustments({ score, standing }: { readonly score: Score; readonly standing: Standing }) {
  const { modal } = App.useApp();
  const [adding, setAdding] = useState(false);
  const withdrawing = useCommand();
  const editable = !score.frozen && score.period.length > 4;
  const withdraw = ({ id, period }: Adjustment) =>
    modal.confirm({
      title: words.withdrawTitle,
      okText: words.withdraw,
      cancelText: commonText.cancel,
      onOk: () => withdrawing.run(() => api.assessment.withdrawAdjustment({ id, period })),
    });
  return (
    <section aria-label={words.adjusted}>
      <h3>
        {words.adjusted}
        {editable ? (
          <Button type="link" size="small" onClick={() => setAdding(true)}>
            {words.addAdjustment}
          </Button>
        ) : null}
      </h3>
      <ErrorNotice error={withdrawing.error} onClose={withdrawing.forget} />
      {standing.adjustments.length === 0 ? <p className="quiet small">{words.noAdjustments}</p> : null}
      <ul>
        {standing.adjustments.map((each) => (
          <li key={each.id} className="assessment-line">
            <div className="assessment-line-head">
              <span>{each.reason}</span>
              {editable ? (
                <Button type="link" size="small" onClick={() => withdraw(each)}>
                  {words.withdraw}
                </Button>
              ) : null}
              <span className="number strong">{formatSigned(each.points, decimalsOf(each.points))}</span>
            </div>
            {each.basis === "" ? null : <p className="quiet small">{each.basis}</p>}
          </li>
        ))}
      </ul>
      {adding ? <AdjustmentForm score={score} standing={standing} onDone={() => setAdding(false)} /> : null}
    </section>
  );
}

const decimalsOf = (points: number): number => plainNumber(points).split(".")[1]?.length ?? 0;

interface FormProps {
  readonly score: Score;
  readonly standing: Standing;
  readonly onDone: () => void;
}

function AdjustmentForm({ score, standing, onDone }: FormProps) {
  const [points, setPoints] = useState<number | null>(null);
  const [reason, setReason] = useState("");
  const [basis, setBasis] = useState("");
  const saving = useCommand();
  const save = async () => {
    const given = { period: score.period, organisation: standing.organisation, points: points ?? 0, reason, basis };
    if (await saving.run(() => api.assessment.adjust(given))) onDone();
  };
  return (
    <FormDrawer
      title={`${standing.name}　${words.addAdjustment}`}
      changed={points !== null || reason !== "" || basis !== ""}
      busy={saving.busy}
      error={saving.error}
      onClose={onDone}
      onSave={() => void save()}
    >
      <Field label={words.points} hint={words.pointsHint}>
        {(control) => <InputNumber {...control} value={points} min={-100} max={100} onChange={setPoints} />}
      </Field>
      <Field label={words.reason}>
        {(control) => (
          <Input.TextArea {...control} rows={3} value={reason} onChange={(e) => setReason(e.target.value)} />
        )}
      </Field>
      <Field label={words.basis} hint={words.basisHint}>
        {(control) => <Input {...control} value={basis} onChange={(e) => setBasis(e.target.value)} />}
      </Field>
    </FormDrawer>
  );
}
