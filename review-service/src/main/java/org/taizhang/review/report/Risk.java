package org.taizhang.review.report;

/// How much a report deserves to be looked at first, 0 to 100. It orders work; it says nothing about a unit.
final class Risk {

    private static final int ERROR = 5;
    private static final int WARNING = 1;
    private static final int NO_PROBLEMS_SECTION = 10;
    /// What can be wrong in a report that was surely read adds up to no more than this.
    private static final int CONTENT = 40;
    private static final int DOUBT = 30;
    private static final double SURE = 0.9;

    private Risk() {}

    /// What the reading found.
    ///
    /// @param namesProblems whether the report has a part that admits problems
    record Content(int errors, int otherWarnings, boolean namesProblems) {}

    /// A report that was read with doubt comes before all that were surely read, the least sure first: what was
    /// counted in it may be wrong itself.
    ///
    /// @param confidence of the reading, 0 to 1
    static int ofReport(Content content, double confidence) {
        if (confidence < SURE) return CONTENT + (int) Math.ceil(DOUBT * (1 - confidence));
        int found = content.errors() * ERROR
                + content.otherWarnings() * WARNING
                + (content.namesProblems() ? 0 : NO_PROBLEMS_SECTION);
        return Math.min(found, CONTENT);
    }
}
