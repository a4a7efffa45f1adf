vcl 4.1;

# The paper's edge: Varnish 7 with vmod xkey (Debian: varnish, varnish-modules). What differs from place to place, the
# presses and who may purge, is in presses.vcl beside this file. docs/operators.md tells how to start it:
#   varnishd -a http=:6081 -a purge=10.0.0.5:6083 -f /etc/varnish/broadsheet.vcl -s malloc,1g
# The press needs EDGE_PURGE_URLS=http://10.0.0.5:6083: then it says with each page how long it may be kept here, and takes it
# back by its surrogate keys as soon as an edit changes it.

import std;
import xkey;
include "./presses.vcl";

sub vcl_recv {
  # Purges come in at a door of their own: at the readers' door everyone may come from one address, that of the proxy for TLS.
  if (local.socket == "purge") {
    if (req.method != "PURGE" || client.ip !~ purgers) { return (synth(403, "Forbidden")); }
    # Hard: what was withdrawn is not shown again, whatever happens to the presses.
    set req.http.Edge-Purged = "0";
    if (req.http.xkey-purge) { set req.http.Edge-Purged = xkey.purge(req.http.xkey-purge); }
    # Soft: what was changed is asked for anew, and is still there should no press answer.
    set req.http.Edge-Staled = "0";
    if (req.http.xkey-softpurge) { set req.http.Edge-Staled = xkey.softpurge(req.http.xkey-softpurge); }
    return (synth(200, req.http.Edge-Purged + " dropped, " + req.http.Edge-Staled + " stale"));
  }
  if (req.method != "GET" && req.method != "HEAD") { return (synth(405, "Method Not Allowed")); }
  # What the presses tell their operator is no reader's business.
  if (req.url ~ "^/(readyz|metrics)(\?|$)") { return (synth(404, "Not Found")); }

  # The paper has one host and knows no cookies: nothing of the request but its address and these two chooses the answer.
  unset req.http.Cookie;
  unset req.http.Authorization;
  unset req.http.Edge-Coding;
  if (req.restarts == 0) { unset req.http.Edge-Tried; }
  if (req.http.Accept-Encoding ~ "(?i)\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))") { set req.http.Edge-Coding = "br"; }
  # A story in another form, at the page's own address: the presses choose, and nobody keeps it.
  if (req.http.Accept ~ "(?i)text/markdown") { return (pass); }
  if (req.url ~ "^/_next/image\?") {
    # Pictures come in the best format that a client takes, told apart by Vary: three copies of each, never packed.
    unset req.http.Edge-Coding;
    if (req.http.Accept ~ "image/avif") {
      set req.http.Accept = "image/avif,image/webp";
    } elseif (req.http.Accept ~ "image/webp") {
      set req.http.Accept = "image/webp";
    } else {
      unset req.http.Accept;
    }
  } else {
    unset req.http.Accept;
  }
  if (req.url ~ "^/preview/") { return (pass); }

  set req.backend_hint = presses.backend(by = URL);
  # While a press answers, nothing that was changed is shown. While none does, and for a second try: what there is.
  if (!req.http.Edge-Tried && std.healthy(req.backend_hint)) { set req.grace = 0s; } else { set req.grace = 30d; }
  return (hash);
}

sub vcl_hash {
  hash_data(req.url);
  # Varnish unpacks gzip for clients that cannot; brotli is a copy of its own.
  if (req.http.Edge-Coding) { hash_data(req.http.Edge-Coding); }
  return (lookup);
}

sub vcl_miss {
  # The first try failed, and there is no copy.
  if (req.http.Edge-Tried) { return (synth(503, "Service Unavailable")); }
}

sub vcl_backend_fetch {
  if (bereq.http.Edge-Coding) { set bereq.http.Accept-Encoding = bereq.http.Edge-Coding; }
  unset bereq.http.Edge-Coding;
  unset bereq.http.Edge-Tried;
  # Each address has a press of its own, so that their editions add up; the next one stands in for it.
  set bereq.backend = presses.backend(by = URL, alt = bereq.retries);
}

