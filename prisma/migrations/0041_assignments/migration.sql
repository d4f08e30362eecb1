-- CreateTable
CREATE TABLE "assignment" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "given_by" UUID NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answered_by" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "told_on" DATE,
    "why" BYTEA,
    "reported_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" UUID,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment_note" (
    "id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "result" TEXT NOT NULL,
    "done_on" DATE,
    "why" BYTEA,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assignment_note_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "assignment_organisation_id_due_on_idx" ON "assignment"("organisation_id", "due_on");

-- CreateIndex
CREATE INDEX "assignment_member_id_due_on_idx" ON "assignment"("member_id", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_note_assignment_id_seq_key" ON "assignment_note"("assignment_id", "seq");

-- AddForeignKey
ALTER TABLE "assignment_note" ADD CONSTRAINT "assignment_note_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Allowed values, what is said together, and what the role app may do: notes only grow.
ALTER TABLE assignment
  ADD CHECK (answer IN ('yes', 'no')),
  ADD CHECK ((answer IS NULL) = (answered_at IS NULL)),
  ADD CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL));
ALTER TABLE assignment_note
  ADD CHECK (seq > 0),
  ADD CHECK (result IN ('done', 'not-done', 'excused')),
  ADD CHECK ((result = 'done') = (done_on IS NOT NULL)),
  ADD CHECK (result <> 'excused' OR why IS NOT NULL);

-- Who stands in a streak at the end of a month: the board, down the tree.
CREATE INDEX duty_month_standing ON duty_month (month, member_id) WHERE streak > 0;

GRANT SELECT, INSERT, UPDATE ON assignment TO app;
GRANT SELECT, INSERT ON assignment_note TO app;
