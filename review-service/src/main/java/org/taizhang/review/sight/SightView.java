package org.taizhang.review.sight;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Person;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.web.problem.Words;

@Schema(name = "Sight", description = "Who sees a thing, and why somebody does not")
record SightView(
        @Schema(description = "that it is of, by which it is seen")
        UnitRef unit,

        @Schema(description = "of a task those who may take it")
        List<SeerView> people,

        @Schema(description = "about whom the caller asked; null when about nobody") @Nullable
        AskedView asked) {

    @Schema(name = "Seer")
    record SeerView(
            String name,
            List<String> roles,

            @Schema(
                    enumeration = {"member", "successor", "supervisor", "helper"},
                    description =
                            "they belong to the unit, to one that took it over, supervise from above, or belong to one that cooperates")
            String by,

            @Schema(description = "unit of theirs by which they see it")
            UnitRef via) {

        static SeerView of(Known person, Reach.Way way, WhyNot.Naming naming) {
            return new SeerView(
                    person.name(),
                    known(person),
                    way.by().name().toLowerCase(Locale.ROOT),
                    new UnitRef(way.unit(), naming.of(way.unit())));
        }
    }

    @Schema(name = "SightOfPerson")
    record AskedView(
            String name,
            boolean sees,

            @Schema(description = "in the caller's language, why not; none when they do")
            List<String> reasons) {

        static AskedView of(Known person, List<Words> reasons, Person reader) {
            return new AskedView(
                    person.name(),
                    reasons.isEmpty(),
                    reasons.stream().map(reader::reads).toList());
        }
    }

    @Schema(name = "Member", description = "A person as the directory knows them")
    record MemberView(
            @Schema(description = "by which one asks about them")
            String id,

            String name,
            List<UnitRef> units,
            List<String> roles,

            @Schema(description = "false when they cannot log in any more")
            boolean enabled) {

        static MemberView of(Known person, WhyNot.Naming naming) {
            return new MemberView(
                    person.id(),
                    person.name(),
                    person.units().stream()
                            .map(code -> new UnitRef(code, naming.of(code)))
                            .toList(),
                    known(person),
                    person.enabled());
        }
    }

    private static List<String> known(Known person) {
        return person.roles().stream().filter(RoleWords::knows).sorted().toList();
    }
}
