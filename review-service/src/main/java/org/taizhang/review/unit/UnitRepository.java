package org.taizhang.review.unit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class UnitRepository implements PanacheRepositoryBase<Unit, String> {

    /// Any constant will do; it must only differ from other advisory locks of the same database.
    private static final long TREE = 0x756e_6974L;

    public boolean exists(String code) {
        return count("code", code) == 1;
    }

    /// The unit by name; by its code where the tree does not know it.
    public UnitRef ref(String code) {
        return new UnitRef(code, findByIdOptional(code).map(Unit::name).orElse(code));
    }

    public Map<String, UnitRef> refs(Collection<? extends @Nullable String> codes) {
        Set<String> known = codes.stream().flatMap(Stream::ofNullable).collect(Collectors.toSet());
        return list("code in ?1", known).stream()
                .collect(Collectors.toMap(Unit::code, unit -> new UnitRef(unit.code(), unit.name())));
    }

    /// In the order of the codes; a unit that is gone goes by its code.
    public List<UnitRef> named(List<String> codes) {
        Map<String, UnitRef> refs = refs(codes);
        return codes.stream()
                .map(code -> refs.getOrDefault(code, new UnitRef(code, code)))
                .toList();
    }

    /// The unit that a report names, looked for only at and below the unit that handed it in: nobody revises the
    /// reports of a unit beside or above their own.
    @Transactional
    public Optional<String> match(String unitAsRead, String title, String handedInBy) {
        UnitTree tree = tree();
        List<UnitMatch.Named> names = tree.atAndBelow(handedInBy).stream()
                .flatMap(code -> tree.find(code).stream())
                .flatMap(unit -> Stream.concat(Stream.of(unit.name()), unit.aliases().stream())
                        .map(name -> new UnitMatch.Named(unit.code(), UnitName.of(name))))
                .toList();
        return new UnitMatch(names).find(unitAsRead, title);
    }

    /// Where a unit stands; one that the tree does not know, nowhere.
    public Place place(String code) {
        return new Place(code, findByIdOptional(code).map(Unit::parent).orElse(null));
    }

    /// Codes of a unit and of all that are below it.
    public Set<String> atAndBelow(String code) {
        return tree().atAndBelow(code);
    }

    UnitTree tree() {
        return new UnitTree(listAll());
    }

    List<Unit> visible(Set<String> codes) {
        return list("code in ?1 order by code", codes);
    }

    /// Changes of the tree happen one after the other, until the commit.
    void lockTree() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(:key)", Tuple.class)
                .setParameter("key", TREE)
                .getSingleResult();
    }
}
