package org.taizhang.extract.difference;

import org.taizhang.extract.correction.ReportNode;

/// A report of a reading.
///
/// @param identity the same in both readings
/// @param index its place in this one
public record Identified(int identity, int index, ReportNode report) {}
