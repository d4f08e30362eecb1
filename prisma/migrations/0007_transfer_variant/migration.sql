-- Cases that began before the column was there.
UPDATE "case" SET variant = state->'data'->>'variant' WHERE variant IS NULL AND procedure = 'relation-transfer';
