/// The servers of the system and our services, each with its settings.
///
/// Owns: what each is told about the others. Start here: [Postgres], then [Service].
@NullMarked
package org.taizhang.local.server;

import org.jspecify.annotations.NullMarked;
