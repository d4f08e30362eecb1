-- Of a member the subject is that member: one index finds the cases of either.
DROP INDEX "case_member_id_idx";
