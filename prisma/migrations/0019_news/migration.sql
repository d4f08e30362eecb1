-- Facts of registers and of other cases that reach the cases waiting for them, each once.
CREATE TABLE "case_news" (
    "id" BIGSERIAL NOT NULL,
    "case_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "fact" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "heard_seq" INTEGER,
    "woken_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_news_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "case_news_case_id_type_fact_key" ON "case_news"("case_id", "type", "fact");

CREATE INDEX case_news_to_wake ON case_news (at) WHERE woken_at IS NULL;

GRANT SELECT, INSERT, UPDATE ON case_news TO app;
GRANT USAGE ON SEQUENCE case_news_id_seq TO app;
