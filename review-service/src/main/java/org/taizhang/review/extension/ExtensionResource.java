package org.taizhang.review.extension;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
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
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.item.ItemView;
import org.taizhang.review.item.ShowItem;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.web.paging.Page;
import org.taizhang.web.strict.DateWithinReason;

@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "extensions", description = "Later dates for items")
@Authenticated
@RunOnVirtualThread
class ExtensionResource {

    private final AskForExtension askForExtension;
    private final ExtensionRepository extensions;
    private final ItemRepository items;
    private final ShowItem showItem;
    private final IdentifyPerson people;

    ExtensionResource(
            AskForExtension askForExtension,
            ExtensionRepository extensions,
            ItemRepository items,
            ShowItem showItem,
            IdentifyPerson people) {
        this.askForExtension = askForExtension;
        this.extensions = extensions;
        this.items = items;
        this.showItem = showItem;
        this.people = people;
    }

    @Schema(name = "ExtensionRequest")
    record Request(
            @Schema(description = "later than the date that the item has") @NotNull @DateWithinReason
            LocalDate due,

            @NotBlank @Size(max = 4000) String reason) {

        Extension.Wish wish() {
            return new Extension.Wish(due, reason);
        }
    }

    @Schema(name = "Extension")
    record View(
            LocalDate due,
            @Schema(description = "the date of before") LocalDate dueBefore,
            String reason,

            @Schema(enumeration = {"asked", "granted", "refused", "withdrawn", "voided"})
            String state,

            Instant askedAt,
            @Nullable Instant endedAt) {

        static View of(Extension extension) {
            return new View(
                    extension.due(),
                    extension.dueBefore(),
                    extension.reason(),
                    extension.state().wire(),
                    extension.askedAt(),
                    extension.endedAt());
        }
    }

    @POST
    @Path("items/{id}/extensions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "askForExtension", summary = "Ask for a later date (reporter of its unit)")
    public ItemView ask(@PathParam("id") UUID id, @NotNull @Valid Request body) {
        Person me = people.current();
        askForExtension.ask(id, body.wish(), me);
        return showItem.show(id, me);
    }

    @GET
    @Path("items/{id}/extensions")
    @Transactional
    @Operation(operationId = "listExtensions", summary = "The later dates that were asked for, oldest first")
    public Page<View> list(@PathParam("id") UUID id) {
        items.visible(id, people.current());
        return Page.whole(extensions.ofItem(id).stream().map(View::of).toList());
    }
}
