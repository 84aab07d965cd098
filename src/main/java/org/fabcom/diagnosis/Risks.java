package org.fabcom.diagnosis;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.diagnosis.Library.Known;
import org.fabcom.diagnosis.Tool.Owner;
import org.fabcom.diagnosis.grounds.Evidence;
import org.fabcom.diagnosis.grounds.Evidence.Question;
import org.fabcom.diagnosis.grounds.Reason;
import org.fabcom.diagnosis.grounds.Why;
import org.jspecify.annotations.Nullable;

/** D4, D6 to D10 and D12: the risks that stand on facts of the tool and on who holds its account. */
record Risks(Use use, Known known, Tool tool) {

    /** Uses that leave nothing behind: the next poll, call or parcel is simply made elsewhere. */
    private static final Set<String> WITHOUT_HISTORY = Set.of("datepoll", "video", "transfer");

    Risks(Use use) {
        this(use, use.known(), use.tool());
    }

    static boolean leavesNothingBehind(Known known) {
        return WITHOUT_HISTORY.contains(known.need()) && !known.free();
    }

    /** D4: how often the bargain was changed by one side in five years. */
    Line changes() {
        if (known.closing().isPresent()) {
            var closing = known.closing().get();
            var on = closing.happenedOn() == null ? closing.readOn() : closing.happenedOn();
            return Line.of(Dimension.D4, Level.HIGH, Reason.of(Why.CLOSED, on), Evidence.read(known.of("closed")));
        }
        var all =
                known.facts().stream().filter(it -> it.about().equals("change")).toList();
        if (all.isEmpty()) return Line.of(Dimension.D4, Level.UNKNOWN, Reason.of(Why.CHANGES_NONE_KNOWN), List.of());
        var recent = all.stream().filter(this::withinFiveYears).toList();
        // old ones only: nobody may have looked since, so this says nothing of the last five years
        if (recent.isEmpty())
            return Line.of(Dimension.D4, Level.UNKNOWN, Reason.of(Why.CHANGES_OLD, all.size()), Evidence.read(all));
        var level = recent.size() > 3 ? Level.HIGH : Level.WATCH;
        return Line.of(Dimension.D4, level, Reason.of(Why.CHANGES, recent.size()), Evidence.read(recent));
    }

    private boolean withinFiveYears(Fact change) {
        var on = change.happenedOn();
        return on != null && !on.isBefore(use.day().minusYears(5)) && !on.isAfter(use.day());
    }

    /** D6: what one can take along; the poorest export counts. */
    Line portability() {
        var exports = known.of("export");
        var lowest = exports.stream()
                .filter(it -> it.number("level").isPresent())
                .mapToInt(it -> (int) it.number("level").getAsLong())
                .min();
        if (lowest.isEmpty()) {
            if (leavesNothingBehind(known))
                return Line.of(
                        Dimension.D6,
                        Level.LOW,
                        Reason.of(Why.EXPORT_NOT_NEEDED),
                        List.of(new Evidence.Ruled(Why.EXPORT_NOT_NEEDED)));
            return Line.of(Dimension.D6, Level.UNKNOWN, Reason.of(Why.EXPORT_UNKNOWN), Evidence.read(exports));
        }
        var reason = Reason.of(
                switch (lowest.getAsInt()) {
                    case 0 -> Why.EXPORT_NONE;
                    case 1 -> Why.EXPORT_BY_HAND;
                    case 2 -> Why.EXPORT_PARTIAL;
                    case 3 -> Why.EXPORT_COMPLETE;
                    default -> Why.EXPORT_OPEN;
                });
        return Line.of(Dimension.D6, portable(lowest.getAsInt()), reason, Evidence.read(exports));
    }

    private static Level portable(int level) {
        return level <= 1 ? Level.HIGH : level == 2 ? Level.WATCH : Level.LOW;
    }

    /** D7: what ties others to the provider. */
    Line lockIn() {
        var reasons = new ArrayList<Reason>();
        var evidence = new ArrayList<Evidence>();
        int ties = tie("outside_account", Why.OUTSIDE_ACCOUNT, Why.OUTSIDE_ACCOUNT_PARTLY, reasons, evidence)
                + tie("vendor_address", Why.VENDOR_ADDRESS, Why.VENDOR_ADDRESS, reasons, evidence);
        var dependants = tool.dependants();
        if (dependants != null) {
            evidence.add(Evidence.answer(Question.DEPENDANTS, dependants));
            if (dependants > 0) {
                reasons.add(Reason.of(Why.DEPENDANTS, dependants));
                ties += dependants > 3 ? 2 : 1;
            }
        }
        if (reasons.isEmpty() && !readAsFree())
            return Line.of(Dimension.D7, Level.UNKNOWN, Reason.of(Why.LOCK_UNKNOWN), evidence);
        if (reasons.isEmpty()) reasons.add(Reason.of(Why.LOCK_FREE));
        var level = ties == 0 ? Level.LOW : ties == 1 ? Level.WATCH : Level.HIGH;
        return new Line(Dimension.D7, level, reasons, evidence, null);
    }

    /** A page says of one tie at least that it is not there; that nothing hangs on the tool here says nothing of the tool. */
    private boolean readAsFree() {
        return Stream.of("outside_account", "vendor_address")
                .flatMap(it -> known.of(it).stream())
                .anyMatch(it -> it.is("value", "no"));
    }

