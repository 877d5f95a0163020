/// Publish after commit, drop redeliveries.
///
/// [Outbox] writes an event in the transaction of the change that it tells of; [Relay] sends what is committed to
/// Kafka, in order per subject, until the broker has acknowledged it. [Inbox] lets a consumer work once per event,
/// in the transaction of that work; the package `delivery` has it hear them. Start with [Outbox].
@NullMarked
package org.taizhang.messaging;

import org.jspecify.annotations.NullMarked;
