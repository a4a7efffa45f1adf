-- Telling the press what changed: surrogate keys, sent by NOTIFY in the transaction that changed it.
-- A payload is a key (pages that carry it are stale), `purge:` and a key (those pages are dropped at once),
-- `*` (every page is stale) or `clock` (the next instant at which something comes due may be another).

-- The owner may load in bulk with the rules' upkeep off (SET newsroom.bulk = on) and make good for it afterwards.
-- The setting alone is not enough: any role can set it.
-- (It is asked for every row: PL/pgSQL answers faster than SQL, and each SET of a search path costs.)
CREATE OR REPLACE FUNCTION engine.bulk() RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF pg_catalog.current_setting('newsroom.bulk', true) IS DISTINCT FROM 'on' THEN RETURN false; END IF;
  RETURN pg_catalog.pg_has_role(session_user, (SELECT nspowner FROM pg_catalog.pg_namespace WHERE nspname = 'engine'), 'MEMBER');
END $$;

-- Sends each key once. A transaction that changes very much says `*` instead: cheaper to tell, and cheaper to hear.
CREATE OR REPLACE FUNCTION engine.tell(VARIADIC keys text[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog AS $$
DECLARE
  most CONSTANT int := 500;
  told int := coalesce(nullif(current_setting('newsroom.told', true), ''), '0')::int;
  key text;
BEGIN
  FOR key IN SELECT DISTINCT k FROM unnest(keys) k WHERE k IS NOT NULL LOOP
    -- what must be dropped is told by name, however much else there is to tell
    IF key LIKE 'purge:%' OR key = 'clock' THEN PERFORM pg_notify('newsroom', key); CONTINUE; END IF;
    CONTINUE WHEN told > most;
    told := told + 1;
    PERFORM pg_notify('newsroom', CASE WHEN key = '*' OR told > most THEN '*' ELSE key END);
    IF key = '*' THEN told := most + 1; END IF;
  END LOOP;
  PERFORM set_config('newsroom.told', told::text, true);
END $$;
