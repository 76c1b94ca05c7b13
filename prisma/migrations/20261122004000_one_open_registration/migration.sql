-- A cell strives for a title once in a term: two open registrations would count it twice among those registered for the term.
CREATE UNIQUE INDEX "Registration_one_open" ON "Registration" ("unitId", "titleId", "termId")
  WHERE status IN ('draft', 'registered', 'in_progress', 'commune_reviewed', 'proposed', 'under_appraisal', 'returned', 'appraised', 'agreed');

-- The registers are read by cell, a page at a time. What stands today is the one event of each registration that has not ended.
CREATE INDEX "RegistrationEvent_standing" ON "RegistrationEvent" ("titleId", year, path, "registrationId") INCLUDE (status) WHERE until IS NULL;
CREATE INDEX "RegistrationEvent_standing_status" ON "RegistrationEvent" ("titleId", year, status, path, "registrationId") WHERE until IS NULL;
