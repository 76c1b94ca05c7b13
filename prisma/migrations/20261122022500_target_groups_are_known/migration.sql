-- A target over all units has an empty list of groups, never an unknown one: NULL would slip past the index that keeps a line single.
UPDATE "Target" SET "groupKinds" = '{}' WHERE "groupKinds" IS NULL;
ALTER TABLE "Target" ALTER COLUMN "groupKinds" SET DEFAULT ARRAY[]::"GroupKind"[], ALTER COLUMN "groupKinds" SET NOT NULL;
