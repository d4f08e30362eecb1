-- Who was called to a sitting, so that those who were told hear of a change, and what was held without one (谈心谈话).
ALTER TABLE "attendance" ADD COLUMN     "called_at" TIMESTAMPTZ(3);
ALTER TABLE "plan_item" ADD COLUMN     "held_on" DATE;

-- Before a list is frozen, who belongs to it no more drops out.
GRANT DELETE ON attendance TO app;

-- A sitting is a case of many: what is to be done beside it is once a case, kind and member.
DROP INDEX side_task_once_a_case;
CREATE UNIQUE INDEX side_task_once_a_case ON side_task (case_id, kind, member_id) WHERE case_id IS NOT NULL;

-- Who holds a sitting together may change until it is held.
GRANT DELETE ON sitting_host TO app;

-- What may still turn out not to have been held.
CREATE INDEX plan_item_open ON plan_item (to_date) WHERE not_held_at IS NULL AND held_on IS NULL AND dropped_at IS NULL;
