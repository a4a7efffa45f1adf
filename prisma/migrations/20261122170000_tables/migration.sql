-- The tables of DESIGN: what editors work with in schema `public`, machinery in schema `engine`.
-- Roles belong to the cluster, so they may be there already; the set-up gives them their passwords.
DO $$
DECLARE r text;
BEGIN
  FOREACH r IN ARRAY ARRAY['newsroom_editor', 'newsroom_reader', 'newsroom_preview'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r) THEN EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT', r); END IF;
  END LOOP;
  IF NOT pg_has_role('newsroom_reader', 'newsroom_preview', 'MEMBER') THEN GRANT newsroom_preview TO newsroom_reader; END IF;
END $$;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "engine";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- In `engine`, so that their objects do not stand among the editors' tables.
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA engine;
CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA engine;
CREATE EXTENSION IF NOT EXISTS btree_gin SCHEMA engine;

-- CreateEnum
CREATE TYPE "public"."article_status" AS ENUM ('DRAFT', 'PUBLISHED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "public"."article_format" AS ENUM ('NEWS', 'ANALYSIS', 'FEATURE', 'OPINION', 'INTERVIEW', 'EXPLAINER', 'REVIEW', 'EDITORIAL');

-- CreateEnum
CREATE TYPE "public"."block_kind" AS ENUM ('PARAGRAPH', 'SUBHEAD', 'MINOR_SUBHEAD', 'PULL_QUOTE', 'QUOTE', 'IMAGE', 'GALLERY_IMAGE', 'LIST_ITEM', 'NUMBERED_ITEM', 'TABLE_HEAD', 'TABLE_ROW', 'KEY_POINT', 'FACT', 'QUESTION', 'ANSWER', 'TIMELINE_ENTRY', 'RELATED', 'EMBED', 'VIDEO', 'AUDIO', 'PREFORMATTED', 'DIVIDER');

-- CreateEnum
CREATE TYPE "public"."block_width" AS ENUM ('COLUMN', 'INSET', 'WIDE', 'FULL');

-- CreateEnum
CREATE TYPE "public"."byline_role" AS ENUM ('WRITER', 'PHOTOGRAPHER', 'ILLUSTRATOR', 'ADDITIONAL_REPORTING');

-- CreateEnum
CREATE TYPE "public"."author_kind" AS ENUM ('PERSON', 'DESK', 'AGENCY');

-- CreateEnum
CREATE TYPE "public"."correction_kind" AS ENUM ('CORRECTION', 'CLARIFICATION', 'EDITORS_NOTE', 'RETRACTION');

-- CreateEnum
CREATE TYPE "public"."slot_size" AS ENUM ('LEAD', 'MAJOR', 'STANDARD');

-- CreateTable
CREATE TABLE "public"."publication" (
    "key" TEXT NOT NULL DEFAULT 'publication',
    "name" TEXT NOT NULL DEFAULT 'Broadsheet',
    "strapline" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL DEFAULT 'en-GB',
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/London',
    "contact_email" TEXT,
    "address" TEXT,
    "footer_note" TEXT,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "public"."section" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "parent" TEXT,
    "rank" INTEGER NOT NULL DEFAULT 0,
    "accent" TEXT NOT NULL DEFAULT '#1a1a1a',
    "accent_dark" TEXT NOT NULL DEFAULT '#e8e4da',

    CONSTRAINT "section_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "public"."author" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "public"."author_kind" NOT NULL DEFAULT 'PERSON',
    "title" TEXT,
    "bio" TEXT,
    "email" TEXT,
    "url" TEXT,
    "portrait" TEXT,

    CONSTRAINT "author_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "public"."topic" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,

    CONSTRAINT "topic_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "public"."image" (
    "slug" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "alt" TEXT,
    "caption" TEXT,
    "credit" TEXT,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "focal_x" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "focal_y" DOUBLE PRECISION NOT NULL DEFAULT 0.5,

    CONSTRAINT "image_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "public"."article" (
    "slug" TEXT NOT NULL,
    "section" TEXT,
    "headline" TEXT,
    "standfirst" TEXT,
    "kicker" TEXT,
    "dateline" TEXT,
    "format" "public"."article_format" NOT NULL DEFAULT 'NEWS',
    "status" "public"."article_status" NOT NULL DEFAULT 'DRAFT',
    "publish_at" TIMESTAMPTZ(3),
    "lead_image" TEXT,
    "language" TEXT,
    "backstory" TEXT,
    "withdrawn_reason" TEXT,
    "desk_note" TEXT,
    "path" TEXT,
    "day" DATE,
    "first_published_at" TIMESTAMPTZ(3),
    "modified_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds'::text, now()),
    "preview_token" TEXT NOT NULL DEFAULT replace((gen_random_uuid())::text, '-'::text, ''::text),
    "visible_from" TIMESTAMPTZ(3) GENERATED ALWAYS AS (CASE WHEN "status" = 'PUBLISHED' THEN "publish_at" END) STORED,

    CONSTRAINT "article_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "public"."article_block" (
    "article" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "kind" "public"."block_kind" NOT NULL DEFAULT 'PARAGRAPH',
    "text" TEXT,
    "attribution" TEXT,
    "label" TEXT,
    "image" TEXT,
    "url" TEXT,
    "width" "public"."block_width" NOT NULL DEFAULT 'COLUMN',

    CONSTRAINT "article_block_pkey" PRIMARY KEY ("article","position")
);

-- CreateTable
CREATE TABLE "public"."article_byline" (
    "article" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "role" "public"."byline_role" NOT NULL DEFAULT 'WRITER',
    "rank" INTEGER NOT NULL DEFAULT 0,
    "visible_from" TIMESTAMPTZ(3),

    CONSTRAINT "article_byline_pkey" PRIMARY KEY ("article","author","role")
);

-- CreateTable
CREATE TABLE "public"."article_topic" (
    "article" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "rank" INTEGER NOT NULL DEFAULT 0,
    "visible_from" TIMESTAMPTZ(3),

    CONSTRAINT "article_topic_pkey" PRIMARY KEY ("article","topic")
);

-- CreateTable
CREATE TABLE "public"."article_correction" (
    "article" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds'::text, now()),
    "kind" "public"."correction_kind" NOT NULL DEFAULT 'CORRECTION',
    "text" TEXT NOT NULL,
    "announce" BOOLEAN NOT NULL DEFAULT false,
    "visible_from" TIMESTAMPTZ(3),

    CONSTRAINT "article_correction_pkey" PRIMARY KEY ("article","made_at")
);

-- CreateTable
CREATE TABLE "public"."front_slot" (
    "front" TEXT NOT NULL,
    "article" TEXT NOT NULL,
    "size" "public"."slot_size" NOT NULL DEFAULT 'STANDARD',
    "rank" INTEGER NOT NULL DEFAULT 0,
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),

    CONSTRAINT "front_slot_pkey" PRIMARY KEY ("front","article")
);

