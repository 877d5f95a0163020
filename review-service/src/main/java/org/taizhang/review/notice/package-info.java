/// Notices 通知: what a person is told, each thing once.
///
/// Owns notices and what each person wants of them. What happened is heard from the events of this service; what waits
/// is found among tasks that nobody was told of, what comes due among dates. A notice whose matter has settled itself
/// stays and counts no more ([Settled]). Emits nothing. Start here: [TellOfEvents], [NoticeRepository].
@NullMarked
package org.taizhang.review.notice;

import org.jspecify.annotations.NullMarked;
