-- A hamlet that came in by a file is taken out again only while nothing speaks of it. What may speak of a unit is whatever table refers to one,
-- also those that are still to come.
CREATE FUNCTION units_in_use(ids text[]) RETURNS TABLE (id text) LANGUAGE plpgsql STABLE AS $$
DECLARE
  held record;
BEGIN
  FOR held IN
    SELECT constraints.conrelid::regclass AS "table", columns.attname AS "column"
      FROM pg_constraint constraints JOIN pg_attribute columns ON columns.attrelid = constraints.conrelid AND columns.attnum = constraints.conkey[1]
     WHERE constraints.contype = 'f' AND constraints.confrelid = '"Unit"'::regclass AND NOT (constraints.conrelid = '"UnitVersion"'::regclass AND columns.attname = 'unitId')
  LOOP
    RETURN QUERY EXECUTE format('SELECT DISTINCT %1$I FROM %2$s WHERE %1$I = ANY($1)', held."column", held."table") USING ids;
  END LOOP;
END $$;