    private int tie(String about, Why yes, Why partly, List<Reason> reasons, List<Evidence> evidence) {
        var facts = known.of(about);
        evidence.addAll(Evidence.read(facts));
        if (facts.stream().anyMatch(it -> it.is("value", "yes"))) {
            reasons.add(Reason.of(yes));
            return 1;
        }
        if (facts.stream().anyMatch(it -> it.is("value", "partly"))) {
            reasons.add(Reason.of(partly));
            return 1;
        }
        return 0;
    }

    /** D8: adverts, profiling, re-use of content; the worst reading counts. */
    Line tracking() {
        var facts = known.of("tracking");
        if (facts.isEmpty()) return Line.of(Dimension.D8, Level.UNKNOWN, Reason.of(Why.TRACKING_UNKNOWN), List.of());
        if (facts.stream().anyMatch(it -> it.is("value", "yes")))
            return Line.of(Dimension.D8, Level.HIGH, Reason.of(Why.TRACKING_YES), Evidence.read(facts));
        if (facts.stream().anyMatch(it -> it.is("value", "partly")))
            return Line.of(Dimension.D8, Level.WATCH, Reason.of(Why.TRACKING_PARTLY), Evidence.read(facts));
        if (facts.stream().anyMatch(it -> it.is("value", "no")))
            return Line.of(Dimension.D8, Level.LOW, Reason.of(Why.TRACKING_NO), Evidence.read(facts));
        return Line.of(Dimension.D8, Level.UNKNOWN, Reason.of(Why.TRACKING_UNKNOWN), Evidence.read(facts));
    }

    /** D9: what happens to the account when a person leaves, or stops using it; null where there is none. */
    @Nullable
    Line accountLoss() {
        if (known.sheet().installed() && tool.owner() == null) return null;
        var reasons = new ArrayList<Reason>();
        var evidence = new ArrayList<Evidence>();
        var level = ownerLevel(tool.owner());
        reasons.add(Reason.of(owner(tool.owner())));
        if (tool.owner() != null) evidence.add(Evidence.answer(Question.OWNER, tool.owner()));
        var support = known.of("support");
        if (support.stream().anyMatch(it -> it.is("value", "no"))) {
            reasons.add(Reason.of(Why.NO_HUMAN));
            if (level == Level.LOW) level = Level.WATCH;
        }
        var inactivity = known.of("inactivity");
        inactivity.stream()
                .filter(it -> it.number("months").isPresent())
                .findFirst()
                .ifPresent(it -> reasons.add(
                        Reason.of(Why.INACTIVITY, it.number("months").getAsLong())));
        evidence.addAll(Evidence.read(support));
        evidence.addAll(Evidence.read(inactivity));
        return new Line(Dimension.D9, level, reasons, evidence, null);
    }

    /** D9 when nothing but the answer is known. */
    static Line accountLoss(Owner owner) {
        return Line.of(
                Dimension.D9,
                ownerLevel(owner),
                Reason.of(owner(owner)),
                List.of(Evidence.answer(Question.OWNER, owner)));
    }

    private static Level ownerLevel(@Nullable Owner owner) {
        if (owner == null) return Level.UNKNOWN;
        return switch (owner) {
            case ENTITY -> Level.LOW;
            case PERSON, FORMER -> Level.HIGH;
            case UNKNOWN -> Level.WATCH;
        };
    }

    private static Why owner(@Nullable Owner owner) {
        if (owner == null) return Why.OWNER_UNSAID;
        return switch (owner) {
            case ENTITY -> Why.OWNER_ENTITY;
            case PERSON -> Why.OWNER_PERSON;
            case FORMER -> Why.OWNER_FORMER;
            case UNKNOWN -> Why.OWNER_UNKNOWN;
        };
    }

    /** D10: is a processing contract offered, and in whose name would it be? */
    Line duties() {
        var facts = known.of("dpa");
        var evidence = new ArrayList<>(Evidence.read(facts));
        evidence.addAll(use.library().laws("rgpd-28", "rgpd-30"));
        if (facts.stream().anyMatch(it -> it.is("value", "yes"))) {
            var owner = tool.owner();
            if (owner != Owner.PERSON && owner != Owner.FORMER)
                return Line.of(Dimension.D10, Level.LOW, Reason.of(Why.DPA_YES), evidence);
            evidence.add(Evidence.answer(Question.OWNER, owner));
            return Line.of(Dimension.D10, Level.WATCH, Reason.of(Why.DPA_YES_OTHER_NAME), evidence);
        }
        if (facts.stream().anyMatch(it -> it.is("value", "no")))
            return Line.of(Dimension.D10, Level.HIGH, Reason.of(Why.DPA_NO), evidence);
        return Line.of(Dimension.D10, Level.UNKNOWN, Reason.of(Why.DPA_UNKNOWN), evidence);
    }

    /** D11: no plan was closed here yet, so nobody can say how many hours; the known traps are shown. */
    Line effort() {
        var evidence = new ArrayList<Evidence>();
        evidence.add(new Evidence.Ruled(Why.EFFORT_UNKNOWN));
        evidence.addAll(Evidence.read(known.of("pitfall")));
        return Line.of(Dimension.D11, Level.UNKNOWN, Reason.of(Why.EFFORT_UNKNOWN), evidence);
    }

    /** D12: the right to switch of the Data Act, for a service that one pays for; null where it is of no use. */
    @Nullable
    Line lever() {
        var law = use.library().laws("data-act", "data-act-frais", "data-act-exceptions");
        if (law.isEmpty() || !tool.pays() && !use.saidPaidPlan()) return null;
        return Line.of(Dimension.D12, Level.LOW, Reason.of(Why.LEVER_CONTRACT), law);
    }
}
