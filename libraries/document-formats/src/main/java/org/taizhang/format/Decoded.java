package org.taizhang.format;

import java.util.List;

/// What became of the bytes of an upload: documents, or a reason that a person can act on.
public sealed interface Decoded permits Decoded.Documents, Decoded.Unreadable {

    /// @param refused entries of a zip that could not be read
    record Documents(MediaKind kind, List<Document> documents, List<Refused> refused) implements Decoded {
        public Documents {
            documents = List.copyOf(documents);
            refused = List.copyOf(refused);
        }
    }

    /// @param detail for the log and the expert; the reason is what people are told
    record Unreadable(Reason reason, String detail) implements Decoded {}
}
