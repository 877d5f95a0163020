/// The whole system on one machine without containers: real PostgreSQL, Kafka, Keycloak and an S3 server, then the
/// four services, each an ordinary process that this launcher starts, watches and stops.
///
/// Owns nothing that lasts beyond its data folder (`TAIZHANG_DATA`) and a cache of unpacked servers.
///
/// Start here: [org.taizhang.local.LocalStack], whose `topology` is the picture of the system; then
/// [org.taizhang.local.process.Component] (what can be started) and [org.taizhang.local.supervision.Supervision] (how
/// one is kept alive).
@NullMarked
package org.taizhang.local;

import org.jspecify.annotations.NullMarked;
