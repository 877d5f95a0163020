package org.taizhang.reader.difference;

import org.taizhang.reader.correction.ReportNode;

/// A report of a reading.
///
/// @param identity the same in both readings
/// @param index its place in this one
public record Identified(int identity, int index, ReportNode report) {}
