package org.taizhang.extract.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.analysis.AnalysisJson;
import org.taizhang.reader.compilation.Split;
import org.taizhang.reader.isolation.Answer;

/// What a worker read from an upload, looked into.
public final class NewAnalysis {

    private final byte[] written;
    private final ObjectNode tree;
    private final byte[] division;
    private final @Nullable Split split;

    private NewAnalysis(byte[] written, ObjectNode tree, byte[] division, @Nullable Split split) {
        this.written = written;
        this.tree = tree;
        this.division = division;
        this.split = split;
    }

    /// @param split that the worker was to divide it by
    /// @throws IllegalStateException when it is none
    public static NewAnalysis of(Answer.Read answer, @Nullable Split split) {
        ObjectNode tree = new AnalysisJson().tree(answer.analysis());
        UntrustedAnalysis.check(tree);
        UntrustedAnalysis.checkDivision(answer.division(), tree.path("reports").size());
        return new NewAnalysis(answer.analysis(), tree, answer.division(), split);
    }

    byte[] written() {
        return written;
    }

    ObjectNode tree() {
        return tree;
    }

    /// Empty for a file of one report.
    byte[] division() {
        return division;
    }

    /// Number of the split that it was divided by; 0 where nobody confirmed one.
    int split() {
        return split == null ? 0 : split.number();
    }

    /// False when somebody said meanwhile how the upload is divided.
    public boolean isDividedLike(Seen seen) {
        return split() == (seen.split() == null ? 0 : seen.split().number());
    }
}
