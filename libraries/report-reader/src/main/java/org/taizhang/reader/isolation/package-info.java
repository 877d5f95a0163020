/// Reads the files of strangers in processes of their own, from their bytes to their analysis, so that a file which
/// loops, hoards memory or breaks the virtual machine costs one child and one answer, never the service.
///
/// Owns: worker processes, their limits and temporary folders. Consumes: paths. Emits: the analysis as JSON, or why
/// there is none. Start here: [WorkerPool].
///
/// A child has the reader and what that was built with on its class path, and nothing else of the service. It gets no
/// network where the machine permits that (`unshare -n`, or with `-U` for ordinary users), no
/// environment beyond the search path and the locale, a bounded heap, a temporary folder that is emptied after every
/// document, and it ends by itself when its parent is gone. What a killed parent left of its uploads goes when the
/// next one starts (`WorkFolder`). Where `unshare` is refused (most containers), deny egress to the container instead;
/// nothing in `format` opens a connection.
@NullMarked
package org.taizhang.reader.isolation;

import org.jspecify.annotations.NullMarked;
