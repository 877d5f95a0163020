package org.taizhang.web.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.Invalid;

/// What the caller says to have seen of the things that the request changes: the header `If-Match`. Where it is left
/// out nothing is compared, and the tag of another thing says nothing of this one.
@ApplicationScoped
public class SeenTags {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9a-f-]{36})\\.([0-9]{1,9})\"");

    private final HttpHeaders headers;

    SeenTags(HttpHeaders headers) {
        this.headers = headers;
    }

    /// To be asked while the thing is held for the change.
    ///
    /// @param refusal who changed it since; asked only when somebody did
    /// @throws Conflict when the caller saw another state of it
    public void mustBe(Tag current, Supplier<Conflict> refusal) {
        boolean other = seen().filter(tag -> tag.group(1).equals(current.id().toString()))
                .anyMatch(tag -> Integer.parseInt(tag.group(2)) != current.version());
        if (other) throw refusal.get();
    }

    private Stream<Matcher> seen() {
        // What an event or the clock tells the service to do, nobody has seen before.
        if (CurrentRequestManager.get() == null) return Stream.of();
        return Optional.ofNullable(headers.getHeaderString(HttpHeaders.IF_MATCH)).stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.equals("*"))
                .map(SeenTags::tag);
    }

    private static Matcher tag(String text) {
        Matcher tag = TAG.matcher(text);
        if (!tag.matches()) throw Invalid.field("If-Match", "请填写查看时得到的 ETag。", "the ETag that it was shown with");
        return tag;
    }
}
