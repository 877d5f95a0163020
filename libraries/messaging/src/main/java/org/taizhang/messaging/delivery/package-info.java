/// The one way to hear events.
///
/// A service says in an [EventConsumer] what it does on an event; everything else happens here. [Deliveries] runs one
/// [Subscription] for each consumer, which hands the records of every partition to a [Lane] of its own, so that what
/// waits holds back only its partition. A [Delivery] tries one record until it is done, with patience by kind of fault;
/// what can never be done becomes a dead [Letter], which waits in the service's database for a person. Start with
/// [Delivery].
///
/// Owns the table `dead_letter`.
@NullMarked
package org.taizhang.messaging.delivery;

import org.jspecify.annotations.NullMarked;
