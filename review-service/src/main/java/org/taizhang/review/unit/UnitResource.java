package org.taizhang.review.unit;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.web.paging.Page;

@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "units", description = "The tree of units")
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class UnitResource {

    private final UnitRepository units;
    private final ChangeUnit changeUnit;
    private final CloseUnit closeUnit;
    private final IdentifyPerson people;

    UnitResource(UnitRepository units, ChangeUnit changeUnit, CloseUnit closeUnit, IdentifyPerson people) {
        this.units = units;
        this.changeUnit = changeUnit;
        this.closeUnit = closeUnit;
        this.people = people;
    }

    @Schema(name = "UnitChange")
    record Change(
            @NotBlank @Size(max = 200) String name,
            @Size(max = 50) @Nullable List<@NotNull @NotBlank @Size(max = 200) String> aliases,
            @Nullable String parent,

            @Schema(description = "codes of the units that usually work with it; null leaves them as they are")
            @Size(max = 50)
            @Nullable
            List<@NotNull @NotBlank String> cooperating) {

        Wish wish(String code) {
            return new Wish(code, name, Objects.requireNonNullElse(aliases, List.of()), parent, cooperating);
        }
    }

    @Schema(name = "UnitClosing")
    record Closing(
            @Schema(description = "code of the unit that takes over") @NotBlank
            String successor) {}

    @GET
    @Path("units")
    @Transactional
    @Operation(operationId = "listUnits", summary = "The units that the caller sees")
    public Page<UnitView> list() {
        return Page.whole(units.visible(people.current().sight()).stream()
                .map(UnitView::of)
                .toList());
    }

    @PUT
    @Path("units/{code}")
    @Transactional
    @Operation(operationId = "putUnit", summary = "Create or change a unit (administrator)")
    public UnitView put(
            @PathParam("code") @Pattern(regexp = "[a-z0-9-]{1,64}") String code, @NotNull @Valid Change body) {
        return UnitView.of(changeUnit.change(body.wish(code), people.current()));
    }

    @POST
    @Path("units/{code}/closing")
    @Transactional
    @Operation(operationId = "closeUnit", summary = "End a unit; another takes over what is open (administrator)")
    public UnitView close(@PathParam("code") String code, @NotNull @Valid Closing body) {
        return UnitView.of(closeUnit.close(code, body.successor(), people.current()));
    }

    @POST
    @Path("units/{code}/reopening")
    @Transactional
    @Operation(operationId = "reopenUnit", summary = "Undo the closing of a unit (administrator)")
    public UnitView reopen(@PathParam("code") String code) {
        return UnitView.of(closeUnit.reopen(code, people.current()));
    }
}
