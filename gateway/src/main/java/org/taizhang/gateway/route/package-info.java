/// The way of a call through the gateway: [FrontDoor] refuses odd paths and sets the security headers, [RouteTable]
/// says which service answers, [Forwarding] passes the call on and the answer back.
@NullMarked
package org.taizhang.gateway.route;

import org.jspecify.annotations.NullMarked;
