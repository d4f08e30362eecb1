-- Deliveries whose report is still to be asked for.
CREATE INDEX delivery_report ON delivery (next_at) WHERE status = 'sent' AND next_at IS NOT NULL;
