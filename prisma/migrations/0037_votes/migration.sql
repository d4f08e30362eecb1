-- CreateTable
CREATE TABLE "sitting_matter" (
    "id" UUID NOT NULL,
    "sitting_id" UUID NOT NULL,
    "serial" INTEGER NOT NULL,
    "organisation_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT,
    "persons" UUID[],
    "seats" INTEGER NOT NULL DEFAULT 1,
    "entered_by" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "ballot_id" UUID,
    "ballot_eligible" INTEGER,
    "ballot_left_out" INTEGER,
    "withdrawn_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "sitting_matter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "matter_result" (
    "id" UUID NOT NULL,
    "matter_id" UUID NOT NULL,
    "how" TEXT NOT NULL,
    "ballot_id" UUID,
    "eligible" INTEGER NOT NULL,
    "left_out" INTEGER NOT NULL,
    "present" INTEGER NOT NULL,
    "written" INTEGER NOT NULL DEFAULT 0,
    "papers" INTEGER NOT NULL,
    "spoilt" INTEGER NOT NULL DEFAULT 0,
    "counters" UUID[],
    "entered_by" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "replaces" UUID,
    "why" TEXT,

    CONSTRAINT "matter_result_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "matter_votes" (
    "result_id" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "yes" INTEGER NOT NULL,
    "no" INTEGER NOT NULL,
    "abstain" INTEGER NOT NULL,
    "needed" INTEGER NOT NULL,
    "passed" BOOLEAN NOT NULL,

    CONSTRAINT "matter_votes_pkey" PRIMARY KEY ("result_id","item")
);

-- CreateTable
CREATE TABLE "left_out" (
    "id" UUID NOT NULL,
    "sitting_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "basis" BYTEA NOT NULL,
    "entered_by" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_back_by" UUID,
    "taken_back_at" TIMESTAMPTZ(3),

    CONSTRAINT "left_out_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "sitting_matter_sitting_id_serial_key" ON "sitting_matter"("sitting_id", "serial");

-- CreateIndex
CREATE INDEX "matter_result_matter_id_idx" ON "matter_result"("matter_id");

-- CreateIndex
CREATE UNIQUE INDEX "matter_result_replaces_key" ON "matter_result"("replaces");

-- CreateIndex
CREATE INDEX "left_out_sitting_id_idx" ON "left_out"("sitting_id");

-- AddForeignKey
ALTER TABLE "sitting_matter" ADD CONSTRAINT "sitting_matter_sitting_id_fkey" FOREIGN KEY ("sitting_id") REFERENCES "sitting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matter_result" ADD CONSTRAINT "matter_result_matter_id_fkey" FOREIGN KEY ("matter_id") REFERENCES "sitting_matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matter_votes" ADD CONSTRAINT "matter_votes_result_id_fkey" FOREIGN KEY ("result_id") REFERENCES "matter_result"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Allowed values; what counts cannot be otherwise; what is written once.
ALTER TABLE sitting_matter
  ADD CHECK (kind IN ('resolution', 'admission', 'disposition', 'election', 'committee')),
  ADD CHECK (seats BETWEEN 1 AND 100),
  ADD CHECK ((ballot_id IS NULL) = (ballot_eligible IS NULL) AND (ballot_id IS NULL) = (ballot_left_out IS NULL)),
  ADD CHECK ((title IS NULL) = (cardinality(persons) > 0)),
  ADD CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL));
ALTER TABLE matter_result
  ADD CHECK (how IN ('hand', 'paper', 'electronic')),
  ADD CHECK ((how = 'electronic') = (ballot_id IS NOT NULL)),
  ADD CHECK (cardinality(counters) = CASE how WHEN 'paper' THEN 2 ELSE 0 END),
  ADD CHECK (eligible > 0 AND left_out >= 0 AND present >= 0 AND written >= 0 AND papers >= 0 AND spoilt >= 0),
  ADD CHECK (present + written <= eligible AND papers + spoilt <= present + written),
  ADD CHECK ((replaces IS NULL) = (why IS NULL)),
  ADD CHECK (why IN ('miscounted', 'mistyped', 'attendance'));
ALTER TABLE matter_votes ADD CHECK (yes >= 0 AND no >= 0 AND abstain >= 0 AND needed >= 0);
ALTER TABLE left_out
  ADD CHECK (kind IN ('cannot-express', 'abroad', 'sentence', 'bedridden', 'should-have-moved', 'on-probation', 'detained')),
  ADD CHECK ((taken_back_at IS NULL) = (taken_back_by IS NULL));

-- A matter has one first result; another takes the place of one before it. Nobody is left out twice at once.
CREATE UNIQUE INDEX matter_result_first ON matter_result (matter_id) WHERE replaces IS NULL;
CREATE UNIQUE INDEX left_out_once ON left_out (sitting_id, member_id) WHERE taken_back_at IS NULL;

GRANT SELECT, INSERT ON sitting_matter, matter_result, matter_votes, left_out TO app;
GRANT UPDATE (ballot_id, ballot_eligible, ballot_left_out, withdrawn_by, withdrawn_at) ON sitting_matter TO app;
GRANT UPDATE (taken_back_by, taken_back_at) ON left_out TO app;
