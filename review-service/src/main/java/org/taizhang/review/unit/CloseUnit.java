package org.taizhang.review.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.taizhang.review.audit.SayWhoChanged;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.NotFound;

/// 撤销: ends a unit. What it wrote stays under its name; what is open is from then on the affair of its successor,
/// whose people see all that was its.
@ApplicationScoped
class CloseUnit {

    /// How many names a refusal gives.
    private static final int SOME = 5;

    private final UnitRepository units;
    private final AnnounceUnits announce;
    private final TrailRepository trail;
    private final TellDay day;
    private final SayWhoChanged whoChanged;

    CloseUnit(
            UnitRepository units,
            AnnounceUnits announce,
            TrailRepository trail,
            TellDay day,
            SayWhoChanged whoChanged) {
        this.whoChanged = whoChanged;
        this.units = units;
        this.announce = announce;
        this.trail = trail;
        this.day = day;
    }

    @Transactional
    Unit close(String code, String successor, Person by) {
        units.lockTree();
        Unit unit = theirs(code, by);
        UnitTree before = units.tree();
        mayClose(unit, before);
        Unit heir = heir(unit, successor, by);
        unit.close(heir, day.today());
        units.flush();
        announce.handOver(unit, before, units.tree());
        trail.add(by.actor(), "unit.closed", code, code, Map.of("name", unit.name(), "successor", successor));
        return unit;
    }

    /// What was closed by mistake is as it was; what its successor did meanwhile stays done.
    @Transactional
    Unit reopen(String code, Person by) {
        units.lockTree();
        Unit unit = theirs(code, by);
        if (!unit.isClosed()) throw new Conflict("该单位没有撤销。", "%s is open".formatted(code));
        UnitTree before = units.tree();
        if (unit.parent() != null
                && before.find(unit.parent()).filter(Unit::isClosed).isPresent())
            throw new Conflict("它的上级单位已撤销，请先恢复上级单位。", "the unit above is closed");
        List<Fault> faults = new TreeDraft(before).faultsOf(code);
        if (!faults.isEmpty()) {
            throw new Conflict(
                    faults.getFirst().why().zh(), faults.getFirst().why().en());
        }
        unit.reopen();
        units.flush();
        announce.handOver(unit, before, units.tree());
        trail.add(by.actor(), "unit.reopened", code, code, Map.of("name", unit.name()));
        return unit;
    }

    private Unit theirs(String code, Person by) {
        Unit unit = Optional.of(code)
                .filter(by::sees)
                .flatMap(one -> units.findByIdOptional(one))
                .orElseThrow(() -> NotFound.of("单位", "unit", code));
        IdentifyPerson.demand(ChangeUnit.permission(by));
        whoChanged.mustBe(unit.tag(), code);
        return unit;
    }

    private static void mayClose(Unit unit, UnitTree tree) {
        if (unit.isClosed()) throw new Conflict("该单位已经撤销。", "%s is closed already".formatted(unit.code()));
        if (unit.parent() == null) throw new Conflict("最上级单位不能撤销。", "the root cannot be closed");
        List<Unit> open = tree.children(unit.code()).stream()
                .filter(child -> !child.isClosed())
                .toList();
        if (!open.isEmpty()) {
            String names = open.stream().limit(SOME).map(Unit::name).collect(Collectors.joining("、"));
            throw new Conflict(
                    "还有 %d 个下级单位没有撤销，请先移走或撤销：%s。".formatted(open.size(), names),
                    "%d units below are open: %s".formatted(open.size(), names));
        }
    }

    private Unit heir(Unit unit, String successor, Person by) {
        if (successor.equals(unit.code()))
            throw Invalid.field("successor", "承接单位不能是它自己。", "a unit does not succeed itself");
        Unit heir = Optional.of(successor)
                .filter(by::sees)
                .flatMap(one -> units.findByIdOptional(one))
                .orElseThrow(() -> NotFound.of("单位", "unit", successor));
        if (heir.isClosed()) {
            throw Invalid.field(
                    "successor", "承接单位“%s”已撤销。".formatted(heir.name()), "%s is closed".formatted(successor));
        }
        return heir;
    }
}
