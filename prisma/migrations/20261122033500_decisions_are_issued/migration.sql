-- A decision is now issued here: who recorded it, on what grounds, and from which day a cell that lost its title may register again.
-- A replacing line stands in the place of an earlier one from its own day on; a correcting line, from the first day.
ALTER TYPE "Effect" ADD VALUE 'replace';

ALTER TABLE "Decision"
  ADD COLUMN "grounds" TEXT[] NOT NULL DEFAULT '{}',
  ADD COLUMN "recordedById" UUID,
  ADD CONSTRAINT "Decision_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "Decision_recordedById_idx" ON "Decision"("recordedById");
-- "12" and "12-QĐ/HU" are looked up.
CREATE INDEX "Decision_number_idx" ON "Decision"("number");

ALTER TABLE "DecisionLine"
  ADD COLUMN "registerFrom" DATE,
  -- Only what takes a title away says when the cell may try again, and never before the day it was taken.
  ADD CONSTRAINT "DecisionLine_register_from" CHECK ("registerFrom" IS NULL OR (effect = 'revoke' AND "registerFrom" > "decidedOn")),
  ADD CONSTRAINT "DecisionLine_recognise_affects_none" CHECK (effect <> 'recognise' OR "affectsLineId" IS NULL),
  ADD CONSTRAINT "DecisionLine_affects_another" CHECK ("affectsLineId" <> id);
-- A paper says one thing about a cell and a title.
CREATE UNIQUE INDEX "DecisionLine_decisionId_unitId_titleId_key" ON "DecisionLine"("decisionId", "unitId", "titleId");
CREATE TRIGGER append_only_register_from BEFORE UPDATE OF "registerFrom" ON "DecisionLine" FOR EACH ROW EXECUTE FUNCTION append_only();
