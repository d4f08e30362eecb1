-- What a registrant has taken up ends with his time as a registrant.
ALTER TABLE commitment_step DROP CONSTRAINT commitment_step_cause_check,
  ADD CONSTRAINT commitment_step_cause_check
    CHECK (cause IN ('claimed', 'proposed', 'next', 'agreed', 'refused', 'objected', 'promised', 'gave-up',
                     'wish', 'illness', 'unsuited', 'moved', 'closed', 'over', 'left'));

-- A need that was a double: which one it was merged into.
ALTER TABLE joint_project ADD COLUMN merged_into_id UUID,
  ADD CHECK (merged_into_id IS NULL OR stage = 'MERGED' AND merged_into_id <> id);
