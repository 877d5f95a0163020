package org.taizhang.review.notice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.identity.Role;
import org.taizhang.web.paging.Found;
import org.taizhang.web.paging.Listing;
import org.taizhang.web.paging.Page;
import org.taizhang.web.paging.Slice;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.NotFound;

@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "notices", description = "What the caller was told")
@RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR})
@RunOnVirtualThread
class NoticeResource {

    private final NoticeRepository notices;
    private final SettingRepository settings;
    private final UnitRepository units;
    private final IdentifyPerson people;

    NoticeResource(NoticeRepository notices, SettingRepository settings, UnitRepository units, IdentifyPerson people) {
        this.notices = notices;
        this.settings = settings;
        this.units = units;
        this.people = people;
    }

    @GET
    @Path("notices")
    @Transactional
    @Operation(operationId = "listNotices", summary = "What the caller was told, the newest first")
    public Page<NoticeView> list(
            @Schema(type = SchemaType.BOOLEAN)
                    @Parameter(description = "only what is neither read nor settled")
                    @QueryParam("unread")
                    @Nullable
                    String unread,
            @Parameter(description = "as in Notice") @QueryParam("kind") @Nullable String kind,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Person person = people.current();
        boolean onlyUnread = isSet(unread);
        Kind wanted = kind == null || kind.isEmpty() ? null : Kind.of(kind);
        var listing = new Listing("notices", Arrays.asList(onlyUnread, wanted));
        var slice = Slice.of(listing, NoticeRepository.NEWEST, cursor, limit);
        Found<Notice> found = notices.page(person, onlyUnread, wanted, slice);
        Map<String, UnitRef> names =
                units.refs(found.all().stream().map(Notice::unit).toList());
        return Page.of(found, limit, listing, notice -> NoticeView.of(notice, unit(names, notice), person));
    }

    private static UnitRef unit(Map<String, UnitRef> names, Notice notice) {
        return names.getOrDefault(notice.unit(), new UnitRef(notice.unit(), notice.unit()));
    }

    @Schema(name = "UnreadNotices")
    record Unread(
            @Schema(description = "neither read nor settled")
            long count) {}

    @GET
    @Path("notices/unread")
    @Operation(operationId = "countUnreadNotices", summary = "How much the caller has not read yet")
    public Unread unread() {
        return new Unread(notices.unread(people.current()));
    }

    @POST
    @Path("notices/{id}/read")
    @Operation(operationId = "readNotice", summary = "Mark a notice as read")
    public Unread read(@PathParam("id") UUID id) {
        Person person = people.current();
        if (!notices.read(id, person)) throw NotFound.of("通知", "notice", id);
        return new Unread(notices.unread(person));
    }

    @Schema(name = "NoticesRead")
    record All(
            @Schema(description = "when the newest was made that the caller has seen; what came later stays") @NotNull
            Instant until) {}

    @POST
    @Path("notices/read")
    @Operation(operationId = "readNotices", summary = "Mark all notices as read, up to the newest that was seen")
    public Unread readAll(@NotNull @Valid All body) {
        Person person = people.current();
        notices.readAll(person, body.until());
        return new Unread(notices.unread(person));
    }

    @Schema(name = "NoticeSettings")
    record SettingsView(
            @Schema(description = "where the mail goes; null where the directory knows no address") @Nullable
            String address,

            List<SettingView> settings) {}

    @Schema(name = "NoticeSetting")
    record SettingView(String kind, String label, boolean inPortal, boolean byMail) {

        static SettingView of(SettingRepository.Setting setting, Person person) {
            return new SettingView(
                    setting.kind().wire(), person.reads(setting.kind().label()), setting.inPortal(), setting.byMail());
        }
    }

    @GET
    @Path("notices/settings")
    @Operation(operationId = "showNoticeSettings", summary = "What the caller wants to be told of, and how")
    public SettingsView settings() {
        Person person = people.current();
        String id = person.actor().id();
        return new SettingsView(
                settings.address(id).orElse(null),
                settings.of(id).stream().map(one -> SettingView.of(one, person)).toList());
    }

    @Schema(name = "NoticeSettingChange")
    record Wanted(
            @NotNull String kind,
            @NotNull Boolean inPortal,
            @NotNull Boolean byMail) {

        SettingRepository.Setting setting() {
            return new SettingRepository.Setting(Kind.of(kind), inPortal, byMail);
        }
    }

    @Schema(name = "NoticeSettingsChange")
    record Wish(@NotNull @Size(max = 50) List<@NotNull @Valid Wanted> settings) {}

    @PUT
    @Path("notices/settings")
    @Operation(
            operationId = "putNoticeSettings",
            summary = "Say what to be told of; what is not named stays as it is, and so does what was told")
    public SettingsView change(@NotNull @Valid Wish body) {
        settings.put(
                people.current().actor().id(),
                body.settings().stream().map(Wanted::setting).toList());
        return settings();
    }

    /// The framework takes whatever is not `true` for false, a slip of the pen, too.
    private static boolean isSet(@Nullable String value) {
        if (value == null || value.isEmpty() || value.equals("false")) return false;
        if (value.equals("true")) return true;
        throw Invalid.field("unread", "只能是 true 或 false。", "true or false");
    }
}
