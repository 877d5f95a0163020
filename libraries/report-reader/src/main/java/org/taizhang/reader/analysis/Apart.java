package org.taizhang.reader.analysis;

/// Text of the file that belongs to none of its reports.
///
/// @param kind `cover`, `contents`, `title-page`, `page-header`, `advertising-mark`, `duplicate` or `no-report`
public record Apart(String kind, String text) {}
