/// What the launcher promises: ports, clear complaints, and that nothing outlives it.
///
/// Start here: [org.taizhang.local.LocalStackIT].
package org.taizhang.local;
