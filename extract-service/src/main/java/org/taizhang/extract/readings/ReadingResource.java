package org.taizhang.extract.readings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.taizhang.defaults.identity.Callers;
import org.taizhang.defaults.identity.Role;
import org.taizhang.defaults.identity.UnitScope;
import org.taizhang.defaults.problem.NotFound;
import org.taizhang.defaults.storage.ObjectStore;

@Path("/api/readings")
@Tag(name = "readings", description = "What was read from an upload")
@RolesAllowed({Role.REPORTER, Role.UNIT_LEADER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR})
public class ReadingResource {

    private final ReadingRepository readings;
    private final UnitScope scope;
    private final ObjectStore store;
    private final Callers callers;

    ReadingResource(ReadingRepository readings, UnitScope scope, ObjectStore store, Callers callers) {
        this.readings = readings;
        this.scope = scope;
        this.store = store;
        this.callers = callers;
    }

    /// How far the reading of an upload is.
    ///
    /// @param state `reading`, `read` or `unreadable`
    /// @param reason stable code, when unreadable
    /// @param message what a person can do about the reason
    @Schema(name = "Reading")
    public record ReadingView(
            UUID upload,
            String unit,
            String state,
            @Nullable String reason,
            @Nullable String message,
            String reader,
            @Nullable Instant readAt,
            List<Reading.ReportSummary> reports) {
        static ReadingView of(Reading reading) {
            String reason = reading.reason();
            return new ReadingView(
                    reading.upload(),
                    reading.unit(),
                    reading.state().name().toLowerCase(Locale.ROOT),
                    reason,
                    reason == null ? null : WhatToDo.about(reason),
                    reading.reader(),
                    reading.endedAt(),
                    reading.reports());
        }
    }

    @GET
    @Path("{upload}")
    @Transactional
    @Operation(summary = "How an upload was read")
    public ReadingView show(@PathParam("upload") UUID upload) {
        return ReadingView.of(visible(upload));
    }

    @GET
    @Path("{upload}/analysis")
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The whole analysis of an upload")
    public byte[] analysis(@PathParam("upload") UUID upload) {
        var analysis = visible(upload).analysis();
        if (analysis == null) throw NotFound.of("解析结果", "analysis", upload);
        return store.read(analysis);
    }

    private Reading visible(UUID upload) {
        return readings.visible(upload, scope.visibleTo(callers.current()))
                .orElseThrow(() -> NotFound.of("上传件", "upload", upload));
    }
}
