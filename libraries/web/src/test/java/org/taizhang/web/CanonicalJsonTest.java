package org.taizhang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void namesAreInOrderAndOnlyTheNeededIsEscaped() {
        var object = new LinkedHashMap<String, Object>();
        object.put("b", Arrays.asList("引\"号", 3, null));
        object.put("a", "line\nbreak \\ 😀");

        String json = new String(CanonicalJson.write(object), StandardCharsets.UTF_8);

        assertThat(json).isEqualTo("{\"a\":\"line\\u000abreak \\\\ 😀\",\"b\":[\"引\\\"号\",3,null]}");
    }

    @Test
    void theOrderOfAListCounts() {
        var one = new LinkedHashMap<String, Object>();
        one.put("list", List.of(1, 2));
        var other = new LinkedHashMap<String, Object>();
        other.put("list", List.of(2, 1));

        assertThat(CanonicalJson.write(one)).isNotEqualTo(CanonicalJson.write(other));
    }
}
