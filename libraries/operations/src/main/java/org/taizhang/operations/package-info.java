/// What an administrator does to the flow of events, in every service alike: dead letters, and events sent again.
///
/// Owns nothing; the letters and the outbox are the messaging library's. Start here: [LetterResource].
@NullMarked
package org.taizhang.operations;

import org.jspecify.annotations.NullMarked;
