-- Whether any unit changed after a day decides how a register finds the cells of that day: by today's paths, or by those of then.
CREATE INDEX "UnitVersion_validFrom_idx" ON "UnitVersion" ("validFrom");
CREATE INDEX "UnitVersion_validUntil_idx" ON "UnitVersion" ("validUntil");
