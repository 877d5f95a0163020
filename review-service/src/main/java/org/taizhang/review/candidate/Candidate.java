package org.taizhang.review.candidate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.web.problem.Conflict;

/// A passage of a version, proposed for the ledger until a person decides; the answer is for ever.
@Entity
public class Candidate {

    enum State {
        PROPOSED,
        ACCEPTED,
        REJECTED
    }

    @Id
    private UUID id;

    private UUID report;
    private UUID version;

    @Enumerated(EnumType.STRING)
    private CandidateKind kind;

    private int startAt;
    private int endAt;

    private String text;
    private String textKey;
    private String section;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable UUID item;
    private boolean merged;
    private @Nullable String reason;
    private @Nullable UUID judgement;

    /// A line to a measure; null where the report holds no ledger, as all that follow.
    private @Nullable String measures;

    private @Nullable String result;
    private @Nullable String stated;
    private @Nullable LocalDate due;
    private @Nullable BigDecimal amount;
    private @Nullable String leader;
    private @Nullable String leadUnit;

    @jakarta.persistence.Version
    private int lockVersion;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Candidate() {}

    Candidate(UUID id, UUID report, UUID version, Passage passage) {
        this.id = id;
        this.report = report;
        this.version = version;
        this.kind = passage.kind();
        this.startAt = passage.start();
        this.endAt = passage.end();
        this.text = passage.text();
        this.textKey = passage.key();
        this.section = passage.section();
        this.judgement = passage.judgement();
        this.state = State.PROPOSED;
        LedgerColumns columns = passage.columns();
        if (columns != null) {
            this.measures = String.join("\n", columns.measures());
            this.result = columns.result();
            this.stated = columns.state();
            this.due = columns.due();
            this.amount = columns.amount();
            this.leader = columns.leader();
            this.leadUnit = columns.leadUnit();
        }
    }

    /// What the report says of it beside naming it; null where it does not.
    @Nullable
    LedgerColumns columns() {
        if (stated == null || measures == null) return null;
        List<String> each = measures.lines().toList();
        return new LedgerColumns(each, result, stated, due, amount, leader, leadUnit);
    }

    void accept(UUID asItem) {
        mustBeProposed();
        state = State.ACCEPTED;
        item = asItem;
    }

    /// It says what the item says that another candidate opened.
    void merge(UUID intoItem) {
        accept(intoItem);
        merged = true;
    }

    void reject(String why) {
        mustBeProposed();
        state = State.REJECTED;
        reason = why;
    }

    /// Takes over the answer that a candidate of the same words got.
    void answerLike(Candidate decided) {
        state = decided.state;
        item = decided.item;
        merged = decided.merged;
        reason = decided.reason;
    }

    /// Whether it is the same passage, cut a little longer or shorter.
    boolean isCutLike(Candidate other) {
        return kind == other.kind && Passage.overlap(text, other.text);
    }

    private void mustBeProposed() {
        switch (state) {
            case PROPOSED -> {}
            case ACCEPTED ->
                throw new Conflict("这条候选事项已经列入台账，请直接办理该整改事项。", "the candidate is accepted; work on its item " + item);
            case REJECTED ->
                throw new Conflict("这条候选事项已被否决：%s".formatted(reason), "the candidate is rejected: " + reason);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID report() {
        return report;
    }

    public UUID version() {
        return version;
    }

    public CandidateKind kind() {
        return kind;
    }

    public int start() {
        return startAt;
    }

    public int end() {
        return endAt;
    }

    public String text() {
        return text;
    }

    String textKey() {
        return textKey;
    }

    String section() {
        return section;
    }

    boolean isProposed() {
        return state == State.PROPOSED;
    }

    boolean isAccepted() {
        return state == State.ACCEPTED;
    }

    boolean isMerged() {
        return merged;
    }

    /// Whether a person added it; the reader had missed it.
    boolean isAdded() {
        return judgement != null;
    }

    public String state() {
        return state.name().toLowerCase(Locale.ROOT);
    }

    public @Nullable UUID item() {
        return item;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
