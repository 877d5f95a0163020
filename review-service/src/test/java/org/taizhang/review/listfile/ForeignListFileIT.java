package org.taizhang.review.listfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.taizhang.review.Api;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.Persons;
import org.taizhang.review.roster.Books;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.web.problem.Forbidden;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ForeignListFileIT {

    private static final Person BELOW = Persons.person("below", Set.of("reviewer"), "water-bureau");
    private static final Person CITY = Persons.person("city", Set.of("reviewer"), "city", "water-bureau");

    @Inject
    TakeListFile takeListFile;

    @Inject
    WriteListFile writeListFile;

    @Test
    void whoSupervisesAUnitTakesNoFileIntoTheListOfAUnitAbove() {
        UUID list = issued();
        byte[] file = Books.of(List.of("责任单位", "问题（事项）", "整改类型", "任务来源"), List.of("water-bureau", "多的", "立行立改", "会议"));
        String digest = takeListFile.preview(list, file, CITY).digest();

        assertThatThrownBy(() -> takeListFile.preview(list, file, BELOW)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> takeListFile.confirm(list, file, digest, BELOW))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> writeListFile.template(list, BELOW)).isInstanceOf(Forbidden.class);
        assertThat(Api.as("reviewer").get("/api/items?list=" + list).<Integer>path("total"))
                .isEqualTo(1);
    }

    private static UUID issued() {
        String list = Api.done(
                        "reviewer",
                        "/api/lists",
                        "{\"title\": \"任务清单\", \"kind\": \"task\", \"year\": 2031, \"unit\": \"city\"}")
                .getString("id");
        Api.done("reviewer", "/api/lists/" + list + "/lines", """
                {"unit": "water-bureau", "problem": "任务", "class": "staged", "particulars": {"setBy": "会议"}}""");
        Api.done("reviewer", "/api/lists/" + list + "/issuing", "");
        return UUID.fromString(list);
    }
}
