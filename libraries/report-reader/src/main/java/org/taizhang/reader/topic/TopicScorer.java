package org.taizhang.reader.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.outline.Role;
import org.taizhang.reader.outline.Section;
import org.taizhang.reader.text.Hit;
import org.taizhang.reader.text.Ints;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.WordKind;

/// Says what a section is about by the known words in it, where a word in the heading counts most, one in the first
/// sentence more than one further down, and the same word again ever less.
public final class TopicScorer {
    private static final double HEADING = 6;
    private static final double FIRST_SENTENCE = 1.5;
    private static final double CHAPTER_HEADING = 1.2;
    private static final double ALSO_SHARE = 0.55;
    private static final double LEAST = 2.0;
    /// What the whole report is about speaks for each of its sections.
    private static final double REPORT_TITLE = 0.8;
    /// Below this a word of the title can be part of the unit's name: 市场监督管理局.
    private static final double TELLING = 2;
    /// Of a section that no word tells of.
    private static final double GUESSED = 0.4;
    private static final String OWN_BUSINESS = "core-business";
    /// What a report on a unit's conduct is titled by, whatever its sections are about.
    private static final Set<String> OF_EVERY_REPORT = Set.of("responsibility", "core-business");
    private static final int MOST_TOPICS = 4;
    private static final int MOST_EVIDENCE = 5;

    private final Scan scan;
    private final Span title;
    private final Set<String> subjects = new HashSet<>();
    /// How often each word was counted in the section that is gone through.
    private final int[] seen;
    private final Ints counted = new Ints();

    /// @param bodyStart where the title ends
    public TopicScorer(Scan scan, int bodyStart) {
        this.scan = scan;
        this.title = new Span(0, bodyStart);
        this.seen = new int[scan.known(WordKind.TOPIC)];
        scan.each(WordKind.TOPIC, title, hit -> {
            if (hit.word().weight() >= TELLING) {
                subjects.add(hit.word().value());
            }
        });
        subjects.removeAll(OF_EVERY_REPORT);
    }

    private static final class Tally {
        double points;
        double heading;
        final List<Hit> hits = new ArrayList<>();
    }

    /// @param above the section that this one stands in, whose heading speaks for it too
    public List<Topic> topics(Section section, @Nullable Section above) {
        if (section.role() == Role.PREAMBLE) {
            return List.of();
        }
        boolean closing = !section.role().isOfWorkDone();
        if (!section.isLeaf() && !closing) {
            return List.of();
        }
        Map<String, Tally> tallies = tallies(section, above);
        List<Topic> found = closing ? closing(section, tallies) : body(tallies);
        if (found.isEmpty() && section.number() > 0) {
            found = List.of(
                    new Topic(subjects.size() == 1 ? subjects.iterator().next() : OWN_BUSINESS, GUESSED, List.of()));
        }
        return List.copyOf(found);
    }

    private Map<String, Tally> tallies(Section section, @Nullable Section above) {
        Map<String, Tally> tallies = new HashMap<>();
        forgetCounted();
        if (subjects.size() == 1) {
            scan.each(WordKind.TOPIC, title, hit -> {
                if (subjects.contains(hit.word().value())) {
                    count(tallies, hit, REPORT_TITLE);
                }
            });
        }
        if (above != null && above.title().length() > 0) {
            scan.each(WordKind.TOPIC, above.title(), hit -> count(tallies, hit, CHAPTER_HEADING));
        }
        Span body = section.body();
        int opening = body.length() > 0 ? scan.sentence(body.start()).end() : body.end();
        int second = opening + 1 < body.end() ? scan.sentence(opening + 1).end() : body.end();
        scan.each(WordKind.TOPIC, section.own(), hit -> count(tallies, hit, factor(section, hit, second)));
        return tallies;
    }

    private void forgetCounted() {
        for (int i = 0; i < counted.size(); i++) {
            seen[counted.get(i)] = 0;
        }
        counted.clear();
    }

    private static double factor(Section section, Hit hit, int openingEnd) {
        if (hit.end() <= section.title().end()) {
            return HEADING;
        }
        return hit.start() < openingEnd ? FIRST_SENTENCE : 1;
    }

