package org.taizhang.reader.finding;

/// What must not leave in an event or an open export: `phone`, `identity-number`, `mail-address`, `bank-card`.
public record PersonalData(int start, int end, String kind) {}
