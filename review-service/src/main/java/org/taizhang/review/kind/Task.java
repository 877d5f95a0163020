package org.taizhang.review.kind;

/// A key task 任务 of the year. Whoever set it accepts it.
///
/// @param setBy the meeting, document or leader that set it 任务来源
public record Task(String setBy) implements Closable {

    @Override
    public Kind kind() {
        return Kind.TASK;
    }
}
