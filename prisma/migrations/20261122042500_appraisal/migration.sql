-- Appraisal by a team formed by decision: who sits on it, who must not score a dossier, the sittings and who was there, each member's
-- own marks, what was said when they lay too far apart, opinions that differ from the conclusion.
-- CreateEnum
CREATE TYPE "TeamFunction" AS ENUM ('chair', 'deputy', 'secretary', 'member', 'support');

-- CreateEnum
CREATE TYPE "Conclusion" AS ENUM ('pass', 'fail', 'supplement', 'adjourned');

-- CreateTable
CREATE TABLE "AppraisalTeam" (
    "id" UUID NOT NULL,
    "unitId" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "symbol" TEXT NOT NULL,
    "signedOn" DATE NOT NULL,
    "signer" TEXT NOT NULL,
    "capacity" TEXT NOT NULL,
    "guests" TEXT,
    "quorumPart" INTEGER NOT NULL,
    "quorumWhole" INTEGER NOT NULL,
    "divergence" INTEGER NOT NULL,
    "replacedOn" DATE,
    "accountId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AppraisalTeam_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AppraisalSeat" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "function" "TeamFunction" NOT NULL,

    CONSTRAINT "AppraisalSeat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AppraisalConflict" (
    "seatId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AppraisalConflict_pkey" PRIMARY KEY ("seatId","registrationId")
);

-- CreateTable
CREATE TABLE "AppraisalSitting" (
    "id" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "heldOn" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "able" INTEGER NOT NULL,
    "least" INTEGER NOT NULL,
    "openedById" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "conclusion" "Conclusion",
    "finding" TEXT,
    "concludedById" UUID,
    "concludedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AppraisalSitting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AppraisalAttendance" (
    "sittingId" UUID NOT NULL,
    "seatId" UUID NOT NULL,
    "presides" BOOLEAN NOT NULL,
    "scores" BOOLEAN NOT NULL,

    CONSTRAINT "AppraisalAttendance_pkey" PRIMARY KEY ("sittingId","seatId")
);

-- CreateTable
CREATE TABLE "AppraisalSheet" (
    "sittingId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "seatId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "marks" JSONB NOT NULL,
    "total" INTEGER NOT NULL,
    "remark" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AppraisalSheet_pkey" PRIMARY KEY ("sittingId","round","seatId")
);

-- CreateTable
CREATE TABLE "AppraisalDiscussion" (
    "sittingId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "registrationId" UUID NOT NULL,
    "said" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AppraisalDiscussion_pkey" PRIMARY KEY ("sittingId","round")
);

-- CreateTable
CREATE TABLE "AppraisalDissent" (
    "sittingId" UUID NOT NULL,
    "seatId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "opinion" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AppraisalDissent_pkey" PRIMARY KEY ("sittingId","seatId")
);

-- CreateIndex
CREATE UNIQUE INDEX "AppraisalTeam_unitId_number_signedOn_key" ON "AppraisalTeam"("unitId", "number", "signedOn");

-- CreateIndex
CREATE INDEX "AppraisalSeat_accountId_idx" ON "AppraisalSeat"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "AppraisalSeat_teamId_accountId_key" ON "AppraisalSeat"("teamId", "accountId");

-- CreateIndex
CREATE INDEX "AppraisalConflict_registrationId_idx" ON "AppraisalConflict"("registrationId");

-- CreateIndex
CREATE INDEX "AppraisalSitting_registrationId_idx" ON "AppraisalSitting"("registrationId");

-- CreateIndex
CREATE INDEX "AppraisalSitting_teamId_idx" ON "AppraisalSitting"("teamId");

-- CreateIndex
CREATE INDEX "AppraisalAttendance_seatId_idx" ON "AppraisalAttendance"("seatId");

-- CreateIndex
CREATE INDEX "AppraisalSheet_registrationId_idx" ON "AppraisalSheet"("registrationId");

-- CreateIndex
CREATE INDEX "AppraisalDiscussion_registrationId_idx" ON "AppraisalDiscussion"("registrationId");

-- CreateIndex
CREATE INDEX "AppraisalDissent_registrationId_idx" ON "AppraisalDissent"("registrationId");

-- AddForeignKey
ALTER TABLE "AppraisalTeam" ADD CONSTRAINT "AppraisalTeam_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppraisalTeam" ADD CONSTRAINT "AppraisalTeam_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppraisalSeat" ADD CONSTRAINT "AppraisalSeat_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "AppraisalTeam"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppraisalSeat" ADD CONSTRAINT "AppraisalSeat_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppraisalConflict" ADD CONSTRAINT "AppraisalConflict_seatId_fkey" FOREIGN KEY ("seatId") REFERENCES "AppraisalSeat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppraisalConflict" ADD CONSTRAINT "AppraisalConflict_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppraisalSitting" ADD CONSTRAINT "AppraisalSitting_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppraisalSitting" ADD CONSTRAINT "AppraisalSitting_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "AppraisalTeam"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppraisalSitting" ADD CONSTRAINT "AppraisalSitting_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppraisalSitting" ADD CONSTRAINT "AppraisalSitting_concludedById_fkey" FOREIGN KEY ("concludedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppraisalAttendance" ADD CONSTRAINT "AppraisalAttendance_sittingId_fkey" FOREIGN KEY ("sittingId") REFERENCES "AppraisalSitting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppraisalAttendance" ADD CONSTRAINT "AppraisalAttendance_seatId_fkey" FOREIGN KEY ("seatId") REFERENCES "AppraisalSeat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppraisalSheet" ADD CONSTRAINT "AppraisalSheet_sittingId_seatId_fkey" FOREIGN KEY ("sittingId", "seatId") REFERENCES "AppraisalAttendance"("sittingId", "seatId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppraisalSheet" ADD CONSTRAINT "AppraisalSheet_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppraisalDiscussion" ADD CONSTRAINT "AppraisalDiscussion_sittingId_fkey" FOREIGN KEY ("sittingId") REFERENCES "AppraisalSitting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppraisalDiscussion" ADD CONSTRAINT "AppraisalDiscussion_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppraisalDiscussion" ADD CONSTRAINT "AppraisalDiscussion_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppraisalDissent" ADD CONSTRAINT "AppraisalDissent_sittingId_seatId_fkey" FOREIGN KEY ("sittingId", "seatId") REFERENCES "AppraisalAttendance"("sittingId", "seatId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppraisalDissent" ADD CONSTRAINT "AppraisalDissent_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- What Prisma cannot say -----------------------------------------------------------------------------------------------

ALTER TABLE "AppraisalTeam"
  ADD CONSTRAINT "AppraisalTeam_number" CHECK (number > 0),
  ADD CONSTRAINT "AppraisalTeam_quorum" CHECK ("quorumPart" > 0 AND "quorumPart" <= "quorumWhole" AND "quorumPart" * 2 >= "quorumWhole"),
  ADD CONSTRAINT "AppraisalTeam_divergence" CHECK (divergence > 0),
  ADD CONSTRAINT "AppraisalTeam_replaced" CHECK ("replacedOn" >= "signedOn");
-- A unit has one team in force; a team one chair and one secretary.
CREATE UNIQUE INDEX "AppraisalTeam_in_force" ON "AppraisalTeam" ("unitId") WHERE "replacedOn" IS NULL;
CREATE UNIQUE INDEX "AppraisalSeat_one_chair" ON "AppraisalSeat" ("teamId") WHERE function = 'chair';
CREATE UNIQUE INDEX "AppraisalSeat_one_secretary" ON "AppraisalSeat" ("teamId") WHERE function = 'secretary';
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF "unitId", issuer, number, symbol, "signedOn", signer, capacity, guests, "quorumPart", "quorumWhole", divergence
  ON "AppraisalTeam" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "AppraisalSeat" FOR EACH ROW EXECUTE FUNCTION append_only();

ALTER TABLE "AppraisalConflict" ADD CONSTRAINT "AppraisalConflict_clean" CHECK (btrim(reason) <> '');
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "AppraisalConflict" FOR EACH ROW EXECUTE FUNCTION append_only();

ALTER TABLE "AppraisalSitting"
  ADD CONSTRAINT "AppraisalSitting_counts" CHECK (least > 0 AND least <= able),
  ADD CONSTRAINT "AppraisalSitting_concluded" CHECK ((conclusion IS NULL) = ("concludedAt" IS NULL) AND (conclusion IS NULL) = ("concludedById" IS NULL) AND (conclusion IS NULL) = (finding IS NULL));
CREATE UNIQUE INDEX "AppraisalSitting_one_open" ON "AppraisalSitting" ("registrationId") WHERE conclusion IS NULL;
-- What a sitting concluded stays, and nothing is added to it afterwards.
CREATE FUNCTION sitting_settled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.conclusion IS NOT NULL THEN RAISE insufficient_privilege USING MESSAGE = format('the sitting %s is concluded', OLD.id); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sitting_settled BEFORE UPDATE ON "AppraisalSitting" FOR EACH ROW EXECUTE FUNCTION sitting_settled();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF "registrationId", "teamId", "heldOn", place, able, least, "openedById", "openedAt" ON "AppraisalSitting" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE FUNCTION sitting_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "AppraisalSitting" WHERE id = NEW."sittingId" AND conclusion IS NULL
                    AND "registrationId" = coalesce((to_jsonb(NEW)->>'registrationId')::uuid, "registrationId") FOR NO KEY UPDATE) THEN
    RAISE insufficient_privilege USING MESSAGE = format('the sitting %s is concluded or of another dossier', NEW."sittingId");
  END IF;
  RETURN NEW;
END $$;

CREATE UNIQUE INDEX "AppraisalAttendance_one_presides" ON "AppraisalAttendance" ("sittingId") WHERE presides;
ALTER TABLE "AppraisalSheet" ADD CONSTRAINT "AppraisalSheet_total" CHECK (round > 0 AND total >= 0);
ALTER TABLE "AppraisalDiscussion" ADD CONSTRAINT "AppraisalDiscussion_clean" CHECK (round > 0 AND btrim(said) <> '');
ALTER TABLE "AppraisalDissent" ADD CONSTRAINT "AppraisalDissent_clean" CHECK (btrim(opinion) <> '');
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['AppraisalAttendance', 'AppraisalSheet', 'AppraisalDiscussion', 'AppraisalDissent'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION append_only()', name);
    EXECUTE format('CREATE TRIGGER sitting_open BEFORE INSERT ON %I FOR EACH ROW EXECUTE FUNCTION sitting_open()', name);
  END LOOP;
END $$;

-- Told in the record like every other fact; marks are not, for they are blind until all are given.
CREATE TRIGGER audited AFTER INSERT ON "AppraisalTeam" FOR EACH ROW EXECUTE FUNCTION audit_fact('appraisal_team', 'number', 'symbol', 'signedOn', 'signer');
CREATE TRIGGER audited AFTER INSERT ON "AppraisalConflict" FOR EACH ROW EXECUTE FUNCTION audit_fact('appraisal_conflict', 'reason');
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON "AppraisalSitting" FOR EACH ROW EXECUTE FUNCTION audit_fact('appraisal_sitting', 'heldOn', 'place', 'conclusion', 'finding');
CREATE TRIGGER audited AFTER INSERT ON "AppraisalSheet" FOR EACH ROW EXECUTE FUNCTION audit_fact('appraisal_sheet', 'round');
CREATE TRIGGER audited AFTER INSERT ON "AppraisalDiscussion" FOR EACH ROW EXECUTE FUNCTION audit_fact('appraisal_discussion', 'round', 'said');
CREATE TRIGGER audited AFTER INSERT ON "AppraisalDissent" FOR EACH ROW EXECUTE FUNCTION audit_fact('appraisal_dissent', 'opinion');
