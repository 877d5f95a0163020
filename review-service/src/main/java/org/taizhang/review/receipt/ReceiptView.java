package org.taizhang.review.receipt;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ItemReceipt")
public record ReceiptView(
        @Schema(description = "since when its unit is responsible")
        LocalDate assignedOn,

        @Schema(description = "by when it is to sign") LocalDate signBy,

        @Schema(description = "null: not yet") @Nullable LocalDate signedOn,

        @Schema(description = "it signed after that day, or has not signed and the day has passed")
        boolean late) {

    public static ReceiptView of(Receipt receipt) {
        return new ReceiptView(receipt.assigned(), receipt.signBy(), receipt.signed(), receipt.late());
    }
}
