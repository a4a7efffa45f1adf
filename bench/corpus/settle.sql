-- The upkeep of article_after and settle. The tables' keys are in place again by now.

-- A story that lacks something would have stayed a draft: a corpus has none.
DO $$
DECLARE lacking text;
BEGIN
  SELECT a.slug INTO lacking FROM article a WHERE a.headline IS NULL OR a.section IS NULL OR a.standfirst IS NULL
    OR NOT EXISTS (SELECT FROM article_block b WHERE b.article = a.slug AND b.kind = 'PARAGRAPH' AND b.text IS NOT NULL)
    OR NOT EXISTS (SELECT FROM article_byline b WHERE b.article = a.slug) LIMIT 1;
  IF lacking IS NOT NULL THEN RAISE EXCEPTION 'The corpus holds a story that lacks something: %.', lacking; END IF;
END $$;

INSERT INTO engine.archive_count (section, day, stories)
SELECT coalesce(section, '*'), day, count(*) FROM article WHERE visible_from IS NOT NULL GROUP BY GROUPING SETS ((section, day), (day));

INSERT INTO engine.revision (article, xid, doc)
SELECT slug, pg_current_xact_id()::text::bigint, engine.story_document(slug) FROM article;
