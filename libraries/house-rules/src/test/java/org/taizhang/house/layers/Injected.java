package org.taizhang.house.layers;

import jakarta.inject.Inject;

/// Hides what it needs.
public final class Injected {

    @Inject
    Ledger ledger;
}
