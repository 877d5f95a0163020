package org.taizhang.review.unit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.listing.Saying;
import org.taizhang.review.unitname.UnitMatch;
import org.taizhang.review.unitname.UnitName;
import org.taizhang.review.unitname.UnitsByName;
import org.taizhang.web.problem.Invalid;

@ApplicationScoped
public class UnitRepository implements PanacheRepositoryBase<Unit, String> {

    /// Any constant will do; it must only differ from other advisory locks of the same database.
    private static final long TREE = 0x756e_6974L;

    /// How many rows go to the database at once.
    private static final int BATCH = 200;

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

    /// The unit that a report names by a name that it has or had, looked for only at and below the unit that handed it
    /// in, and among what these took over: nobody revises the reports of a unit beside or above their own.
    @Transactional
    public Optional<String> match(String unitAsRead, String title, String handedInBy) {
        UnitTree tree = tree();
        List<UnitMatch.Named> names = tree.answeredForBy(handedInBy).stream()
                .flatMap(code -> tree.find(code).stream())
                .flatMap(unit -> unit.names().map(name -> new UnitMatch.Named(unit.code(), UnitName.of(name))))
                .toList();
        return new UnitMatch(names).find(unitAsRead, title);
    }

    /// Some units by what they are called now.
    @Transactional
    public UnitsByName called(Set<String> codes) {
        var names = new UnitsByName();
        for (Unit unit : visible(codes)) {
            names.add(unit.code(), unit.name());
            unit.aliases().forEach(alias -> names.add(unit.code(), alias));
        }
        return names;
    }

    /// Those of some units of which nothing new may be asked.
    @Transactional
    public Set<String> closed(Set<String> codes) {
        return visible(codes).stream().filter(Unit::isClosed).map(Unit::code).collect(Collectors.toSet());
    }

    /// Code of a unit, and of those that it is below.
    public List<String> atAndAbove(String code) {
        UnitTree tree = tree();
        return tree.find(code)
                .map(unit -> Stream.concat(tree.ancestors(unit).stream(), Stream.of(code))
                        .toList())
                .orElseGet(() -> List.of(code));
    }

    /// Where a unit stands; one that the tree does not know, nowhere.
    public Place place(String code) {
        return new Place(code, findByIdOptional(code).map(Unit::parent).orElse(null));
    }

    /// Codes of a unit and of all that are below it.
    public Set<String> atAndBelow(String code) {
        return tree().atAndBelow(code);
    }

    /// Those of a branch that something new may be asked of.
    public Set<String> openAtAndBelow(String code) {
        UnitTree tree = tree();
        return tree.atAndBelow(code).stream()
                .filter(one -> tree.find(one).filter(Unit::isClosed).isEmpty())
                .collect(Collectors.toSet());
    }

    /// Whether something new may be asked of it. One that is not known is not closed.
    @Transactional
    public boolean isClosed(String code) {
        return count("code = ?1 and closedOn is not null", code) == 1;
    }

    /// Whose affair it is what a unit has to do: its own, or that of the last that took it over.
    public String inChargeOf(String code) {
        if (!isClosed(code)) return code;
        UnitTree tree = tree();
        List<String> successors = tree.find(code).map(tree::successors).orElse(List.of());
        return successors.isEmpty() ? code : successors.getLast();
    }

    /// @throws Invalid when it is closed
    public void mustBeOpen(String code) {
        if (isClosed(code)) {
            UnitRef heir = ref(inChargeOf(code));
            throw Invalid.field(
                    "unit",
                    "该单位已撤销，由“%s”承接，请选择承接单位。".formatted(heir.name()),
                    "it was closed; %s took over".formatted(heir.code()));
        }
    }

    /// The tree with all that was changed in it, and nothing of it watched any more: before each of the many statements
    /// that follow Hibernate would look at every unit again.
    UnitTree written() {
        getSession().setJdbcBatchSize(BATCH);
        flush();
        UnitTree tree = tree();
        getEntityManager().clear();
        return tree;
    }

    /// What was typed into a filter; null where nothing was.
    public @Nullable Saying filter(@Nullable String typed) {
        return typed == null ? null : saying(typed);
    }

    /// Words, and the units that have them in their name.
    public Saying saying(String typed) {
        List<String> codes = getEntityManager()
                .createQuery("select u.code from Unit u where locate(:q, lower(u.name)) > 0", String.class)
                .setParameter("q", typed.toLowerCase(Locale.ROOT))
                .getResultList();
        return new Saying(typed, codes);
    }

    UnitTree tree() {
        return new UnitTree(list("select u from Unit u left join fetch u.formerNames"));
    }

    List<Unit> visible(Set<String> codes) {
        return list("select u from Unit u left join fetch u.formerNames where u.code in ?1 order by u.code", codes);
    }

    /// Changes of the tree happen one after the other, until the commit.
    void lockTree() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(:key)", Tuple.class)
                .setParameter("key", TREE)
                .getSingleResult();
    }
}
