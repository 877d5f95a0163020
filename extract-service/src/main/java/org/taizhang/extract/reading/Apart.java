package org.taizhang.extract.reading;

import org.taizhang.extract.compilation.ApartKind;

/// Text of the file that belongs to none of its reports.
public record Apart(ApartKind kind, String text) {}
