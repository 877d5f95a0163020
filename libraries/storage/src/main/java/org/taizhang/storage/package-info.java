/// Large content in the S3 store: objects that never change, found by key and proven by SHA-256; and folders for
/// files that pass through, which no killed process leaves behind.
@NullMarked
package org.taizhang.storage;

import org.jspecify.annotations.NullMarked;
