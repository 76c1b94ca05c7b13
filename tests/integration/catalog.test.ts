import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { withClient } from "@/scripts/start/database.mjs";

const ask = <Row extends object>(sql: string) => withClient(process.env["OWNER_DATABASE_URL"] ?? "", async (owner) => (await owner.query<Row>(sql)).rows);

// Prisma's own comparison does not see triggers, exclusions, checks and partial indexes: their loss would pass unnoticed.
test("the triggers are there and on", async () => {
  const rows = await ask<{ name: string }>(
    `SELECT tgrelid::regclass::text || ' ' || tgname AS name FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'O' ORDER BY 1`,
  );
  expect(rows.map((row) => row.name.replaceAll('"', "")).sort()).toEqual(
    [
      "AuditEvent append_only",
      "AuditEvent append_only_whole",
      "AuditEvent audit_numbered",
      "AuditSeal append_only",
      "AuditSeal append_only_whole",
      "Decision audited",
      "DecisionLine audited",
      "Paper audited",
      "ProgressReport audited",
      "RegistrationEvent audited",
      "ReturnItem audited",
      "ReviewMeeting audited",
      "ReviewVote audited",
      "Evidence append_only",
      "Evidence audited",
      "EvidenceUse append_only",
      "EvidenceUse audited",
      "EvidenceUse evidence_of_own_cell",
      "Decision append_only",
      "DecisionLine append_only",
      "Unit unit_path_follows_rechecks",
      "TitleSignal fact_set_path",
      "TitleSignal audited",
      "TitleSignal append_only",
      "TitleSignal append_only_ground",
      "RecheckEvent append_only",
      "Recheck audited",
      "Recheck fact_clock",
      "Recheck fact_set_path",
      "DecisionLine append_only_register_from",
      "DecisionLine fact_set_path",
      "DecisionLine line_set_day",
      "Registration fact_set_path",
      "Registration year_in_term",
      "RegistrationEvent append_only",
      "RegistrationEvent append_only_state",
      "RegistrationEvent append_only_subject",
      "RegistrationEvent fact_set_path",
      "Target year_in_term",
      "TitleHolding fact_set_path",
      "Unit unit_path_follows",
      "Unit unit_set_path",
      "UnitVersion version_has_parent",
      "UnitVersion version_kind_fits",
      "UnitVersion version_set_path",
      "Unit fact_clock",
      "Registration fact_clock",
      "Competence audited",
      "Competence fact_clock",
      "Holiday fact_clock",
      "ProgressReport fact_clock",
      "UnitVersion fact_clock",
      "UnitGroup fact_clock",
      "GroupMember fact_clock",
      "Title fact_clock",
      "Term fact_clock",
      "Target fact_clock",
      "PrintedPaper append_only",
      "Paper append_only",
      "PaperLine append_only",
      "ProgressReport append_only",
      "ProgressReport report_settled",
      "PublishedFigure fact_clock",
      "RegistrationEvent fact_clock",
      "TitleHolding fact_clock",
      "ReturnItem append_only",
      "ReviewMeeting append_only",
      "ReviewVote append_only",
      "AppraisalAttendance append_only",
      "AppraisalAttendance sitting_open",
      "AppraisalConflict append_only",
      "AppraisalConflict audited",
      "AppraisalDiscussion append_only",
      "AppraisalDiscussion audited",
      "AppraisalDiscussion sitting_open",
      "AppraisalDissent append_only",
      "AppraisalDissent audited",
      "AppraisalDissent sitting_open",
      "AppraisalSeat append_only",
      "AppraisalSheet append_only",
      "AppraisalSheet audited",
      "AppraisalSheet sitting_open",
      "AppraisalSitting append_only",
      "AppraisalSitting audited",
      "AppraisalSitting sitting_settled",
      "AppraisalTeam append_only",
      "AppraisalTeam audited",
      "Setting fact_clock",
      "Decision fact_clock",
      "DecisionLine fact_clock",
      "CellFigures append_only",
      "CellFigures audited",
      "CriteriaSet audited",
      "CriteriaMove append_only",
      "CriteriaMove audited",
      "Registration registration_stays_pinned",
      "CellFigures fact_set_path",
      "CellFigures figures_of_a_cell",
      "CellMeeting append_only",
      "CriteriaSet criteria_stay_published",
      "Registration registration_criteria_fit",
      "RegistrationEvent registration_pin_criteria",
      "Unit figures_path_follows",
      "Unit unit_path_follows_reminders",
      "AppraisalAttendance fact_clock",
      "AppraisalConflict fact_clock",
      "AppraisalDiscussion fact_clock",
      "AppraisalSeat fact_clock",
      "AppraisalSheet fact_clock",
      "AppraisalSitting fact_clock",
      "AppraisalTeam fact_clock",
      "BulkLine settled",
      "BulkRun begun",
      "Letter append_only",
      "Reminder append_only",
      "Reminder fact_set_path",
      "CriterionAnswer answer_fits_its_set",
      "CriterionAnswer append_only",
      "CriterionAnswer audited",
      "CriterionAnswer fact_clock",
      "NotApplicableRuling append_only",
      "NotApplicableRuling audited",
      "NotApplicableRuling fact_clock",
      "NotApplicableRuling ruling_of_an_asking",
      "CriteriaSet fact_clock",
      "DossierInvitation append_only",
      "DossierInvitation append_only_end",
      "DossierInvitation audited",
      "SurveyFinding append_only",
      "SurveyFinding audited",
      "SurveyFinding surveyed_of_its_set",
      "SurveyPhoto append_only",
      "SurveyPhoto audited",
      "SurveyPhoto surveyed_of_its_set",
      "Act act_stays",
      "Act audited",
      "ActLine act_line_of_draft",
      "ActLine audited",
      "Succession fact_clock",
      "TitleReview append_only",
      "TitleReview audited",
      "TitleReview title_review_settled",
      "RecheckEvent fact_clock",
      "OfficeRule append_only",
      "OfficeRule audited",
      "OfficeRule fact_clock",
      "OfficeRule rule_of_province",
      "Holiday append_only",
      "Holiday audited",
      "TitleSignal fact_clock",
      "Resolution audited",
      "Report append_only",
      "Report audited",
      "ReportParagraph append_only",
      "ReportParagraph audited",
      "ReportParagraph report_paragraph_follows",
      "Closing append_only",
      "Closing append_only_whole",
      "Closing audited",
      "Closing closing_follows",
      "Closing fact_clock",
      "Closing fact_set_path",
      "Reopening append_only",
      "Reopening audited",
      "Reopening fact_clock",
      "Reopening reopening_of_own_unit",
      "Unit closings_path_follows",
      "Target append_only",
      "Target audited",
      "Target target_begins",
      "Target target_stands",
      "TargetRevision append_only",
      "TargetRevision append_only_until",
      "TargetRevision fact_clock",
      "TargetRevision target_is_revised",
      "Import append_only",
      "Import import_stays",
      "ImportLine append_only",
      "ImportRun append_only",
      "ImportRun audited",
      "ImportRun audited_undone",
      "ImportRun import_undone",
    ].sort(),
  );
});

