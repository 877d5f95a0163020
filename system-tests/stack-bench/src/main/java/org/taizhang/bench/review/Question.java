package org.taizhang.bench.review;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.taizhang.bench.line.Times;
import org.taizhang.local.demo.Api;

/// What somebody asks again and again, each time a little otherwise.
///
/// @param who username
record Question(String name, String who, Function<Random, String> path) {

    private static final int WARM_UP = 15;
    private static final int TIMES = 60;

    static Question of(String name, String who, String path) {
        return new Question(name, who, _ -> path);
    }

    /// @param choices one is taken each time, for `%s`
    static Question of(String name, String who, String path, List<String> choices) {
        return new Question(name, who, random -> path.formatted(choices.get(random.nextInt(choices.size()))));
    }

    Times ask(Api api) {
        var random = new Random(name.hashCode());
        Api.Caller caller = api.as(who);
        for (int n = 0; n < WARM_UP; n++) caller.get(path.apply(random));
        var times = new Times();
        for (int n = 0; n < TIMES; n++) {
            String asked = path.apply(random);
            long began = System.nanoTime();
            caller.get(asked);
            times.since(began);
        }
        return times;
    }
}
