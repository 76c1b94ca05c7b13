-- People may give an address and say which notices they want where. A letter is a row written in the transaction that claims the day for its
-- person; sending it is another's turn. It holds counts only, never a name or a cell.
ALTER TABLE "Account" ADD COLUMN "email" TEXT;
ALTER TABLE "Account" ADD CONSTRAINT "Account_email_clean" CHECK (email = lower(email) AND length(email) <= 254 AND email ~ '^[^@[:space:]<>,;"]+@[^@[:space:]<>,;"]+\.[^@[:space:]<>,;"]+$');

CREATE TABLE "NoticePreference" (
    "accountId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "inApp" BOOLEAN NOT NULL,
    "byEmail" TEXT NOT NULL,

    CONSTRAINT "NoticePreference_pkey" PRIMARY KEY ("accountId","kind")
);
ALTER TABLE "NoticePreference" ADD CONSTRAINT "NoticePreference_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "NoticePreference"
  ADD CONSTRAINT "NoticePreference_kind" CHECK (kind IN ('deadlines', 'dossiers', 'rechecks')),
  ADD CONSTRAINT "NoticePreference_byEmail" CHECK ("byEmail" IN ('never', 'daily'));

CREATE TABLE "Letter" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "overdue" INTEGER NOT NULL,
    "dueSoon" INTEGER NOT NULL,
    "unread" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "error" TEXT,

    CONSTRAINT "Letter_pkey" PRIMARY KEY ("id")
);
-- One letter a person and day, whoever looks and however often.
CREATE UNIQUE INDEX "Letter_accountId_on_key" ON "Letter"("accountId", "on");
CREATE INDEX "Letter_nextTryAt_idx" ON "Letter"("nextTryAt");
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- Waiting, sent, or given up with its reason; a letter without anything to tell is none.
ALTER TABLE "Letter"
  ADD CONSTRAINT "Letter_state" CHECK (num_nonnulls("nextTryAt", "sentAt") <= 1 AND ("nextTryAt" IS NOT NULL OR "sentAt" IS NOT NULL OR error IS NOT NULL)),
  ADD CONSTRAINT "Letter_counts" CHECK (overdue >= 0 AND "dueSoon" >= 0 AND unread >= 0 AND overdue + "dueSoon" + unread > 0 AND attempts >= 0);
-- What was written stays; only its sending moves. Nothing waiting is lost.
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF id, "accountId", "on", overdue, "dueSoon", unread, at ON "Letter" FOR EACH ROW EXECUTE FUNCTION append_only();