    private void count(Map<String, Tally> tallies, Hit hit, double factor) {
        if (isTitleOfDocument(hit)) {
            return;
        }
        Tally tally = tallies.computeIfAbsent(hit.word().value(), _ -> new Tally());
        int before = seen[hit.number()]++;
        counted.add(hit.number());
        double points = hit.word().weight() * factor / (1 + 0.7 * before);
        tally.points += points;
        if (factor >= HEADING) {
            tally.heading += points;
        }
        if (factor >= 1) {
            tally.hits.add(hit);
        }
    }

    /// The name of a cited document says what the document is about, which is not what is told here.
    private boolean isTitleOfDocument(Hit hit) {
        return scan.text().charAt(hit.start()) == '《';
    }

    private static List<Topic> body(Map<String, Tally> tallies) {
        List<Map.Entry<String, Tally>> ranked = ranked(tallies);
        List<Topic> topics = new ArrayList<>();
        if (ranked.isEmpty() || ranked.getFirst().getValue().points < LEAST) {
            return topics;
        }
        double best = ranked.getFirst().getValue().points;
        double second = ranked.size() > 1 ? ranked.get(1).getValue().points : 0;
        for (Map.Entry<String, Tally> entry : ranked) {
            Tally tally = entry.getValue();
            boolean first = topics.isEmpty();
            if (topics.size() >= MOST_TOPICS || (!first && tally.points < best * ALSO_SHARE)) {
                break;
            }
            double score = first
                    ? sureness(best, second, tally.heading)
                    : rounded(topics.getFirst().score() * tally.points / best);
            topics.add(new Topic(entry.getKey(), score, evidence(tally)));
        }
        return topics;
    }

    /// A part that admits or promises is about that first; its subjects come after.
    private static List<Topic> closing(Section section, Map<String, Tally> tallies) {
        List<Topic> topics = new ArrayList<>();
        topics.add(new Topic(section.role().code(), 0.97, List.of()));
        if (section.isLeaf()) {
            for (Topic topic : body(tallies)) {
                if (topics.size() < MOST_TOPICS) {
                    topics.add(new Topic(topic.topic(), rounded(Math.min(0.89, topic.score())), topic.evidence()));
                }
            }
        }
        return topics;
    }

    private static List<Map.Entry<String, Tally>> ranked(Map<String, Tally> tallies) {
        List<Map.Entry<String, Tally>> ranked = new ArrayList<>(tallies.entrySet());
        ranked.sort(Comparator.comparingDouble((Map.Entry<String, Tally> e) -> -e.getValue().points)
                .thenComparing(Map.Entry::getKey));
        return ranked;
    }

    /// How often the first topic was right in sections with such a lead: see docs/reading.md for the counts.
    private static double sureness(double best, double second, double heading) {
        double lead = (best - second) / best;
        double amount = Math.min(1, best / 20);
        double fromHeading = heading > 0 ? 0.1 : 0;
        return rounded(Math.min(0.98, 0.5 + 0.5 * Math.min(1, lead * 1.6) * amount + fromHeading));
    }

    private static double rounded(double score) {
        return Math.round(score * 100) / 100.0;
    }

    /// The weightiest words, of equals the first, none within another. A section may hold hundreds: sorting all for the
    /// sake of five cost more than counting them.
    private static List<Span> evidence(Tally tally) {
        List<Span> best = new ArrayList<>();
        while (best.size() < MOST_EVIDENCE) {
            Hit next = null;
            for (Hit hit : tally.hits) {
                if ((next == null || isWeightier(hit, next)) && !overlaps(best, hit)) {
                    next = hit;
                }
            }
            if (next == null) {
                break;
            }
            best.add(next.span());
        }
        best.sort(Comparator.comparingInt(Span::start));
        return best;
    }

    private static boolean overlaps(List<Span> spans, Hit hit) {
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            if (span.start() < hit.end() && hit.start() < span.end()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWeightier(Hit hit, Hit other) {
        double weight = hit.word().weight();
        double otherWeight = other.word().weight();
        return weight > otherWeight || (weight == otherWeight && hit.start() < other.start());
    }
}
