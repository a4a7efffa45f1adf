-- CreateEnum
CREATE TYPE "public"."page_policy" AS ENUM ('PUBLISHING_PRINCIPLES', 'CORRECTIONS', 'ETHICS', 'DIVERSITY', 'DIVERSITY_STAFFING_REPORT', 'OWNERSHIP_AND_FUNDING', 'MASTHEAD', 'MISSION_AND_COVERAGE', 'VERIFICATION_AND_FACT_CHECKING', 'UNNAMED_SOURCES', 'NO_BYLINES', 'ACTIONABLE_FEEDBACK');
CREATE TYPE "public"."crawler_purpose" AS ENUM ('SEARCH', 'AI_ANSWERS', 'AI_TRAINING', 'ARCHIVE');

-- AlterTable
ALTER TABLE "public"."publication" ADD COLUMN "profiles" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "allow_ai_answers" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "allow_ai_training" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "mining_reserved" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "mining_policy" TEXT,
  ADD COLUMN "websub_hub" TEXT,
  ADD COLUMN "indexnow_key" TEXT;
ALTER TABLE "public"."article" ADD COLUMN "translation_of" TEXT,
  ADD COLUMN "guid" UUID NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE "public"."page" ADD COLUMN "policy" "public"."page_policy";

-- CreateTable
CREATE TABLE "public"."crawler" (
    "token" TEXT NOT NULL,
    "purpose" "public"."crawler_purpose" NOT NULL,
    "allowed" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "crawler_pkey" PRIMARY KEY ("token")
);
CREATE TABLE "public"."webhook" (
    "slug" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "secret" TEXT NOT NULL DEFAULT '',
    "active" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "webhook_pkey" PRIMARY KEY ("slug")
);

-- CreateIndex
CREATE UNIQUE INDEX "article_guid_key" ON "public"."article"("guid");
CREATE INDEX "article_translation_of_idx" ON "public"."article"("translation_of");
CREATE INDEX "article_withdrawn_at_idx" ON "public"."article"("withdrawn_at" DESC);
CREATE INDEX "article_day_modified_at_idx" ON "public"."article"("day", "modified_at" DESC);

-- AddForeignKey
ALTER TABLE "public"."article" ADD CONSTRAINT "article_translation_of_fkey" FOREIGN KEY ("translation_of") REFERENCES "public"."article"("slug") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma's schema cannot say: checks.
ALTER TABLE "public"."article" ADD CONSTRAINT "article_not_its_own_translation" CHECK ("translation_of" <> "slug");
ALTER TABLE "public"."crawler" ADD CONSTRAINT "crawler_token_shape" CHECK ("token" ~ '^[A-Za-z][A-Za-z_-]*$');
ALTER TABLE "public"."publication" ADD CONSTRAINT "publication_indexnow_key_shape" CHECK ("indexnow_key" ~ '^[A-Za-z0-9-]{8,128}$');

-- Crawlers that the paper knows by name. Those that gather text to train models are refused until somebody allows them.
INSERT INTO "public"."crawler" ("token", "purpose", "allowed") VALUES
  ('Googlebot', 'SEARCH', true), ('Bingbot', 'SEARCH', true), ('Applebot', 'SEARCH', true), ('DuckDuckBot', 'SEARCH', true),
  ('OAI-SearchBot', 'AI_ANSWERS', true), ('ChatGPT-User', 'AI_ANSWERS', true), ('Claude-SearchBot', 'AI_ANSWERS', true),
  ('Claude-User', 'AI_ANSWERS', true), ('PerplexityBot', 'AI_ANSWERS', true),
  ('GPTBot', 'AI_TRAINING', false), ('ClaudeBot', 'AI_TRAINING', false), ('Google-Extended', 'AI_TRAINING', false),
  ('Applebot-Extended', 'AI_TRAINING', false), ('CCBot', 'AI_TRAINING', false), ('Bytespider', 'AI_TRAINING', false),
  ('Meta-ExternalAgent', 'AI_TRAINING', false), ('Amazonbot', 'AI_TRAINING', false),
  ('archive_org_bot', 'ARCHIVE', true);
