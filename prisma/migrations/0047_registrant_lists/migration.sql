-- CreateTable
CREATE TABLE "registrant_list" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "unit_id" UUID,
    "link_id" UUID,
    "kind" TEXT NOT NULL,
    "given_by" UUID,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "lines" INTEGER NOT NULL,
    "remarks" JSONB NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by" UUID,
    "taken" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "registrant_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registrant_list_line" (
    "id" UUID NOT NULL,
    "list_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "registrant_id" UUID,
    "community_id" UUID NOT NULL,
    "unit_name" TEXT,
    "body" BYTEA,
    "differs" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "choice" TEXT,

    CONSTRAINT "registrant_list_line_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "registrant_list_organisation_id_given_at_idx" ON "registrant_list"("organisation_id", "given_at");

-- CreateIndex
CREATE UNIQUE INDEX "registrant_list_line_list_id_position_key" ON "registrant_list_line"("list_id", "position");

-- AddForeignKey
ALTER TABLE "registrant_list_line" ADD CONSTRAINT "registrant_list_line_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "registrant_list"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE registrant_list
  ADD CHECK (kind IN ('residence', 'assigned')),
  ADD CHECK (lines >= 0),
  ADD CHECK (given_by IS NOT NULL OR link_id IS NOT NULL),
  ADD CHECK ((settled_at IS NULL) = (settled_by IS NULL)),
  ADD CHECK (NOT taken OR settled_at IS NOT NULL);
ALTER TABLE registrant_list_line
  ADD CHECK (outcome IN ('new', 'same', 'changed', 'gone')),
  ADD CHECK ((outcome = 'new') <= (body IS NOT NULL)),
  ADD CHECK ((outcome = 'gone') = (position < 0)),
  ADD CHECK (choice IN ('keep', 'left-unit', 'retired', 'ended')),
  ADD CHECK (choice IS NULL OR outcome = 'gone');

GRANT SELECT, INSERT, UPDATE ON registrant_list, registrant_list_line TO app;

-- Whoever comes into a register begins his case by that.
ALTER TABLE pending_start DROP CONSTRAINT pending_start_origin_check;
ALTER TABLE pending_start ADD CONSTRAINT pending_start_origin_check
  CHECK (origin IN ('batch', 'sweep', 'case', 'cycle', 'register'));

-- 网格员
ALTER TABLE role_holding DROP CONSTRAINT role_holding_role_check;
ALTER TABLE role_holding ADD CONSTRAINT role_holding_role_check CHECK (role IN (
  'secretary', 'deputy-secretary', 'organisation-commissioner', 'discipline-commissioner', 'group-leader',
  'organisation-officer', 'community-worker', 'grid-worker', 'administrator', 'security-administrator', 'auditor'));
