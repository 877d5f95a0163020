/// Large content in the S3 store: objects that never change, found by key and proven by SHA-256.
@NullMarked
package org.taizhang.defaults.storage;

import org.jspecify.annotations.NullMarked;
