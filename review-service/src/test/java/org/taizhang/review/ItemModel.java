package org.taizhang.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What may become of an item, in few words and without the program's.
final class ItemModel {

    private static final List<String> SUPERVISORS = List.of("reviewer", "approver", "second-reviewer");
    private static final String LOOKER = "second-reviewer";

    enum State {
        ASSIGNED,
        IN_PROGRESS,
        UNDER_CLOSE_OUT,
        CLOSED,
        CARRIED,
        MERGED,
        ARCHIVED;

        String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    enum Act {
        SIGN,
        PLAN,
        NOTE,
        FINISH,
        REOPEN,
        PROVE,
        EXTEND,
        APPLY,
        APPROVE,
        RETURN,
        WITHDRAW,
        CARRY,
        RECLASSIFY,
        REASSIGN,
        MERGE,
        CONFIRM,
        END_LIST,
        ARCHIVE,
        DRAW,
        HOLDS,
        REBOUNDS
    }

    /// What its unit wants, as one step decides.
    private enum Asking {
        EXTENSION("grant", "extension.granted", "extension.refused"),
        PLAN("accept", "plan.accepted", "plan.returned");

        private final String step;
        private final String granted;
        private final String refused;

        Asking(String step, String granted, String refused) {
            this.step = step;
            this.granted = granted;
            this.refused = refused;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private enum Listed {
        OPEN,
        ENDED,
        ARCHIVED
    }

    private final String kind;
    private final List<String> trail = new ArrayList<>(List.of("item.opened"));
    private final List<String> facts = new ArrayList<>(List.of("item.opened"));
    private String unit = "water-bureau";
    private State state = State.ASSIGNED;
    private Listed listed = Listed.OPEN;
    private boolean measureDone;
    private boolean proven;
    private boolean confirmed;
    private @Nullable Asking asking;
    private boolean longTerm;
    private boolean reviewed;
    private boolean demanded;
    private int extensions;
    private boolean drawn;
    private @Nullable String lookBack;

    ItemModel(String kind) {
        this.kind = kind;
    }

    List<Act> possible() {
        return Arrays.stream(Act.values()).filter(this::isLegal).toList();
    }

    boolean mayDo(Act act, String who) {
        return isLegal(act) && whose(act).contains(who);
    }

    /// One whom it is for, now or whenever it is possible.
    String usually(Act act) {
        return whose(act).getFirst();
    }

    private List<String> whose(Act act) {
        return switch (act) {
            case SIGN, PLAN, NOTE, FINISH, REOPEN, PROVE, EXTEND, APPLY, WITHDRAW, CONFIRM -> List.of(reporter());
            case APPROVE, RETURN -> deciders();
            case CARRY, RECLASSIFY, REASSIGN, MERGE, END_LIST, ARCHIVE, DRAW -> SUPERVISORS;
            case HOLDS, REBOUNDS -> List.of(LOOKER);
        };
    }

    private List<String> deciders() {
        if (asking != null) return SUPERVISORS;
        return reviewed ? List.of("approver") : List.of("reviewer", LOOKER);
    }

    private boolean isLegal(Act act) {
        return switch (act) {
            case SIGN -> state == State.ASSIGNED;
            case NOTE, PROVE -> state == State.IN_PROGRESS;
            case FINISH -> state == State.IN_PROGRESS && !measureDone;
            case REOPEN -> state == State.IN_PROGRESS && measureDone;
            case EXTEND -> state == State.IN_PROGRESS && asking == null;
            case PLAN -> state == State.IN_PROGRESS && asking == null && isClosable();
            case APPLY -> state == State.IN_PROGRESS && asking == null && isClosable() && proven;
            case APPROVE, RETURN -> asking != null || state == State.UNDER_CLOSE_OUT;
            case WITHDRAW -> asking != null;
            case CARRY -> kind.equals("commitment") && state == State.IN_PROGRESS && asking == null;
            case RECLASSIFY -> (state == State.ASSIGNED || state == State.IN_PROGRESS) && asking == null;
            case REASSIGN, MERGE -> isOpen();
            case CONFIRM -> !isClosable() && state == State.IN_PROGRESS && !confirmed;
            case END_LIST -> listed == Listed.OPEN;
            case ARCHIVE ->
                listed == Listed.ENDED && asking == null && !"rebound".equals(lookBack) && (!isOpen() || !isClosable());
            case DRAW -> state == State.CLOSED && !drawn && !"rebound".equals(lookBack);
            case HOLDS -> drawn;
            case REBOUNDS -> drawn && listed == Listed.OPEN;
        };
    }

    private boolean isClosable() {
        return !kind.equals("duty");
    }

    private boolean isOpen() {
        return state == State.ASSIGNED || state == State.IN_PROGRESS || state == State.UNDER_CLOSE_OUT;
    }

    /// Whether a file is on its way that the item will take.
    boolean arrives(Act act) {
        return act == Act.PROVE && state == State.IN_PROGRESS;
    }

    void done(Act act) {
        switch (act) {
            case SIGN -> becomes(State.IN_PROGRESS, "item.signed");
            case NOTE -> tells("item.progressed", "item.progressed");
            case FINISH -> {
                measureDone = true;
                tells("item.measure-done", "item.progressed");
            }
            case REOPEN -> {
                measureDone = false;
                tells("item.measure-reopened", "item.progressed");
            }
            case PROVE -> {
                proven = true;
                tells("item.evidenced", "item.evidenced");
            }
            case EXTEND -> asks(Asking.EXTENSION, "extension.requested");
            case PLAN -> asks(Asking.PLAN, "plan.submitted");
            case APPLY -> {
                reviewed = false;
                demanded = false;
                becomes(State.UNDER_CLOSE_OUT, "item.applied");
            }
            case APPROVE -> approve();
            case RETURN -> sendBack();
            case WITHDRAW -> answered(asking == Asking.PLAN ? "plan.withdrawn" : "extension.withdrawn");
            case CARRY -> becomes(State.CARRIED, "item.carried");
            case RECLASSIFY -> {
                longTerm = !longTerm;
                tells("item.reclassified", "item.reclassified");
            }
            case REASSIGN -> {
                endsWhatItGoesThrough();
                unit = otherUnit();
                becomes(State.ASSIGNED, "item.reassigned");
            }
            case MERGE -> {
                endsWhatItGoesThrough();
                becomes(State.MERGED, "item.merged");
            }
            case CONFIRM -> {
                confirmed = true;
                tells("item.confirmed", "item.confirmed");
            }
            case END_LIST -> listed = Listed.ENDED;
            case ARCHIVE -> {
                listed = Listed.ARCHIVED;
                if (isOpen()) becomes(State.ARCHIVED, "item.archived");
            }
            case DRAW -> drawn = true;
            case HOLDS -> lookedBack("holds");
            case REBOUNDS -> lookedBack("rebound");
        }
    }

    private void approve() {
        if (asking != null) {
            if (asking == Asking.EXTENSION) extensions++;
            answered(asking.granted);
        } else if (reviewed) {
            becomes(State.CLOSED, "item.closed");
        } else {
            reviewed = true;
            tells("item.passed", "item.passed");
        }
    }

    private void sendBack() {
        if (asking != null) {
            answered(asking.refused);
        } else {
            demanded = true;
            becomes(State.IN_PROGRESS, "item.returned");
        }
    }

    private void asks(Asking what, String act) {
        asking = what;
        tells(act, act);
    }

    private void answered(String act) {
        asking = null;
        tells(act, act);
    }

    private void endsWhatItGoesThrough() {
        if (asking != null || state == State.UNDER_CLOSE_OUT) answered("application.voided");
    }

    private void lookedBack(String result) {
        drawn = false;
        lookBack = result;
        tells("item.looked-back", "item.looked-back");
    }

    private void becomes(State next, String act) {
        state = next;
        tells(act, act);
    }

    private void tells(String act, String fact) {
        trail.add(act);
        facts.add(fact);
    }

    /// To the reporter of its unit.
    Set<String> offered() {
        var offered = new TreeSet<String>();
        if (isLegal(Act.SIGN)) offered.add("sign");
        if (isLegal(Act.PLAN)) offered.add("plan");
        if (isLegal(Act.NOTE)) offered.addAll(Set.of("progress", "evidence"));
        if (isLegal(Act.APPLY)) offered.add("apply");
        if (isLegal(Act.EXTEND)) offered.add("extend");
        if (isLegal(Act.CONFIRM)) offered.add("confirm");
        return offered;
    }

    State state() {
        return state;
    }

    /// Code of the step that it waits at.
    @Nullable
    String step() {
        if (asking != null) return asking.step;
        return state == State.UNDER_CLOSE_OUT ? reviewed ? "acceptance" : "review" : null;
    }

    /// Whether the last return demands something that an application must answer.
    boolean demanded() {
        return demanded;
    }

    /// Code of what it goes through.
    @Nullable
    String procedure() {
        if (asking != null) return asking.code();
        return state == State.UNDER_CLOSE_OUT ? "close-out" : null;
    }

    String unit() {
        return unit;
    }

    /// Which it may be made the affair of.
    String otherUnit() {
        return unit.equals("archives") ? "water-bureau" : "archives";
    }

    String reporter() {
        return unit + "-reporter";
    }

    String itemClass() {
        return longTerm ? "long-term" : "staged";
    }

    int extensions() {
        return extensions;
    }

    @Nullable
    String lookBack() {
        return lookBack;
    }

    /// Whether another item goes on from it.
    boolean goesOn() {
        return state == State.CARRIED || "rebound".equals(lookBack);
    }

    List<String> trail() {
        return trail;
    }

    List<String> facts() {
        return facts;
    }

    @Override
    public String toString() {
        return "%s %s of %s, list %s, asking %s, reviewed %s, drawn %s"
                .formatted(kind, state, unit, listed, asking, reviewed, drawn);
    }
}
