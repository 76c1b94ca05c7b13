-- Signals also derive themselves from figures and papers. What one rests on is its ground: the same ground raises one signal of a cell and
-- title, whether that was dismissed since or not, and however many look for it at once.
ALTER TABLE "TitleSignal" ADD COLUMN "ground" TEXT;
CREATE UNIQUE INDEX "TitleSignal_unitId_titleId_ground_key" ON "TitleSignal"("unitId", "titleId", "ground");
ALTER TABLE "TitleSignal" ADD CONSTRAINT "TitleSignal_ground" CHECK (ground ~ '^[a-z_]+:[0-9a-f-]+:[0-9]+$');
CREATE TRIGGER append_only_ground BEFORE UPDATE OF ground ON "TitleSignal" FOR EACH ROW EXECUTE FUNCTION append_only();
