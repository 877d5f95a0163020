package org.taizhang.ingest.upload;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.taizhang.faults.FaultKind;
import org.taizhang.idempotency.IdempotentAnswers;
import org.taizhang.idempotency.KeyedRequest;
import org.taizhang.storage.ReceivedFile;
import org.taizhang.units.UnitScope;
import org.taizhang.web.identity.Caller;
import org.taizhang.web.identity.Role;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.NotFound;
import org.taizhang.web.problem.Problem;
import org.taizhang.web.problem.Unavailable;

/// Answers one request with files: each file gets its receipt or its reason, whatever happens to the others. An
/// Idempotency-Key is answered the same for ever.
@ApplicationScoped
class ReceiveRequest {

    private static final Logger LOG = Logger.getLogger(ReceiveRequest.class);

    static final int LONGEST_NOTE = 1000;

    private final CheckFile check;
    private final ReceiveFile receiveFile;
    private final IdempotentAnswers answers;
    private final UnitScope scope;

    ReceiveRequest(CheckFile check, ReceiveFile receiveFile, IdempotentAnswers answers, UnitScope scope) {
        this.check = check;
        this.receiveFile = receiveFile;
        this.answers = answers;
        this.scope = scope;
    }

    /// A file of the request, gone when that ends.
    private record Sent(String name, ReceivedFile content) {

        static Sent of(FileUpload upload) {
            return new Sent(FileName.clean(upload.fileName()), ReceivedFile.of(upload.uploadedFile()));
        }
    }

    record RefusedFile(String name, Problem problem) {}

    @Schema(name = "Uploaded")
    record Answer(List<Receipt> receipts, List<RefusedFile> refused) {

        /// Some of the files would be taken later.
        private boolean putsOff() {
            return refused.stream()
                    .anyMatch(file ->
                            file.problem().status() == Unavailable.forFile().status());
        }
    }

    /// The first file's problem, with those of all.
    @Schema(name = "AllRefused")
    record AllRefused(
            @JsonUnwrapped Problem first,

            @Schema(description = "left out where the request itself is at fault")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            List<RefusedFile> refused) {}

    Response receive(
            UploadResource.UploadForm form, Caller caller, @Nullable String idempotencyKey, List<Locale> languages) {
        if (form.files.isEmpty()) {
            throw Invalid.field(
                    "file", "请求里没有文件，请选择文件后再上传。", "The request holds no file; choose one and upload again.");
        }
        if (form.note != null) checkNote(form.note);
        String unit = unitOf(form.unit, caller);
        List<Sent> files = form.files.stream().map(Sent::of).toList();
        if (idempotencyKey == null) return answer(receiveAll(files, form, unit, caller, languages));
        KeyedRequest request = keyed(files, unit, caller, idempotencyKey);
        return answers.find(request).map(ReceiveRequest::created).orElseGet(() -> {
            Answer answer = receiveAll(files, form, unit, caller, languages);
            // What was refused whole, or put off, may be sent again under the same key.
            if (answer.receipts().isEmpty() || answer.putsOff()) return answer(answer);
            return created(answers.keep(request, answer));
        });
    }

    private static void checkNote(String note) {
        // Forms send the end of a line as two characters; the person typed one.
        int length = note.replace("\r\n", "\n").length();
        if (length > LONGEST_NOTE) {
            throw Invalid.field(
                    "note",
                    "备注有 %d 字，超过 %d 字，请缩短后再上传。".formatted(length, LONGEST_NOTE),
                    "it has %d characters; shorten it to at most %d".formatted(length, LONGEST_NOTE));
        }
    }

    private Answer receiveAll(
            List<Sent> files, UploadResource.UploadForm form, String unit, Caller caller, List<Locale> languages) {
        var receipts = new ArrayList<Receipt>();
        var refused = new ArrayList<RefusedFile>();
        boolean away = false;
        for (Sent file : files) {
            try {
                // Each further file would wait as long as the first one did.
                if (away) throw Unavailable.forFile();
                FileKind kind = check.document(file.content().path(), file.name());
                receipts.add(receive(
                        new FileToReceive(file.content(), file.name(), kind, unit, form.campaign, form.note, caller)));
            } catch (Invalid | Unavailable refusal) {
                away |= refusal instanceof Unavailable;
                refused.add(new RefusedFile(file.name(), Problem.of(refusal, languages)));
            }
        }
        return new Answer(receipts, refused);
    }

    /// What was taken before keeps its receipt when something goes away in between.
    private Receipt receive(FileToReceive file) {
        try {
            return receiveFile.receive(file);
        } catch (RuntimeException e) {
            if (FaultKind.of(e) != FaultKind.PASSES) throw e;
            LOG.warnf("file put off: %s", e);
            throw Unavailable.forFile();
        }
    }

    private Response answer(Answer answer) {
        if (!answer.receipts().isEmpty()) return created(answer);
        Problem first = answer.refused().getFirst().problem();
        var problem = Response.status(first.status())
                .type(Problem.MEDIA_TYPE)
                .entity(new AllRefused(first, answer.refused()));
        first.headers().forEach(problem::header);
        return problem.build();
    }

    private static Response created(Object body) {
        return Response.status(Response.Status.CREATED)
                .type(MediaType.APPLICATION_JSON)
                .entity(body)
                .build();
    }

    private String unitOf(@Nullable String named, Caller caller) {
        String unit = seenUnit(named, caller);
        if (scope.isClosed(unit))
            throw Invalid.field("unit", "该单位已撤销，不再报送新的材料，请由承接单位报送。", "the unit was closed; its successor hands in");
        return unit;
    }

    private String seenUnit(@Nullable String named, Caller caller) {
        if (named == null || named.isBlank()) return onlyUnitOf(caller);
        boolean theirs = caller.units().contains(named);
        boolean below = caller.is(Role.ADMINISTRATOR) && scope.includes(caller, named);
        if (!theirs && !below) throw NotFound.of("单位", "unit", named);
        return named;
    }

    private static String onlyUnitOf(Caller caller) {
        Set<String> units = caller.units();
        if (units.size() != 1) {
            throw Invalid.field("unit", "请说明是哪个单位报送的。", "say which unit hands it in");
        }
        return units.iterator().next();
    }

    private static KeyedRequest keyed(List<Sent> files, String unit, Caller caller, String key) {
        List<String> digests =
                files.stream().map(file -> file.content().sha256()).toList();
        return KeyedRequest.of(caller.id(), key, "upload", unit, digests);
    }
}
