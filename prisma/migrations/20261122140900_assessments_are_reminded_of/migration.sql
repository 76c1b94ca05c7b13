-- A secretary is reminded of the cell's own assessment too, in time for the title to be reached when it is expected.
ALTER TABLE "Reminder" DROP CONSTRAINT "Reminder_kind";
ALTER TABLE "Reminder"
  ADD CONSTRAINT "Reminder_kind" CHECK (kind IN ('report', 'assessment', 'returned', 'reception', 'conclusion', 'agreement', 'recheck', 'recheck_due', 'reply'));
