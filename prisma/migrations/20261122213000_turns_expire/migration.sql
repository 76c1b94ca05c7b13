-- A turn whose process died keeps its queue until it expires: minutes, not the quarter of an hour that pg-boss allows by itself.
UPDATE pgboss.queue SET expire_seconds = 120 WHERE name IN ('post', 'acts');
UPDATE pgboss.queue SET expire_seconds = 300 WHERE name = 'years';
