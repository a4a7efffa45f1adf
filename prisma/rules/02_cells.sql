-- What a cell may hold. A constraint of the tables refuses in words that are none of an editor's, so what it would refuse is
-- mended here, or refused in a sentence first. (refusals.database.test.ts holds each constraint to it.)

-- An emptied cell that may not be empty holds what it held before; in a new row, what its column has by default. But a switch that
-- is emptied is off: where one is on, Studio's next click empties it.
CREATE OR REPLACE FUNCTION engine.fill_cells() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE cell record; word jsonb;
BEGIN
  FOR cell IN SELECT a.attname AS name, pg_get_expr(d.adbin, d.adrelid) AS usual, a.atttypid = 'bool'::regtype AS is_switch FROM pg_attribute a
      JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
      WHERE a.attrelid = TG_RELID AND a.attnotnull AND a.attgenerated = '' AND to_jsonb(NEW) ->> a.attname IS NULL LOOP
    IF TG_OP = 'UPDATE' THEN word := CASE WHEN cell.is_switch THEN 'false' ELSE to_jsonb(OLD) -> cell.name END;
    ELSE EXECUTE format('SELECT to_jsonb(%s)', cell.usual) INTO word; END IF;
    NEW := jsonb_populate_record(NEW, jsonb_build_object(cell.name, word));
  END LOOP;
  RETURN NEW;
END $$;

-- Before all other rules, and only where there is something to fill: most rows never call it.
DO $$
DECLARE t record;
BEGIN
  FOR t IN SELECT c.oid::regclass AS name, string_agg(format('NEW.%I IS NULL', a.attname), ' OR ' ORDER BY a.attnum) AS emptied
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
        AND a.attnotnull AND a.atthasdef AND a.attgenerated = '' GROUP BY c.oid LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER a_0_fill BEFORE INSERT OR UPDATE ON %s FOR EACH ROW WHEN (%s) EXECUTE FUNCTION engine.fill_cells()', t.name, t.emptied);
  END LOOP;
END $$;

-- A time that an address can hold and a page can say. (PostgreSQL also knows infinity and the year 294276.)
CREATE OR REPLACE FUNCTION engine.is_a_day(t timestamptz) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT t >= timestamptz '1600-01-01 00:00Z' AND t < timestamptz '9999-12-31 00:00Z'
$$;

CREATE OR REPLACE FUNCTION engine.expect_day(cell text, t timestamptz) RETURNS timestamptz LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF engine.is_a_day(t) IS FALSE THEN
    RAISE EXCEPTION 'The cell % says %, which no page can show.', cell, CASE WHEN isfinite(t) THEN 'the year ' || extract(year FROM t) ELSE t::text END
      USING HINT = 'Write a time between the years 1600 and 9998.';
  END IF;
  RETURN t;
END $$;

CREATE OR REPLACE FUNCTION engine.expect_order(starts_at timestamptz, ends_at timestamptz) RETURNS void LANGUAGE plpgsql STABLE AS $$
BEGIN
  PERFORM engine.expect_day('starts_at', starts_at), engine.expect_day('ends_at', ends_at);
  IF ends_at <= starts_at THEN
    RAISE EXCEPTION 'It would end (%) before it starts (%).', engine.say_when(ends_at), engine.say_when(starts_at)
      USING HINT = 'Make ends_at later than starts_at, or leave one of them empty: then it runs at once, or for good.';
  END IF;
END $$;

-- A language as BCP 47 writes it (RFC 5646 §2.1: language, script, region, variants), however it was typed (`EN_gb`); NULL where it is none.
-- Extensions and private use say nothing that a paper needs. A page's dates are written by Intl, which throws on anything else.
CREATE OR REPLACE FUNCTION engine.language_tag(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN tag ~ '^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*$'
    AND lower(tag) !~ '-([a-z0-9]+)(-[a-z0-9]+)*-\1(-|$)'    -- no variant twice
    THEN regexp_replace(tag, '^[A-Za-z]+', lower(split_part(tag, '-', 1))) END
  FROM (SELECT replace(engine.one_line(said), '_', '-') AS tag) t
$$;

-- A rank after those that are there.
CREATE OR REPLACE FUNCTION engine.rank_after(last int) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT least(coalesce(last, 0), 2147483646) + 1
$$;
