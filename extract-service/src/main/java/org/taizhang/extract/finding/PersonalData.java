package org.taizhang.extract.finding;

/// What must not leave in an event or an open export: `phone`, `identity-number`, `mail-address`, `bank-card`.
public record PersonalData(int start, int end, String kind) {}