-- CreateTable
CREATE TABLE "public"."notice" (
    "slug" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "url" TEXT,
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "public"."page" (
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT,
    "rank" INTEGER NOT NULL DEFAULT 0,
    "in_footer" BOOLEAN NOT NULL DEFAULT true,
    "modified_at" TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds'::text, now()),

    CONSTRAINT "page_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "public"."page_block" (
    "page" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "kind" "public"."block_kind" NOT NULL DEFAULT 'PARAGRAPH',
    "text" TEXT,
    "attribution" TEXT,
    "label" TEXT,
    "image" TEXT,
    "url" TEXT,
    "width" "public"."block_width" NOT NULL DEFAULT 'COLUMN',

    CONSTRAINT "page_block_pkey" PRIMARY KEY ("page","position")
);

-- CreateTable
CREATE TABLE "engine"."revision" (
    "id" BIGSERIAL NOT NULL,
    "article" TEXT NOT NULL,
    "xid" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by" TEXT NOT NULL DEFAULT SESSION_USER,
    "doc" JSONB,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "engine"."search_document" (
    "article" TEXT NOT NULL,
    "section" INTEGER NOT NULL,
    "visible_from" TIMESTAMPTZ(3) NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "search_document_pkey" PRIMARY KEY ("article")
);

-- CreateTable
CREATE TABLE "engine"."section_number" (
    "section" TEXT NOT NULL,
    "number" SERIAL NOT NULL,

    CONSTRAINT "section_number_pkey" PRIMARY KEY ("section")
);

-- CreateTable
CREATE TABLE "engine"."search_word" (
    "word" TEXT NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "engine"."retired_path" (
    "path" TEXT NOT NULL,
    "article" TEXT,
    "target" TEXT,
    "retired_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "retired_path_pkey" PRIMARY KEY ("path")
);

-- CreateTable
CREATE TABLE "engine"."archive_count" (
    "section" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "stories" INTEGER NOT NULL,

    CONSTRAINT "archive_count_pkey" PRIMARY KEY ("section","day")
);

-- CreateTable
CREATE TABLE "engine"."outbox" (
    "id" BIGSERIAL NOT NULL,
    "channel" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
    "delivered_at" TIMESTAMPTZ(3),
    "last_error" TEXT,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "author_portrait_idx" ON "public"."author"("portrait");

-- CreateIndex
CREATE UNIQUE INDEX "article_path_key" ON "public"."article"("path");

-- CreateIndex
CREATE UNIQUE INDEX "article_preview_token_key" ON "public"."article"("preview_token");

-- CreateIndex
CREATE INDEX "article_latest" ON "public"."article"("visible_from" DESC, "slug" DESC);

-- CreateIndex
CREATE INDEX "article_section_latest" ON "public"."article"("section", "visible_from" DESC, "slug" DESC);

-- CreateIndex
CREATE INDEX "article_day" ON "public"."article"("day", "visible_from");

-- CreateIndex
CREATE INDEX "article_lead_image_idx" ON "public"."article"("lead_image");

-- CreateIndex
CREATE INDEX "article_block_image_idx" ON "public"."article_block"("image");

-- CreateIndex
CREATE INDEX "article_byline_latest" ON "public"."article_byline"("author", "visible_from" DESC, "article" DESC);

-- CreateIndex
CREATE INDEX "article_topic_latest" ON "public"."article_topic"("topic", "visible_from" DESC, "article" DESC);

-- CreateIndex
CREATE INDEX "article_correction_latest" ON "public"."article_correction"("made_at" DESC, "article" DESC);

-- CreateIndex
CREATE INDEX "front_slot_article_idx" ON "public"."front_slot"("article");

-- CreateIndex
CREATE INDEX "page_block_image_idx" ON "public"."page_block"("image");

-- CreateIndex
CREATE UNIQUE INDEX "revision_article_xid_key" ON "engine"."revision"("article", "xid");

-- CreateIndex
CREATE INDEX "search_document_visible_from_idx" ON "engine"."search_document"("visible_from" DESC);

-- CreateIndex
CREATE INDEX "search_document_section_visible_from_idx" ON "engine"."search_document"("section", "visible_from" DESC);

-- CreateIndex
CREATE INDEX "search_document_words_idx" ON "engine"."search_document" USING GIN ("words");

-- CreateIndex
CREATE UNIQUE INDEX "section_number_number_key" ON "engine"."section_number"("number");

-- CreateIndex
CREATE INDEX "search_word_trigrams" ON "engine"."search_word" USING GIN ("word" engine.gin_trgm_ops);

-- CreateIndex
CREATE INDEX "retired_path_article_idx" ON "engine"."retired_path"("article");

-- CreateIndex
CREATE INDEX "outbox_next_attempt_at_idx" ON "engine"."outbox"("next_attempt_at");

-- AddForeignKey
ALTER TABLE "public"."section" ADD CONSTRAINT "section_parent_fkey" FOREIGN KEY ("parent") REFERENCES "public"."section"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public"."author" ADD CONSTRAINT "author_portrait_fkey" FOREIGN KEY ("portrait") REFERENCES "public"."image"("slug") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public"."article" ADD CONSTRAINT "article_section_fkey" FOREIGN KEY ("section") REFERENCES "public"."section"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public"."article" ADD CONSTRAINT "article_lead_image_fkey" FOREIGN KEY ("lead_image") REFERENCES "public"."image"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public"."article_block" ADD CONSTRAINT "article_block_article_fkey" FOREIGN KEY ("article") REFERENCES "public"."article"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public"."article_block" ADD CONSTRAINT "article_block_image_fkey" FOREIGN KEY ("image") REFERENCES "public"."image"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public"."article_byline" ADD CONSTRAINT "article_byline_article_fkey" FOREIGN KEY ("article") REFERENCES "public"."article"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public"."article_byline" ADD CONSTRAINT "article_byline_author_fkey" FOREIGN KEY ("author") REFERENCES "public"."author"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public"."article_topic" ADD CONSTRAINT "article_topic_article_fkey" FOREIGN KEY ("article") REFERENCES "public"."article"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public"."article_topic" ADD CONSTRAINT "article_topic_topic_fkey" FOREIGN KEY ("topic") REFERENCES "public"."topic"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public"."article_correction" ADD CONSTRAINT "article_correction_article_fkey" FOREIGN KEY ("article") REFERENCES "public"."article"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public"."front_slot" ADD CONSTRAINT "front_slot_article_fkey" FOREIGN KEY ("article") REFERENCES "public"."article"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public"."page_block" ADD CONSTRAINT "page_block_page_fkey" FOREIGN KEY ("page") REFERENCES "public"."page"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public"."page_block" ADD CONSTRAINT "page_block_image_fkey" FOREIGN KEY ("image") REFERENCES "public"."image"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engine"."section_number" ADD CONSTRAINT "section_number_section_fkey" FOREIGN KEY ("section") REFERENCES "public"."section"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say: checks.
ALTER TABLE "public"."publication" ADD CONSTRAINT "publication_one_row" CHECK ("key" = 'publication'),
  ADD CONSTRAINT "publication_language_bcp47" CHECK ("language" ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$');
ALTER TABLE "public"."section" ADD CONSTRAINT "section_slug_shape" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "section_not_its_own_parent" CHECK ("parent" <> "slug");
ALTER TABLE "public"."author" ADD CONSTRAINT "author_slug_shape" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "public"."topic" ADD CONSTRAINT "topic_slug_shape" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "public"."image" ADD CONSTRAINT "image_slug_shape" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "image_has_a_size" CHECK ("width" > 0 AND "height" > 0),
  ADD CONSTRAINT "image_focal_point_inside" CHECK ("focal_x" BETWEEN 0 AND 1 AND "focal_y" BETWEEN 0 AND 1);
ALTER TABLE "public"."article" ADD CONSTRAINT "article_slug_shape" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "article_language_bcp47" CHECK ("language" ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  ADD CONSTRAINT "article_published_is_addressed" CHECK ("status" <> 'PUBLISHED' OR ("path" IS NOT NULL AND "publish_at" IS NOT NULL
    AND "headline" IS NOT NULL AND "section" IS NOT NULL AND "day" IS NOT NULL AND "first_published_at" IS NOT NULL));
ALTER TABLE "public"."article_block" ADD CONSTRAINT "article_block_position_positive" CHECK ("position" > 0);
ALTER TABLE "public"."page_block" ADD CONSTRAINT "page_block_position_positive" CHECK ("position" > 0);
ALTER TABLE "public"."page" ADD CONSTRAINT "page_slug_shape" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "public"."front_slot" ADD CONSTRAINT "front_slot_ends_after_start" CHECK ("ends_at" > "starts_at");
ALTER TABLE "public"."notice" ADD CONSTRAINT "notice_ends_after_start" CHECK ("ends_at" > "starts_at");

-- Words are read a row at a time, seldom: out of line and as they are. The rest of the row stays narrow.
ALTER TABLE "engine"."search_document" ALTER "words" SET STORAGE EXTERNAL, ALTER "words" SET STATISTICS 1000, SET (toast_tuple_target = 128);

-- The paper has one row from the start.
INSERT INTO "public"."publication" DEFAULT VALUES;