test("the checks and exclusions are there", async () => {
  const rows = await ask<{ name: string }>(`SELECT conname AS name FROM pg_constraint WHERE contype IN ('c', 'x') AND connamespace = 'public'::regnamespace`);
  expect(rows.map((row) => row.name)).toEqual(
    expect.arrayContaining([
      ...["UnitVersion_name_clean", "UnitVersion_range", "UnitVersion_no_overlap", "UnitVersion_one_root", "UnitVersion_not_own_parent"],
      ...["GroupMember_range", "GroupMember_no_overlap", "Competence_range", "Competence_no_overlap", "CriteriaSet_range", "CriteriaSet_no_overlap"],
      ...["CriteriaSet_published", "CriteriaSet_numbered", "CriteriaSet_named", "CriteriaMove_elsewhere", "CellMeeting_possible"],
      ...["CellFigures_year", "CellFigures_members", "CellFigures_graded", "CellFigures_disciplined", "CellFigures_parts", "CellFigures_counts"],
      ...["AppraisalTeam_number", "AppraisalTeam_quorum", "AppraisalTeam_divergence", "AppraisalTeam_replaced", "AppraisalSitting_counts", "AppraisalSitting_concluded"],
      ...["AppraisalConflict_clean", "AppraisalSheet_total", "AppraisalDiscussion_clean", "AppraisalDissent_clean"],
      ...["Act_clean", "Act_of_a_unit", "Act_ordered", "Act_not_own_counter", "ActLine_numbered", "UnitVersion_ended", "TitleReview_decided"],
      ...["Succession_not_self", "Term_range", "Term_no_overlap", "Target_value", "Decision_number"],
      ...["TitleHolding_range", "TitleHolding_end", "TitleHolding_no_overlap", "Grant_range", "AuditSeal_hash", "AuditSeal_position", "AuditHorizon_one", "Evidence_kind", "Evidence_bytes", "Evidence_hashes", "Evidence_title", "Account_name_clean", "Account_density", "Reminder_kind", "Reminder_subject"],
      ...["OfficeRule_value", "OfficeRule_ground", "OfficeRule_range", "OfficeRule_ended", "OfficeRule_no_overlap", "Holiday_recorded", "Holiday_confirmed", "Holiday_struck", "Holiday_name", "Holiday_worked"],
      ...["CriterionAnswer_level", "CriterionAnswer_kind", "CriterionAnswer_ground", "NotApplicableRuling_reason"],
      ...["SurveyFinding_seen", "SurveyFinding_words", "SurveyPhoto_kind", "SurveyPhoto_words"],
      ...["Target_group_measure", "TargetRevision_value", "TargetRevision_reasoned", "TargetRevision_range", "Report_period", "ReportParagraph_paragraph", "ReportParagraph_text", "ReportParagraph_basis", "Closing_hash", "Closing_day", "Closing_numbered", "Reopening_reasoned"],
      ...["DossierInvitation_range", "DossierInvitation_guest", "DossierInvitation_no_overlap"],
      ...["Account_email_clean", "NoticePreference_kind", "NoticePreference_byEmail", "Letter_state", "Letter_counts"],
    ]),
  );
});

