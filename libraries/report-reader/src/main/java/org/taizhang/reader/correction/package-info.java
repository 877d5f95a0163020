/// What people corrected in a reading, and how it is put back on whatever a newer reader reads.
///
/// Plain Java. A [Correction] is a [Change] of one report; it names its section or finding by words
/// ([SectionAnchor], [FindingAnchor]), because places and section ids differ from reading to reading, and its report by
/// an identity that [Identities] carries over from reading to reading. Start with [CorrectedReport].
@NullMarked
package org.taizhang.reader.correction;

import org.jspecify.annotations.NullMarked;
