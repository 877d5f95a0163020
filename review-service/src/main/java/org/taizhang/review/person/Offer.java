package org.taizhang.review.person;

/// Something that a page can offer, and whether this person may do it now.
///
/// @param action name on the wire
public record Offer(String action, Permission permission) {}
