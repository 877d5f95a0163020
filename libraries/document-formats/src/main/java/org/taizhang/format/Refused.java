package org.taizhang.format;

/// An entry of a zip that was not read.
public record Refused(String name, Reason reason) {}
