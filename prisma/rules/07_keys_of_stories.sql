-- Which pages a change to a story touches. Keys are worked out once a statement, from all its old and new rows.
--   article:{slug}  pages that show the whole story        card:{slug}  pages that show its headline in a list
--   {list}          pages whose list it enters or leaves
--   translations:{original}  pages of stories that are translations of one another
--   sitemap:{yyyy-mm}        the sitemap of the month in which it came out, which says when it was last modified

-- A story's addresses: the one it has and those it had.
CREATE OR REPLACE FUNCTION engine.address_keys(slug text, path text) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = engine, pg_temp AS $$
  SELECT ARRAY['path:' || $2] || ARRAY(SELECT 'path:' || r.path FROM retired_path r WHERE r.article = $1)
$$;

-- A story that has translations, or is one: what its group goes by.
CREATE OR REPLACE FUNCTION engine.translation_keys(slug text) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT ARRAY(SELECT 'translations:' || coalesce(a.translation_of, a.slug) FROM article a
    WHERE a.slug = $1 AND (a.translation_of IS NOT NULL OR EXISTS (SELECT FROM article t WHERE t.translation_of = a.slug)))
$$;

-- The lists that a story stands in: its arrival or departure changes them, and the address itself.
CREATE OR REPLACE FUNCTION engine.list_keys(slug text, section text, day date, path text) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT ARRAY['latest', 'section:' || $2 || '/stories'] || engine.address_keys($1, $4)
    || ARRAY(SELECT 'archive:' || prefix || to_char($3, format) FROM unnest(ARRAY['', $2 || '/']) prefix, unnest(ARRAY['YYYY', 'YYYY-MM', 'YYYY-MM-DD']) format)
    || ARRAY(SELECT DISTINCT 'author:' || b.author || '/stories' FROM article_byline b WHERE b.article = $1)
    || ARRAY(SELECT 'topic:' || t.topic || '/stories' FROM article_topic t WHERE t.article = $1)
    || ARRAY(SELECT 'front:' || s.front FROM front_slot s WHERE s.article = $1)
    || CASE WHEN EXISTS (SELECT FROM article_correction c WHERE c.article = $1) THEN ARRAY['corrections'] END
    || engine.translation_keys($1)
$$;

CREATE OR REPLACE FUNCTION engine.tell_article_update() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
  keys text[];
  touched int;
  unseen CONSTANT text[] := '{status,desk_note,created_at,publish_at,withdrawn_at,withdrawn_reason,preview_token,preview_url,minor_changes,visible_from}';    -- no page shows these
BEGIN
  SELECT count(*) INTO touched FROM (SELECT FROM new_rows LIMIT 501) s;
  IF touched = 0 OR engine.bulk() THEN RETURN NULL; END IF;
  IF touched > 500 THEN
    PERFORM engine.tell(VARIADIC ARRAY(SELECT 'purge:article:' || o.slug FROM old_rows o JOIN new_rows n USING (preview_token)
      WHERE o.visible_from <= now() AND (n.visible_from <= now()) IS NOT TRUE) || ARRAY['*', 'clock']);
    RETURN NULL;
  END IF;
  WITH pair AS MATERIALIZED (    -- matched by token, because the slug itself may change
    SELECT o.slug AS old_slug, n.slug AS new_slug, o.section AS old_section, n.section AS new_section, o.day AS old_day, n.day AS new_day,
      o.path AS old_path, n.path AS new_path, coalesce(o.visible_from <= now(), false) AS was_out, coalesce(n.visible_from <= now(), false) AS is_out,
      o.visible_from > now() OR n.visible_from > now() AS ahead,
      to_jsonb(o) - unseen IS DISTINCT FROM to_jsonb(n) - unseen AS page_changed,
      (o.headline, o.standfirst, o.kicker, o.format, o.section, o.lead_image, o.slug, o.path, o.first_published_at)
        IS DISTINCT FROM (n.headline, n.standfirst, n.kicker, n.format, n.section, n.lead_image, n.slug, n.path, n.first_published_at) AS card_changed,
      (o.translation_of, o.language, o.slug, o.path) IS DISTINCT FROM (n.translation_of, n.language, n.slug, n.path) AS group_changed,
      o.translation_of AS old_original,
      (o.modified_at, o.lead_image) IS DISTINCT FROM (n.modified_at, n.lead_image) AS sitemap_changed,
      (o.section, o.visible_from, o.path) IS DISTINCT FROM (n.section, n.visible_from, n.path) AS lists_changed,
      (o.status, o.withdrawn_reason) IS DISTINCT FROM (n.status, n.withdrawn_reason) AND 'WITHDRAWN' IN (o.status, n.status) AS farewell_changed
    FROM old_rows o JOIN new_rows n ON n.preview_token = o.preview_token OR (n.slug = o.slug AND n.preview_token <> o.preview_token)),
  told AS (
    SELECT 'purge:article:' || old_slug AS key FROM pair WHERE was_out AND NOT is_out
    UNION SELECT 'article:' || old_slug FROM pair WHERE was_out AND page_changed
    UNION SELECT 'card:' || old_slug FROM pair WHERE was_out AND (card_changed OR NOT is_out)
    UNION SELECT unnest(engine.list_keys(new_slug, old_section, old_day, old_path)) FROM pair WHERE was_out AND lists_changed
    UNION SELECT unnest(engine.list_keys(new_slug, new_section, new_day, new_path)) FROM pair WHERE is_out AND lists_changed
    UNION SELECT unnest(engine.address_keys(new_slug, new_path)) FROM pair WHERE farewell_changed
    UNION SELECT unnest(engine.translation_keys(new_slug)) FROM pair WHERE (was_out OR is_out) AND group_changed
    UNION SELECT 'translations:' || old_original FROM pair WHERE was_out AND group_changed AND old_original IS NOT NULL
    UNION SELECT 'sitemap:' || to_char(new_day, 'YYYY-MM') FROM pair WHERE was_out AND is_out AND sitemap_changed
    UNION SELECT 'clock' FROM pair WHERE ahead)
  SELECT array_agg(key) INTO keys FROM told;
  IF keys IS NOT NULL THEN PERFORM engine.tell(VARIADIC keys); END IF;
  RETURN NULL;
