package org.taizhang.ingest.upload;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.taizhang.defaults.identity.Caller;
import org.taizhang.defaults.identity.Role;
import org.taizhang.defaults.identity.UnitScope;
import org.taizhang.defaults.problem.Invalid;
import org.taizhang.defaults.problem.NotFound;
import org.taizhang.defaults.problem.Problem;
import org.taizhang.defaults.storage.Digest;

/// Answers one request with files: each file gets its receipt or its reason, whatever happens to the others. An
/// Idempotency-Key is answered the same for ever.
@ApplicationScoped
class ReceiveRequest {

    static final int LONGEST_NOTE = 1000;

    private final CheckFile check;
    private final ReceiveFile receiveFile;
    private final IdempotentAnswers answers;
    private final UnitScope scope;
    private final ObjectMapper json;

    ReceiveRequest(
            CheckFile check, ReceiveFile receiveFile, IdempotentAnswers answers, UnitScope scope, ObjectMapper json) {
        this.check = check;
        this.receiveFile = receiveFile;
        this.answers = answers;
        this.scope = scope;
        this.json = json;
    }

    record RefusedFile(String name, Problem problem) {}

    @Schema(name = "Uploaded")
    record Answer(List<Receipt> receipts, List<RefusedFile> refused) {}

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
        List<FileUpload> files = form.files;
        if (files.isEmpty()) {
            throw new Invalid("请求里没有文件，请选择文件后再上传。", "The request holds no file; choose one and upload again.");
        }
        if (form.note != null) checkNote(form.note);
        String unit = unitOf(form.unit, caller);
        if (idempotencyKey == null) return answer(receiveAll(files, form, unit, caller, languages));
        String fingerprint = fingerprint(files, unit);
        return answers.find(caller, idempotencyKey, fingerprint)
                .map(ReceiveRequest::created)
                .orElseGet(() -> {
                    Answer answer = receiveAll(files, form, unit, caller, languages);
                    // A request that was refused whole may be mended and sent again under the same key.
                    if (answer.receipts().isEmpty()) return answer(answer);
                    return created(answers.keep(caller, idempotencyKey, fingerprint, write(answer)));
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
            List<FileUpload> files,
            UploadResource.UploadForm form,
            String unit,
            Caller caller,
            List<Locale> languages) {
        var receipts = new ArrayList<Receipt>();
        var refused = new ArrayList<RefusedFile>();
        for (FileUpload upload : files) {
            String name = FileName.clean(upload.fileName());
            try {
                FileKind kind = check.document(upload.uploadedFile(), name);
                receipts.add(receiveFile.receive(new FileToReceive(
                        upload.uploadedFile(), name, kind, digest(upload), unit, form.campaign, form.note, caller)));
            } catch (Invalid refusal) {
                refused.add(new RefusedFile(name, Problem.of(refusal, languages)));
            }
        }
        return new Answer(receipts, refused);
    }

    private Response answer(Answer answer) {
        if (!answer.receipts().isEmpty()) return created(write(answer));
        Problem first = answer.refused().getFirst().problem();
        return Response.status(first.status())
                .type(Problem.MEDIA_TYPE)
                .entity(new AllRefused(first, answer.refused()))
                .build();
    }

    private static Response created(String body) {
        return Response.status(Response.Status.CREATED)
                .type(MediaType.APPLICATION_JSON)
                .entity(body)
                .build();
    }

    private String write(Answer answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String unitOf(@Nullable String named, Caller caller) {
        if (named == null || named.isBlank()) return onlyUnitOf(caller);
        boolean theirs = caller.units().contains(named);
        boolean below = caller.is(Role.ADMINISTRATOR) && scope.includes(caller, named);
        if (!theirs && !below) throw NotFound.of("单位", "unit", named);
        return named;
    }

    private static String onlyUnitOf(Caller caller) {
        Set<String> units = caller.units();
        if (units.size() != 1) {
            throw new Invalid("请说明是哪个单位报送的。", "Say which unit hands it in (field unit).");
        }
        return units.iterator().next();
    }

    private static String fingerprint(List<FileUpload> files, String unit) {
        var parts = new StringBuilder(unit);
        files.forEach(file -> parts.append(' ').append(digest(file)));
        return Digest.of(parts.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(FileUpload file) {
        try {
            return Digest.of(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
