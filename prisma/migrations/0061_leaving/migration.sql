-- What a registrant has taken up ends with his time as a registrant.
ALTER TABLE commitment_step DROP CONSTRAINT commitment_step_cause_check,
  ADD CONSTRAINT commitment_step_cause_check
    CHECK (cause IN ('claimed', 'proposed', 'next', 'agreed', 'refused', 'objected', 'promised', 'gave-up',
                     'wish', 'illness', 'unsuited', 'moved', 'closed', 'over', 'left'));
