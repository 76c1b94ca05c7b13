import { sql, type Sql } from "./reach";

/** An answer of a level that no later one replaced. */
export const isLatestAnswer: Sql = sql`NOT EXISTS (SELECT FROM "CriterionAnswer" later WHERE later."registrationId" = answer."registrationId" AND later.level = answer.level AND later.criterion = answer.criterion AND later.seq > answer.seq)`;

/** Whether the assessment of a row of "Registration" called `registration` was sent for the set it is pinned to and not changed since, as domain/criteria/answer.ts says it; true where a set asks nothing of people. */
export const isAssessmentSent: Sql = sql`(registration."criteriaSetId" IS NULL
  OR NOT EXISTS (SELECT FROM "CriteriaSet" criteria WHERE criteria.id = registration."criteriaSetId" AND jsonb_path_exists(criteria.content, '$.sections[*].criteria[*] ? (@.kind == "condition" || @.kind == "scored")'))
  OR EXISTS (SELECT FROM (SELECT event.details->'assessed' AS assessed FROM "RegistrationEvent" event WHERE event."registrationId" = registration.id AND event.move = 'assess' ORDER BY event.seq DESC LIMIT 1) sent
              WHERE sent.assessed->>'criteriaSetId' = registration."criteriaSetId"::text
                AND NOT EXISTS (SELECT FROM "CriterionAnswer" answer LEFT JOIN "NotApplicableRuling" ruling ON ruling."registrationId" = answer."registrationId" AND ruling.seq = answer.seq
                                 WHERE answer."registrationId" = registration.id AND answer.level = 'self' AND answer."criteriaSetId" = registration."criteriaSetId"
                                   AND (answer.seq > (sent.assessed->>'last')::int OR (ruling."isApproved" = FALSE AND ${isLatestAnswer})))))`;
