/// Uploads 上传件, as far as this service has to know them: whose each is, and whether it was taken back.
///
/// Consumes: `upload.received` (from ingest). Owns: its copy of that. Start here: [Upload].
@NullMarked
package org.taizhang.review.upload;

import org.jspecify.annotations.NullMarked;
