package org.taizhang.reader.person;

/// What must not leave in an event or an open export.
public record PersonalData(int start, int end, PersonalDataKind kind) {}
