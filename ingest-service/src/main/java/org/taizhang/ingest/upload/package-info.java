/// Uploads: one file as received, never changed, with its receipt.
///
/// [ReceiveFile] is the way in: kind and size checked, stored under a key that never changes, proven, and only then
/// written down together with its event. [UploadOutcomeConsumer] adds how the file was read.
@NullMarked
package org.taizhang.ingest.upload;

import org.jspecify.annotations.NullMarked;
