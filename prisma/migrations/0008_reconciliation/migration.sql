-- CreateTable
CREATE TABLE "reconciliation" (
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "cases" INTEGER NOT NULL,
    "open" INTEGER NOT NULL,
    "differences" JSONB NOT NULL,

    CONSTRAINT "reconciliation_pkey" PRIMARY KEY ("day")
);

GRANT SELECT, INSERT, UPDATE ON reconciliation TO app;
