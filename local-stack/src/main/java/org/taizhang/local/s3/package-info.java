/// The object store's process: s3proxy over a folder, with objects on the disk before the answer.
///
/// Start here: [org.taizhang.local.s3.S3Server].
@NullMarked
package org.taizhang.local.s3;

import org.jspecify.annotations.NullMarked;
