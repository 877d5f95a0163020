package org.taizhang.review.search;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.lamp.Lamp;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.identity.Role;

@Path("/api/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search", description = "Reports and items by number, title, unit or what a report says")
@Authenticated
@RunOnVirtualThread
class SearchResource {

    /// As many sentences of a report are shown.
    private static final int SENTENCES = 3;

    private final ReportSearchRepository searchReports;
    private final ItemSearchRepository searchItems;
    private final ReportTextRepository texts;
    private final UnitRepository units;
    private final IdentifyPerson people;
    private final TellDay day;

    SearchResource(
            ReportSearchRepository searchReports,
            ItemSearchRepository searchItems,
            ReportTextRepository texts,
            UnitRepository units,
            IdentifyPerson people,
            TellDay day) {
        this.searchReports = searchReports;
        this.searchItems = searchItems;
        this.texts = texts;
        this.units = units;
        this.people = people;
        this.day = day;
    }

    @Schema(name = "SearchResult", description = "The best twenty of each kind, and how many there are")
    record ResultView(
            long reportTotal,

            @Schema(description = "false: there are so many reports at least")
            boolean reportTotalExact,

            List<ReportHitView> reports,
            long itemTotal,

            @Schema(description = "false: there are so many items at least")
            boolean itemTotalExact,

            List<ItemHitView> items) {}

    @Schema(name = "ReportHit")
    record ReportHitView(
            UUID id,
            String title,

            @Schema(description = "null: waits for a person") @Nullable
            UnitRef unit,

            @Nullable Integer year,
            @Schema(description = "as in Report") String state,

            @Schema(
                    description =
                            "the best three in which a word that was looked for stands; empty: title or unit has it")
            List<SentenceView> sentences) {

        static ReportHitView of(ReportSearchRepository.Hit hit, List<Sentence> sentences, Map<String, UnitRef> names) {
            String unit = hit.unit();
            return new ReportHitView(
                    hit.id(),
                    hit.title(),
                    unit == null ? null : names.getOrDefault(unit, new UnitRef(unit, unit)),
                    hit.year(),
                    hit.state().wire(),
                    sentences.stream()
                            .map(one -> new SentenceView(one.start(), one.end(), one.text()))
                            .toList());
        }
    }

    @Schema(name = "SentenceHit")
    record SentenceView(
            @Schema(description = "in the text of the version that is shown")
            int start,

            int end,
            String text) {}

    @Schema(name = "ItemHit")
    record ItemHitView(
            UUID id,
            String number,
            String problem,
            UnitRef unit,
            @Schema(description = "as in Item") String state,
            @Nullable LocalDate due,

            @Schema(enumeration = {"green", "yellow", "red", "none"})
            String lamp) {

        static ItemHitView of(ItemSearchRepository.Hit hit, UnitRef unit, LocalDate today) {
            return new ItemHitView(
                    hit.id(),
                    hit.number(),
                    hit.problem(),
                    unit,
                    hit.state().wire(),
                    hit.due(),
                    Lamp.of(hit.state().isOpen() ? hit.due() : null, today, hit.warningDays())
                            .wire());
        }
    }

    @GET
    @RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR})
    @Transactional
    @Operation(
            operationId = "search",
            summary = "Reports and items that the caller sees, by number, title, unit or what the report says")
    public ResultView find(
            @Parameter(description = "words, all of which are found, or a number such as 〔2025〕0288, 2025-288 or 288")
                    @QueryParam("q")
                    @NotBlank
                    @Size(max = 200)
                    String q,
            @Parameter(description = "code of the only unit that is looked at") @QueryParam("unit") @Nullable
                    String unit,
            @Parameter(description = "the only year that is looked at") @QueryParam("year") @Nullable Integer year,
            @Parameter(
                            description =
                                    "the only state that is looked at, as in Report or Item; of the others nothing is found")
                    @QueryParam("state")
                    @Nullable
                    String state,
            @Parameter(
                            description =
                                    "id of the only list that is looked at: its items, and reports that some of them are from")
                    @QueryParam("list")
                    @Nullable
                    UUID list) {
        Person me = people.current();
        var sought = new Search(q, unit, year, state, list);
        ReportSearchRepository.Hits reports = searchReports.find(sought, me);
        ItemSearchRepository.Hits items = searchItems.find(sought, me);
        Map<String, UnitRef> names = units.refs(Stream.concat(
                        reports.best().stream().map(ReportSearchRepository.Hit::unit),
                        items.best().stream().map(ItemSearchRepository.Hit::unit))
                .toList());
        LocalDate today = day.today();
        return new ResultView(
                reports.total(),
                reports.exact(),
                views(reports.best(), sought, names),
                items.total(),
                items.exact(),
                items.best().stream()
                        .map(hit -> ItemHitView.of(
                                hit, names.getOrDefault(hit.unit(), new UnitRef(hit.unit(), hit.unit())), today))
                        .toList());
    }

    private List<ReportHitView> views(
            List<ReportSearchRepository.Hit> hits, Search sought, Map<String, UnitRef> names) {
        Map<UUID, String> said =
                texts.texts(hits.stream().map(ReportSearchRepository.Hit::id).toList());
        return hits.stream()
                .map(hit -> ReportHitView.of(
                        hit, Sentence.best(said.getOrDefault(hit.id(), ""), sought.each(), SENTENCES), names))
                .toList();
    }
}
