-- What an editor names in a cell: found by slug, or by its name as it is written, or not at all.

CREATE OR REPLACE FUNCTION engine.known(in_table text, said text) RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE found text; words text := btrim(said);
BEGIN
  EXECUTE format('SELECT slug FROM %I WHERE slug = $1', in_table) INTO found USING words;
  IF found IS NULL THEN EXECUTE format('SELECT slug FROM %I WHERE slug = $1', in_table) INTO found USING engine.slugify(words); END IF;
  IF found IS NULL AND in_table IN ('section', 'author', 'topic') THEN
    EXECUTE format('SELECT min(slug) FROM %I WHERE lower(name) = lower($1)', in_table) INTO found USING words;
  END IF;
  RETURN found;
END $$;

-- `There is no section "twon" (did you mean "town"?).` Stories are too many to look for one that is nearly called so.
CREATE OR REPLACE FUNCTION engine.no_such(in_table text, said text) RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, engine, pg_temp AS $$
DECLARE near text;
BEGIN
  IF in_table <> 'article' THEN
    EXECUTE format('SELECT slug FROM %I WHERE similarity(slug, $1) > 0.2 ORDER BY similarity(slug, $1) DESC, slug LIMIT 1', in_table) INTO near USING lower(btrim(said));
  END IF;
  RETURN format('There is no %s "%s"%s.', CASE in_table WHEN 'article' THEN 'story' ELSE in_table END, btrim(said), ' (did you mean "' || near || '"?)');
END $$;
