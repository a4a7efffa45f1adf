-- The archive's counts and a story's history, as the site may see them.

-- Stories a day, of a section or of the paper ('*'). Days before today come from kept counts; today is counted as it stands, because some of it may be to come.
CREATE OR REPLACE FUNCTION engine.stories_a_day(of_section text, first_day date, last_day date) RETURNS TABLE (on_day date, stories int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH today AS (SELECT (now() AT TIME ZONE engine.time_zone())::date AS day)
  SELECT c.day, c.stories FROM engine.archive_count c, today
    WHERE c.section = of_section AND c.day BETWEEN first_day AND least(last_day, today.day - 1) AND c.stories > 0
  UNION ALL
  SELECT today.day, n.stories FROM today, LATERAL (
    SELECT count(*)::int AS stories FROM article a WHERE a.day = today.day AND a.visible_from <= now() AND (of_section = '*' OR a.section = of_section)) n
    WHERE today.day BETWEEN first_day AND last_day AND n.stories > 0
  ORDER BY 1
$$;

-- The nearest days before and after a stretch on which stories came out, of a section or of the paper ('*').
CREATE OR REPLACE FUNCTION engine.days_beside(of_section text, first_day date, last_day date) RETURNS TABLE (previous date, next date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH today AS (SELECT (now() AT TIME ZONE engine.time_zone())::date AS day),
  out_today AS (SELECT t.on_day FROM today, LATERAL engine.stories_a_day(of_section, today.day, today.day) t)
  SELECT    -- greatest and least pass over what is null
    greatest((SELECT c.day FROM engine.archive_count c WHERE c.section = of_section AND c.day < least(first_day, (SELECT day FROM today)) AND c.stories > 0
      ORDER BY c.day DESC LIMIT 1), (SELECT on_day FROM out_today WHERE on_day < first_day)),
    least((SELECT c.day FROM engine.archive_count c WHERE c.section = of_section AND c.day > last_day AND c.day < (SELECT day FROM today) AND c.stories > 0
      ORDER BY c.day LIMIT 1), (SELECT on_day FROM out_today WHERE on_day > last_day))
$$;

-- Stories a month, since ever.
CREATE OR REPLACE FUNCTION engine.stories_a_month(of_section text) RETURNS TABLE (of_year int, of_month int, stories int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT extract(year FROM d.on_day)::int, extract(month FROM d.on_day)::int, sum(d.stories)::int
  FROM engine.stories_a_day(of_section, '-infinity', 'infinity') d GROUP BY 1, 2 ORDER BY 1, 2
$$;

-- The days on which stories came out, with how many and when one of them was last changed: what sitemaps are divided by.
CREATE OR REPLACE FUNCTION engine.days_of_stories(first_day date, last_day date) RETURNS TABLE (on_day date, stories int, modified_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT d.on_day, d.stories, m.modified_at FROM engine.stories_a_day('*', first_day, last_day) d, LATERAL (
    -- said so, the index on both has them in this order
    SELECT a.modified_at FROM article a WHERE a.day = d.on_day AND a.visible_from <= now() AND a.modified_at IS NOT NULL ORDER BY a.modified_at DESC LIMIT 1) m
  ORDER BY 1
$$;

-- The versions of a story that readers have had, oldest first. A version saved before its time came was read from then on; the first
-- was read from first publication, or, in a story that had changed before it was brought here, from its last change there. Nothing of a
-- story that is not out now.
CREATE OR REPLACE FUNCTION engine.story_versions(story text) RETURNS TABLE (read_from timestamptz, doc jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH version AS (
    SELECT r.id, r.at, lead(r.at) OVER (ORDER BY r.id) AS until, r.doc, (r.doc ->> 'publish_at')::timestamptz AS publish_at
    FROM engine.revision r WHERE r.article = story),
  published AS (
    SELECT v.id, greatest(v.at, v.publish_at) AS read_from, v.doc FROM version v
    WHERE v.doc ->> 'status' = 'PUBLISHED' AND v.publish_at <= now() AND coalesce(v.until, 'infinity') > v.publish_at)
  SELECT CASE WHEN p.id = min(p.id) OVER () THEN greatest(a.first_published_at, (p.doc ->> 'modified_at')::timestamptz) ELSE p.read_from END, p.doc
  FROM published p, article a WHERE a.slug = story AND a.visible_from <= now() ORDER BY p.id
$$;

-- Stories that share topics with one, most shared first, then newest; at most 60 of a topic are looked at.
CREATE OR REPLACE FUNCTION engine.related_stories(story text, most int) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT near.article FROM article_topic mine, LATERAL (
    SELECT t.article, t.visible_from FROM article_topic t WHERE t.topic = mine.topic AND t.visible_from <= now() ORDER BY t.visible_from DESC, t.article DESC LIMIT 60) near
  WHERE mine.article = story AND near.article <> story
  GROUP BY near.article ORDER BY count(*) DESC, max(near.visible_from) DESC, near.article LIMIT most
$$;
