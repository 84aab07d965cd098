package org.fabcom.flows;

import module java.base;
import org.fabcom.flows.Entered.Why;
import org.fabcom.flows.ExitClass.Fate;
import org.fabcom.flows.Weighing.Sent;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What comes in. Thread-safe. */
@Component
public class Intakes {

    /**
     * An arrival, or more of one.
     *
     * @param movement the arrival that these go on with; null or unknown: a new one
     * @param day when it was; not today only if {@code deferred}, or noted by a device
     * @param key of the author, so that a repeat writes nothing
     */
    public record Arrival(
            Site site,
            @Nullable UUID movement,
            LocalDate day,
            Channel channel,
            @Nullable UUID locality,
            @Nullable UUID appointment,
            String note,
            boolean deferred,
            @Nullable UUID device,
            List<Weighed> lines,
            PartyId by,
            String key) {
        public Arrival {
            lines = List.copyOf(lines);
            if (lines.isEmpty()) throw new IllegalArgumentException("nothing weighed");
        }
    }

    /** {@code gross}: grams on the scale, with the container. {@code pieces} 0: not counted. */
    public record Weighed(UUID kind, long gross, @Nullable UUID container, int pieces, Sent sent) {}

    private final Postings postings;
    private final Clock clock;

    Intakes(Postings postings, Clock clock) {
        this.postings = postings;
        this.clock = clock;
    }

    public Entered record(Arrival it) {
        return postings.write(it.by(), it.key(), said(it), () -> written(it));
    }

    /** The first line of what this author wrote with this key. */
    public Optional<UUID> written(PartyId by, String key) {
        return postings.written(by, key);
    }

    /** Where and when it is written is not in it: the same arrival may come again a day later. */
    private static String said(Arrival it) {
        return String.join(
                "\n",
                it.site().id().toString(),
                it.day().toString(),
                it.channel().name(),
                "" + it.locality(),
                it.note(),
                it.lines().toString());
    }

    private Postings.Draft written(Arrival it) {
        var owner = it.site().owner();
        var today = Days.today(clock);
        if (it.site().closed() && it.device() == null) return Postings.Draft.refused(Why.SITE_CLOSED);
        if (it.day().isAfter(today) || !it.day().equals(today) && !it.deferred() && it.device() == null)
            return Postings.Draft.refused(Why.DAY);
        var locality = it.locality();
        if (locality != null && !postings.known("flows.locality", owner, List.of(locality)))
            return Postings.Draft.refused(Why.UNKNOWN_LOCALITY);
        var kinds = it.lines().stream().map(Weighed::kind).distinct().toList();
        var names = postings.kinds(owner, kinds);
        if (names.size() != kinds.size()) return Postings.Draft.refused(Why.UNKNOWN_KIND);
        var tares = postings.tares(
                owner, it.lines().stream().map(Weighed::container).toList());
        var now = clock.instant();
        return lines(it, movement(it, now), tares, names, now);
    }

    private Postings.Movement movement(Arrival it, Instant now) {
        var asked = it.movement();
        boolean known =
                asked != null && postings.goesOn(asked, it.site().id(), it.day(), it.channel(), it.locality(), it.by());
        return new Postings.Movement(
                known && asked != null ? asked : postings.free(asked),
                known,
                it.site().id(),
                it.day(),
                it.channel(),
                null,
                it.locality(),
                null,
                "",
                it.appointment(),
                it.note(),
                it.by(),
                now);
    }

    private static Postings.Draft lines(
            Arrival it, Postings.Movement movement, Map<UUID, Integer> tares, Map<UUID, String> names, Instant now) {
        var all = new ArrayList<Weighing>();
        for (var weighed : it.lines()) {
            int tare = tare(tares, weighed.container());
            if (weighed.gross() <= tare) return Postings.Draft.refused(Why.NOTHING_LEFT);
            var line = line(it, movement.id(), weighed, tare, null, now);
            all.add(line);
            if (weighed.sent().out() != null) all.add(line(it, movement.id(), weighed, tare, line.id(), now));
        }
        return Postings.Draft.of(movement, all, names);
    }

    static int tare(Map<UUID, Integer> tares, @Nullable UUID container) {
        return container == null ? 0 : tares.getOrDefault(container, 0);
    }

    /** What came in or, of that line, what left at once. */
    private static Weighing line(
            Arrival it, UUID movement, Weighed weighed, int tare, @Nullable UUID left, Instant now) {
        var out = left == null ? null : Objects.requireNonNull(weighed.sent().out());
        return new Weighing(
                Ids.next(),
                movement,
                it.site().id(),
                it.day(),
                out == null ? it.channel() : null,
                out,
                out == null ? Fate.RECEIVED : out.fate(true),
                it.locality(),
                weighed.kind(),
                null,
                weighed.container(),
                tare,
                weighed.gross() - tare,
                weighed.pieces(),
                MassFrom.WEIGHED,
                out == null ? weighed.sent() : null,
                left,
                null,
                "",
                null,
                it.deferred(),
                it.device(),
                it.by(),
                now);
    }
}
