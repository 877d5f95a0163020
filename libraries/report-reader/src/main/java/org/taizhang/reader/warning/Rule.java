package org.taizhang.reader.warning;

import java.util.function.Consumer;

/// One thing that a careful editor or supervisor looks for. A rule walks what the scan has found and looks at the text
/// only there; it has examples that fire and examples that must not in its test.
public interface Rule {
    void check(Checked report, Consumer<Warning> warnings);
}
