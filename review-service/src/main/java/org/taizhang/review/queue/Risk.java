package org.taizhang.review.queue;

/// How much a task deserves to be looked at first, 0 to 100. It orders work; it says nothing about a unit.
public final class Risk {

    /// What being overdue adds, once.
    public static final int OVERDUE = 30;

    private static final int HIGHEST = 100;
    private static final int ERROR = 10;
    private static final int WARNING = 2;
    private static final int NO_PROBLEMS_SECTION = 20;

    private Risk() {}

    /// @param namesProblems whether the report has a part that admits problems
    public static int ofReport(int errors, int otherWarnings, boolean namesProblems) {
        int risk = errors * ERROR + otherWarnings * WARNING + (namesProblems ? 0 : NO_PROBLEMS_SECTION);
        return Math.min(risk, HIGHEST - OVERDUE);
    }

    public static int ofItem(boolean overdue) {
        return overdue ? OVERDUE : 0;
    }
}
