package org.taizhang.local.s3;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import org.taizhang.local.disk.Forced;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/// Forces an object to the disk before the caller is told that it is stored.
///
/// s3proxy writes a temporary file and renames it, without fsync: after a power cut the object could be empty or gone
/// although a receipt was given. The file is forced first (content and its attributes), then every folder up to the
/// root, since a rename is only durable with its folder, and the key may have made new folders.
final class DurableBlobStore extends ForwardingBlobStore {
    private final Path root;
    private final Consumer<Path> force;

    DurableBlobStore(BlobStore delegate, Path root) {
        this(delegate, root, Forced::force);
    }

    /// @param force puts a file or a folder on the disk; a test looks at what is asked of it
    DurableBlobStore(BlobStore delegate, Path root, Consumer<Path> force) {
        super(delegate);
        this.root = root;
        this.force = force;
    }

    @Override
    public CreateBucketResponse createContainer(CreateBucketRequest request) {
        var response = super.createContainer(request);
        force.accept(root);
        return response;
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
        var response = super.putBlob(request, content);
        makeDurable(request.bucket(), request.key());
        return response;
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest request) {
        var response = super.copyBlob(request);
        makeDurable(request.destinationBucket(), request.destinationKey());
        return response;
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(
            MultipartUpload upload, CompleteMultipartUploadRequest request) {
        var response = super.completeMultipartUpload(upload, request);
        makeDurable(request.bucket(), request.key());
        return response;
    }

    private void makeDurable(String bucket, String key) {
        Path object = root.resolve(bucket).resolve(key).normalize();
        if (!object.startsWith(root)) throw new IllegalArgumentException("a key leads out of the store: " + key);
        for (Path path = object; path != null && path.startsWith(root); path = path.getParent()) {
            force.accept(path);
        }
    }
}
