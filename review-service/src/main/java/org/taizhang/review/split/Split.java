package org.taizhang.review.split;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.StoredObject;
import org.taizhang.review.person.Actor;
import org.taizhang.web.problem.Conflict;

/// How one upload is divided into reports: `proposed -> confirmed -> filed`, or `passed`.
///
/// Until it is confirmed there are no reports, and each change of it has a revision of its own, so that nobody writes
/// over what they have not seen.
@Entity
@Table(name = "upload_split")
public class Split {

    @Id
    private UUID upload;

    @Enumerated(EnumType.STRING)
    private SplitState state;

    private String bucket;

    @Column(name = "object_key")
    private String key;

    private String digest;
    private long size;

    @ElementCollection
    @CollectionTable(name = "split_proposal", joinColumns = @JoinColumn(name = "upload"))
    @OrderColumn(name = "place")
    private List<Piece> proposal = new ArrayList<>();

    /// As a person left them; none where nobody changed anything.
    @ElementCollection
    @CollectionTable(name = "split_draft", joinColumns = @JoinColumn(name = "upload"))
    @OrderColumn(name = "place")
    private List<Piece> draft = new ArrayList<>();

    /// Of the split that was confirmed, as extract-service counts them; 0 before.
    private int number;

    private int revision;
    private Instant proposedAt;
    private @Nullable Instant confirmedAt;
    private @Nullable String byId;
    private @Nullable String byName;
    private @Nullable String byUnit;

    private @Nullable String savedById;
    private @Nullable String savedByName;
    private @Nullable Instant savedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Split() {}

    Split(UUID upload, StoredObject division, List<Piece> proposal, Instant now) {
        this.upload = upload;
        this.state = SplitState.PROPOSED;
        this.proposal.addAll(proposal);
        this.revision = 1;
        this.proposedAt = now;
        lies(division);
    }

    private void lies(StoredObject at) {
        bucket = at.bucket();
        key = at.key();
        digest = at.sha256();
        size = at.size();
    }

    /// Another reading, or a correction, came before anybody confirmed.
    ///
    /// @param keepsDraft whether what a person saved has its places there, too
    void proposeAnew(StoredObject otherDivision, List<Piece> otherProposal, boolean keepsDraft) {
        if (division().equals(otherDivision) && proposal.equals(otherProposal)) return;
        lies(otherDivision);
        fill(proposal, otherProposal);
        if (!keepsDraft) draft.clear();
        savedAt = null;
        revision++;
    }

    void pass() {
        state = SplitState.PASSED;
    }

    void save(List<Piece> pieces, Actor by, Instant now) {
        mustBeOpen();
        fill(draft, pieces.equals(proposal) ? List.of() : pieces);
        revision++;
        savedById = by.id();
        savedByName = by.name();
        savedAt = now;
    }

    private static void fill(List<Piece> kept, List<Piece> pieces) {
        kept.clear();
        kept.addAll(pieces);
    }

    /// @param told the pieces, their units called as they are told to be
    void confirm(List<Piece> told, Actor by, Instant now) {
        mustBeOpen();
        if (pieces().stream().noneMatch(Piece::isReport))
            throw new Conflict("至少要留下一份报告；都不是报告的，请撤回上传件。", "no report is left; take the upload back");
        fill(draft, told);
        state = SplitState.CONFIRMED;
        number++;
        confirmedAt = now;
        byId = by.id();
        byName = by.name();
        byUnit = by.unit();
    }

    private void mustBeOpen() {
        if (state != SplitState.PROPOSED) throw new Conflict("拆分已经确认，不能再改。", "the split is confirmed already");
    }

    /// Its reports have come.
    void file() {
        state = SplitState.FILED;
    }

    /// As a person left it, else as it was read.
    List<Piece> pieces() {
        return List.copyOf(draft.isEmpty() ? proposal : draft);
    }

    List<Piece> proposal() {
        return List.copyOf(proposal);
    }

    boolean isChanged() {
        return !draft.isEmpty();
    }

    UUID upload() {
        return upload;
    }

    SplitState state() {
        return state;
    }

    StoredObject division() {
        return new StoredObject(bucket, key, digest, size);
    }

    int number() {
        return number;
    }

    int revision() {
        return revision;
    }

    /// Whose draft it is; empty where it stands as it was read.
    Optional<Saved> saved() {
        return savedById == null || savedByName == null || savedAt == null
                ? Optional.empty()
                : Optional.of(new Saved(new Actor(savedById, savedByName), savedAt));
    }

    record Saved(Actor by, Instant at) {}

    Instant proposedAt() {
        return proposedAt;
    }

    @Nullable
    Instant confirmedAt() {
        return confirmedAt;
    }

    @Nullable
    Actor by() {
        return byId == null || byName == null ? null : new Actor(byId, byName, byUnit);
    }
}
