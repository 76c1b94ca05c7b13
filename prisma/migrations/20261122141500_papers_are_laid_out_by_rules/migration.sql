-- By which guidance papers are laid out, and the points of the newer one on which offices differ, are rules of the province like the others.
ALTER TABLE "OfficeRule" DROP CONSTRAINT "OfficeRule_value";
ALTER TABLE "OfficeRule"
  ADD CONSTRAINT "OfficeRule_value" CHECK (CASE key
    WHEN 'gate' THEN value IN ('excellent', 'good', 'completed', 'not_completed')
    WHEN 'quorum' THEN value ~ '^[1-9][0-9]?/[1-9][0-9]?$'
    WHEN 'stage_days' THEN value ~ '^[1-9][0-9]{0,2}$' WHEN 'reply_days' THEN value ~ '^[1-9][0-9]{0,2}$' WHEN 'register_months' THEN value ~ '^[1-9][0-9]{0,2}$'
    WHEN 'team_least' THEN value ~ '^[1-9][0-9]{0,2}$' WHEN 'divergence' THEN value ~ '^[1-9][0-9]{0,2}$'
    WHEN 'paper_set' THEN value IN ('36-HD/VPTW', '05-HD/VPTW')
    WHEN 'paper_type_size' THEN value IN ('15', '16') WHEN 'paper_subject_size' THEN value IN ('14', '15') WHEN 'paper_spacing' THEN value ~ '^(18|19|20|21|22)$'
    WHEN 'paper_divider' THEN value IN ('hyphens', 'line') ELSE FALSE END);
