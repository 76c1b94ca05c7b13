-- A sheet whose headings are not known is kept all the same: its person says in which row they stand, 0 when there are none.
ALTER TABLE "Import" ADD COLUMN "headAt" integer;
ALTER TABLE "Import" ADD CONSTRAINT "Import_head_in_sheet" CHECK ("headAt" >= 0);
