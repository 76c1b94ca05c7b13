/** Cells of one generated province, and the road they are on: what the sample province has, rounded. */
export const cellsInProvince = 1000;

const day = "DATE '2021-06-30'";
/** A UUID (version 8) that is the same in every run. */
const uuid = (text) => `overlay(overlay(md5(${text}) PLACING '8' FROM 13 FOR 1) PLACING '8' FROM 17 FOR 1)::uuid`;

/**
 * Fills a migrated, empty database with provinces of 9 districts, 157 communes and 1.000 cells each, with targets, registrations,
 * events, decisions and titles spread as in the sample. Triggers sleep meanwhile: what they would write is written here.
 * @param {import("pg").Client} owner a superuser's connection
 * @param {number} cells a multiple of 1.000
 */
export async function generate(owner, cells) {
  const provinces = Math.ceil(cells / cellsInProvince);
  await owner.query("SET session_replication_role = replica; SET synchronous_commit = off");
  const setAside = await dropSlowToFill(owner);
  for (const statement of statements(provinces)) await owner.query(statement);
  for (const statement of setAside) await owner.query(statement);
  await owner.query("SET session_replication_role = origin");
  await owner.query("VACUUM (ANALYZE)");
}

/** Exclusions and word indexes take minutes row by row and seconds at the end: set aside, and how to put them back. */
async function dropSlowToFill(owner) {
  const { rows } = await owner.query(`
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS off, format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS back
      FROM pg_constraint WHERE contype = 'x' AND connamespace = 'public'::regnamespace
    UNION ALL
    SELECT format('DROP INDEX %I', indexname), indexdef FROM pg_indexes WHERE schemaname = 'public' AND indexdef LIKE '% USING gin %'`);
  for (const { off } of rows) await owner.query(off);
  return rows.map(({ back }) => back);
}

const unitsOf = (provinces) => `
  CREATE TEMP TABLE made AS
  SELECT '1' AS id, 'country'::"Level" AS level, NULL::text AS parent, '/1/' COLLATE "C" AS path, 'Việt Nam' AS name, 'country'::"UnitKind" AS kind, NULL::text AS code, 0 AS province, 0 AS place
  UNION ALL
  SELECT (1000 + p)::text, 'province', '1', '/1/' || (1000 + p) || '/', 'Tỉnh ' || p, 'province', NULL, p, 0 FROM generate_series(1, ${provinces}) p
  UNION ALL
  SELECT (10000 + p * 10 + d)::text, 'district', (1000 + p)::text, '/1/' || (1000 + p) || '/' || (10000 + p * 10 + d) || '/', 'Huyện ' || d, 'district', NULL, p, d
    FROM generate_series(1, ${provinces}) p, generate_series(0, 8) d
  UNION ALL
  SELECT (100000 + p * 157 + c)::text, 'commune', (10000 + p * 10 + c % 9)::text,
         '/1/' || (1000 + p) || '/' || (10000 + p * 10 + c % 9) || '/' || (100000 + p * 157 + c) || '/', 'Xã Hòa Lộc ' || c, 'commune', NULL, p, c
    FROM generate_series(1, ${provinces}) p, generate_series(0, 156) c
  UNION ALL
  SELECT (1000000 + p * 1000 + h)::text, 'cell', (100000 + p * 157 + h % 157)::text,
         '/1/' || (1000 + p) || '/' || (10000 + p * 10 + (h % 157) % 9) || '/' || (100000 + p * 157 + h % 157) || '/' || (1000000 + p * 1000 + h) || '/', 'Ấp ' || (h / 157 + 1), 'hamlet', NULL, p, h
    FROM generate_series(1, ${provinces}) p, generate_series(0, 999) h`;

/** `rank` scatters the cells of a province: 53 recognised in 2021, 43 on the road in 2021, 464 registered for later years. */
const roads = `
  CREATE TEMP TABLE road AS
  SELECT id, path, province, place, ${uuid("'registration' || id")} AS registration, rank,
         CASE WHEN rank < 96 THEN 2021 ELSE 2022 + rank % 4 END AS year,
         CASE WHEN rank < 53 THEN 7 WHEN rank < 96 THEN 2 + rank % 4 ELSE 1 END AS events
    FROM (SELECT *, place * 7919 % 1000 AS rank FROM made WHERE level = 'cell') cell
   WHERE rank < 560`;

const steps = `ARRAY['registered', 'in_progress', 'commune_reviewed', 'proposed', 'under_appraisal', 'agreed', 'recognised']::"RegistrationStatus"[]`;
/** A road begins in January and takes a step each three weeks or so; a recognised one ends by 30 June. */
const stepDay = (seq) => `DATE '2021-01-05' + rank % 30 + (${seq} - 1) * 23`;

