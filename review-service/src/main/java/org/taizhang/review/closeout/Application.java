package org.taizhang.review.closeout;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What a unit handed in with one application for close-out 销号: all evidence that counted then, and how it met each
/// demand of the return before, and what the reviewing side checked of it. What the unit said never changes; the next
/// application is another round.
@Entity
@Table(name = "close_out_application")
class Application {

    @Id
    private UUID id;

    private UUID item;
    private int round;

    @Column(columnDefinition = "uuid[]")
    private List<UUID> evidence;

    @ElementCollection
    @CollectionTable(name = "close_out_answer", joinColumns = @JoinColumn(name = "application_id"))
    @OrderColumn(name = "place")
    private List<Answer> answers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "close_out_check", joinColumns = @JoinColumn(name = "application_id"))
    @OrderColumn(name = "place")
    private List<Check> checks = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Application() {}

    Application(UUID id, UUID item, int round, List<UUID> evidence, List<Answer> answers) {
        this.id = id;
        this.item = item;
        this.round = round;
        this.evidence = List.copyOf(evidence);
        this.answers.addAll(answers);
    }

    void note(Check check) {
        checks.add(check);
    }

    List<Check> checks() {
        return List.copyOf(checks);
    }

    UUID item() {
        return item;
    }

    int round() {
        return round;
    }

    List<UUID> evidence() {
        return List.copyOf(evidence);
    }

    List<Answer> answers() {
        return List.copyOf(answers);
    }
}
