# What differs from place to place. Included by broadsheet.vcl.

import directors;

# Whether a press lives. Without PostgreSQL it still does: it serves what it has printed.
probe press_lives {
  .url = "/healthz";
  .interval = 1s;
  .timeout = 1s;
  .window = 3;
  .threshold = 2;
  .initial = 2;
}

backend press1 {
  .host = "127.0.0.1";
  .port = "3000";
  .probe = press_lives;
  .connect_timeout = 1s;
  # Longer than the press lets anyone wait for a page (RENDER_LIMIT_MS).
  .first_byte_timeout = 5s;
  .between_bytes_timeout = 5s;
}

backend press2 {
  .host = "127.0.0.1";
  .port = "3001";
  .probe = press_lives;
  .connect_timeout = 1s;
  .first_byte_timeout = 5s;
  .between_bytes_timeout = 5s;
}

# Machines on which presses run. They come to the listening address named "purge".
acl purgers {
  "127.0.0.1";
  "::1";
}

sub vcl_init {
  new presses = directors.shard();
  presses.add_backend(press1);
  presses.add_backend(press2);
  presses.reconfigure();
}
