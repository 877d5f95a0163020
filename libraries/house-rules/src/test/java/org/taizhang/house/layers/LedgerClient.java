package org.taizhang.house.layers;

import java.net.http.HttpClient;

/// Says by its suffix what it touches.
public record LedgerClient(HttpClient http) {}
