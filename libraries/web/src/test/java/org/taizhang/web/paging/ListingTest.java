package org.taizhang.web.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.web.problem.Invalid;

class ListingTest {

    private final Listing items = new Listing("items", "red");

    @Test
    void aCursorLeadsBackToItsPlace() {
        String cursor = items.cursor(List.of("2026", "7")).toString();

        assertThat(new Listing("items", "red").place(cursor, key -> key)).contains(List.of("2026", "7"));
    }

    @Test
    void aCursorOfAnotherListOrFilterIsRefused() {
        String cursor = items.cursor(List.of("2026", "7")).toString();

        for (Listing other : List.of(new Listing("items", "green"), new Listing("reports", "red"))) {
            assertThatThrownBy(() -> other.place(cursor, key -> key)).isInstanceOf(Invalid.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "%%%", "bm9uc2Vuc2U"})
    void whatIsNoCursorIsRefused(String text) {
        assertThatThrownBy(() -> items.place(text, key -> key)).isInstanceOf(Invalid.class);
    }
}
