-- How a session began: one that began at the identity provider ends there too.
ALTER TABLE "session" ADD COLUMN "way" TEXT NOT NULL DEFAULT 'local';
ALTER TABLE "session" ADD CHECK ("way" IN ('local', 'oidc'));
