package org.taizhang.bench.line;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.taizhang.house.HouseRules;

class HouseRulesTest {

    @TestFactory
    Stream<DynamicTest> theHouseRulesHold() {
        return HouseRules.of("org.taizhang.bench.line").tests();
    }
}
