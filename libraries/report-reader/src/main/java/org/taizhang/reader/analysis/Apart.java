package org.taizhang.reader.analysis;

import org.taizhang.reader.compilation.ApartKind;

/// Text of the file that belongs to none of its reports.
public record Apart(ApartKind kind, String text) {}
