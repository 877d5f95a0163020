package org.taizhang.gateway.live;

import java.util.List;
import java.util.concurrent.Flow;

/// Gathers the lines of a stream.
final class Lines implements Flow.Subscriber<String> {

    private final List<String> lines;

    Lines(List<String> lines) {
        this.lines = lines;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        lines.add(line);
    }

    @Override
    public void onError(Throwable failure) {
        lines.add("broken: " + failure);
    }

    @Override
    public void onComplete() {
        lines.add("complete");
    }
}
