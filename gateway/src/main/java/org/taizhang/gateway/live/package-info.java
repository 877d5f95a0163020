/// The caller's own events as they happen, for the portal: every replica hears all topics and sends each event to the
/// browsers whose units it concerns.
///
/// Start with `LiveRoute`. A stream tells a page that something changed; it is no record, and a client that needs every
/// event reads the topics.
@NullMarked
package org.taizhang.gateway.live;

import org.jspecify.annotations.NullMarked;
