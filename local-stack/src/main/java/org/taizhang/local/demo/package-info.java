/// `./taizhang demo`: the whole line, walked by the demonstration users through the gateway's API.
///
/// Start here: [org.taizhang.local.demo.Story].
@NullMarked
package org.taizhang.local.demo;

import org.jspecify.annotations.NullMarked;
