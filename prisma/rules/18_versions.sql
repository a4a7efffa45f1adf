-- Versions of stories, as editors see them and put them back.

CREATE OR REPLACE VIEW public.article_revision AS
  SELECT id AS revision, article, at, by, coalesce(doc ->> 'status', 'DELETED') AS status, doc ->> 'headline' AS headline,
    jsonb_array_length(doc -> 'blocks') AS blocks
  FROM engine.revision ORDER BY id DESC;

CREATE OR REPLACE FUNCTION engine.revision_document(revision bigint) RETURNS TABLE (article text, at timestamptz, doc jsonb) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = engine, pg_temp AS $$ SELECT r.article, r.at, r.doc FROM revision r WHERE r.id = $1 $$;

-- `SELECT restore_revision(123)` puts a version's words and parts back, in one transaction, as the editor who asks: the rules hold.
-- Status, dates, address and corrections stay as they are; a story that was deleted comes back as a draft.
CREATE OR REPLACE FUNCTION public.restore_revision(revision bigint) RETURNS text LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  kept record;
  story text;
  version article;
  gone text[];
BEGIN
  SELECT * INTO kept FROM engine.revision_document(revision);
  IF NOT FOUND THEN RAISE EXCEPTION 'There is no revision %.', revision USING HINT = 'Look for its number in article_revision.'; END IF;
  IF kept.doc IS NULL THEN RAISE EXCEPTION 'Revision % says that the story was deleted: there is nothing in it.', revision USING HINT = 'Restore the revision before it.'; END IF;
  version := jsonb_populate_record(NULL::article, kept.doc);
  SELECT array_agg(s.what) INTO gone FROM (
    SELECT DISTINCT format('image "%s"', b ->> 'image') AS what FROM jsonb_array_elements(kept.doc -> 'blocks') b WHERE b ->> 'image' IS NOT NULL AND NOT EXISTS (SELECT FROM image WHERE slug = b ->> 'image')
    UNION SELECT format('author "%s"', b ->> 'author') FROM jsonb_array_elements(kept.doc -> 'bylines') b WHERE NOT EXISTS (SELECT FROM author WHERE slug = b ->> 'author')
    UNION SELECT format('topic "%s"', t) FROM jsonb_array_elements_text(kept.doc -> 'topics') t WHERE NOT EXISTS (SELECT FROM topic WHERE slug = t)) s;
  IF gone IS NOT NULL THEN
    RAISE EXCEPTION 'Revision % cannot be put back: there is no % any more.', revision, array_to_string(gone, ', no ') USING HINT = 'Make them again, under the same slugs, and ask once more.';
  END IF;

  story := kept.article;
  IF NOT EXISTS (SELECT FROM article WHERE slug = story) THEN INSERT INTO article (slug) VALUES (story); END IF;
  -- what is there is written over before what is too much goes: a live story never lacks its body in between
  MERGE INTO article_block had USING jsonb_populate_recordset(NULL::article_block, kept.doc -> 'blocks') b ON had.article = story AND had.position = b.position
    WHEN MATCHED THEN UPDATE SET kind = b.kind, text = b.text, attribution = b.attribution, label = b.label, image = b.image, url = b.url, width = coalesce(b.width, 'COLUMN')
    WHEN NOT MATCHED THEN INSERT (article, position, kind, text, attribution, label, image, url, width)
      VALUES (story, b.position, b.kind, b.text, b.attribution, b.label, b.image, b.url, coalesce(b.width, 'COLUMN'));
  DELETE FROM article_block WHERE article = story AND position NOT IN (SELECT b.position FROM jsonb_populate_recordset(NULL::article_block, kept.doc -> 'blocks') b);
  MERGE INTO article_byline had USING jsonb_populate_recordset(NULL::article_byline, kept.doc -> 'bylines') b
    ON had.article = story AND had.author = b.author AND had.role = b.role
    WHEN MATCHED THEN UPDATE SET rank = b.rank
    WHEN NOT MATCHED THEN INSERT (article, author, role, rank) VALUES (story, b.author, b.role, b.rank);
  DELETE FROM article_byline WHERE article = story
    AND (author, role) NOT IN (SELECT b.author, b.role FROM jsonb_populate_recordset(NULL::article_byline, kept.doc -> 'bylines') b);
  MERGE INTO article_topic had USING jsonb_array_elements_text(kept.doc -> 'topics') WITH ORDINALITY t(topic, rank) ON had.article = story AND had.topic = t.topic
    WHEN MATCHED THEN UPDATE SET rank = t.rank
    WHEN NOT MATCHED THEN INSERT (article, topic, rank) VALUES (story, t.topic, t.rank);
  DELETE FROM article_topic WHERE article = story AND topic NOT IN (SELECT jsonb_array_elements_text(kept.doc -> 'topics'));
  UPDATE article SET section = version.section, headline = version.headline, standfirst = version.standfirst, kicker = version.kicker, dateline = version.dateline,
    format = version.format, lead_image = version.lead_image, language = version.language, backstory = version.backstory WHERE slug = story;
  RETURN format('"%s" is again as it was saved on %s.', story, to_char(kept.at, 'FMDD FMMonth YYYY, HH24:MI:SS TZ'));
END $$;
