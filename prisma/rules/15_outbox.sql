-- What is to be told to the world, written in the transaction that changed it: a row a story and channel. `websub` and `indexnow`
-- are switched on in `publication`, `webhook:{slug}` in `webhook`. A row that is told is deleted; one that nobody would take
-- (next_attempt_at empty) stays until an editor sees it. `npm run desk -- deliver` tells them.

CREATE OR REPLACE FUNCTION engine.channels() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT 'websub' FROM publication WHERE websub_hub IS NOT NULL
  UNION ALL SELECT 'indexnow' FROM publication WHERE indexnow_key IS NOT NULL
  UNION ALL SELECT 'webhook:' || slug FROM webhook WHERE active
$$;

-- A scheduled story's row waits for its hour. Whatever waited about the story goes: what is told is how it stands.
CREATE OR REPLACE FUNCTION engine.announce() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  was_out boolean := TG_OP = 'UPDATE' AND coalesce(OLD.visible_from <= now(), false);
  event text;
  waits boolean;
BEGIN
  event := CASE WHEN NEW.visible_from IS NULL THEN CASE WHEN was_out THEN 'withdrawn' END WHEN was_out THEN 'updated' ELSE 'published' END;
  IF TG_OP = 'UPDATE' AND (NEW.visible_from, NEW.modified_at, NEW.path) IS NOT DISTINCT FROM (OLD.visible_from, OLD.modified_at, OLD.path) THEN RETURN NULL; END IF;
  IF event IS NULL AND (TG_OP = 'INSERT' OR OLD.visible_from IS NULL) THEN RETURN NULL; END IF;
  -- who was never told that it is out is told that first
  SELECT coalesce(bool_or(o.payload ->> 'event' = 'published'), false) INTO waits FROM engine.outbox o WHERE o.payload ->> 'guid' = NEW.guid::text;
  DELETE FROM engine.outbox o WHERE o.payload ->> 'guid' = NEW.guid::text;
  IF event IS NOT NULL THEN
    INSERT INTO engine.outbox (channel, payload, next_attempt_at)
    SELECT c, jsonb_build_object('event', CASE WHEN event = 'updated' AND waits THEN 'published' ELSE event END, 'guid', NEW.guid),
      greatest(now(), NEW.visible_from)
    FROM engine.channels() c;
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER e_announce AFTER INSERT OR UPDATE ON article FOR EACH ROW
  WHEN (NOT engine.bulk()) EXECUTE FUNCTION engine.announce();

-- Takes what is due for one worker: it comes due again after `lease` if nothing is heard of it. `target` is empty where the channel was
-- switched off meanwhile. Several workers may take at once.
CREATE OR REPLACE FUNCTION engine.take_deliveries(most int, lease interval) RETURNS TABLE (id bigint, channel text, event text, guid uuid, attempt int,
  target text, secret text, path text, section text, headline text) LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH due AS (SELECT o.id FROM engine.outbox o WHERE o.next_attempt_at <= now() ORDER BY o.id LIMIT most FOR UPDATE SKIP LOCKED),
  taken AS (
    UPDATE engine.outbox o SET attempts = o.attempts + 1, next_attempt_at = now() + lease FROM due WHERE o.id = due.id RETURNING o.*)
  SELECT t.id, t.channel, t.payload ->> 'event', a.guid, t.attempts,
    CASE t.channel WHEN 'websub' THEN p.websub_hub WHEN 'indexnow' THEN p.indexnow_key ELSE w.url END, w.secret, a.path, a.section, a.headline
  FROM taken t CROSS JOIN publication p LEFT JOIN article a ON a.guid = (t.payload ->> 'guid')::uuid
    LEFT JOIN webhook w ON t.channel = 'webhook:' || w.slug AND w.active
  ORDER BY t.id
$$;

-- Whether it is still to be told: asked immediately before, because a story may have been withdrawn since the row was taken.
CREATE OR REPLACE FUNCTION engine.deliveries_that_stand(ids bigint[]) RETURNS SETOF bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = engine, pg_temp AS $$
  SELECT id FROM outbox WHERE id = ANY (ids)
$$;

CREATE OR REPLACE FUNCTION engine.delivered(ids bigint[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = engine, pg_temp AS $$
  DELETE FROM outbox WHERE id = ANY (ids)
$$;

-- `again` is empty when it is given up.
CREATE OR REPLACE FUNCTION engine.not_delivered(ids bigint[], reason text, again interval) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = engine, pg_temp AS $$
  UPDATE outbox SET last_error = left(reason, 500), next_attempt_at = now() + again WHERE id = ANY (ids)
$$;

-- What was given up, for whoever edits.
CREATE OR REPLACE FUNCTION engine.undelivered() RETURNS TABLE (story text, problem text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.slug, format('%s was not told that it was %s: %s. It is told again when the story is next changed.',
      CASE o.channel WHEN 'websub' THEN 'The WebSub hub' WHEN 'indexnow' THEN 'IndexNow' ELSE 'The ' || replace(o.channel, ':', ' ') END,
      o.payload ->> 'event', coalesce(rtrim(o.last_error, '.'), 'nobody knows why'))
  FROM engine.outbox o LEFT JOIN article a ON a.guid = (o.payload ->> 'guid')::uuid
  WHERE o.next_attempt_at IS NULL ORDER BY o.id
$$;

CREATE OR REPLACE FUNCTION engine.webhook_before() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.url := engine.one_address(NEW.url);
  IF TG_OP = 'INSERT' OR NEW.slug IS DISTINCT FROM OLD.slug THEN
    NEW.slug := coalesce(engine.slugify(NEW.slug), engine.slugify(regexp_replace(NEW.url, '^https?://([^/:]+).*$', '\1')), 'webhook');
    IF TG_OP = 'INSERT' OR NEW.slug <> OLD.slug THEN NEW.slug := engine.free_slug(NEW.slug, 'webhook'); END IF;
  END IF;
  IF NEW.url IS NULL OR NEW.url !~* '^https?://[^/]' THEN
    RAISE EXCEPTION 'A webhook is an address that begins with https://.' USING HINT = 'Write the address that its owner gave you into url.';
  END IF;
  -- as standardwebhooks.com writes secrets
  NEW.secret := coalesce(nullif(btrim(NEW.secret), ''),
    'whsec_' || encode(decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'), 'base64'));
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER a_before BEFORE INSERT OR UPDATE ON webhook FOR EACH ROW EXECUTE FUNCTION engine.webhook_before();
