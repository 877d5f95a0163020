package org.taizhang.review.lists;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.Order;
import org.taizhang.review.kind.Kind;

/// What a list says of itself.
///
/// @param unit code of the unit that issues it
/// @param supervisor who supervises it 督办人
/// @param warning from when lamps of its items are yellow
record Terms(
        String title,
        Kind kind,
        int year,
        String unit,
        @Nullable String supervisor,
        Basis basis,
        Order.Warning warning) {

    /// The document that a list rests on 依据.
    ///
    /// @param title as people cite it
    /// @param upload the file, where it was handed in
    /// @param places where in it, in words, such as 第三部分
    @Embeddable
    record Basis(
            @Column(name = "basis") @Nullable String title,
            @Column(name = "basis_upload") @Nullable UUID upload,
            @Column(name = "basis_places") @Nullable String places) {

        static final Basis NONE = new Basis(null, null, null);
    }
}
