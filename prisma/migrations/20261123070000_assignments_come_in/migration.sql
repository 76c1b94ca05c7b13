-- Who is responsible for which unit comes in by a file too; such a file is about no title.
ALTER TABLE "Import" DROP CONSTRAINT "Import_kind";
ALTER TABLE "Import" ADD CONSTRAINT "Import_kind" CHECK ("kind" IN ('registrations', 'figures', 'targets', 'units', 'decisions', 'assignments'));
ALTER TABLE "Import" DROP CONSTRAINT "Import_title";
ALTER TABLE "Import" ADD CONSTRAINT "Import_title" CHECK ("titleId" IS NOT NULL OR "kind" IN ('figures', 'units', 'assignments'));
ALTER TABLE "ImportMapping" DROP CONSTRAINT "ImportMapping_kind";
ALTER TABLE "ImportMapping" ADD CONSTRAINT "ImportMapping_kind" CHECK ("kind" IN ('registrations', 'figures', 'targets', 'units', 'decisions', 'assignments'));
