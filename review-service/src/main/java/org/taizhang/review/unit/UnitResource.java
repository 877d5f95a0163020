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

@Path("/api/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "units", description = "The tree of units")
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class UnitResource {

    private final UnitRepository units;
    private final ChangeUnit changeUnit;
    private final IdentifyPerson people;

    UnitResource(UnitRepository units, ChangeUnit changeUnit, IdentifyPerson people) {
        this.units = units;
        this.changeUnit = changeUnit;
        this.people = people;
    }

    @Schema(name = "Unit")
    record UnitView(
            String code,
            String name,
            List<String> aliases,
            @Nullable String parent) {

        static UnitView of(Unit unit) {
            return new UnitView(unit.code(), unit.name(), unit.aliases(), unit.parent());
        }
    }

    @Schema(name = "UnitChange")
    record Change(
            @NotBlank @Size(max = 200) String name,
            @Size(max = 50) @Nullable List<@NotNull @NotBlank @Size(max = 200) String> aliases,
            @Nullable String parent) {}

    @GET
    @Transactional
    @Operation(operationId = "listUnits", summary = "The units that the caller sees")
    public Page<UnitView> list() {
        return Page.whole(units.visible(people.current().sight()).stream()
                .map(UnitView::of)
                .toList());
    }

    @PUT
    @Path("{code}")
    @Operation(operationId = "putUnit", summary = "Create or change a unit (administrator)")
    public UnitView put(
            @PathParam("code") @Pattern(regexp = "[a-z0-9-]{1,64}") String code, @NotNull @Valid Change body) {
        List<String> aliases = Objects.requireNonNullElse(body.aliases(), List.of());
        var wish = new ChangeUnit.Wish(code, body.name(), aliases, body.parent());
        return UnitView.of(changeUnit.change(wish, people.current()));
    }
}
