package org.taizhang.house.layers;

import java.net.http.HttpClient;

/// Touches a technology that its name does not tell of.
public record Talkative(HttpClient http) {}
