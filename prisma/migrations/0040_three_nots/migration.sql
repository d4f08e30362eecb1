-- CreateTable
CREATE TABLE "duty_month" (
    "month" CHAR(7) NOT NULL,
    "member_id" UUID NOT NULL,
    "duty" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "streak" SMALLINT NOT NULL,
    "idle" SMALLINT NOT NULL,
    "since" CHAR(7),
    "branch_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "duty_month_pkey" PRIMARY KEY ("month","member_id","duty")
);

-- CreateTable
CREATE TABLE "dry_run" (
    "organisation_id" UUID NOT NULL,
    "month" CHAR(7) NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by" UUID,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "dry_run_pkey" PRIMARY KEY ("organisation_id")
);

-- CreateTable
CREATE TABLE "dry_run_line" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "month" CHAR(7) NOT NULL,
    "member_id" UUID NOT NULL,
    "duty" TEXT NOT NULL,
    "answer" TEXT,
    "reason" BYTEA,
    "answered_by" UUID,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "dry_run_line_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "dry_run_line_organisation_id_month_member_id_duty_key" ON "dry_run_line"("organisation_id", "month", "member_id", "duty");

-- CreateIndex
CREATE INDEX "dry_run_line_member_id_idx" ON "dry_run_line"("member_id");

-- CreateIndex
CREATE INDEX "duty_fact_at_idx" ON "duty_fact" USING BRIN ("at");

-- Allowed values, and what the role app may do.
ALTER TABLE duty_month
  ADD CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  ADD CHECK (duty IN ('life', 'dues', 'work')),
  ADD CHECK (verdict IN ('missed', 'done', 'excused', 'none', 'unknown')),
  ADD CHECK (streak >= 0 AND idle >= 0),
  ADD CHECK ((streak > 0) = (since IS NOT NULL)),
  ADD CHECK (streak > 0 OR idle = 0);
ALTER TABLE dry_run ADD CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL));
ALTER TABLE dry_run_line
  ADD CHECK (duty IN ('life', 'dues', 'work')),
  ADD CHECK (answer IN ('right', 'excused', 'mistake')),
  ADD CHECK ((answer IS NULL) = (answered_at IS NULL)),
  ADD CHECK (answer <> 'excused' OR reason IS NOT NULL);

-- Who stands in a streak, by branch: the board, the digest of the level above.
CREATE INDEX duty_month_streak ON duty_month (branch_id, month) WHERE streak > 0;

GRANT SELECT, INSERT, UPDATE ON duty_month, dry_run, dry_run_line TO app;

-- Few organisations say with which month they begin: those alone are looked through for the nearest one above.
CREATE INDEX organisation_first_month ON organisation (path) WHERE first_month IS NOT NULL;
