package org.taizhang.reader.correction;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.taizhang.reader.analysis.DoubtCode;
import org.taizhang.reader.analysis.Doubts;

/// What a person has settled is in doubt no more, and does not come first for people again.
final class Confidence {
    private Confidence() {}

    /// Takes the doubts away from a report or a section.
    static void settle(ObjectNode doubted, Set<DoubtCode> settled) {
        if (!(doubted.path("doubts") instanceof ArrayNode doubts)) return;
        List<String> left = new ArrayList<>();
        for (int i = doubts.size() - 1; i >= 0; i--) {
            String code = doubts.get(i).path("code").asText();
            if (settled.stream().anyMatch(one -> one.code().equals(code))) doubts.remove(i);
            else left.add(code);
        }
        doubted.put("confidence", Doubts.confidenceIn(left));
    }
}
