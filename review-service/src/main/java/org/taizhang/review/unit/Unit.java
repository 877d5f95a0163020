package org.taizhang.review.unit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An organisation in the tree. Its code never changes.
@Entity
public class Unit {

    @Id
    private String code;

    private String name;

    @Column(columnDefinition = "text[]")
    private List<String> aliases;

    private @Nullable String parent;

    @Version
    private int lockVersion;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Unit() {}

    Unit(String code, String name, List<String> aliases, @Nullable String parent) {
        this.code = code;
        this.name = name;
        this.aliases = List.copyOf(aliases);
        this.parent = parent;
    }

    void change(String newName, List<String> newAliases, @Nullable String newParent) {
        this.name = newName;
        this.aliases = List.copyOf(newAliases);
        this.parent = newParent;
    }

    boolean is(String itsName, List<String> itsAliases, @Nullable String itsParent) {
        return name.equals(itsName) && aliases.equals(itsAliases) && Objects.equals(parent, itsParent);
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
}
