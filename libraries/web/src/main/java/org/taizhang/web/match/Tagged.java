package org.taizhang.web.match;

/// An answer that shows the state of one thing; it goes out with its tag as `ETag`.
public interface Tagged {

    /// With its quotes, as a change names it in `If-Match`.
    String etag();
}
