-- A browser left alone is signed out: a session remembers when it was last used (to within a few minutes).
ALTER TABLE "Session" ADD COLUMN "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT now();
ALTER TABLE "Session" ALTER COLUMN "seenAt" DROP DEFAULT;
