package org.taizhang.review.candidate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What people have answered to the candidates of a report, looked up for what another version proposes.
///
/// The same words get the same answer. So does a passage that a newer reader cuts a little longer or shorter, unless
/// the words that were answered are proposed as they were, too, or stand beside it in one version.
final class Answers {

    private final List<Candidate> decided;

    Answers(List<Candidate> decided) {
        this.decided = List.copyOf(decided);
    }

    /// @param proposed all that is proposed together
    void give(List<Candidate> proposed) {
        Set<String> said = proposed.stream().map(Candidate::textKey).collect(Collectors.toSet());
        for (Candidate candidate : proposed) {
            exactly(candidate).or(() -> nearly(candidate, said)).ifPresent(candidate::answerLike);
        }
    }

    private Optional<Candidate> exactly(Candidate candidate) {
        return decided.stream()
                .filter(other ->
                        other.kind() == candidate.kind() && other.textKey().equals(candidate.textKey()))
                .findFirst();
    }

    private Optional<Candidate> nearly(Candidate candidate, Set<String> said) {
        return decided.stream()
                .filter(other -> !other.version().equals(candidate.version()))
                .filter(other -> !said.contains(other.textKey()) && other.isCutLike(candidate))
                .findFirst();
    }
}
