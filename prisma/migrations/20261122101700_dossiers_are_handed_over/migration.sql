-- A dossier that came to another body is found by the body that had it as well: its event lies where the dossier lies now.
CREATE INDEX "RegistrationEvent_handed_from" ON "RegistrationEvent" ((details #>> '{handover,from,unitId}'), "on") WHERE move = 'transfer';

-- Who acts is edited on screen now: what was set, by whom and when is in the record.
CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON "Competence" FOR EACH ROW EXECUTE FUNCTION audit_fact('competence', 'body', 'validFrom', 'validUntil', 'toConfirm');

-- The sample's later years are loaded by one instance at a time.
SELECT pgboss.create_queue('years', '{"policy": "stately", "retryLimit": 0}');