sub vcl_backend_response {
  # A press in trouble: its own words only where there is nothing better, and for nobody else.
  if (beresp.status >= 500 && !bereq.uncacheable) { return (abandon); }

  # Pages carry keys. All of them carry one more, by which the whole paper is purged.
  unset beresp.http.xkey;
  if (beresp.http.Surrogate-Key) { set beresp.http.xkey = beresp.http.Surrogate-Key + " all"; }

  # Cache-Control is for who cannot be told of edits: seconds. Surrogate-Control is for the edge that is (docs/decisions/013).
  # Addresses with a query are anybody's to make up: those are kept as Cache-Control says.
  if (beresp.http.Surrogate-Control ~ "max-age=\d" && beresp.http.xkey && bereq.url !~ "\?") {
    set beresp.ttl = std.duration(regsub(beresp.http.Surrogate-Control, "^.*max-age=(\d+).*$", "\1s"), 0s);
    # The page says until when it is true, edited or not.
    if (beresp.http.Surrogate-Expires && std.time(beresp.http.Surrogate-Expires, now) < now + beresp.ttl) {
      set beresp.ttl = std.time(beresp.http.Surrogate-Expires, now) - now;
    }
  }
  # stale-if-error (RFC 5861 §4). vcl_recv sees to it that this is no stale-while-revalidate.
  if (beresp.status < 400 && beresp.http.xkey) {
    set beresp.grace = 1h;
    if (beresp.http.Surrogate-Control ~ "stale-if-error=\d") {
      set beresp.grace = std.duration(regsub(beresp.http.Surrogate-Control, "^.*stale-if-error=(\d+).*$", "\1s"), 1h);
    }
  } else {
    set beresp.grace = 0s;
  }
  # Read by now, and no reader's business: what is not stored need not be taken off for each of them.
  unset beresp.http.Surrogate-Key;
  unset beresp.http.Surrogate-Control;
  unset beresp.http.Surrogate-Expires;
}

sub vcl_backend_error {
  if (bereq.retries == 0) { return (retry); }
  return (abandon);
}

sub vcl_deliver {
  unset resp.http.xkey;
  unset resp.http.X-Varnish;
  unset resp.http.Via;
  # What lies here is as true as at the press, however long it has lain: a CDN further out must not count that against it.
  unset resp.http.Age;
  # RFC 9211: whether it lay here, and how many seconds more it may; fewer than none when it stands in for what cannot be had.
  if (obj.hits > 0) {
    set resp.http.Cache-Status = "edge; hit; ttl=" + regsub(obj.ttl, "\..*$", "");
  } elseif (obj.uncacheable) {
    set resp.http.Cache-Status = "edge; fwd=bypass";
  } else {
    set resp.http.Cache-Status = "edge; fwd=miss";
  }
  if (obj.hits > 0 && obj.ttl < 0s) {
    # A copy past its time must not settle anywhere.
    set resp.http.Cache-Control = "public, max-age=0, s-maxage=1, must-revalidate";
    set resp.http.CDN-Cache-Control = "public, max-age=1";
  }
}

sub vcl_synth {
  # Nothing came from the presses: look once more for a copy, however old.
  if (resp.status == 503 && !req.http.Edge-Tried) {
    set req.http.Edge-Tried = "yes";
    return (restart);
  }
  unset resp.http.X-Varnish;
  unset resp.http.Server;
  set resp.http.Cache-Control = "no-store";
  set resp.http.X-Content-Type-Options = "nosniff";
  if (resp.status == 405) { set resp.http.Allow = "GET, HEAD"; }
  if (resp.status != 503) {
    set resp.http.Content-Type = "text/plain; charset=utf-8";
    synthetic(resp.reason + {"
"});
    return (deliver);
  }
  set resp.http.Retry-After = "5";
  set resp.http.Content-Type = "text/html; charset=utf-8";
  set resp.http.Content-Security-Policy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  synthetic({"<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>Back in a moment</title></head>
<body><main><h1>Back in a moment</h1><p>This page cannot be shown right now. Please try again in a moment.</p>
<p><a href="/">To the front page</a></p></main></body></html>
"});
  return (deliver);
}
