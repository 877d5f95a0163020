package org.taizhang.reader.analysis;

/// A document of the file that could not be read; `reason` is a code, `message` says what a person can do.
public record Failure(String name, String reason, String message) {}
