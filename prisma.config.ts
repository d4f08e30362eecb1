import { defineConfig } from 'prisma/config';

// `generate` and `validate` never run the schema engine, yet they would download it: any executable satisfies them.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.MIGRATION_DATABASE_URL ?? '' },
});
