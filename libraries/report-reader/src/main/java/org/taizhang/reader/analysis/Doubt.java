package org.taizhang.reader.analysis;

/// Why a report or section was read with doubt; `message` is for people.
public record Doubt(DoubtCode code, String message) {}
