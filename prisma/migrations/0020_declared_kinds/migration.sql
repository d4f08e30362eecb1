-- Which files, papers and batches a case may have is declared by its procedure and checked where they are made: a new
-- procedure brings its kinds without a change here. What is left is the form of a code.
ALTER TABLE batch
  DROP CONSTRAINT batch_kind_check,
  ADD CONSTRAINT batch_kind_check CHECK (kind ~ '^[a-z][a-z0-9-]*$');
ALTER TABLE document
  DROP CONSTRAINT document_kind_check,
  ADD CONSTRAINT document_kind_check CHECK (kind ~ '^[a-z][a-z0-9-]*$');
ALTER TABLE template
  DROP CONSTRAINT template_kind_check,
  ADD CONSTRAINT template_kind_check CHECK (kind ~ '^[a-z][a-z0-9-]*$');
ALTER TABLE attachment
  DROP CONSTRAINT attachment_kind_check,
  ADD CONSTRAINT attachment_kind_check CHECK (kind ~ '^[a-z][a-z0-9-]*$');
