-- Somebody of an invited body sees one dossier and nothing else, to the end of a day. The role alone opens nothing: it says whom a team may invite.
ALTER TYPE "Role" ADD VALUE 'guest';

CREATE TABLE "DossierInvitation" (
    "id" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "guest" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validUntil" DATE NOT NULL,
    "invitedById" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DossierInvitation_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "DossierInvitation_registrationId_idx" ON "DossierInvitation"("registrationId");
CREATE INDEX "DossierInvitation_accountId_idx" ON "DossierInvitation"("accountId");
ALTER TABLE "DossierInvitation" ADD CONSTRAINT "DossierInvitation_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DossierInvitation" ADD CONSTRAINT "DossierInvitation_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DossierInvitation" ADD CONSTRAINT "DossierInvitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One invitation of a person to a dossier at a time; one that was called off makes room.
ALTER TABLE "DossierInvitation"
  ADD CONSTRAINT "DossierInvitation_range" CHECK ("validUntil" > "validFrom"),
  ADD CONSTRAINT "DossierInvitation_guest" CHECK ("guest" = btrim("guest") AND "guest" <> ''),
  ADD CONSTRAINT "DossierInvitation_no_overlap" EXCLUDE USING gist ("registrationId" WITH =, "accountId" WITH =, daterange("validFrom", "validUntil") WITH &&) WHERE ("endedAt" IS NULL);

-- What was invited stays as it was; only its end is written, once.
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF id, "registrationId", "accountId", guest, "validFrom", "validUntil", "invitedById", at ON "DossierInvitation" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only_end BEFORE UPDATE OF "endedAt" ON "DossierInvitation" FOR EACH ROW WHEN (OLD."endedAt" IS NOT NULL) EXECUTE FUNCTION append_only();
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON "DossierInvitation" FOR EACH ROW EXECUTE FUNCTION audit_fact('dossier_invitation', 'guest', 'validUntil', 'endedAt');
