package org.taizhang.house.layers;

/// A noun that knows a class with a suffix.
public record Ledger(LedgerClient client) {}
