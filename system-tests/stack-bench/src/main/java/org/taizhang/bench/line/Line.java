package org.taizhang.bench.line;

/// Something that takes a file and has it where it belongs when it returns.
interface Line {
    void take(byte[] file) throws InterruptedException;
}
