-- Papers signed before the register was kept have numbers of terms that were over by then. Such a term is none to register, set targets or
-- report for; the rows themselves are reference data.
ALTER TABLE "Term" ADD COLUMN "former" boolean NOT NULL DEFAULT false;
