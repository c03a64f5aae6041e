#!/bin/sh
# launch.sh PORT: the time-skipping test server, from the jars beside this file.
# exec matters: the SDK kills its direct child only.
folder=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Xmx256m \
  -XX:SharedArchiveFile="$folder/classes.jsa" -Xlog:disable -Xlog:all=error:stderr \
  -cp "$folder/lib/*" io.temporal.testserver.TestServer "$@"
