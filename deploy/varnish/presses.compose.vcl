# presses.vcl for deploy/compose.yaml: the presses by the addresses that they have there.

import directors;

probe press_lives {
  .url = "/healthz";
  .interval = 1s;
  .timeout = 1s;
  .window = 3;
  .threshold = 2;
  .initial = 2;
}

backend press1 {
  .host = "10.83.30.11";
  .port = "3000";
  .probe = press_lives;
  .connect_timeout = 1s;
  .first_byte_timeout = 5s;
  .between_bytes_timeout = 5s;
}

backend press2 {
  .host = "10.83.30.12";
  .port = "3000";
  .probe = press_lives;
  .connect_timeout = 1s;
  .first_byte_timeout = 5s;
  .between_bytes_timeout = 5s;
}

# The port for purges is reached from the compose file's own network alone.
acl purgers {
  "10.83.30.0"/24;
}

sub vcl_init {
  new presses = directors.shard();
  presses.add_backend(press1);
  presses.add_backend(press2);
  presses.reconfigure();
}
