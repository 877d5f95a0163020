package org.taizhang.review.unit;

/// A unit as others mention it.
public record UnitRef(String code, String name) {}
