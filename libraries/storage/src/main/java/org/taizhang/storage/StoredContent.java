package org.taizhang.storage;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.StoredObject;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.Problem;

/// A stored object as an answer: whole, in part (`Range`, `If-Range`), or not at all where the caller has it already
/// (`If-None-Match`). Its entity tag is its SHA-256, so that callers can prove what came.
public final class StoredContent {

    private interface Part {
        InputStream open(Range range);
    }

    private final StoredObject object;
    private final Part part;

    private StoredContent(StoredObject object, Part part) {
        this.object = object;
        this.part = part;
    }

    /// As it comes out of the store.
    public static StoredContent passedOn(StoredObject object, ObjectStore store) {
        return new StoredContent(object, range -> store.open(object.bucket(), object.key(), range));
    }

    /// Proven before its first byte leaves; only for what is known to be small.
    public static StoredContent proven(StoredObject object, ObjectStore store) {
        return new StoredContent(
                object,
                range -> new ByteArrayInputStream(store.read(object), (int) range.first(), (int) range.length()));
    }

    /// @param type of the content
    public Response.ResponseBuilder answer(HttpHeaders asked, String type) {
        if (isHad(asked.getHeaderString(HttpHeaders.IF_NONE_MATCH))) return tagged(Response.notModified());
        Optional<Range> range = range(asked);
        if (range.isEmpty()) return part(200, Range.whole(object.size()), type);
        String contentRange = range.get().of(object.size());
        var answer = range.get().length() == 0 ? outside(asked) : part(206, range.get(), type);
        return answer.header("Content-Range", contentRange);
    }

    private Response.ResponseBuilder part(int status, Range range, String type) {
        return tagged(Response.status(status).entity(part.open(range)).type(type))
                .header(HttpHeaders.CONTENT_LENGTH, range.length());
    }

    private static Response.ResponseBuilder outside(HttpHeaders asked) {
        var behindTheEnd = new Invalid(
                "range-not-satisfiable", 416, "所要的部分超出了文件的大小。", "The file ends before the part that is asked for.");
        return Response.status(behindTheEnd.status())
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(behindTheEnd, asked.getAcceptableLanguages()));
    }

    private Response.ResponseBuilder tagged(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.ETAG, tag()).header("Accept-Ranges", "bytes");
    }

    /// A part of something else than the caller has begun with would be of no use.
    private Optional<Range> range(HttpHeaders asked) {
        String wanted = asked.getHeaderString("Range");
        String begun = asked.getHeaderString("If-Range");
        if (wanted == null || (begun != null && !begun.equals(tag()))) return Optional.empty();
        return Range.parse(wanted, object.size());
    }

    private boolean isHad(@Nullable String tags) {
        if (tags == null) return false;
        return Arrays.stream(tags.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(tag()) || tag.equals("W/" + tag()));
    }

    private String tag() {
        return '"' + object.sha256() + '"';
    }
}
