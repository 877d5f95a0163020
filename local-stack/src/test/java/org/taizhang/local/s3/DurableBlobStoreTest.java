package org.taizhang.local.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompletedMultipartUpload;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;

class DurableBlobStoreTest {
    private static final String KEY = "2026/11/report.docx";
    private static final byte[] CONTENT = "一、存在问题".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path root;

    private final List<Path> forced = new ArrayList<>();
    private DurableBlobStore store;

    @BeforeEach
    void aStoreWithABucket() {
        store = new DurableBlobStore(new FilesystemNio2BlobStore(root.toString()), root, forced::add);
        store.createContainer("originals");
        forced.clear();
    }

    @Test
    void anObjectAndItsFoldersAreForcedBeforeTheAnswer() throws IOException {
        store.putBlob(
                PutObjectRequest.builder()
                        .bucket("originals")
                        .key(KEY)
                        .contentLength((long) CONTENT.length)
                        .build(),
                new ByteArrayInputStream(CONTENT));

        assertThat(forced).containsExactlyElementsOf(objectAndFolders());
        assertThat(stored()).isEqualTo(CONTENT);
    }

    @Test
    void anObjectInPartsIsForcedWhenItIsWhole() throws IOException {
        var upload = store.initiateMultipartUpload(CreateMultipartUploadRequest.builder()
                .bucket("originals")
                .key(KEY)
                .build());
        var part = store.uploadMultipartPart(
                upload,
                UploadPartRequest.builder()
                        .bucket("originals")
                        .key(KEY)
                        .partNumber(1)
                        .contentLength((long) CONTENT.length)
                        .build(),
                new ByteArrayInputStream(CONTENT));

        store.completeMultipartUpload(
                upload,
                CompleteMultipartUploadRequest.builder()
                        .bucket("originals")
                        .key(KEY)
                        .multipartUpload(CompletedMultipartUpload.builder()
                                .parts(CompletedPart.builder()
                                        .partNumber(1)
                                        .eTag(part.eTag())
                                        .build())
                                .build())
                        .build());

        assertThat(forced).containsExactlyElementsOf(objectAndFolders());
        assertThat(stored()).isEqualTo(CONTENT);
    }

    private List<Path> objectAndFolders() {
        Path bucket = root.resolve("originals");
        return List.of(bucket.resolve(KEY), bucket.resolve("2026/11"), bucket.resolve("2026"), bucket, root);
    }

    private byte[] stored() throws IOException {
        try (var in = store.getBlob("originals", KEY)) {
            return in.readAllBytes();
        }
    }
}
