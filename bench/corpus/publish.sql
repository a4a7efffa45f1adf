-- The rules of prisma/rules, for a whole corpus at once: what article_before, article_after and settle do row by row.
-- Stories lie in corpus_story as an editor types them; a test compares the result with that of the rules.

INSERT INTO article (slug, section, headline, standfirst, kicker, dateline, format, status, publish_at, lead_image, language, backstory,
  withdrawn_reason, path, day, first_published_at, modified_at, withdrawn_at, preview_token, preview_url, desk_note)
SELECT s.slug, s.section, s.headline, s.standfirst, s.kicker, s.dateline, s.format, s.status, s.publish_at, s.lead_image, s.language, s.backstory,
  s.withdrawn_reason, a.path, a.day, s.publish_at, coalesce(s.modified_at, s.publish_at),
  CASE WHEN s.status = 'WITHDRAWN' THEN engine.this_instant() END, t.token, engine.preview_address(t.token),
  CASE s.status
    WHEN 'DRAFT' THEN 'Draft, ready to publish: set status to PUBLISHED.'
    WHEN 'WITHDRAWN' THEN 'Withdrawn since ' || engine.say_when(engine.this_instant()) || '. Readers are told: ' || s.withdrawn_reason
    ELSE CASE WHEN s.publish_at > now() THEN 'Scheduled: live from ' ELSE 'Live since ' END || engine.say_when(s.publish_at) || ' at ' || a.path || '.' END
FROM corpus_story s, (SELECT time_zone FROM publication) p,
  LATERAL (SELECT (s.publish_at AT TIME ZONE p.time_zone)::date AS day) d,
  LATERAL (SELECT d.day, CASE WHEN d.day IS NOT NULL THEN engine.article_path(s.section, d.day, s.slug) END AS path) a,
  LATERAL (SELECT replace(gen_random_uuid()::text, '-', '') AS token WHERE s.slug IS NOT NULL) t    -- one a story
ORDER BY s.number;
