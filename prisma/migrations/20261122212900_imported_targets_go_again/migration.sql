-- A first value that came in by a file goes out again with it, while it was not revised and nothing was shared out of it; every other value stays.
DROP TRIGGER append_only ON "Target";
CREATE TRIGGER goes_with_import BEFORE DELETE ON "Target" FOR EACH ROW EXECUTE FUNCTION goes_with_import('targets', 'id');
CREATE TRIGGER audited_gone AFTER DELETE ON "Target" FOR EACH ROW EXECUTE FUNCTION audit_fact('target', 'measure', 'count', 'percentLow', 'percentHigh', 'clause', 'setOn');
DROP TRIGGER append_only ON "TargetRevision";
CREATE TRIGGER append_only BEFORE UPDATE OF "targetId", "seq", "resolutionId", "valueKind", "count", "percentLow", "percentHigh", "base", "clause", "setOn", "reason", "at", "accountId"
  ON "TargetRevision" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only_later BEFORE DELETE ON "TargetRevision" FOR EACH ROW WHEN (OLD.seq > 1) EXECUTE FUNCTION append_only();
CREATE TRIGGER goes_with_import BEFORE DELETE ON "TargetRevision" FOR EACH ROW EXECUTE FUNCTION goes_with_import('targets', 'targetId');
