package org.taizhang.reader.analysis;

/// Why a report or section was read with doubt; `code` is stable, `message` is for people.
public record Doubt(String code, String message) {}
