/** Binds the contract to the services: no rule lives here. */
import { implement } from "@orpc/server";
import { contract } from "../../shared/contract/index.ts";
import type { Core } from "../compose.ts";
import { contractErrors } from "./errors.ts";
import { whileUnlocked } from "./while-unlocked.ts";

export function createRouter(core: Core) {
  const os = implement(contract)
    .use(contractErrors(core.report))
    .use(whileUnlocked(() => core.machineLock.isLocked()));
  return os.router({
    app: {
      state: os.app.state.handler(() => core.app.state()),
      shippedOrganisations: os.app.shippedOrganisations.handler(() => core.app.shippedOrganisations()),
      setup: os.app.setup.handler(({ input }) => {
        core.app.setup(input);
        return core.app.state();
      }),
      enterDemo: os.app.enterDemo.handler(() => core.demo.enter()),
      leaveDemo: os.app.leaveDemo.handler(() => {
        core.demo.leave();
        return core.app.state();
      }),
      demoAs: os.app.demoAs.handler(({ input }) => {
        core.demo.sitAs(input.organisation);
        return core.app.state();
      }),
      changes: os.app.changes.handler(({ input }) => core.app.changes(input.before, input.limit, input.filter)),
      changesFound: os.app.changesFound.handler(({ input }) => core.audit.found(input)),
      exportChanges: os.app.exportChanges.handler(({ input }) => core.audit.exportLog(input)),
      verify: os.app.verify.handler(() => core.app.verify()),
    },
    machineLock: {
      state: os.machineLock.state.handler(() => core.machineLock.state()),
      unlock: os.machineLock.unlock.handler(({ input }) => core.machineLock.unlock(input.password)),
      lock: os.machineLock.lock.handler(() => core.machineLock.lock()),
      set: os.machineLock.set.handler(({ input }) => core.machineLock.set(input.current, input.next)),
      remove: os.machineLock.remove.handler(({ input }) => core.machineLock.remove(input.current)),
      idle: os.machineLock.idle.handler(({ input }) => core.machineLock.idle(input.minutes)),
    },
    catalog: {
      get: os.catalog.get.handler(({ input }) => core.catalog.get(input.plan)),
    },
    organisations: {
      list: os.organisations.list.handler(({ input }) => core.organisations.list(input.plan)),
      suggestCode: os.organisations.suggestCode.handler(({ input }) => core.organisations.suggestCode(input.name)),
      add: os.organisations.add.handler(({ input }) => core.organisations.add(input)),
      edit: os.organisations.edit.handler(({ input }) => core.organisations.edit(input)),
      consequences: os.organisations.consequences.handler(({ input }) => core.organisations.consequences(input)),
      retire: os.organisations.retire.handler(({ input }) => core.organisations.retire(input)),
      reactivate: os.organisations.reactivate.handler(({ input }) => core.organisations.reactivate(input.code)),
      merge: os.organisations.merge.handler(({ input }) => core.organisations.merge(input)),
      remove: os.organisations.remove.handler(({ input }) => core.organisations.remove(input.code)),
    },
    responsibilities: {
      assign: os.responsibilities.assign.handler(({ input }) => core.responsibilities.assign(input)),
      assignEach: os.responsibilities.assignEach.handler(({ input }) => core.responsibilities.assignEach(input)),
      confirm: os.responsibilities.confirm.handler(({ input }) => core.responsibilities.confirm(input.items)),
      history: os.responsibilities.history.handler(({ input }) => core.responsibilities.history(input.item)),
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
      plan: os.periods.plan.handler(({ input }) => core.periods.plan(input.plan, input.dues)),
      setDue: os.periods.setDue.handler(({ input }) => core.periods.setDue(input.code, input.due)),
      exceptions: os.periods.exceptions.handler(({ input }) => core.dueExceptions.list(input.period)),
      except: os.periods.except.handler(({ input }) => core.dueExceptions.except(input)),
      takeBack: os.periods.takeBack.handler(({ input }) => core.dueExceptions.takeBack(input.period, input.scopes)),
      register: os.periods.register.handler(({ input }) => core.forms.register(input.period)),
    },
    drafts: {
      list: os.drafts.list.handler(({ input }) => core.drafts.list(input)),
      put: os.drafts.put.handler(({ input }) => core.drafts.put(input)),
    },
    workbooks: {
      list: os.workbooks.list.handler(() => core.workbooks.list()),
      open: os.workbooks.open.handler(async ({ input }) =>
        core.workbooks.open(input.file.name, new Uint8Array(await input.file.arrayBuffer())),
      ),
      get: os.workbooks.get.handler(({ input }) => core.workbooks.get(input.issue)),
      check: os.workbooks.check.handler(({ input }) => core.workbooks.check(input.issue)),
      sheet: os.workbooks.sheet.handler(({ input }) => core.workbooks.sheet(input.issue)),
      pdf: os.workbooks.pdf.handler(({ input }) => core.workbooks.pdf(input.issue)),
      remove: os.workbooks.remove.handler(({ input }) => core.workbooks.remove(input.issue)),
      export: os.workbooks.export.handler(({ input }) => core.workbooks.export(input.issue, input.despiteBlanks)),
    },
    entry: {
      form: os.entry.form.handler(({ input }) => core.forms.form(input.organisation, input.period)),
      save: os.entry.save.handler(({ input }) => core.entry.save(input)),
      judge: os.entry.judge.handler(({ input }) => core.entry.judge(input)),
      saveRows: os.entry.saveRows.handler(({ input }) => core.entry.saveRows(input)),
    },
    issue: {
      run: os.issue.run.handler(({ input, signal }) => core.issue.run(input, signal)),
      notice: os.issue.notice.handler(({ input }) => core.issueNotice.deliver(input)),
      register: os.issue.register.handler(({ input }) => core.issue.register(input.period)),
    },
    merge: {
      begin: os.merge.begin.handler(({ input }) => core.merge.begin(input.period, input.replace)),
      upload: os.merge.upload.handler(async ({ input }) =>
        core.merge.upload(input.session, input.file.name, new Uint8Array(await input.file.arrayBuffer())),
      ),
      open: os.merge.open.handler(({ input }) => core.merge.open(input.session, input.sha256, input.password)),
      preview: os.merge.preview.handler(({ input, signal }) => core.merge.preview(input.session, signal)),
      apply: os.merge.apply.handler(({ input }) => core.merge.apply(input.session, input.digest, input.answers)),
      current: os.merge.current.handler(() => core.merge.current()),
      answer: os.merge.answer.handler(({ input }) => core.merge.answer(input.session, input.answers, input.withdrawn)),
      remove: os.merge.remove.handler(({ input }) => core.merge.remove(input.session, input.sha256)),
      discard: os.merge.discard.handler(({ input }) => core.merge.discard(input.session)),
      batches: os.merge.batches.handler(() => core.batches.list()),
      batch: os.merge.batch.handler(({ input }) => core.batches.get(input.batch)),
      undo: os.merge.undo.handler(({ input }) => core.batches.undo(input.batch)),
      restore: os.merge.restore.handler(({ input }) => core.batches.restore(input.batch)),
    },
    returns: {
      offer: os.returns.offer.handler(({ input }) => core.returns.offer(input.session, input.sha256)),
      make: os.returns.make.handler(({ input }) => core.returns.make(input)),
      makeAll: os.returns.makeAll.handler(({ input, signal }) => core.returns.makeAll(input, signal)),
      list: os.returns.list.handler(({ input }) => core.returns.list(input.period)),
      queries: os.returns.queries.handler(({ input }) => core.returns.queries(input.copy)),
      open: os.returns.open.handler(({ input }) => core.returns.open(input.copy)),
    },
    mappings: {
      list: os.mappings.list.handler(() => core.mappings.list()),
      get: os.mappings.get.handler(({ input }) => core.mappings.get(input.id)),
      propose: os.mappings.propose.handler(({ input }) =>
        core.mappings.propose(input, input.organisation, input.heads),
      ),
      preview: os.mappings.preview.handler(({ input }) => core.mappings.preview(input, input.period, input.mapping)),
      save: os.mappings.save.handler(({ input }) => core.mappings.save(input.name, input.mapping, input.replaces)),
      rename: os.mappings.rename.handler(({ input }) => core.mappings.rename(input.id, input.name)),
      retire: os.mappings.retire.handler(({ input }) => core.mappings.retire(input.id)),
    },
    collecting: {
      register: os.collecting.register.handler(({ input }) => core.collecting.register(input.period)),
      remind: os.collecting.remind.handler(({ input }) => core.collecting.remind(input)),
      notice: os.collecting.notice.handler(({ input }) => core.collecting.notice(input)),
      noticePdf: os.collecting.noticePdf.handler(({ input }) => core.collecting.noticePdf(input)),
      guessScans: os.collecting.guessScans.handler(({ input }) => core.scans.guess(input.period, input.fileNames)),
      addScan: os.collecting.addScan.handler(async ({ input: { file, ...scan } }) =>
        core.scans.add({ ...scan, fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }),
      ),
      setPaper: os.collecting.setPaper.handler(({ input }) => core.scans.setPaper(input.scan, input.paper)),
      retractScan: os.collecting.retractScan.handler(({ input }) => core.scans.retract(input.scan, input.reason)),
      openScan: os.collecting.openScan.handler(({ input }) => core.scans.open(input.scan)),
      archive: os.collecting.archive.handler(({ input, signal }) => core.archive.run(input.period, signal)),
    },
    progress: {
      table: os.progress.table.handler(({ input }) => core.progress.table(input.plan, input.period, input.collection)),
      detail: os.progress.detail.handler(({ input }) => core.progress.detail(input.indicator, input.period)),
      cell: os.progress.cell.handler(({ input }) => core.progress.cell(input)),
    },
    reports: {
      subjects: os.reports.subjects.handler(({ input }) => core.reports.subjects(input.kind, input.period)),
      models: os.reports.models.handler(({ input }) => core.reports.models(input)),
      pdf: os.reports.pdf.handler(({ input }) => core.reports.deliverPdf(input.request, input.options)),
      facts: os.reports.facts.handler(({ input }) => core.reports.facts(input)),
      print: os.reports.print.handler(async ({ input }) => ({
        printed: await core.reports.print(input.request, input.options),
      })),
      workbook: os.reports.workbook.handler(({ input }) => core.printFiles.deliverWorkbook(input)),
      batch: os.reports.batch.handler(({ input, signal }) => core.printFiles.run(input, signal)),
      verify: os.reports.verify.handler(({ input }) => core.reports.verify(input.code)),
    },
    written: {
      get: os.written.get.handler(({ input }) => core.written.get(input)),
      save: os.written.save.handler(({ input }) => core.written.save(input)),
      keep: os.written.keep.handler(({ input }) => core.written.keep(input)),
      reset: os.written.reset.handler(({ input }) => core.written.reset(input)),
      finalise: os.written.finalise.handler(({ input }) => core.written.finalise(input)),
      withdraw: os.written.withdraw.handler(({ input }) => core.written.withdraw(input)),
      docx: os.written.docx.handler(({ input }) => core.written.deliverDocx(input)),
    },
    assessment: {
      score: os.assessment.score.handler(({ input }) => core.assessment.score(input.period)),
      figureOrigins: os.assessment.figureOrigins.handler(({ input }) =>
        core.assessment.figureOrigins(input.period, input.organisation),
      ),
      scheme: os.assessment.scheme.handler(({ input }) => core.assessment.scheme(input.year)),
      saveScheme: os.assessment.saveScheme.handler(({ input }) =>
        core.assessment.saveScheme(input.scheme, input.basedOn, input.reason),
      ),
      matrix: os.assessment.matrix.handler(({ input }) => core.assessment.matrix(input.period)),
      saveMatrix: os.assessment.saveMatrix.handler(({ input }) => core.assessment.saveMatrix(input)),
      entries: os.assessment.entries.handler(({ input }) => core.assessment.entries(input.period)),
      undoEntry: os.assessment.undoEntry.handler(({ input }) => core.assessment.undoEntry(input.operation)),
      restoreEntry: os.assessment.restoreEntry.handler(({ input }) => core.assessment.restoreEntry(input.operation)),
      adjust: os.assessment.adjust.handler(({ input }) => core.assessment.adjust(input)),
      withdrawAdjustment: os.assessment.withdrawAdjustment.handler(({ input }) =>
        core.assessment.withdrawAdjustment(input.id, input.period),
      ),
      confirm: os.assessment.confirm.handler(({ input }) =>
        core.assessment.confirm(input.period, input.organisation, input.person),
      ),
      object: os.assessment.object.handler(({ input }) => core.assessment.object(input)),
      withdrawStatement: os.assessment.withdrawStatement.handler(({ input }) =>
        core.assessment.withdrawStatement(input.period, input.id, input.reason),
      ),
      unanswered: os.assessment.unanswered.handler(({ input }) => core.assessment.unanswered(input.period)),
      answer: os.assessment.answer.handler(({ input }) =>
        core.assessment.answer(input.period, input.objection, input.upheld, input.text),
      ),
    },
    outsideForms: {
      list: os.outsideForms.list.handler(() => core.outsideForms.list()),
      look: os.outsideForms.look.handler(async ({ input: { file, instead } }) =>
        core.outsideForms.look({ fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, instead, true),
      ),
      get: os.outsideForms.get.handler(({ input }) => core.outsideForms.get(input.id)),
      save: os.outsideForms.save.handler(({ input }) => core.outsideForms.save(input)),
      retire: os.outsideForms.retire.handler(({ input }) => core.outsideForms.retire(input.id)),
      preview: os.outsideForms.preview.handler(({ input }) => core.outsideForms.preview(input.id, input.period)),
      fill: os.outsideForms.fill.handler(({ input }) => core.outsideForms.deliver(input.id, input.period)),
    },
    review: {
      overview: os.review.overview.handler(({ input }) => core.review.overview(input.period)),
      of: os.review.of.handler(({ input }) => core.review.of(input.organisation, input.period)),
    },
    submissions: {
      get: os.submissions.get.handler(({ input }) => core.submissions.get(input)),
      submit: os.submissions.submit.handler(({ input }) => core.submissions.submit(input)),
      withdraw: os.submissions.withdraw.handler(({ input }) => core.submissions.withdraw(input)),
      accept: os.submissions.accept.handler(({ input }) => core.submissions.accept(input.period, input.organisations)),
      return: os.submissions.return.handler(({ input }) =>
        core.submissions.return(input.period, input.organisations, input.reason),
      ),
      unlock: os.submissions.unlock.handler(({ input }) => core.submissions.unlock(input, input.until, input.reason)),
      completeness: os.submissions.completeness.handler(({ input }) => core.submissions.completeness(input.period)),
      overTime: os.submissions.overTime.handler(({ input }) => core.submissions.overTime(input.plan)),
      changes: os.submissions.changes.handler(({ input }) => core.submissions.changes(input)),
      history: os.submissions.history.handler(({ input }) => core.submissions.history(input)),
    },
    taskProgress: {
      form: os.taskProgress.form.handler(({ input }) => core.taskProgress.form(input.organisation, input.period)),
      save: os.taskProgress.save.handler(({ input }) => core.taskProgress.save(input)),
      timeline: os.taskProgress.timeline.handler(({ input }) => core.taskProgress.timeline(input.task)),
      history: os.taskProgress.history.handler(({ input }) => core.taskProgress.history(input.task, input.period)),
    },
    remarks: {
      comments: os.remarks.comments.handler(({ input }) => core.remarks.comments(input.item, input.period)),
      comment: os.remarks.comment.handler(({ input }) => core.remarks.comment(input)),
      retractComment: os.remarks.retractComment.handler(({ input }) => {
        core.remarks.retractComment(input.id);
        return { retracted: true };
      }),
      instructions: os.remarks.instructions.handler(({ input }) =>
        core.remarks.instructions(input.item, input.organisation, input.period),
      ),
      instruct: os.remarks.instruct.handler(({ input }) => core.remarks.instruct(input)),
      settle: os.remarks.settle.handler(({ input }) => core.remarks.settle(input.id, input.period)),
      retractInstruction: os.remarks.retractInstruction.handler(({ input }) => {
        core.remarks.retractInstruction(input.id);
        return { retracted: true };
      }),
      answer: os.remarks.answer.handler(({ input }) => core.remarks.answer(input)),
    },
    settings: {
      get: os.settings.get.handler(() => core.settings.get()),
      save: os.settings.save.handler(({ input }) => core.settings.save(input)),
      preview: os.settings.preview.handler(({ input }) =>
        core.settings.preview(input.settings, input.plan, input.period),
      ),
    },
    plans: {
      list: os.plans.list.handler(() => core.plans.list()),
      create: os.plans.create.handler(({ input }) => core.plans.create(input)),
      copy: os.plans.copy.handler(({ input }) => core.plans.copy(input)),
      edit: os.plans.edit.handler(({ input }) => core.plans.edit(input)),
      remove: os.plans.remove.handler(({ input }) => core.plans.remove(input.code)),
    },
    lines: {
      documents: os.lines.documents.handler(() => core.lines.documents()),
      addDocument: os.lines.addDocument.handler(({ input }) => core.lines.addDocument(input)),
      dependants: os.lines.dependants.handler(({ input }) => core.lines.dependants(input.indicator)),
      add: os.lines.add.handler(({ input }) => core.lines.add(input.line, input.target)),
      edit: os.lines.edit.handler(({ input }) => core.lines.edit(input.line, input.known)),
      retire: os.lines.retire.handler(({ input }) => core.lines.retire(input.indicator, input.from, input.reason)),
      bringBack: os.lines.bringBack.handler(({ input }) => core.lines.bringBack(input.indicator)),
      remove: os.lines.remove.handler(({ input }) => core.lines.remove(input.indicator)),
      setComparableBaseline: os.lines.setComparableBaseline.handler(({ input }) =>
        core.lines.setComparableBaseline(input),
      ),
    },
    tables: {
      export: os.tables.export.handler(({ input }) => core.tables.deliver(input)),
    },
    targets: {
      history: os.targets.history.handler(({ input }) => core.targets.history(input.indicator)),
      set: os.targets.set.handler(({ input }) => core.targets.set(input)),
      withdraw: os.targets.withdraw.handler(({ input }) => core.targets.withdraw(input.id, input.reason)),
    },
    projects: {
      list: os.projects.list.handler(({ input }) => core.projects.list(input.period)),
      get: os.projects.get.handler(({ input }) => core.projects.get(input.code, input.period)),
      add: os.projects.add.handler(({ input }) => core.projects.add(input)),
      edit: os.projects.edit.handler(({ input }) => core.projects.edit(input)),
      changeStage: os.projects.changeStage.handler(({ input }) => core.projects.changeStage(input)),
      takeStageBack: os.projects.takeStageBack.handler(({ input }) =>
        core.projects.takeStageBack(input.code, input.id),
      ),
      report: os.projects.report.handler(({ input }) => core.projects.report(input)),
      saveReport: os.projects.saveReport.handler(({ input }) => core.projects.saveReport(input)),
      goals: os.projects.goals.handler(({ input }) => core.projectGoals.goals(input.period)),
      setGoal: os.projects.setGoal.handler(({ input }) =>
        core.projectGoals.setGoal(input.code, input.measure, input.period),
      ),
      enterGoal: os.projects.enterGoal.handler(({ input }) => core.projectGoals.enterGoal(input.code, input.period)),
    },
    projectLists: {
      upload: os.projectLists.upload.handler(async ({ input }) =>
        core.projectLists.upload(input.file.name, new Uint8Array(await input.file.arrayBuffer())),
      ),
      propose: os.projectLists.propose.handler(({ input, signal }) => core.projectLists.propose(input.session, signal)),
      preview: os.projectLists.preview.handler(({ input }) => core.projectLists.preview(input)),
      apply: os.projectLists.apply.handler(({ input }) => core.projectLists.apply(input)),
      kept: os.projectLists.kept.handler(() => core.projectLists.upkeep.list()),
      keptOne: os.projectLists.keptOne.handler(({ input }) => core.projectLists.upkeep.get(input.id)),
      rename: os.projectLists.rename.handler(({ input }) => core.projectLists.upkeep.rename(input.id, input.name)),
      retire: os.projectLists.retire.handler(({ input }) => core.projectLists.upkeep.retire(input.id)),
      restore: os.projectLists.restore.handler(({ input }) => core.projectLists.upkeep.restore(input.id)),
      discard: os.projectLists.discard.handler(({ input }) => core.projectLists.discard(input.session)),
    },
    tasks: {
      list: os.tasks.list.handler(({ input }) => core.tasks.list(input.plan, input.period)),
      documents: os.tasks.documents.handler(() => core.tasks.documents()),
      add: os.tasks.add.handler(({ input }) => core.tasks.add(input)),
      edit: os.tasks.edit.handler(({ input }) => core.tasks.edit(input)),
      retire: os.tasks.retire.handler(({ input }) => core.tasks.retire(input)),
      bringBack: os.tasks.bringBack.handler(({ input }) => core.tasks.bringBack(input.code)),
      remove: os.tasks.remove.handler(({ input }) => core.tasks.remove(input.code)),
    },
    statistics: {
      choices: os.statistics.choices.handler(({ input }) => core.statistics.choices(input.period)),
      form: os.statistics.form.handler(({ input }) => core.statistics.form(input)),
      check: os.statistics.check.handler(({ input }) => core.statistics.check(input)),
      save: os.statistics.save.handler(({ input }) => core.statistics.save(input)),
    },
    workbench: {
      office: os.workbench.office.handler(({ input }) => core.workbench.office(input.period)),
      department: os.workbench.department.handler(({ input }) => core.workbench.department(input.period)),
    },
  });
}
