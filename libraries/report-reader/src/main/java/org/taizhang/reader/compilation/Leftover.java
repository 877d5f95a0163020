package org.taizhang.reader.compilation;

/// Text that belongs to no report.
///
/// @param kind `cover`, `contents`, `title-page`, `page-header` or `advertising-mark`
public record Leftover(String kind, String text) {}
