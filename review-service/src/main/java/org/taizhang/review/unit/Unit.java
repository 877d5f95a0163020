package org.taizhang.review.unit;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.unitname.UnitName;
import org.taizhang.web.match.Tag;

/// An organisation in the tree. Its code never changes.
///
/// `open -close(successor)-> closed -reopen-> open`. A closed unit keeps its place, its name and all that
/// it wrote; what is open is its successor's affair, and nothing new is asked of it.
@Entity
public class Unit {

    @Id
    private String code;

    private String name;

    @Column(columnDefinition = "text[]")
    private List<String> aliases;

    private @Nullable String parent;

    @Column(columnDefinition = "text[]")
    private List<String> cooperating;

    private @Nullable LocalDate closedOn;
    private @Nullable String successor;

    @ElementCollection
    @CollectionTable(name = "unit_former_name", joinColumns = @JoinColumn(name = "unit"))
    @OrderColumn(name = "place")
    private List<FormerName> formerNames = new ArrayList<>();

    @Version
    private int lockVersion;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Unit() {}

    Unit(String code, Traits traits) {
        this.code = code;
        this.name = traits.name();
        this.aliases = traits.aliases();
        this.parent = traits.parent();
        this.cooperating = traits.cooperating();
    }

    /// What is true of a unit, and may be otherwise tomorrow.
    ///
    /// @param parent code; null for the root
    /// @param cooperating codes of the units that usually work with it
    public record Traits(
            String name, List<String> aliases, @Nullable String parent, List<String> cooperating) {

        public Traits {
            aliases = List.copyOf(aliases);
            cooperating = List.copyOf(cooperating);
        }
    }

    /// A name that it had.
    ///
    /// @param until the day on which it got another
    @Embeddable
    public record FormerName(String name, LocalDate until) {}

    /// The name that it loses is kept, and one that it takes again is former no more.
    void change(Traits traits, LocalDate today) {
        if (!name.equals(traits.name())) {
            formerNames.removeIf(former -> former.name().equals(traits.name()));
            formerNames.add(new FormerName(name, today));
        }
        this.name = traits.name();
        this.aliases = traits.aliases();
        this.parent = traits.parent();
        this.cooperating = traits.cooperating();
    }

    void close(Unit heir, LocalDate today) {
        this.closedOn = today;
        this.successor = heir.code();
    }

    void reopen() {
        this.closedOn = null;
        this.successor = null;
    }

    boolean isClosed() {
        return closedOn != null;
    }

    boolean is(Traits traits) {
        return traits.equals(traits());
    }

    Traits traits() {
        return new Traits(name, aliases, parent, cooperating);
    }

    /// All that it is and was called.
    Stream<String> names() {
        return Stream.of(Stream.of(name), aliases.stream(), formerNames.stream().map(FormerName::name))
                .flatMap(some -> some);
    }

    /// Whether the two are told apart by nothing that is written on a report.
    boolean isCalledLike(String other) {
        String plain = UnitName.plain(other);
        return Stream.concat(Stream.of(name), aliases.stream())
                .map(UnitName::plain)
                .anyMatch(plain::equals);
    }

    /// It has a code and no id, which tags go by.
    Tag tag() {
        return new Tag(UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)), lockVersion);
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    List<String> aliases() {
        return List.copyOf(aliases);
    }

    @Nullable
    String parent() {
        return parent;
    }

    boolean isBelow(@Nullable String other) {
        return Objects.equals(parent, other);
    }

    List<String> cooperating() {
        return List.copyOf(cooperating);
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    @Nullable
    String successor() {
        return successor;
    }

    /// Oldest first.
    List<FormerName> formerNames() {
        return List.copyOf(formerNames);
    }
}
