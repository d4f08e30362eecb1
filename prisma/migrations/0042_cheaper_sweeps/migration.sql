-- Whether a base was confirmed in an earlier year is read from when it was entered: no January rewrites all of them.
-- AlterTable
ALTER TABLE "dues_base" DROP COLUMN "standing";

-- Who stands in a streak, by member: the look goes through members in that order, and the board joins by them. No one asked
-- by branch.
DROP INDEX duty_month_streak;
CREATE INDEX duty_month_streak ON duty_month (month, member_id) WHERE streak > 0;

-- What a look asks of everybody stands in the indexes that lead there: of a member where he is, of a month what
-- was said of each duty. In the order of members the rows themselves lie all over their tables.
CREATE INDEX member_looked_at ON member (id) INCLUDE (branch_id) WHERE standing = 'normal';
DROP INDEX "duty_fact_month_member_id_idx";
CREATE INDEX duty_fact_of_month ON duty_fact (month, member_id) INCLUDE (duty, source, verdict) WHERE verdict <> 'void';

-- What it asks of few: who missed something, who paid short; which branches have not confirmed their first look.
CREATE INDEX duty_fact_wanting ON duty_fact (month, member_id) WHERE verdict = 'missed' OR basis = 'short';
CREATE INDEX dry_run_open ON dry_run (organisation_id) WHERE confirmed_at IS NULL;
