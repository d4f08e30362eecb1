-- A batch's notice gathers the lines of all steps of its cases, and knows whose they are.
ALTER TABLE "notice" ADD COLUMN     "gathered" JSONB;

-- What waits to go out was counted by its text: it stays as it is, and further lines join it.
UPDATE notice
   SET gathered = (SELECT jsonb_agg(jsonb_build_object('text', line, 'cases', '[]'::jsonb)) FROM unnest(lines) AS line)
 WHERE case_id LIKE 'batch:%' AND delivered_at IS NULL;