END $$;

-- A story inserted whole and published at once, or a draft deleted (only drafts can be).
CREATE OR REPLACE FUNCTION engine.tell_article_insert() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  IF engine.bulk() THEN RETURN NULL; END IF;
  PERFORM engine.tell(VARIADIC ARRAY(
    SELECT unnest(engine.list_keys(slug, section, day, path)) FROM new_rows WHERE visible_from <= now()
    UNION SELECT 'clock' FROM new_rows WHERE visible_from > now()));
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER c_tell_insert AFTER INSERT ON article REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION engine.tell_article_insert();
CREATE OR REPLACE TRIGGER c_tell_update AFTER UPDATE ON article REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION engine.tell_article_update();

-- The triggers above judge what is out by the transaction's start. A story whose hour comes while the transaction is open may have been
-- looked for and not found before COMMIT, or printed as it was: so its pages are told then. (Called by engine.settle.)
CREATE OR REPLACE FUNCTION engine.tell_came_due(was article, is_now article) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  IF was.visible_from > now() AND was.visible_from <= clock_timestamp() THEN
    PERFORM engine.tell(VARIADIC ARRAY[
      CASE WHEN is_now.visible_from <= clock_timestamp() THEN 'article:' ELSE 'purge:article:' END || was.slug, 'card:' || was.slug] || engine.list_keys(is_now.slug, was.section, was.day, was.path));
  END IF;
  IF is_now.visible_from > now() AND is_now.visible_from <= clock_timestamp() THEN
    PERFORM engine.tell(VARIADIC engine.list_keys(is_now.slug, is_now.section, is_now.day, is_now.path));
  END IF;
END $$;

-- A part was saved: its story's note is written anew, and the pages that show the part are told.
-- A changed body counts as a modification of a story that is out, unless changes are minor; a correction always does. TG_ARGV[0] is the part's kind.
CREATE OR REPLACE FUNCTION engine.part_after(part text, old_parts jsonb, new_parts jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE stories text[]; live text[];
BEGIN
  stories := ARRAY(SELECT DISTINCT p ->> 'article' FROM jsonb_array_elements(old_parts || new_parts) p);
  -- who writes a story whole, part after part, and saves its own row last (the desk's import) has its note written then
  IF current_setting('newsroom.whole_story', true) = 'on' AND NOT EXISTS (SELECT FROM article WHERE slug = ANY (stories) AND visible_from IS NOT NULL) THEN RETURN; END IF;
  UPDATE article SET modified_at = CASE WHEN first_published_at < now() AND (part = 'correction' OR (part = 'block' AND NOT minor_changes)) THEN engine.this_instant() ELSE modified_at END
  WHERE slug = ANY (stories);
  live := ARRAY(SELECT slug FROM article WHERE slug = ANY (stories) AND visible_from <= now());
  PERFORM engine.tell(VARIADIC ARRAY(
    SELECT 'article:' || s FROM unnest(live) s
    UNION SELECT 'card:' || s FROM unnest(live) s WHERE part = 'byline'
    UNION SELECT 'corrections' WHERE part = 'correction' AND live <> '{}'
    UNION SELECT part_key || '/stories' FROM (
      SELECT CASE part WHEN 'byline' THEN 'author:' || (p ->> 'author') WHEN 'topic' THEN 'topic:' || (p ->> 'topic') END AS part_key
      FROM jsonb_array_elements(old_parts || new_parts) p WHERE p ->> 'article' = ANY (live)) k WHERE part_key IS NOT NULL));
END $$;

CREATE OR REPLACE FUNCTION engine.part_inserted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM new_rows) AND NOT engine.bulk() THEN
    PERFORM engine.part_after(TG_ARGV[0], '[]', (SELECT jsonb_agg(to_jsonb(n)) FROM new_rows n));
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION engine.part_updated() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- a MERGE comes here too, often with nothing
  IF EXISTS (SELECT FROM new_rows) AND NOT engine.bulk() THEN
    PERFORM engine.part_after(TG_ARGV[0], (SELECT jsonb_agg(to_jsonb(o)) FROM old_rows o), (SELECT jsonb_agg(to_jsonb(n)) FROM new_rows n));
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION engine.part_deleted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM old_rows) AND NOT engine.bulk() THEN
    PERFORM engine.part_after(TG_ARGV[0], (SELECT jsonb_agg(to_jsonb(o)) FROM old_rows o), '[]');
  END IF;
  RETURN NULL;
END $$;

-- Depth 0: the editor's own statement, neither a cascade nor the rules' own upkeep.
DO $$
DECLARE part record;
BEGIN
  FOR part IN SELECT * FROM (VALUES ('article_block', 'block'), ('article_byline', 'byline'), ('article_topic', 'topic'), ('article_correction', 'correction')) v(tab, kind) LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER c_part_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION engine.part_inserted(%L)', part.tab, part.kind);
    EXECUTE format('CREATE OR REPLACE TRIGGER c_part_update AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION engine.part_updated(%L)', part.tab, part.kind);
    EXECUTE format('CREATE OR REPLACE TRIGGER c_part_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION engine.part_deleted(%L)', part.tab, part.kind);
  END LOOP;
END $$;
