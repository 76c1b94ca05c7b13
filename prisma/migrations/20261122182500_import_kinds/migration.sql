-- Further kinds of files come in through the same door: yearly figures, targets and units; a title is said only where the kind is about one.
ALTER TABLE "Import" DROP CONSTRAINT "Import_kind";
ALTER TABLE "Import" ADD CONSTRAINT "Import_kind" CHECK ("kind" IN ('registrations', 'figures', 'targets', 'units', 'decisions'));
ALTER TABLE "Import" ALTER COLUMN "titleId" DROP NOT NULL;
ALTER TABLE "Import" ADD CONSTRAINT "Import_title" CHECK ("titleId" IS NOT NULL OR "kind" IN ('figures', 'units'));
