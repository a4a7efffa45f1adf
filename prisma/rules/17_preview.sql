-- What whoever has a preview's link may know. The reader steps into newsroom_preview for one transaction, whose settings name the
-- token (newsroom.preview) and, for a front, the instant it is to be seen at (newsroom.preview_at).

-- The instant that a preview stands at: another than now only for whoever has the publication's token.
CREATE OR REPLACE FUNCTION engine.preview_now() RETURNS timestamptz LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT coalesce((SELECT nullif(current_setting('newsroom.preview_at', true), '')::timestamptz FROM publication
    WHERE preview_token = current_setting('newsroom.preview', true)), now())
$$;

CREATE OR REPLACE FUNCTION engine.preview_opens_paper() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM publication WHERE preview_token = current_setting('newsroom.preview', true))
$$;

-- What the desk says of the draft: its note, and its problems.
CREATE OR REPLACE FUNCTION engine.preview_remarks() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT desk_note FROM article WHERE preview_token = current_setting('newsroom.preview', true)
  UNION ALL SELECT p.problem FROM article a, engine.problems_of(ARRAY[a.slug]) p WHERE a.preview_token = current_setting('newsroom.preview', true)
$$;

-- Another text after each save of what the preview shows; NULL where the token opens nothing.
CREATE OR REPLACE FUNCTION engine.preview_version() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT md5(concat((SELECT max(r.id) FROM engine.revision r WHERE r.article = a.slug), a.desk_note)) FROM article a
    WHERE a.preview_token = current_setting('newsroom.preview', true)
  UNION ALL SELECT md5(concat((SELECT max(id) FROM engine.revision), (SELECT array_agg(s ORDER BY s.front, s.article) FROM front_slot s), (SELECT array_agg(n ORDER BY n.slug) FROM notice n)))
    WHERE engine.preview_opens_paper()
$$;
