-- These two indexes answer one question, when a unit last changed. On the bare columns they also tempted the planner into reading them whole
-- wherever versions of a day are asked for; on an expression they are found by that question alone.
DROP INDEX "UnitVersion_validFrom_idx";
DROP INDEX "UnitVersion_validUntil_idx";
CREATE INDEX "UnitVersion_last_begun" ON "UnitVersion" (("validFrom" + 0));
CREATE INDEX "UnitVersion_last_ended" ON "UnitVersion" (("validUntil" + 0));
