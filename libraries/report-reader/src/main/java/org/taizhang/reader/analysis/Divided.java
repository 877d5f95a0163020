package org.taizhang.reader.analysis;

import org.taizhang.reader.compilation.Division;

/// What was read from one file, and how it was divided for that.
public record Divided(Analysis analysis, Division division) {}
