-- One revision a transaction and story, written at COMMIT from what is then there: who saved it, when, and the whole of it.
-- The search document is written with it.

CREATE OR REPLACE FUNCTION engine.story_document(story text) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT to_jsonb(a) - '{preview_token,preview_url,minor_changes,desk_note,visible_from}'::text[] || jsonb_build_object(
    'blocks', coalesce((SELECT jsonb_agg(jsonb_strip_nulls(to_jsonb(b) - 'article') ORDER BY position) FROM article_block b WHERE b.article = story), '[]'),
    'bylines', coalesce((SELECT jsonb_agg(to_jsonb(b) - '{article,visible_from}'::text[] ORDER BY rank) FROM article_byline b WHERE b.article = story), '[]'),
    'topics', coalesce((SELECT jsonb_agg(topic ORDER BY rank) FROM article_topic t WHERE t.article = story), '[]'),
    'corrections', coalesce((SELECT jsonb_agg(to_jsonb(c) - '{article,visible_from}'::text[] ORDER BY made_at) FROM article_correction c WHERE c.article = story), '[]'))
  FROM article a WHERE a.slug = story
$$;

CREATE OR REPLACE FUNCTION engine.settle() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  story text;
  document jsonb;
  before jsonb;
  body CONSTANT text[] := '{blocks,corrections,modified_at}';
BEGIN
  IF TG_OP = 'DELETE' THEN story := OLD.slug; ELSE story := NEW.slug; END IF;
  PERFORM engine.tell_came_due(OLD, NEW);
  -- asked before the document is built: a story touched by fifty rows of one transaction is written down once
  IF EXISTS (SELECT FROM engine.revision r WHERE r.article = story AND r.xid = pg_current_xact_id()::text::bigint) THEN RETURN NULL; END IF;
  document := engine.story_document(story);
  SELECT r.doc INTO before FROM engine.revision r WHERE r.article = story ORDER BY r.id DESC LIMIT 1;
  -- a save that changed nothing that is kept is no version
  IF document IS NOT DISTINCT FROM before THEN RETURN NULL; END IF;
  INSERT INTO engine.revision (article, xid, by, doc)
    -- the desk's commands and Studio say whose hands they are in; the role is the same for all
    VALUES (story, pg_current_xact_id()::text::bigint, coalesce(nullif(current_setting('newsroom.by', true), ''), session_user), document)
  ON CONFLICT DO NOTHING;
  PERFORM engine.write_search_document(story);
  -- while only a body is written no word goes that is suggested
  IF before ->> 'status' = 'PUBLISHED' AND before - body IS DISTINCT FROM document - body THEN
    PERFORM engine.forget_words(engine.words_of_version(before),
      CASE WHEN (document -> 'status', document -> 'publish_at') = (before -> 'status', before -> 'publish_at') THEN engine.words_of_version(document) END,
      before ->> 'language', (before ->> 'publish_at')::timestamptz);
  END IF;
  RETURN NULL;
END $$;

-- Every change to a part touches its story's row, so the story's own trigger hears of all of them.
-- Not of a section's rename, which would write every story of it anew.
DROP TRIGGER IF EXISTS d_settle ON article;
CREATE CONSTRAINT TRIGGER d_settle AFTER INSERT OR DELETE ON article DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NOT engine.bulk()) EXECUTE FUNCTION engine.settle();
DROP TRIGGER IF EXISTS d_settle_update ON article;
CREATE CONSTRAINT TRIGGER d_settle_update AFTER UPDATE ON article DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NOT engine.bulk() AND (pg_trigger_depth() = 0 OR NEW.section IS NOT DISTINCT FROM OLD.section)) EXECUTE FUNCTION engine.settle();
