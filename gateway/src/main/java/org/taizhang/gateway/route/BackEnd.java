package org.taizhang.gateway.route;

/// The services behind the gateway.
enum BackEnd {
    INGEST,
    EXTRACT,
    REVIEW
}
