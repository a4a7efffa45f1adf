-- What came from another system: which story it became, and the old addresses that lead to it. The desk's import asks here as newsroom_editor.

-- The story that an item became (NULL: deleted since), what the item was then, and whether an editor has changed the story since.
CREATE OR REPLACE FUNCTION engine.imported_as(of_source text) RETURNS TABLE (article text, hash text, edited boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = engine, pg_temp AS $$
  SELECT i.article, i.hash, (SELECT r.doc FROM revision r WHERE r.article = i.article ORDER BY r.id DESC LIMIT 1)
    IS DISTINCT FROM (SELECT r.doc FROM revision r WHERE r.article = i.article AND r.xid = i.xid)
  FROM imported i WHERE i.source = of_source
$$;

-- Called in the transaction that writes the story.
CREATE OR REPLACE FUNCTION engine.remember_import(of_source text, story text, of_hash text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = engine, pg_temp AS $$
  INSERT INTO imported (source, article, hash, xid) VALUES (of_source, story, of_hash, pg_current_xact_id()::text::bigint)
  ON CONFLICT (source) DO UPDATE SET article = excluded.article, hash = excluded.hash, xid = excluded.xid, imported_at = now()
$$;

-- The old addresses of stories, for their export.
CREATE OR REPLACE FUNCTION engine.addresses_of(stories text[]) RETURNS TABLE (article text, path text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = engine, pg_temp AS $$
  SELECT r.article, r.path FROM retired_path r WHERE r.article = ANY (stories) ORDER BY r.path
$$;

-- Lets an address of the old site lead to a story; false where the paper answers there itself, or it leads elsewhere already.
CREATE OR REPLACE FUNCTION engine.lead_here(old_path text, story text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE first text := split_part(old_path, '/', 2);
BEGIN
  -- longer than its index takes
  IF old_path !~ '^/[^/\s]' OR octet_length(old_path) > 2000 OR NOT EXISTS (SELECT FROM article WHERE slug = story)
    OR EXISTS (SELECT FROM article WHERE path = old_path AND slug <> story)
    OR EXISTS (SELECT FROM section WHERE '/' || slug = old_path) OR EXISTS (SELECT FROM page WHERE '/' || slug = old_path) THEN RETURN false; END IF;
  -- what is no stretch of time under /archive is not the paper's archive
  IF engine.is_reserved(first) AND (first <> 'archive' OR old_path ~ '^/archive(/\d{4}(/\d{2}(/\d{2})?)?)?$') THEN RETURN false; END IF;
  IF EXISTS (SELECT FROM article WHERE path = old_path) THEN RETURN true; END IF;
  INSERT INTO engine.retired_path (path, article) VALUES (old_path, story) ON CONFLICT (path) DO NOTHING;
  IF FOUND THEN PERFORM engine.tell('path:' || old_path); END IF;
  RETURN EXISTS (SELECT FROM engine.retired_path r WHERE r.path = old_path AND r.article = story);
END $$;

-- The old addresses of sections, for their export; not those under which there is something else by now.
CREATE OR REPLACE FUNCTION engine.addresses_of_sections() RETURNS TABLE (section text, path text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.slug, r.path FROM engine.retired_path r JOIN section s ON r.target = '/' || s.slug
  WHERE r.article IS NULL AND NOT EXISTS (SELECT FROM section o WHERE '/' || o.slug = r.path)
    AND NOT EXISTS (SELECT FROM page p WHERE '/' || p.slug = r.path)
  ORDER BY r.path
$$;

-- Lets the address that a section once had lead to it, and all below it; false where the paper answers there itself, or it leads elsewhere.
CREATE OR REPLACE FUNCTION engine.lead_to_section(old_path text, to_section text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF old_path !~ '^/[a-z0-9]+(-[a-z0-9]+)*$' OR octet_length(old_path) > 2000 OR engine.is_reserved(substr(old_path, 2))
    OR NOT EXISTS (SELECT FROM section WHERE slug = to_section)
    OR EXISTS (SELECT FROM section WHERE '/' || slug = old_path) OR EXISTS (SELECT FROM page WHERE '/' || slug = old_path) THEN RETURN false; END IF;
  INSERT INTO engine.retired_path (path, target) VALUES (old_path, '/' || to_section) ON CONFLICT (path) DO NOTHING;
  IF FOUND THEN PERFORM engine.tell('*'); END IF;
  RETURN EXISTS (SELECT FROM engine.retired_path r WHERE r.path = old_path AND r.target = '/' || to_section);
END $$;
