#!/usr/bin/env bash
# create-topics.sh BROKER: the event topics, as local-stack makes them.
set -euo pipefail
for topic in taizhang.uploads taizhang.readings taizhang.reports taizhang.items taizhang.units taizhang.campaigns taizhang.lists; do
    # An acknowledged event is on the disk, and stays for whoever subscribes later.
    /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$1" --create --if-not-exists --topic "$topic" \
        --partitions 6 --replication-factor 1 --config flush.messages=1 --config retention.ms=-1
done
