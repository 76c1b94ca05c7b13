-- Deadlines people are reminded of, near and past. The key is the claim: however often, and from however many instances, a day is looked at, each
-- is written once. Whom one is told to is not stored: who speaks for which body is asked when it is read, as for notices.
CREATE TABLE "Reminder" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "isLate" BOOLEAN NOT NULL,
    "unitId" TEXT NOT NULL,
    "titleId" TEXT NOT NULL,
    "registrationId" UUID,
    "recheckId" UUID,
    "dueOn" DATE NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "path" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "ReminderRead" (
    "accountId" UUID NOT NULL,
    "reminderId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReminderRead_pkey" PRIMARY KEY ("accountId","reminderId")
);
CREATE UNIQUE INDEX "Reminder_key_key" ON "Reminder"("key");
CREATE INDEX "Reminder_path_on_idx" ON "Reminder"("path", "on");
CREATE INDEX "Reminder_unitId_idx" ON "Reminder"("unitId");
CREATE INDEX "Reminder_registrationId_idx" ON "Reminder"("registrationId");
CREATE INDEX "Reminder_recheckId_idx" ON "Reminder"("recheckId");
CREATE INDEX "ReminderRead_reminderId_idx" ON "ReminderRead"("reminderId");

ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_titleId_fkey" FOREIGN KEY ("titleId") REFERENCES "Title"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_recheckId_fkey" FOREIGN KEY ("recheckId") REFERENCES "Recheck"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ReminderRead" ADD CONSTRAINT "ReminderRead_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ReminderRead" ADD CONSTRAINT "ReminderRead_reminderId_fkey" FOREIGN KEY ("reminderId") REFERENCES "Reminder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A reminder is about a dossier, or about a title that is held.
ALTER TABLE "Reminder"
  ADD CONSTRAINT "Reminder_kind" CHECK (kind IN ('report', 'returned', 'reception', 'conclusion', 'agreement', 'recheck', 'recheck_due', 'reply')),
  ADD CONSTRAINT "Reminder_subject" CHECK (CASE kind WHEN 'recheck_due' THEN num_nonnulls("registrationId", "recheckId") = 0 WHEN 'recheck' THEN "recheckId" IS NOT NULL AND "registrationId" IS NULL
    WHEN 'reply' THEN "recheckId" IS NOT NULL AND "registrationId" IS NULL ELSE "registrationId" IS NOT NULL AND "recheckId" IS NULL END);

CREATE TRIGGER fact_set_path BEFORE INSERT OR UPDATE OF "unitId", path ON "Reminder" FOR EACH ROW EXECUTE FUNCTION fact_set_path();
CREATE FUNCTION unit_path_follows_reminders() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Reminder" SET path = NEW.path WHERE "unitId" = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER unit_path_follows_reminders AFTER UPDATE ON "Unit" FOR EACH ROW WHEN (OLD.path IS DISTINCT FROM NEW.path) EXECUTE FUNCTION unit_path_follows_reminders();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF id, key, kind, "isLate", "unitId", "titleId", "registrationId", "recheckId", "dueOn", "on", at ON "Reminder" FOR EACH ROW EXECUTE FUNCTION append_only();
