package org.taizhang.review.circulation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.unit.NamePeople;
import org.taizhang.review.unit.PersonRef;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.identity.Role;
import org.taizhang.web.paging.Page;

@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "copies", description = "Reports and items sent to named persons to read")
@RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR})
@RunOnVirtualThread
class CopyResource {

    private final SendCopies sendCopies;
    private final FindSubject findSubject;
    private final CopyRepository copies;
    private final ReaderRepository readers;
    private final NamePeople namePeople;
    private final UnitRepository units;
    private final IdentifyPerson people;

    CopyResource(
            SendCopies sendCopies,
            FindSubject findSubject,
            CopyRepository copies,
            ReaderRepository readers,
            NamePeople namePeople,
            UnitRepository units,
            IdentifyPerson people) {
        this.sendCopies = sendCopies;
        this.findSubject = findSubject;
        this.copies = copies;
        this.readers = readers;
        this.namePeople = namePeople;
        this.units = units;
        this.people = people;
    }

    @Schema(name = "CopySent")
    record CopyView(
            @Nullable PersonRef to,
            @Nullable PersonRef by,
            @Nullable String note,
            Instant at) {}

    @Schema(name = "Reader")
    record ReaderView(
            @Schema(description = "by which they are named in what is sent")
            String id,

            String name,
            @Nullable UnitRef unit) {}

    @Schema(name = "CopyWish")
    record Wish(
            @Schema(description = "ids, of `listReaders`") @NotNull @NotEmpty @Size(max = 30)
            Set<@NotBlank @Size(max = 100) String> people,

            @Size(max = 500) @Nullable String note) {}

    @GET
    @Path("copies/{about}/{id}")
    @Transactional
    @Operation(operationId = "listCopies", summary = "To whom a report or item was sent to read, the newest first")
    public Page<CopyView> list(
            @Schema(enumeration = {"report", "item"}) @PathParam("about") String about, @PathParam("id") UUID id) {
        Person me = people.current();
        Copied what = findSubject.of(about, id, me);
        List<Copy> sent = copies.of(what.subject());
        NamePeople.Names names = namePeople.of(
                sent.stream().flatMap(one -> Stream.of(one.to(), one.by())).toList(), me);
        return Page.whole(sent.stream()
                .map(one -> new CopyView(names.of(one.to()), names.of(one.by()), one.note(), one.at()))
                .toList());
    }

    @GET
    @Path("copies/{about}/{id}/readers")
    @Transactional
    @Operation(operationId = "listReaders", summary = "Who may see a report or item, and can be sent it to read")
    public Page<ReaderView> readers(
            @Schema(enumeration = {"report", "item"}) @PathParam("about") String about, @PathParam("id") UUID id) {
        Person me = people.current();
        List<Actor> found = readers.of(findSubject.of(about, id, me).unit()).stream()
                .filter(one -> !me.isSame(one))
                .toList();
        Map<String, UnitRef> names = units.refs(found.stream().map(Actor::unit).toList());
        return Page.whole(found.stream()
                .map(one -> new ReaderView(one.id(), one.name(), unit(one.unit(), names)))
                .toList());
    }

    private static @Nullable UnitRef unit(@Nullable String code, Map<String, UnitRef> names) {
        return code == null ? null : names.getOrDefault(code, new UnitRef(code, code));
    }

    @POST
    @Path("copies/{about}/{id}")
    @Transactional
    @Operation(operationId = "sendCopies", summary = "Send a report or item to named persons to read")
    public Page<CopyView> send(
            @Schema(enumeration = {"report", "item"}) @PathParam("about") String about,
            @PathParam("id") UUID id,
            @NotNull @Valid Wish body) {
        String note = body.note() == null || body.note().isBlank()
                ? null
                : body.note().strip();
        sendCopies.send(new SendCopies.Wish(about, id, body.people(), note), people.current());
        return list(about, id);
    }
}
