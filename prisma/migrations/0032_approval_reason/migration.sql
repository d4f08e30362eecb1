-- Whoever says yes or no may say why.
ALTER TABLE "approval" ADD COLUMN "reason" TEXT;

GRANT UPDATE (reason) ON approval TO app;
