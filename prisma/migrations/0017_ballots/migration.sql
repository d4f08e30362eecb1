-- CreateTable
CREATE TABLE "ballot" (
    "id" UUID NOT NULL,
    "case_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "items" JSONB NOT NULL,
    "choices" JSONB NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "sums" BYTEA,

    CONSTRAINT "ballot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ballot_voter" (
    "ballot_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "voted" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ballot_voter_pkey" PRIMARY KEY ("ballot_id","person_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ballot_case_id_key_key" ON "ballot"("case_id", "key");

-- CreateIndex
CREATE INDEX "ballot_voter_person_id_idx" ON "ballot_voter"("person_id");

-- AddForeignKey
ALTER TABLE "ballot_voter" ADD CONSTRAINT "ballot_voter_ballot_id_fkey" FOREIGN KEY ("ballot_id") REFERENCES "ballot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Paper and roll stand as they were when the ballot opened; voting and closing change one column each.
GRANT SELECT, INSERT ON ballot, ballot_voter TO app;
GRANT UPDATE (closed_at, sums) ON ballot TO app;
GRANT UPDATE (voted) ON ballot_voter TO app;
