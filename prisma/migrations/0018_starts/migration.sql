-- Starts that no person makes: a row waits for them as those of batches do, and says who wrote it.
-- AlterTable
ALTER TABLE "pending_start" ADD COLUMN     "origin" TEXT NOT NULL DEFAULT 'batch',
ADD COLUMN     "origin_id" TEXT,
ADD COLUMN     "turn" INTEGER NOT NULL DEFAULT 0,
ALTER COLUMN "actor_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "case" ALTER COLUMN "started_by" DROP NOT NULL;

-- CreateTable
CREATE TABLE "sweep_run" (
    "id" UUID NOT NULL,
    "sweep" TEXT NOT NULL,
    "as_of" DATE NOT NULL,
    "cursor" TEXT NOT NULL DEFAULT '',
    "pages" INTEGER NOT NULL DEFAULT 0,
    "started" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "sweep_run_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sweep_run_begun_at_id_idx" ON "sweep_run"("begun_at", "id");

ALTER TABLE pending_start
  ADD CHECK (origin IN ('batch', 'sweep', 'case', 'cycle')),
  ADD CHECK (CASE origin WHEN 'batch' THEN batch_id IS NOT NULL AND actor_id IS NOT NULL
                         ELSE batch_id IS NULL AND actor_id IS NULL AND origin_id IS NOT NULL END);
-- What stands for nobody where a person's id is wanted (domain/case/offer.ts) is never somebody's.
ALTER TABLE person ADD CHECK (id <> '00000000-0000-0000-0000-000000000000');

-- Whose start somebody waits for goes before what a sweep found. One that is on record and has a time has not been
-- answered yet: its workflow may not have heard. Partial, so that the comparison of schema and migrations
-- leaves them alone.
DROP INDEX pending_start_due;
CREATE INDEX pending_start_due ON pending_start ((origin <> 'batch'), next_at)
  WHERE status IN ('waiting', 'started') AND next_at IS NOT NULL;
CREATE INDEX pending_start_by_nobody ON pending_start (created_at, id) WHERE origin <> 'batch';
CREATE INDEX pending_start_failed ON pending_start (created_at, id) WHERE origin <> 'batch' AND status = 'failed';

GRANT SELECT, INSERT, UPDATE ON sweep_run TO app;
