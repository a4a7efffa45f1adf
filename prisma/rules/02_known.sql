-- What an editor names in a cell: found by slug, or by its name as it is written, or not at all.

CREATE OR REPLACE FUNCTION engine.known(in_table text, said text) RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE found text; words text := btrim(said);
BEGIN
  -- nearly always it is the slug; these sentences are planned once
  CASE in_table
    WHEN 'article' THEN SELECT slug INTO found FROM article WHERE slug = words;
    WHEN 'image' THEN SELECT slug INTO found FROM image WHERE slug = words;
    WHEN 'author' THEN SELECT slug INTO found FROM author WHERE slug = words;
    WHEN 'topic' THEN SELECT slug INTO found FROM topic WHERE slug = words;
    WHEN 'section' THEN SELECT slug INTO found FROM section WHERE slug = words;
    ELSE EXECUTE format('SELECT slug FROM %I WHERE slug = $1', in_table) INTO found USING words;
  END CASE;
  IF found IS NOT NULL THEN RETURN found; END IF;
  EXECUTE format('SELECT slug FROM %I WHERE slug = $1', in_table) INTO found USING engine.slugify(words);
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
    EXECUTE format('SELECT slug FROM (SELECT slug FROM %I WHERE similarity(slug, $1) > 0.1 ORDER BY similarity(slug, $1) DESC, slug LIMIT 20) c
      WHERE engine.slips_between(slug, $1) <= greatest(2, length($1) / 3) ORDER BY engine.slips_between(slug, $1), slug LIMIT 1', in_table) INTO near USING lower(btrim(said));
  END IF;
  RETURN format('There is no %s "%s"%s.', CASE in_table WHEN 'article' THEN 'story' ELSE in_table END, btrim(said), ' (did you mean "' || near || '"?)');
END $$;
