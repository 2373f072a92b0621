/** Exporting: the plan in use, all of them, or an empty workbook for a new one. */
import { Button } from "antd";
import { useState } from "react";
import type { Delivery } from "../../../shared/contract/common.ts";
import { catalogueFileText } from "../../../shared/text/catalogue-file.ts";
import { api } from "../../api/client.ts";
import { download } from "../../api/download.ts";
import { useCommand } from "../../components/command.ts";
import { ErrorNotice, Notice } from "../../components/error-text.tsx";
import { useCatalog } from "../../components/plan-data.ts";

const words = catalogueFileText;

export function CatalogueExport() {
  const plan = useCatalog().data?.plan;
  const [delivery, setDelivery] = useState<Delivery | null>(null);
  const { busy, error, run, forget } = useCommand();
  const fetch = (work: () => Promise<Delivery>) => {
    setDelivery(null);
    void run(async () => {
      const made = await work();
      setDelivery(made);
      download(made);
    });
  };
  const button = (label: string, work: () => Promise<Delivery>, disabled = false) => (
    <Button disabled={busy || disabled} onClick={() => fetch(work)}>
      {label}
    </Button>
  );
  return (
    <section className="catalogue-export" aria-labelledby="catalogue-export-title">
      <h2 id="catalogue-export-title">{words.exportTitle}</h2>
      {button(
        words.plan(plan?.name ?? ""),
        () => api.catalogueFile.export({ plans: plan ? [plan.code] : [] }),
        plan === undefined,
      )}
      {button(words.all, () => api.catalogueFile.export({ plans: null }))}
      {button(words.template, () => api.catalogueFile.template())}
      <p className="secondary small">
        {words.exportHint}
        {words.templateHint}
      </p>
      <ErrorNotice error={error} onClose={forget} />
      {delivery === null ? null : (
        <Notice kind="done" onClose={() => setDelivery(null)}>
          {delivery.kind === "folder" ? words.savedIn(delivery.folder) : words.saved(delivery.fileName)}
        </Notice>
      )}
    </section>
  );
}
