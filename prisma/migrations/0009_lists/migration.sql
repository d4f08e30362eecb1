-- What statistics and lists look for. Partial, so that the comparison of schema and migrations leaves them alone.
CREATE INDEX case_ended ON "case" (closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX relation_change_when ON relation_change (at) WHERE at IS NOT NULL;
CREATE INDEX member_in_pocket ON member (branch_id) WHERE 'pocket' = ANY(tags);
CREATE INDEX member_looked_after ON member (also_id) WHERE also_id IS NOT NULL;
