package org.taizhang.review.digest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.identity.Role;
import org.taizhang.web.problem.Conflict;

@Path("/api/digests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "notices")
@RolesAllowed(Role.ADMINISTRATOR)
@RunOnVirtualThread
class DigestResource {

    private static final int SAMPLES = 5;
    private static final int NAMED = 50;
    private static final int DAYS = 7;

    private final PreviewRepository previews;
    private final SendDigests sendDigests;
    private final DigestConfig config;
    private final UnitRepository units;
    private final IdentifyPerson people;
    private final TellDay day;

    DigestResource(
            PreviewRepository previews,
            SendDigests sendDigests,
            DigestConfig config,
            UnitRepository units,
            IdentifyPerson people,
            TellDay day) {
        this.previews = previews;
        this.sendDigests = sendDigests;
        this.config = config;
        this.units = units;
        this.people = people;
        this.day = day;
    }

    @Schema(name = "DigestAddressee")
    record AddresseeView(String name, List<UnitRef> units, long notices) {}

    @Schema(name = "DigestSample")
    record SampleView(String name, List<UnitRef> units, String subject, String text) {}

    @Schema(name = "DigestCount")
    record CountView(
            @Schema(enumeration = {"waiting", "sending", "sent", "nothing", "failed", "uncertain"})
            String state,

            long digests) {}

    @Schema(name = "DigestPreview")
    record PreviewView(
            @Schema(description = "whether there is a mail server; without one nothing goes out")
            boolean hasServer,

            @Schema(description = "whether they go out by themselves")
            boolean daily,

            @Schema(description = "the hour of China's day") int hour,

            @Schema(description = "how many people would get a mail now")
            int people,

            @Schema(description = "how many notices these would tell")
            long notices,

            List<SampleView> samples,

            @Schema(description = "people whom no mail reaches, for the directory knows no address; at most fifty")
            List<AddresseeView> withoutAddress,

            @Schema(description = "how those of the last seven days went")
            List<CountView> past) {}

    @GET
    @Path("preview")
    @Transactional
    @Operation(operationId = "previewDigests", summary = "Whom a mail would tell what now; nothing is sent")
    public PreviewView preview() {
        Person person = people.current();
        var told = previews.addressees(person.sight(), day.today(), true);
        var unreached = previews.addressees(person.sight(), day.today(), false);
        Map<String, UnitRef> names = units.refs(Stream.concat(told.stream(), unreached.stream())
                .flatMap(one -> one.units().stream())
                .toList());
        return new PreviewView(
                sendDigests.hasServer(),
                config.daily(),
                config.hour(),
                told.size(),
                told.stream().mapToLong(PreviewRepository.Addressee::notices).sum(),
                told.stream()
                        .limit(SAMPLES)
                        .map(one -> sample(one, names, person))
                        .toList(),
                unreached.stream()
                        .limit(NAMED)
                        .map(one -> new AddresseeView(one.name(), named(one, names), one.notices()))
                        .toList(),
                previews.since(day.today().minusDays(DAYS), person.sight()).stream()
                        .map(one -> new CountView(one.state().toLowerCase(Locale.ROOT), one.digests()))
                        .toList());
    }

    private SampleView sample(PreviewRepository.Addressee one, Map<String, UnitRef> names, Person person) {
        List<Digest.Line> lines = previews.lines(one.id(), person.sight(), day.today());
        Letter letter = Letter.of(lines, day.today(), config.portal());
        return new SampleView(one.name(), named(one, names), letter.subject(), letter.text());
    }

    private static List<UnitRef> named(PreviewRepository.Addressee one, Map<String, UnitRef> names) {
        return one.units().stream()
                .map(code -> names.getOrDefault(code, new UnitRef(code, code)))
                .toList();
    }

    @Schema(name = "DigestsSent")
    record Sent(int sent) {}

    @POST
    @Operation(
            operationId = "sendDigests",
            summary = "Send the day's digests now; whoever has had theirs gets no other")
    public Sent send() {
        if (!sendDigests.hasServer()) throw new Conflict("没有配置邮件服务器，不能发送。", "there is no mail server");
        return new Sent(sendDigests.send());
    }
}
