package org.taizhang.reader.finding;

/// What must not leave in an event or an open export.
public record PersonalData(int start, int end, PersonalDataKind kind) {}
