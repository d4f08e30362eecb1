-- Whom or what a case is about: a member, a person from elsewhere, an organisation or a matter, which has its title here
-- since it stands in no register; and which of several of the same subject it is, where there may be more than one at once.
-- "member_id" stays for members.
ALTER TABLE "case" ADD COLUMN     "subject_kind" TEXT NOT NULL DEFAULT 'member',
ADD COLUMN     "subject_id" UUID,
ADD COLUMN     "subject_title" TEXT,
ADD COLUMN     "episode" TEXT NOT NULL DEFAULT '';

-- What the schema file cannot say.
-- A release before this one, which may still run beside it, says only the member.
CREATE FUNCTION case_about_its_member() RETURNS trigger LANGUAGE plpgsql AS
  'BEGIN NEW.subject_id := coalesce(NEW.subject_id, NEW.member_id); RETURN NEW; END';
CREATE TRIGGER case_about_its_member BEFORE INSERT ON "case" FOR EACH ROW EXECUTE FUNCTION case_about_its_member();

UPDATE "case" SET subject_id = member_id;
ALTER TABLE "case" ALTER COLUMN "subject_id" SET NOT NULL,
  ADD CHECK (subject_kind IN ('member', 'person', 'organisation', 'matter')),
  ADD CHECK ((subject_kind = 'member') = (member_id IS NOT NULL)),
  ADD CHECK ((subject_kind = 'matter') = (subject_title IS NOT NULL));

-- CreateIndex
CREATE INDEX "case_subject_id_idx" ON "case"("subject_id");

-- 同一对象的同一流程同时只有一件正在办理: one rule in the place of one a procedure.
CREATE UNIQUE INDEX case_one_open ON "case" (procedure, subject_id, episode) WHERE closed_at IS NULL;
DROP INDEX case_one_open_transfer, case_one_open_pocket_visit;

-- What stands against the rows of batches, by its new name.
UPDATE pending_start
   SET problem = (SELECT jsonb_agg(CASE WHEN one->>'type' IN ('transfer-open', 'visit-open')
                                        THEN jsonb_set(one, '{type}', '"already-open"') ELSE one END ORDER BY place)
                    FROM jsonb_array_elements(problem) WITH ORDINALITY AS all_of (one, place))
 WHERE jsonb_typeof(problem) = 'array' AND problem::text LIKE ANY('{%transfer-open%,%visit-open%}');
