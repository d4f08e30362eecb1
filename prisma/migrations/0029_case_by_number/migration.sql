-- Somebody types the number of a case.
CREATE INDEX "case_number_idx" ON "case"("number");
