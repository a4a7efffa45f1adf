-- What the site may know beyond published rows: addresses that moved, stories that were withdrawn, and the clock.
-- The views and functions run with their owner's rights, and give away nothing else.

CREATE OR REPLACE VIEW engine.withdrawn_article AS
  SELECT slug, path, withdrawn_reason AS reason, withdrawn_at FROM public.article
  WHERE status = 'WITHDRAWN' AND first_published_at IS NOT NULL;

-- Where an address leads that shows no story: to another address (308), or nowhere any more (410, with the reason).
-- Withdrawal is read from the story itself, so that its old addresses say 410 too.
CREATE OR REPLACE VIEW engine.moved_address AS
  SELECT r.path, CASE WHEN a.slug IS NULL THEN r.target WHEN a.visible_from <= now() THEN a.path END AS target,
    coalesce(a.status = 'WITHDRAWN', false) AS withdrawn, CASE WHEN a.status = 'WITHDRAWN' THEN a.withdrawn_reason END AS reason
  FROM engine.retired_path r LEFT JOIN public.article a ON a.slug = r.article
  WHERE a.visible_from <= now() OR a.status = 'WITHDRAWN' OR (a.slug IS NULL AND r.target IS NOT NULL)
  UNION ALL
  SELECT w.path, NULL, true, w.reason FROM engine.withdrawn_article w;

-- The stories that were withdrawn from a list, the latest first: those of the paper, of a section, of an author, of a topic.
CREATE OR REPLACE FUNCTION engine.withdrawn_stories(list text, named text, most int) RETURNS TABLE (guid uuid, withdrawn_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.guid, a.withdrawn_at FROM article a
  WHERE a.withdrawn_at IS NOT NULL AND a.status = 'WITHDRAWN' AND a.first_published_at IS NOT NULL AND CASE list
    WHEN 'section' THEN a.section = named
    WHEN 'author' THEN EXISTS (SELECT FROM article_byline b WHERE b.article = a.slug AND b.author = named)
    WHEN 'topic' THEN EXISTS (SELECT FROM article_topic t WHERE t.article = a.slug AND t.topic = named)
    ELSE true END
  ORDER BY a.withdrawn_at DESC LIMIT most
$$;

-- The next instant at which something comes due. The reader cannot see the future, so it asks.
CREATE OR REPLACE FUNCTION engine.next_boundary() RETURNS timestamptz LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT least((SELECT visible_from FROM article WHERE visible_from > now() ORDER BY visible_from LIMIT 1),
    (SELECT min(starts_at) FROM front_slot WHERE starts_at > now()), (SELECT min(ends_at) FROM front_slot WHERE ends_at > now()),
    (SELECT min(starts_at) FROM notice WHERE starts_at > now()), (SELECT min(ends_at) FROM notice WHERE ends_at > now()))
$$;

-- The keys that came due after `since`, up to and with `upto`.
CREATE OR REPLACE FUNCTION engine.due_keys(since timestamptz, upto timestamptz) RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT unnest(engine.list_keys(slug, section, day, path)) FROM article WHERE visible_from > since AND visible_from <= upto
  UNION SELECT 'front:' || front FROM front_slot WHERE (starts_at > since AND starts_at <= upto) OR (ends_at > since AND ends_at <= upto)
  UNION SELECT 'notice' FROM notice WHERE (starts_at > since AND starts_at <= upto) OR (ends_at > since AND ends_at <= upto)
$$;
