package org.taizhang.format.mail;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.taizhang.format.MediaKind;

/// A mail in its parts.
///
/// @param kind MHT for a page that was saved in the form of a mail
/// @param body what the program shows; null where there is none
public record Mail(
        MediaKind kind, List<Part> attachments, @Nullable Part body) {

    /// @param name made by a stranger; empty where the mail gives none
    /// @param html else plain text or a file
    public record Part(String name, boolean html, @Nullable String charset, Supplier<byte[]> content) {}

    public Mail {
        attachments = List.copyOf(attachments);
    }
}
