/// The only door of the system: it knows who is calling and passes the call on; it decides nothing about reports or
/// items.
///
/// Owns the sessions of browsers. Consumes every topic, for the portal's live view, and emits none. Start with
/// `route.FrontDoor`, which sees each request first, then `route.RouteTable`.
@NullMarked
package org.taizhang.gateway;

import org.jspecify.annotations.NullMarked;
