/// What runs inside the broker's process: its entry point, and how a caller from outside proves who it is.
///
/// Start here: [org.taizhang.local.kafka.KafkaNode].
@NullMarked
package org.taizhang.local.kafka;

import org.jspecify.annotations.NullMarked;
