package org.taizhang.storage;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/// `taizhang.s3.*`
@ConfigMapping(prefix = "taizhang.s3")
interface S3Config {

    /// Of the store, without a bucket.
    URI url();

    String accessKey();

    String secretKey();
}
