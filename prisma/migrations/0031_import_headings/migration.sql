-- What the columns of an office's own files are, as its people confirmed it once: the next file needs no asking.

-- CreateTable
CREATE TABLE "import_heading" (
    "organisation_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "set_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_heading_pkey" PRIMARY KEY ("organisation_id","kind","heading")
);

ALTER TABLE import_heading ADD CHECK (kind IN ('organisations', 'members', 'people'));

GRANT SELECT, INSERT, UPDATE ON import_heading TO app;
