/** Binds the contract to the services: no rule lives here. */
import { implement } from "@orpc/server";
import { contract } from "../../shared/contract/index.ts";
import type { Core } from "../compose.ts";
import { contractErrors } from "./errors.ts";

export function createRouter(core: Core) {
  const os = implement(contract).use(contractErrors(core.report));
  return os.router({
    app: {
      state: os.app.state.handler(() => core.app.state()),
      shippedOrganisations: os.app.shippedOrganisations.handler(() => core.app.shippedOrganisations()),
      setup: os.app.setup.handler(({ input }) => {
        core.app.setup(input);
        return core.app.state();
      }),
      changes: os.app.changes.handler(({ input }) => core.app.changes(input.before, input.limit)),
      verify: os.app.verify.handler(() => core.app.verify()),
    },
    catalog: {
      get: os.catalog.get.handler(({ input }) => core.catalog.get(input.plan)),
      editOrganisation: os.catalog.editOrganisation.handler(({ input }) => core.catalog.editOrganisation(input)),
      setComparableBaseline: os.catalog.setComparableBaseline.handler(({ input }) =>
        core.catalog.setComparableBaseline(input),
      ),
      assign: os.catalog.assign.handler(({ input }) => core.catalog.assign(input.item, input.role, input.organisation)),
    },
    catalogueFile: {
      export: os.catalogueFile.export.handler(({ input }) => core.catalogueFile.export(input.plans)),
      template: os.catalogueFile.template.handler(() => core.catalogueFile.template()),
      upload: os.catalogueFile.upload.handler(async ({ input }) =>
        core.catalogueFile.upload(input.file.name, new Uint8Array(await input.file.arrayBuffer())),
      ),
      preview: os.catalogueFile.preview.handler(({ input, signal }) =>
        core.catalogueFile.preview(input.session, signal),
      ),
      apply: os.catalogueFile.apply.handler(({ input }) =>
        core.catalogueFile.apply(input.session, input.digest, input.reason),
      ),
      discard: os.catalogueFile.discard.handler(({ input }) => core.catalogueFile.discard(input.session)),
    },
    periods: {
      list: os.periods.list.handler(() => core.periods.list()),
      open: os.periods.open.handler(({ input }) => core.periods.open(input.code, input.due)),
      close: os.periods.close.handler(({ input }) => core.periods.close(input.code)),
      register: os.periods.register.handler(({ input }) => core.forms.register(input.period)),
    },
    entry: {
      form: os.entry.form.handler(({ input }) => core.forms.form(input.organisation, input.period)),
      save: os.entry.save.handler(({ input }) => core.entry.save(input)),
      check: os.entry.check.handler(({ input }) => core.entry.check(input)),
    },
    issue: {
      run: os.issue.run.handler(({ input, signal }) => core.issue.run(input, signal)),
      register: os.issue.register.handler(({ input }) => core.issue.register(input.period)),
    },
    merge: {
      begin: os.merge.begin.handler(({ input }) => core.merge.begin(input.period)),
      upload: os.merge.upload.handler(async ({ input }) =>
        core.merge.upload(input.session, input.file.name, new Uint8Array(await input.file.arrayBuffer())),
      ),
      preview: os.merge.preview.handler(({ input, signal }) => core.merge.preview(input.session, signal)),
      apply: os.merge.apply.handler(({ input }) => core.merge.apply(input.session, input.digest, input.answers)),
      discard: os.merge.discard.handler(({ input }) => core.merge.discard(input.session)),
      batches: os.merge.batches.handler(() => core.batches.list()),
      undo: os.merge.undo.handler(({ input }) => core.batches.undo(input.batch)),
    },
    progress: {
      table: os.progress.table.handler(({ input }) => core.progress.table(input.plan, input.period, input.collection)),
      detail: os.progress.detail.handler(({ input }) => core.progress.detail(input.indicator, input.period)),
    },
    reports: {
      sheet: os.reports.sheet.handler(({ input }) => core.reports.sheet(input.kind, input.period)),
      pdf: os.reports.pdf.handler(({ input }) => core.reports.deliverPdf(input.kind, input.period)),
    },
    settings: {
      get: os.settings.get.handler(() => core.settings.get()),
      save: os.settings.save.handler(({ input }) => core.settings.save(input)),
    },
  });
}
