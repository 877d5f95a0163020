package org.taizhang.storage;

import io.minio.GetObjectArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Set;
import org.taizhang.events.StoredObject;
import org.taizhang.web.Digest;

/// Writes objects once and proves them: what was stored is read back and its digest compared before anybody is told
/// that it is safe, because stores have answered 200 for objects that they garbled.
///
/// Thread-safe. A store that cannot be reached is [StoreAway]; the caller's transaction fails with it.
@ApplicationScoped
public class ObjectStore {

    /// The content type of the client is never passed on: stores have acted on it.
    private static final String CONTENT_TYPE = "application/octet-stream";

    private static final String NOT_THERE = "NoSuchKey";
    private static final int FIRST_SERVER_ERROR = 500;
    private static final Set<String> PASSING = Set.of("SlowDown", "RequestTimeout", "TooManyRequests");

    private final MinioClient s3;

    ObjectStore(MinioClient s3) {
        this.s3 = s3;
    }

    /// Stores a file and answers when what is stored was proven to be what was received.
    public StoredObject put(String bucket, String key, ReceivedFile file) {
        try (InputStream in = Files.newInputStream(file.path())) {
            return put(bucket, key, in, file.size(), file.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public StoredObject put(String bucket, String key, byte[] content) {
        return put(bucket, key, content, Digest.of(content));
    }

    /// Compares what is stored with the content itself, which is at hand: a digest of it says no more and costs
    /// more.
    ///
    /// @param sha256 of the content, for who has it already
    public StoredObject put(String bucket, String key, byte[] content, String sha256) {
        send(bucket, key, new ByteArrayInputStream(content), content.length);
        boolean same;
        try (InputStream back = open(bucket, key)) {
            same = Arrays.equals(back.readNBytes(content.length + 1), content);
        } catch (IOException e) {
            throw away(e);
        }
        if (!same) throw new CorruptObject(bucket, key, sha256, "something else");
        return new StoredObject(bucket, key, sha256, content.length);
    }

    private void send(String bucket, String key, InputStream content, long size) {
        talk(
                bucket,
                key,
                () -> s3.putObject(PutObjectArgs.builder().bucket(bucket).object(key).stream(content, size, -1)
                        .contentType(CONTENT_TYPE)
                        .build()));
    }

    private StoredObject put(String bucket, String key, InputStream content, long size, String sha256) {
        send(bucket, key, content, size);
        String stored;
        try (InputStream back = open(bucket, key)) {
            stored = Digest.of(back);
        } catch (IOException e) {
            throw away(e);
        }
        if (!stored.equals(sha256)) throw new CorruptObject(bucket, key, sha256, stored);
        return new StoredObject(bucket, key, sha256, size);
    }

    /// Whether the object is there and what the reference says.
    public boolean holds(StoredObject object) {
        try (InputStream in = open(object.bucket(), object.key())) {
            return Digest.of(in).equals(object.sha256());
        } catch (IOException e) {
            throw away(e);
        } catch (MissingObject _) {
            return false;
        }
    }

    /// Not verified.
    ///
    /// @throws MissingObject when it is not there
    InputStream open(String bucket, String key) {
        return talk(
                bucket,
                key,
                () -> s3.getObject(
                        GetObjectArgs.builder().bucket(bucket).object(key).build()));
    }

    InputStream open(String bucket, String key, Range part) {
        return talk(
                bucket,
                key,
                () -> s3.getObject(GetObjectArgs.builder()
                        .bucket(bucket)
                        .object(key)
                        .offset(part.first())
                        .length(part.length())
                        .build()));
    }

    /// Copies an object to a file and verifies it.
    ///
    /// @throws MissingObject when there is none
    /// @throws CorruptObject when it is not what the reference says
    public void fetch(StoredObject object, Path to) {
        try (InputStream in = open(object.bucket(), object.key())) {
            Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
            verify(object, Digest.of(to));
        } catch (IOException e) {
            throw away(e);
        }
    }

    /// The whole object in memory, verified; only for what is known to be small.
    public byte[] read(StoredObject object) {
        try (InputStream in = open(object.bucket(), object.key())) {
            byte[] content = in.readAllBytes();
            verify(object, Digest.of(content));
            return content;
        } catch (IOException e) {
            throw away(e);
        }
    }

    private static void verify(StoredObject object, String actual) {
        if (!actual.equals(object.sha256()))
            throw new CorruptObject(object.bucket(), object.key(), object.sha256(), actual);
    }

    private interface Talk<T> {
        T now() throws MinioException, GeneralSecurityException, IOException;
    }

    private static <T> T talk(String bucket, String key, Talk<T> talk) {
        try {
            return talk.now();
        } catch (ErrorResponseException e) {
            throw answered(bucket + "/" + key, e);
        } catch (MinioException | IOException e) {
            throw away(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The store is there and says no.
    private static UncheckedIOException answered(String object, ErrorResponseException e) {
        String code = e.errorResponse().code();
        if (code.equals(NOT_THERE)) return new MissingObject(object, e);
        boolean passes = e.response().code() >= FIRST_SERVER_ERROR || PASSING.contains(code);
        return passes
                ? new StoreAway("S3: " + code, e)
                : new UncheckedIOException(new IOException("S3: %s, %s".formatted(code, object), e));
    }

    private static StoreAway away(Exception e) {
        return new StoreAway("S3: " + e.getMessage(), e);
    }
}
