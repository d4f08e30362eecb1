-- Why a year of the calendar was (again) published.
ALTER TABLE calendar_year ADD COLUMN reason TEXT;

-- What the schema file cannot say.
-- 一个党员同时只有一件正在办理的口袋党员走访
CREATE UNIQUE INDEX case_one_open_pocket_visit ON "case" (member_id) WHERE procedure = 'pocket-visit' AND closed_at IS NULL;
