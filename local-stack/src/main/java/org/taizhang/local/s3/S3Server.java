package org.taizhang.local.s3;

import java.net.URI;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/// The object store's process: `S3Server FOLDER ADDRESS BUCKET,…`, keys from the environment.
public final class S3Server {
    private S3Server() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        var store = new DurableBlobStore(new FilesystemNio2BlobStore(folder.toString()), folder);
        for (String bucket : arguments[2].split(",", -1)) {
            if (!store.containerExists(bucket)) store.createContainer(bucket);
        }
        S3Proxy.builder()
                .blobStore(store)
                .endpoint(URI.create(arguments[1]))
                .awsAuthentication(
                        AuthenticationType.AWS_V2_OR_V4,
                        System.getenv("TAIZHANG_S3_ACCESS_KEY"),
                        System.getenv("TAIZHANG_S3_SECRET_KEY"))
                .ignoreUnknownHeaders(true)
                .build()
                .start();
    }
}
