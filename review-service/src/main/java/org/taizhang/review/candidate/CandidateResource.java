package org.taizhang.review.candidate;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.ItemClass;
import org.taizhang.review.item.ItemView;
import org.taizhang.review.item.ShowItem;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.web.paging.Page;
import org.taizhang.web.strict.DateWithinReason;

/// What reports propose for the ledger.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "candidates", description = "What reports propose for the ledger")
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class CandidateResource {

    private final AcceptCandidate acceptCandidate;
    private final MergeCandidate mergeCandidate;
    private final RejectCandidate rejectCandidate;
    private final ShowCandidates showCandidates;
    private final ShowItem showItem;
    private final IdentifyPerson people;

    CandidateResource(
            AcceptCandidate acceptCandidate,
            MergeCandidate mergeCandidate,
            RejectCandidate rejectCandidate,
            ShowCandidates showCandidates,
            ShowItem showItem,
            IdentifyPerson people) {
        this.acceptCandidate = acceptCandidate;
        this.mergeCandidate = mergeCandidate;
        this.rejectCandidate = rejectCandidate;
        this.showCandidates = showCandidates;
        this.showItem = showItem;
        this.people = people;
    }

    @Schema(name = "CandidateAcceptance")
    record Acceptance(
            @Schema(enumeration = {"immediate", "staged", "long-term"}) @JsonProperty("class") @NotBlank
            String itemClass,

            @Schema(description = "responsible for the item; left out: the report's") @Nullable
            String unit,

            @Schema(description = "left out: by the class") @DateWithinReason @Nullable
            LocalDate due,

            @Schema(description = "left out: the text of the candidate") @Size(max = 4000) @Nullable
            String problem,

            @Nullable List<@NotNull String> cooperatingUnits,

            @Size(max = 200) @Nullable String handler,

            @Size(max = 4000) @Nullable String goal,

            @Schema(description = "that the item is to stand in: of commitments for a promise, else of rectification")
            @Nullable
            UUID list) {

        AcceptCandidate.Wish wish() {
            return new AcceptCandidate.Wish(
                    ItemClass.of(itemClass),
                    unit,
                    problem,
                    due,
                    goal,
                    handler,
                    Objects.requireNonNullElse(cooperatingUnits, List.of()),
                    list);
        }
    }

    @Schema(name = "CandidateMerger")
    record Merger(
            @Schema(description = "that says the same already") @NotNull
            UUID item) {}

    @Schema(name = "CandidateRejection")
    record Rejection(@NotBlank @Size(max = 4000) String reason) {}

    @GET
    @Path("reports/{id}/candidates")
    @Operation(operationId = "listCandidates", summary = "What the report proposes for the ledger")
    public Page<CandidateView> list(@PathParam("id") UUID report) {
        return Page.whole(showCandidates.show(report, people.current()));
    }

    @POST
    @Path("candidates/{id}/acceptance")
    @APIResponse(
            responseCode = "201",
            description = "The item stands in the ledger",
            headers =
                    @Header(
                            name = "Location",
                            description = "The item",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ItemView.class)))
    @Operation(operationId = "acceptCandidate", summary = "Open an item for the candidate (supervisor)")
    public RestResponse<ItemView> accept(@PathParam("id") UUID id, @NotNull @Valid Acceptance body) {
        Person me = people.current();
        UUID item = acceptCandidate.accept(id, body.wish(), me);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, showItem.show(item, me))
                .header(HttpHeaders.LOCATION, "/api/items/" + item)
                .build();
    }

    @POST
    @Path("candidates/{id}/merger")
    @Operation(
            operationId = "mergeCandidate",
            summary = "Answer the candidate with an item that says the same already (supervisor)")
    public CandidateView merge(@PathParam("id") UUID id, @NotNull @Valid Merger body) {
        mergeCandidate.merge(id, body.item(), people.current());
        return showCandidates.decided(id);
    }

    @POST
    @Path("candidates/{id}/rejection")
    @Operation(operationId = "rejectCandidate", summary = "Keep the candidate out of the ledger (supervisor)")
    public CandidateView reject(@PathParam("id") UUID id, @NotNull @Valid Rejection body) {
        rejectCandidate.reject(id, body.reason(), people.current());
        return showCandidates.decided(id);
    }
}
