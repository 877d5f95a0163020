package org.taizhang.reader.warning.structure;

import java.util.function.Consumer;
import org.taizhang.reader.warning.Checked;
import org.taizhang.reader.warning.Rule;
import org.taizhang.reader.warning.RuleCode;
import org.taizhang.reader.warning.Warning;

/// The contents page names the report otherwise than its own title does.
public final class ContentsTitle implements Rule {
    @Override
    public void check(Checked report, Consumer<Warning> warnings) {
        String listed = report.listedTitle();
        if (listed != null) {
            int end = Math.max(0, report.bodyStart() - 1);
            warnings.accept(RuleCode.CONTENTS_TITLE.warning(0, end, "标题与目录所列“%s”不一致。".formatted(listed), null));
        }
    }
}
