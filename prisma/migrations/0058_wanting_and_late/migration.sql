-- The look asks of a year who missed what, and how often: it stands in the index, so that no row of the table is read for it.
DROP INDEX duty_fact_wanting;
CREATE INDEX duty_fact_wanting ON duty_fact (month, member_id) INCLUDE (duty, source, verdict, basis)
 WHERE verdict = 'missed' OR basis = 'short';

-- What was said of a month when it was over, or about to be: by when it was said. All others are not looked through for it.
DROP INDEX "duty_fact_at_idx";
CREATE INDEX duty_fact_told_late ON duty_fact (at)
 WHERE (at AT TIME ZONE 'Asia/Shanghai')::date
    >= (make_date(left(month, 4)::int, right(month, 2)::int, 1) + interval '1 month')::date - 1;
