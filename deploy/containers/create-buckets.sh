#!/bin/sh
# create-buckets.sh MASTER: buckets whose objects are on the disk before the answer (-fsync).
set -eu
for bucket in originals evidence analyses; do
    echo "s3.bucket.list" | weed shell -master="$1" | grep -qw "$bucket" ||
        echo "s3.bucket.create -name $bucket" | weed shell -master="$1"
done
echo "fs.configure -locationPrefix=/buckets/ -fsync -apply" | weed shell -master="$1"
