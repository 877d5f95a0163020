/// What is settled on the connection, before there is a call: a request head comes whole within some seconds, and in a
/// form that every program reads as the same request. Start with [Connections].
@NullMarked
package org.taizhang.gateway.wire;

import org.jspecify.annotations.NullMarked;
