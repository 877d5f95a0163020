package org.taizhang.events;

/// Where large content lies (claim check): an object in the S3 store that never changes.
///
/// @param sha256 of the content, lower-case hexadecimal; readers verify it
/// @param size in bytes
public record StoredObject(String bucket, String key, String sha256, long size) {}
