-- What somebody has filled in of a start and not sent yet: sealed, of one person and procedure, for a month.
-- CreateTable
CREATE TABLE "start_draft" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "procedure" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "start_draft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "start_draft_person_id_procedure_key" ON "start_draft"("person_id", "procedure");

-- CreateIndex
CREATE INDEX "start_draft_expires_at_idx" ON "start_draft"("expires_at");

GRANT SELECT, INSERT, UPDATE, DELETE ON start_draft TO app;