const statements = (provinces) => [
  unitsOf(provinces),
  `INSERT INTO "Unit" (id, level, "parentId", path) SELECT id, level, parent, path FROM made`,
  `INSERT INTO "UnitVersion" (id, "unitId", name, kind, code, "parentId", path, "validFrom") SELECT ${uuid("'version' || id")}, id, name, kind, code, parent, path, DATE '2020-01-01' FROM made ORDER BY path`,
  `INSERT INTO "Title" (id, name, "shortName", position) VALUES ('tsvmtd', 'Trong sạch, vững mạnh toàn diện', 'TSVMTD', 1) ON CONFLICT DO NOTHING`,
  `INSERT INTO "Term" (id, "firstYear", "lastYear", "startsOn", "endsOn") VALUES ('2020-2025', 2021, 2025, '2020-07-01', '2025-12-31') ON CONFLICT DO NOTHING`,
  `INSERT INTO "Resolution" (id, "unitId", "termId", issuer, subject) SELECT ${uuid("'resolution' || id")}, id, '2020-2025', 'Ban Chấp hành', 'Nghị quyết' FROM made WHERE level = 'province'`,
  `INSERT INTO "Target" (id, "resolutionId", "unitId", "titleId", "termId", year, "groupKinds", "valueKind", count, base, clause, "setOn")
   SELECT ${uuid("'target' || id")}, ${uuid("'resolution' || (1000 + province)")}, id, 'tsvmtd', '2020-2025', 2021, '{}', 'count',
          CASE level WHEN 'province' THEN 75 WHEN 'district' THEN 5 + place ELSE 1 END, 'cells', 'Chỉ tiêu', '2021-01-01'
     FROM made WHERE level IN ('province', 'district') OR (level = 'commune' AND place % 2 = 0)`,
  `INSERT INTO "Target" (id, "resolutionId", "unitId", "titleId", "termId", year, "groupKinds", "valueKind", "percentLow", "percentHigh", base, clause, "setOn")
   SELECT ${uuid("'term' || id")}, ${uuid("'resolution' || id")}, id, 'tsvmtd', '2020-2025', NULL, '{}', 'percent_range', 40, 50, 'cells', 'Chỉ tiêu nhiệm kỳ', '2020-10-15' FROM made WHERE level = 'province'`,
  roads,
  `INSERT INTO "Registration" (id, "unitId", "titleId", "termId", year, status, version, "expectedOn", path)
   SELECT registration, id, 'tsvmtd', '2020-2025', year, (${steps})[events], events, CASE WHEN rank BETWEEN 53 AND 95 THEN DATE '2021-09-30' END, path FROM road ORDER BY path`,
  `INSERT INTO "RegistrationEvent" ("registrationId", seq, move, status, year, "expectedOn", "on", until, at, "titleId", "termId", "unitId", path)
   SELECT registration, seq, CASE seq WHEN 1 THEN 'register' ELSE 'advance' END, (${steps})[seq], year, CASE WHEN rank BETWEEN 53 AND 95 THEN DATE '2021-09-30' END,
          ${stepDay("seq")}, CASE WHEN seq < events THEN ${stepDay("seq + 1")} END, ${stepDay("seq")}, 'tsvmtd', '2020-2025', id, path
     FROM road, generate_series(1, events) seq ORDER BY path, seq`,
  `INSERT INTO "Decision" (id, "issuerId", issuer, type, "termId", number, symbol, subject, "decidedOn", signer, capacity, "recordedAt")
   SELECT ${uuid("'decision' || id")}, (1000 + province)::text, 'Ban Thường vụ', 'QĐ', '2020-2025', place * 7919 % 1000 + 1, 'QĐ/TU', 'Công nhận', ${stepDay(7)}, 'Người ký', 'Bí thư', ${stepDay(7)} FROM road WHERE rank < 53`,
  `INSERT INTO "DecisionLine" (id, "decisionId", position, "unitId", "titleId", effect, "registrationId", "nameAsSigned", "decidedOn", path)
   SELECT ${uuid("'line' || id")}, ${uuid("'decision' || id")}, 1, id, 'tsvmtd', 'recognise', registration, 'Chi bộ', ${stepDay(7)}, path FROM road WHERE rank < 53 ORDER BY path`,
  `INSERT INTO "TitleHolding" (id, "unitId", "titleId", "heldFrom", "openedById", path)
   SELECT ${uuid("'holding' || id")}, id, 'tsvmtd', ${stepDay(7)}, ${uuid("'line' || id")}, path FROM road WHERE rank < 53 ORDER BY path`,
  `INSERT INTO "Setting" (key, value) VALUES ('sample', '{"workingDay": "2021-06-30", "sentence": "Dữ liệu sinh để đo."}')`, // today is the day that is measured
  `INSERT INTO "Account" (id, name, "displayName", "passwordHash", "mustChange", "createdAt") VALUES (${uuid("'account'")}, 'do-toc-do', 'Đo tốc độ', '!', false, ${day})`,
  `INSERT INTO "Grant" (id, "accountId", role, "unitId", "validFrom") VALUES (${uuid("'grant'")}, ${uuid("'account'")}, 'organization_staff', '1001', '2020-01-01')`,
  `INSERT INTO "Session" (id, "accountId", "createdAt", "seenAt", "expiresAt", address, "userAgent")
   VALUES (${uuid("'session'")}, ${uuid("'account'")}, now(), now(), now() + interval '8 hours', '127.0.0.1', 'bench')`,
];

/** The unit, session and address that are measured. */
export const measured = { unit: "1001", district: "10010", root: "/1/1001/", on: "2021-06-30", year: 2021 };
