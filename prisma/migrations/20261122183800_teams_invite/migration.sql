-- Whom the decision that forms a team invites: somebody of an invited body, to every dossier the team has or gets, to the end of a day. Each dossier
-- is opened by an invitation of its own, so that one rule says who may open it; what follows from a team's is to the same person and the same day.
ALTER TABLE "AppraisalTeam" ADD CONSTRAINT "AppraisalTeam_id_unitId_key" UNIQUE ("id", "unitId");

CREATE TABLE "TeamInvitation" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "unitId" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "guest" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validUntil" DATE NOT NULL,
    "invitedById" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TeamInvitation_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "TeamInvitation_range" CHECK ("validUntil" > "validFrom"),
    CONSTRAINT "TeamInvitation_guest" CHECK ("guest" = btrim("guest") AND "guest" <> '')
);
CREATE UNIQUE INDEX "TeamInvitation_teamId_accountId_key" ON "TeamInvitation"("teamId", "accountId");
CREATE UNIQUE INDEX "TeamInvitation_id_accountId_validUntil_key" ON "TeamInvitation"("id", "accountId", "validUntil");
CREATE INDEX "TeamInvitation_accountId_idx" ON "TeamInvitation"("accountId");
CREATE INDEX "TeamInvitation_unitId_idx" ON "TeamInvitation"("unitId");
ALTER TABLE "TeamInvitation" ADD CONSTRAINT "TeamInvitation_teamId_unitId_fkey" FOREIGN KEY ("teamId", "unitId") REFERENCES "AppraisalTeam"("id", "unitId") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TeamInvitation" ADD CONSTRAINT "TeamInvitation_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TeamInvitation" ADD CONSTRAINT "TeamInvitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "DossierInvitation" ADD COLUMN "teamInvitationId" UUID;
CREATE INDEX "DossierInvitation_teamInvitationId_idx" ON "DossierInvitation"("teamInvitationId");
ALTER TABLE "DossierInvitation" ADD CONSTRAINT "DossierInvitation_teamInvitationId_accountId_validUntil_fkey" FOREIGN KEY ("teamInvitationId", "accountId", "validUntil") REFERENCES "TeamInvitation"("id", "accountId", "validUntil") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was invited stays as it was; only its end is written, once.
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF id, "teamId", "unitId", "accountId", guest, "validFrom", "validUntil", "invitedById", at ON "TeamInvitation" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only_end BEFORE UPDATE OF "endedAt" ON "TeamInvitation" FOR EACH ROW WHEN (OLD."endedAt" IS NOT NULL) EXECUTE FUNCTION append_only();
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON "TeamInvitation" FOR EACH ROW EXECUTE FUNCTION audit_fact('team_invitation', 'guest', 'validUntil', 'endedAt');
DROP TRIGGER append_only ON "DossierInvitation";
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF id, "registrationId", "accountId", guest, "validFrom", "validUntil", "invitedById", at, "teamInvitationId" ON "DossierInvitation" FOR EACH ROW EXECUTE FUNCTION append_only();