test("the indexes that are rules are there", async () => {
  const rows = await ask<{ indexname: string; indexdef: string }>(`SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND indexdef LIKE 'CREATE UNIQUE%'`);
  const defined = Object.fromEntries(rows.map((row) => [row.indexname, row.indexdef]));
  expect(defined["Unit_one_root"]).toContain(`WHERE ("parentId" IS NULL)`);
  expect(defined["Registration_once"]).toMatch(/"unitId", "titleId", year\) WHERE .*withdrawn.*lapsed/);
  expect(defined["AppraisalTeam_in_force"]).toContain(`("unitId") WHERE ("replacedOn" IS NULL)`);
  expect(defined["AppraisalSitting_one_open"]).toContain(`("registrationId") WHERE (conclusion IS NULL)`);
  expect(defined["AppraisalSeat_one_chair"]).toContain("'chair'");
  expect(defined["AppraisalSeat_one_secretary"]).toContain("'secretary'");
  expect(defined["AppraisalAttendance_one_presides"]).toContain("WHERE presides");
  expect(defined["Holiday_one_a_day"]).toContain(`(day) WHERE ("struckAt" IS NULL)`);
  expect(defined["Target_one_line"]).toContain(`COALESCE(year, 0), "groupKinds"`);
});

test("paths are compared byte by byte, or a prefix would not be a range", async () => {
  const rows = await ask<{ name: string; collation: string }>(
    `SELECT attrelid::regclass::text AS name, coalesce(nullif(collname, 'default'), (SELECT datcollate FROM pg_database WHERE datname = current_database())) AS collation
       FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid JOIN pg_collation ON pg_collation.oid = attcollation
      WHERE attname = 'path' AND relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`,
  );
  expect(rows.length).toBeGreaterThanOrEqual(7);
  expect(rows.filter((row) => row.collation !== "C")).toEqual([]);
});

test("the migrations make what schema.prisma says", () => {
  const run = spawnSync(
    "npx",
    ["prisma", "migrate", "diff", "--config", ".config/prisma.ts", "--from-migrations", "prisma/migrations", "--to-schema", "prisma/schema.prisma", "--exit-code"],
    {
      encoding: "utf8",
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: "scripts/schema-engine.mjs", PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" },
    },
  );
  expect(run.status, run.stdout + run.stderr).toBe(0);
}, 60_000);
