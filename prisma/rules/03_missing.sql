-- What a story lacks. Each function answers in words that fit after "It still needs …".

-- http or https, a host, perhaps a port. The host is four numbers, or a name: ASCII's letters, digits, - and _ or any others, its last part no
-- number. (Whether a name in other letters can be one, the page's rule alone knows: IDNA.) No login before it: https://paper.example@elsewhere.
CREATE OR REPLACE FUNCTION engine.is_web_address(url text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT url ~ ('^[Hh][Tt][Tt][Pp][Ss]?://'
    || '(((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])'
    || '|(([A-Za-z0-9_.-]|[^\u0001-\u007f])*\.)?([A-Za-z]|[^\u0001-\u007f])([A-Za-z0-9_-]|[^\u0001-\u007f])*\.?)'
    || '(:([0-5]?[0-9]{1,4}|6([0-4][0-9]{3}|5([0-4][0-9]{2}|5([0-2][0-9]|3[0-5])))))?([/?#]|$)')
$$;

-- What a page may link to: http, https, mailto, tel, an address of the site's own. (lib/newsroom/safe-href.ts says the same.)
-- No character in it that nobody sees: controls, spaces, format characters (Unicode's Cc, Z, Cf), nor a backslash.
CREATE OR REPLACE FUNCTION engine.is_link(url text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT (url ~* '^(mailto:.|tel:.|#|/($|[^/]))' OR engine.is_web_address(url))
    AND url !~ ('[\\\u0001-\u0020\u007f-\u00a0\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064'
      || '\u2066-\u206f\u3000\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f]')
$$;

-- Which blocks of a body cannot be printed as they are. (An unfinished block is skipped by the page, and named here.)
CREATE OR REPLACE FUNCTION engine.unfinished_blocks(story text) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(format('block %s (%s) has no %s', b.position, b.kind,
    CASE WHEN b.kind IN ('IMAGE', 'GALLERY_IMAGE') THEN 'image' WHEN b.kind = 'VIDEO' AND engine.is_link(b.url) THEN 'label that is the address of its captions (/media/….vtt)'
      WHEN b.text IS NULL AND b.kind NOT IN ('VIDEO', 'AUDIO') THEN 'text' ELSE 'url that can be linked to' END)
    ORDER BY b.position), '{}')
  FROM article_block b WHERE b.article = story AND CASE
    WHEN b.kind IN ('IMAGE', 'GALLERY_IMAGE') THEN b.image IS NULL
    WHEN b.kind = 'VIDEO' AND NOT (b.label ~ '^/[^/]' AND engine.is_link(b.label)) THEN true    -- a browser takes captions from the page's own site alone
    WHEN b.kind IN ('VIDEO', 'AUDIO') THEN engine.is_link(b.url) IS NOT TRUE
    WHEN b.kind IN ('RELATED', 'EMBED') THEN engine.is_link(b.url) IS NOT TRUE OR b.text IS NULL
    WHEN b.kind = 'DIVIDER' THEN false
    ELSE b.text IS NULL END
$$;

-- Without these there is nothing to print: a live story that loses one of them goes off the site.
-- `stored` is the slug under which the story's parts lie now: while a slug is being changed they still carry the old one,
-- because a cascade runs after BEFORE triggers.
CREATE OR REPLACE FUNCTION engine.essentials_missing(a article, stored text) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN a.headline IS NULL THEN 'a headline' END,
    CASE WHEN a.section IS NULL THEN 'a section' END,
    CASE WHEN NOT EXISTS (SELECT FROM article_block b WHERE b.article = stored AND b.text IS NOT NULL
      AND b.kind IN ('PARAGRAPH', 'QUESTION', 'ANSWER', 'LIST_ITEM', 'NUMBERED_ITEM', 'KEY_POINT', 'FACT'))
      THEN 'a body (at least one paragraph)' END], NULL)
$$;

-- Without these a story is not published; one that is live stays so, and its note says what is missing.
CREATE OR REPLACE FUNCTION engine.missing(a article, stored text) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT engine.essentials_missing(a, stored) || array_remove(ARRAY[
    CASE WHEN a.standfirst IS NULL THEN 'a standfirst' END,
    CASE WHEN NOT engine.is_a_day(a.publish_at) THEN format('another publish_at (it says %s)', engine.say_when(a.publish_at)) END,
    CASE WHEN NOT EXISTS (SELECT FROM article_byline b WHERE b.article = stored) THEN 'a byline' END], NULL)
  || coalesce((SELECT array_agg(format('alt text on the image "%s"', i.slug) ORDER BY i.slug) FROM image i WHERE i.alt IS NULL
      AND (i.slug = a.lead_image OR EXISTS (SELECT FROM article_block b WHERE b.article = stored AND b.image = i.slug))), '{}')
$$;
