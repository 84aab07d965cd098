package org.fabcom.flows;

import module java.base;
import org.fabcom.flows.Entered.Why;
import org.fabcom.flows.Recipients.Recipient;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What leaves outside the shop: gifts, partners under agreement, recyclers, the recycling centre, bins. Thread-safe. */
@Component
public class Dispatches {

    /**
     * An exit.
     *
     * @param recipient needed by partners and recyclers
     * @param wasteNote number of the note that follows the waste; empty: none
     */
    public record Dispatch(
            Site site,
            LocalDate day,
            ExitClass out,
            @Nullable UUID recipient,
            String wasteNote,
            String note,
            boolean deferred,
            List<Leaving> lines,
            PartyId by,
            String key) {
        public Dispatch {
            lines = List.copyOf(lines);
            if (lines.isEmpty() || out.told()) throw new IllegalArgumentException("nothing leaves");
        }
    }

    /** Either a kind of object or a waste. {@code gross}: grams on the scale, with the container. */
    public record Leaving(
            @Nullable UUID kind,
            @Nullable UUID waste,
            long gross,
            @Nullable UUID container,
            int pieces) {}

    private final Postings postings;
    private final Recipients recipients;
    private final Clock clock;

    Dispatches(Postings postings, Recipients recipients, Clock clock) {
        this.postings = postings;
        this.recipients = recipients;
        this.clock = clock;
    }

    public Entered record(Dispatch it) {
        var said = String.join(
                "\n",
                it.site().id().toString(),
                it.day().toString(),
                it.out().name(),
                "" + it.recipient(),
                it.wasteNote(),
                it.note(),
                it.lines().toString());
        return postings.write(it.by(), it.key(), said, () -> written(it));
    }

    private Postings.Draft written(Dispatch it) {
        var owner = it.site().owner();
        var today = Days.today(clock);
        if (it.site().closed()) return Postings.Draft.refused(Why.SITE_CLOSED);
        if (it.day().isAfter(today) || !it.day().equals(today) && !it.deferred())
            return Postings.Draft.refused(Why.DAY);
        var kinds = it.lines().stream()
                .map(Leaving::kind)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var wastes = it.lines().stream()
                .map(Leaving::waste)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!postings.known("flows.kind", owner, kinds) || !postings.known("flows.waste", owner, wastes))
            return Postings.Draft.refused(Why.UNKNOWN_KIND);
        var tares = postings.tares(
                owner, it.lines().stream().map(Leaving::container).toList());
        if (it.lines().stream().anyMatch(line -> line.gross() <= Intakes.tare(tares, line.container())))
            return Postings.Draft.refused(Why.NOTHING_LEFT);
        var refused = refused(it, wastes, tares);
        if (refused != null) return Postings.Draft.refused(refused);
        var now = clock.instant();
        var movement = new Postings.Movement(
                Ids.next(),
                false,
                it.site().id(),
                it.day(),
                null,
                it.out(),
                null,
                it.recipient(),
                it.wasteNote(),
                null,
                it.note(),
                it.by(),
                now);
        return Postings.Draft.of(movement, lines(it, movement.id(), tares, recipients.residual(owner), now), Map.of());
    }

    /** What the partner's agreement or the recycler's list says against it. */
    private @Nullable Why refused(Dispatch it, List<UUID> wastes, Map<UUID, Integer> tares) {
        boolean needed = it.out() == ExitClass.PARTNER || it.out() == ExitClass.RECYCLER;
        if (it.recipient() == null) return needed ? Why.UNKNOWN_RECIPIENT : null;
        var to = recipients
                .find(it.recipient())
                .filter(found -> found.owner().equals(it.site().owner()) && !found.archived())
                .filter(found -> found.out() == it.out())
                .orElse(null);
        if (to == null) return Why.UNKNOWN_RECIPIENT;
        if (!to.holds(it.day())) return Why.AGREEMENT_OVER;
        if (!to.wastes().isEmpty() && !new HashSet<>(to.wastes()).containsAll(wastes)) return Why.NOT_TAKEN;
        return full(to, it, tares) ? Why.AGREEMENT_FULL : null;
    }

    private boolean full(Recipient to, Dispatch it, Map<UUID, Integer> tares) {
        var most = to.yearlyKg();
        if (most == null) return false;
        long now = it.lines().stream()
                .mapToLong(line -> line.gross() - Intakes.tare(tares, line.container()))
                .sum();
        return recipients.taken(to.id(), it.day().getYear()) + now > most * 1000L;
    }

    private static List<Weighing> lines(
            Dispatch it, UUID movement, Map<UUID, Integer> tares, Map<UUID, Boolean> residual, Instant now) {
        var all = new ArrayList<Weighing>();
        for (var line : it.lines()) {
            int tare = Intakes.tare(tares, line.container());
            var fate = it.out().fate(line.waste() == null || residual.getOrDefault(line.waste(), true));
            all.add(new Weighing(
                    Ids.next(),
                    movement,
                    it.site().id(),
                    it.day(),
                    null,
                    it.out(),
                    fate,
                    null,
                    line.kind(),
                    line.waste(),
                    line.container(),
                    tare,
                    line.gross() - tare,
                    line.pieces(),
                    MassFrom.WEIGHED,
                    null,
                    null,
                    null,
                    "",
                    null,
                    it.deferred(),
                    null,
                    it.by(),
                    now));
        }
        return all;
    }
}
