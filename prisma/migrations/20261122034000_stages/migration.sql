-- The daily road between registration and decision: who holds a dossier and until when, the papers that carry several cells from
-- one body to the next, what a returned dossier owes, the cell's monthly report, the commune's meeting and its votes. Who holds and
-- when it is due belong to the state, so they stand on the event and on the summary like status and year.
CREATE TYPE "PaperKind" AS ENUM ('proposal', 'agreement');
CREATE TYPE "Grade" AS ENUM ('excellent', 'good', 'completed', 'not_completed');
CREATE TYPE "Assessment" AS ENUM ('on_track', 'slow');
CREATE TYPE "HolidayKind" AS ENUM ('off', 'worked');

ALTER TABLE "Registration" ADD COLUMN "dueOn" DATE, ADD COLUMN "holderId" UUID;
ALTER TABLE "RegistrationEvent" ADD COLUMN "dueOn" DATE, ADD COLUMN "holderId" UUID, ADD COLUMN "details" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "Paper" (
    "id" UUID NOT NULL,
    "kind" "PaperKind" NOT NULL,
    "unitId" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "termId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "symbol" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "signedOn" DATE NOT NULL,
    "signer" TEXT NOT NULL,
    "capacity" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "accountId" UUID NOT NULL,

    CONSTRAINT "Paper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaperLine" (
    "paperId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "registrationId" UUID NOT NULL,
    "nameAsSigned" TEXT NOT NULL,

    CONSTRAINT "PaperLine_pkey" PRIMARY KEY ("paperId","position")
);

-- CreateTable
CREATE TABLE "ReturnItem" (
    "id" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "isDone" BOOLEAN NOT NULL DEFAULT false,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,

    CONSTRAINT "ReturnItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgressReport" (
    "id" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "month" DATE NOT NULL,
    "done" TEXT NOT NULL,
    "difficulty" TEXT,
    "help" TEXT,
    "onBehalf" BOOLEAN NOT NULL,
    "accountId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "assessment" "Assessment",
    "answer" TEXT,
    "reviewedOn" DATE,
    "reviewedById" UUID,

    CONSTRAINT "ProgressReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewMeeting" (
    "id" UUID NOT NULL,
    "unitId" TEXT NOT NULL,
    "heldOn" DATE NOT NULL,
    "members" INTEGER NOT NULL,
    "present" INTEGER NOT NULL,
    "accountId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReviewMeeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewVote" (
    "meetingId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "grade" "Grade" NOT NULL,
    "gradeYear" INTEGER NOT NULL,
    "inFavour" INTEGER NOT NULL,
    "isChosen" BOOLEAN NOT NULL,
    "reason" TEXT,

    CONSTRAINT "ReviewVote_pkey" PRIMARY KEY ("meetingId","registrationId")
);

-- CreateTable
CREATE TABLE "Holiday" (
    "day" DATE NOT NULL,
    "kind" "HolidayKind" NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Holiday_pkey" PRIMARY KEY ("day")
);

-- CreateIndex
CREATE INDEX "Registration_holderId_idx" ON "Registration"("holderId");

-- CreateIndex
CREATE UNIQUE INDEX "Paper_unitId_type_termId_number_key" ON "Paper"("unitId", "type", "termId", "number");

-- CreateIndex
CREATE INDEX "Paper_signedOn_id_idx" ON "Paper"("signedOn", "id");

-- CreateIndex
CREATE UNIQUE INDEX "PaperLine_once" ON "PaperLine"("paperId", "registrationId");

-- CreateIndex
CREATE INDEX "PaperLine_registrationId_idx" ON "PaperLine"("registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "ReturnItem_registrationId_seq_position_key" ON "ReturnItem"("registrationId", "seq", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ProgressReport_registrationId_month_key" ON "ProgressReport"("registrationId", "month");

-- CreateIndex
CREATE INDEX "ReviewMeeting_unitId_idx" ON "ReviewMeeting"("unitId");

-- CreateIndex
CREATE INDEX "ReviewVote_registrationId_idx" ON "ReviewVote"("registrationId");

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_holderId_fkey" FOREIGN KEY ("holderId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistrationEvent" ADD CONSTRAINT "RegistrationEvent_holderId_fkey" FOREIGN KEY ("holderId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Paper" ADD CONSTRAINT "Paper_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Paper" ADD CONSTRAINT "Paper_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Paper" ADD CONSTRAINT "Paper_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaperLine" ADD CONSTRAINT "PaperLine_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaperLine" ADD CONSTRAINT "PaperLine_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReturnItem" ADD CONSTRAINT "ReturnItem_registrationId_seq_fkey" FOREIGN KEY ("registrationId", "seq") REFERENCES "RegistrationEvent"("registrationId", "seq") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReturnItem" ADD CONSTRAINT "ReturnItem_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReturnItem" ADD CONSTRAINT "ReturnItem_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_reviewedById_fkey" FOREIGN KEY ("reviewedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewMeeting" ADD CONSTRAINT "ReviewMeeting_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewMeeting" ADD CONSTRAINT "ReviewMeeting_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewVote" ADD CONSTRAINT "ReviewVote_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "ReviewMeeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewVote" ADD CONSTRAINT "ReviewVote_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What Prisma cannot say -----------------------------------------------------------------------------------------------

-- Only a dossier that lies with a body above the commune has someone who holds it.
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_held_at_a_body" CHECK ("holderId" IS NULL OR status IN ('proposed', 'under_appraisal', 'appraised', 'agreed'));
ALTER TABLE "RegistrationEvent" ADD CONSTRAINT "RegistrationEvent_held_at_a_body" CHECK ("holderId" IS NULL OR status IN ('proposed', 'under_appraisal', 'appraised', 'agreed'));
CREATE TRIGGER append_only_state BEFORE UPDATE OF "dueOn", "holderId", details ON "RegistrationEvent" FOR EACH ROW EXECUTE FUNCTION append_only();

ALTER TABLE "Paper" ADD CONSTRAINT "Paper_number" CHECK (number > 0);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Paper" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "PaperLine" FOR EACH ROW EXECUTE FUNCTION append_only();

ALTER TABLE "ReturnItem"
  ADD CONSTRAINT "ReturnItem_clean" CHECK (btrim(subject) <> '' AND btrim(reason) <> ''),
  ADD CONSTRAINT "ReturnItem_answer" CHECK (("answeredAt" IS NULL) = ("answeredById" IS NULL) AND ("answeredAt" IS NOT NULL OR (NOT "isDone" AND answer IS NULL)));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF "registrationId", seq, position, subject, reason ON "ReturnItem" FOR EACH ROW EXECUTE FUNCTION append_only();

ALTER TABLE "ProgressReport"
  ADD CONSTRAINT "ProgressReport_month" CHECK (extract(day FROM month) = 1),
  ADD CONSTRAINT "ProgressReport_clean" CHECK (btrim(done) <> ''),
  ADD CONSTRAINT "ProgressReport_review" CHECK (("reviewedOn" IS NULL) = ("reviewedById" IS NULL) AND ("reviewedOn" IS NULL) = (assessment IS NULL) AND ("reviewedOn" IS NOT NULL OR answer IS NULL));
-- What the commune has reviewed stays as it was reviewed.
CREATE FUNCTION report_settled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."reviewedOn" IS NOT NULL THEN RAISE insufficient_privilege USING MESSAGE = format('the report %s is reviewed', OLD.id); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER report_settled BEFORE UPDATE ON "ProgressReport" FOR EACH ROW EXECUTE FUNCTION report_settled();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF "registrationId", month ON "ProgressReport" FOR EACH ROW EXECUTE FUNCTION append_only();

ALTER TABLE "ReviewMeeting" ADD CONSTRAINT "ReviewMeeting_counts" CHECK (present > 0 AND present <= members);
ALTER TABLE "ReviewVote" ADD CONSTRAINT "ReviewVote_reason" CHECK ("inFavour" >= 0 AND ("isChosen" OR reason IS NOT NULL));
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "ReviewMeeting" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "ReviewVote" FOR EACH ROW EXECUTE FUNCTION append_only();

-- Told in the record like every other fact.
CREATE TRIGGER audited AFTER INSERT ON "Paper" FOR EACH ROW EXECUTE FUNCTION audit_fact('paper', 'number', 'symbol', 'subject', 'signedOn', 'signer');
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON "ReturnItem" FOR EACH ROW EXECUTE FUNCTION audit_fact('return_item', 'subject', 'reason', 'isDone', 'answer');
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON "ProgressReport" FOR EACH ROW EXECUTE FUNCTION audit_fact('progress_report', 'month', 'done', 'difficulty', 'help', 'assessment', 'answer');
CREATE TRIGGER audited AFTER INSERT ON "ReviewMeeting" FOR EACH ROW EXECUTE FUNCTION audit_fact('review_meeting', 'heldOn', 'members', 'present');
CREATE TRIGGER audited AFTER INSERT ON "ReviewVote" FOR EACH ROW EXECUTE FUNCTION audit_fact('review_vote', 'grade', 'gradeYear', 'inFavour', 'isChosen', 'reason');
