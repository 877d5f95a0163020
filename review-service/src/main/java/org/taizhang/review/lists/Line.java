package org.taizhang.review.lists;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.ItemClass;
import org.taizhang.review.kind.Particulars;
import org.taizhang.web.match.Tag;

/// What a draft will ask of one unit.
@Entity
@Table(name = "ledger_line")
public class Line {

    @Id
    private UUID id;

    private UUID list;
    private int place;
    private String unit;
    private String problem;
    private String grounds;

    @Enumerated(EnumType.STRING)
    private ItemClass itemClass;

    private @Nullable LocalDate due;
    private @Nullable String goal;
    private @Nullable String handler;

    @Column(columnDefinition = "text[]")
    private List<String> cooperatingUnits;

    @Column(columnDefinition = "text[]")
    private List<String> measures;

    private Particulars particulars;

    @Version
    private int lockVersion;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Line() {}

    @SuppressWarnings("NullAway.Init") // `change` fills the rest.
    Line(UUID id, UUID list, int place, Ask ask) {
        this.id = id;
        this.list = list;
        this.place = place;
        change(ask);
    }

    final void change(Ask ask) {
        unit = ask.unit();
        problem = ask.problem();
        grounds = ask.grounds();
        itemClass = ask.itemClass();
        due = ask.due();
        goal = ask.goal();
        handler = ask.handler();
        cooperatingUnits = ask.cooperatingUnits();
        measures = ask.measures();
        particulars = ask.particulars();
    }

    public UUID id() {
        return id;
    }

    Tag tag() {
        return new Tag(id, lockVersion);
    }

    UUID list() {
        return list;
    }

    int place() {
        return place;
    }

    public Ask ask() {
        return new Ask(
                unit,
                problem,
                grounds,
                itemClass,
                due,
                goal,
                handler,
                List.copyOf(cooperatingUnits),
                List.copyOf(measures),
                particulars);
    }
}
