/// Reads reports: outline, topics, indicators, findings, warnings, each with its place in the text.
///
/// Plain Java that runs alike in a test, on the command line, in a bench and in the processes of a service. Owns the
/// word lists (`src/main/resources/reading`), what an analysis is, what people's corrections do to it, and how two
/// differ. Start with [org.taizhang.reader.analysis] for how a text is read, with [org.taizhang.reader.isolation] for
/// how the file of a stranger is.
@NullMarked
package org.taizhang.reader;

import org.jspecify.annotations.NullMarked;
