-- The record says in which role and about which registration an act was done and what changed, and is sealed in a chain. Seals stand in a
-- table of their own: a line of the record is never touched again, and whoever writes one waits for nobody.
ALTER TABLE "AuditEvent" ADD COLUMN "role" TEXT, ADD COLUMN "registrationId" UUID, ADD COLUMN "changes" JSONB NOT NULL DEFAULT '[]';
CREATE INDEX "AuditEvent_registrationId_at_idx" ON "AuditEvent"("registrationId", "at");

-- Position in the chain, the line that stands there, and the hash of the line together with the hash before it.
CREATE TABLE "AuditSeal" (
    "position" BIGINT NOT NULL,
    "eventId" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,
    "sealedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AuditSeal_pkey" PRIMARY KEY ("position")
);
CREATE UNIQUE INDEX "AuditSeal_eventId_key" ON "AuditSeal"("eventId");
ALTER TABLE "AuditSeal" ADD CONSTRAINT "AuditSeal_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "AuditEvent"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "AuditSeal" ADD CONSTRAINT "AuditSeal_hash" CHECK (hash ~ '^[0-9a-f]{64}$'), ADD CONSTRAINT "AuditSeal_position" CHECK (position > 0);

-- Up to which line every transaction that could still bring an earlier one had begun before `transaction`: lines are sealed in the
-- order of their numbers, although transactions end in another.
CREATE TABLE "AuditHorizon" (
    "id" INTEGER NOT NULL,
    "eventId" BIGINT NOT NULL,
    "transaction" BIGINT NOT NULL,

    CONSTRAINT "AuditHorizon_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "AuditHorizon_one" CHECK (id = 1)
);

-- Nothing is removed, not even all at once; not even by the role that owns the tables, unless it says so by switching triggers off.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "AuditSeal" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON "AuditSeal" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON "AuditEvent" FOR EACH STATEMENT EXECUTE FUNCTION append_only();

-- The role in which somebody acted on a unit: of the grants that allow the act, the one whose root holds the unit, the nearest first.
CREATE FUNCTION audit_role(grants jsonb, unit_id text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT held->>'role' FROM jsonb_array_elements(grants) held
   WHERE unit_id IS NULL OR starts_with((SELECT path FROM "Unit" WHERE id = unit_id), held->>'root')
   ORDER BY length(held->>'root') DESC, held->>'role' LIMIT 1
$$;

-- Who acts is told once to a transaction, by the door, in the setting app.actor.
CREATE FUNCTION audit_actor() RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('app.actor', true), '')::jsonb
$$;

-- A line's number is taken after its transaction has one itself, so that the horizon can know of it; and nobody chooses a number.
CREATE FUNCTION audit_numbered() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  actor jsonb := audit_actor();
BEGIN
  PERFORM pg_current_xact_id();
  NEW.id := nextval('"AuditEvent_id_seq"');
  IF actor IS NOT NULL THEN
    NEW.role := coalesce(NEW.role, audit_role(actor->'grants', NEW."unitId"));
    NEW.address := coalesce(NEW.address, actor->>'address');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER audit_numbered BEFORE INSERT ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION audit_numbered();

-- One change told: what, from, to. Nothing when both are the same.
CREATE FUNCTION audit_change(what text, before jsonb, after jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN coalesce(before, 'null') = coalesce(after, 'null') THEN '[]'::jsonb
              ELSE jsonb_build_array(jsonb_build_object('what', what, 'from', before #>> '{}', 'to', after #>> '{}')) END
$$;

-- Every act on a registration, whichever command makes it: its event is the act.
CREATE FUNCTION audit_registration() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  actor jsonb := audit_actor();
  before jsonb;
  after jsonb := to_jsonb(NEW);
BEGIN
  IF actor IS NULL THEN RETURN NULL; END IF;
  SELECT to_jsonb(event) INTO before FROM "RegistrationEvent" event WHERE event."registrationId" = NEW."registrationId" AND event.seq = NEW.seq - 1;
  INSERT INTO "AuditEvent" (at, "accountId", actor, act, "unitId", "registrationId", details, changes)
  VALUES ((actor->>'at')::timestamptz, (actor->>'accountId')::uuid, actor->>'name', 'registration_move', NEW."unitId", NEW."registrationId",
          jsonb_strip_nulls(jsonb_build_object('move', NEW.move, 'status', NEW.status, 'year', NEW.year::text, 'reason', NEW.reason)),
          audit_change('status', before->'status', after->'status') || audit_change('year', before->'year', after->'year')
            || audit_change('expectedOn', before->'expectedOn', after->'expectedOn') || audit_change('note', before->'note', after->'note'));
  RETURN NULL;
END $$;
CREATE TRIGGER audited AFTER INSERT ON "RegistrationEvent" FOR EACH ROW EXECUTE FUNCTION audit_registration();

-- Any other fact: its arguments are what it is called in the record and the columns whose change is told. Its unit is its own or its
-- registration's.
CREATE FUNCTION audit_fact() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  actor jsonb := audit_actor();
  before jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}'::jsonb ELSE to_jsonb(OLD) END;
  after jsonb := CASE WHEN TG_OP = 'DELETE' THEN '{}'::jsonb ELSE to_jsonb(NEW) END;
  fact jsonb := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
  told jsonb := '[]';
  registration uuid := (fact->>'registrationId')::uuid;
  unit text := coalesce(fact->>'unitId', fact->>'issuerId');
BEGIN
  IF actor IS NULL THEN RETURN NULL; END IF;
  FOR turn IN 1..TG_NARGS - 1 LOOP
    told := told || audit_change(TG_ARGV[turn], before->TG_ARGV[turn], after->TG_ARGV[turn]);
  END LOOP;
  IF TG_OP = 'UPDATE' AND told = '[]' THEN RETURN NULL; END IF;
  IF unit IS NULL AND registration IS NOT NULL THEN SELECT "unitId" INTO unit FROM "Registration" WHERE id = registration; END IF;
  INSERT INTO "AuditEvent" (at, "accountId", actor, act, "unitId", "registrationId", "subjectId", changes)
  VALUES ((actor->>'at')::timestamptz, (actor->>'accountId')::uuid, actor->>'name',
          TG_ARGV[0] || CASE TG_OP WHEN 'INSERT' THEN '_add' WHEN 'UPDATE' THEN '_change' ELSE '_remove' END, unit, registration, fact->>'id', told);
  RETURN NULL;
END $$;
CREATE TRIGGER audited AFTER INSERT ON "Decision" FOR EACH ROW EXECUTE FUNCTION audit_fact('decision', 'number', 'symbol', 'subject', 'decidedOn', 'signer');
CREATE TRIGGER audited AFTER INSERT ON "DecisionLine" FOR EACH ROW EXECUTE FUNCTION audit_fact('decision_line', 'effect', 'reason');
