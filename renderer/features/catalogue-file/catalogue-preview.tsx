/** What the workbook would change, or why it cannot be read in; above it the decision. */
import { App, Button, Input } from "antd";
import type { CataloguePreview } from "../../../shared/contract/catalogue-file.ts";
import { catalogueFileText } from "../../../shared/text/catalogue-file.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Notice } from "../../components/error-text.tsx";
import { Field } from "../../components/field.tsx";
import { CatalogueChanges } from "./catalogue-changes.tsx";
import { ChooseWorkbook } from "./catalogue-drop.tsx";
import { CatalogueProblems } from "./catalogue-problems.tsx";
import { applyWorkbook, forget, sayReason, useCatalogueSession } from "./catalogue-session.ts";
import { countsOf } from "./change-counts.ts";

const words = catalogueFileText;

export function CataloguePreviewView({ preview }: { readonly preview: CataloguePreview }) {
  const errors = preview.problems.filter(({ severity }) => severity === "error");
  const notices = preview.problems.filter(({ severity }) => severity === "warning");
  return (
    <>
      {errors.length > 0 ? (
        <>
          <FileBar file={preview.file} />
          <Notice kind="error">{words.refused(errors.length)}</Notice>
          <CatalogueProblems title={words.problemsTitle} problems={errors} />
        </>
      ) : preview.changes.length === 0 ? (
        <>
          <FileBar file={preview.file} />
          <EmptyState title={words.nothing.title} hint={words.nothing.hint} />
        </>
      ) : (
        <>
          <Decision preview={preview} />
          <CatalogueChanges changes={preview.changes} />
        </>
      )}
      <CatalogueProblems title={words.noticesTitle} problems={notices} folded />
    </>
  );
}

function FileBar({ file }: { readonly file: string }) {
  return (
    <div className="settings-open">
      <b className="clip catalogue-file-name">{file}</b>
      <ChooseWorkbook label={words.chooseAnother} />
    </div>
  );
}

function Decision({ preview }: { readonly preview: CataloguePreview }) {
  const { modal } = App.useApp();
  const reason = useCatalogueSession((session) => session.reason);
  const applying = useCatalogueSession(({ phase }) => phase === "applying");
  const counts = countsOf(preview.totals);
  const missing = preview.reasonNeeded && reason.trim() === "";
  const ask = () =>
    modal.confirm({
      title: words.confirmTitle(preview.file),
      content: words.confirm(counts),
      okText: words.confirmOk,
      cancelText: words.keep,
      onOk: () => void applyWorkbook(),
    });
  return (
    <div className="catalogue-decision">
      <div className="settings-open">
        <b className="clip">{preview.file}</b>
        <span className="catalogue-file-name">{words.summary(counts)}</span>
        <Button disabled={applying} onClick={() => void forget()}>
          {words.discard}
        </Button>
        <Button type="primary" loading={applying} disabled={missing} onClick={ask}>
          {applying ? words.applying : words.apply}
        </Button>
      </div>
      {preview.reasonNeeded ? (
        <Field label={words.reason} hint={words.reasonHint}>
          {(control) => (
            <Input
              {...control}
              maxLength={200}
              value={reason}
              placeholder={words.reasonMissing}
              onChange={(event) => sayReason(event.target.value)}
            />
          )}
        </Field>
      ) : null}
    </div>
  );
}
