package org.fabcom.flows;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the till tells of what it sold and took back, in the transaction of its own sale: both are written or neither. Ask {@link
 * Closings#open} before, since a day in a closed month takes nothing any more. Thread-safe.
 */
@Component
public class Exits {

    /**
     * A line of a sale, for the account of matter.
     *
     * @param line id of the line in the till
     * @param pieces 0: sold by mass alone
     * @param grams null: not weighed, so estimated from the mean mass of its kind
     * @param out SALE or GIVEN
     * @param fate REUSED, unless the till gave it away to be recycled or thrown away
     */
    public record Sold(
            UUID line,
            UUID site,
            LocalDate day,
            UUID kind,
            int pieces,
            @Nullable Long grams,
            ExitClass out,
            ExitClass.Fate fate,
            PartyId by) {
        Sold(UUID line, UUID site, LocalDate day, UUID kind, int pieces, @Nullable Long grams, PartyId by) {
            this(line, site, day, kind, pieces, grams, ExitClass.SALE, ExitClass.Fate.REUSED, by);
        }

        public Sold {
            if (!out.told()) throw new IllegalArgumentException("not by the till: " + out);
            if (pieces < 0 || pieces == 0 && (grams == null || grams < 1))
                throw new IllegalArgumentException("nothing sold");
        }
    }

    /** What went into the journal. {@code grams} are 0 when no mean is known. */
    public record Mass(long grams, MassFrom from) {}

    private final WeighingRows rows;
    private final Kinds kinds;
    private final Sql db;
    private final Clock clock;

    Exits(WeighingRows rows, Kinds kinds, Sql db, Clock clock) {
        this.rows = rows;
        this.kinds = kinds;
        this.db = db;
        this.clock = clock;
    }

    /** All lines of a sale; answers the mass of each, in their order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Mass> sold(List<Sold> lines) {
        if (lines.isEmpty()) return List.of();
        var means = means(lines);
        var weighed = lines.stream().map(it -> weighing(it, means)).toList();
        rows.add(weighed, "sale " + lines.getFirst().line(), WeighingRows.digest(lines));
        return weighed.stream().map(it -> new Mass(it.grams(), it.from())).toList();
    }

    /** Of the kinds of lines that were not weighed: lines of a sale are of one day, so one statement. */
    private Map<LocalDate, Map<UUID, Kinds.Mean>> means(List<Sold> lines) {
        var asked = lines.stream()
                .filter(it -> it.grams() == null)
                .collect(groupingBy(Sold::day, mapping(Sold::kind, toSet())));
        var means = new HashMap<LocalDate, Map<UUID, Kinds.Mean>>();
        asked.forEach((day, all) -> means.put(day, kinds.means(all, day)));
        return means;
    }

    private Weighing weighing(Sold it, Map<LocalDate, Map<UUID, Kinds.Mean>> means) {
        var grams = it.grams();
        var mean = grams == null
                ? means.getOrDefault(it.day(), Map.of()).getOrDefault(it.kind(), Kinds.Mean.UNKNOWN)
                : new Kinds.Mean(MassFrom.WEIGHED, grams, 1);
        long mass = grams == null ? mean.of(it.pieces()) : grams;
        var now = clock.instant();
        return new Weighing(
                Ids.next(),
                null,
                it.site(),
                it.day(),
                null,
                it.out(),
                it.fate(),
                null,
                it.kind(),
                null,
                null,
                0,
                mass,
                it.pieces(),
                mean.from(),
                null,
                null,
                null,
                "",
                it.line(),
                !it.day().equals(Days.today(clock)),
                null,
                it.by(),
                now);
    }

    /**
     * So many pieces of a sold line come back (0: what was sold by mass alone comes back whole): a counter-entry on this day. Parts
     * that come back one after the other add up to the line, to the gram. Throws DataIntegrityViolationException beyond what was sold.
     *
     * @param refundLine id of the line of the refund in the till
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mass returned(UUID saleLine, int pieces, UUID refundLine, LocalDate day, String reason, PartyId by) {
        return returned(saleLine, pieces, 0, refundLine, day, reason, by);
    }

    /** So many of them, and so many grams where the till knows them: what is sold by weight comes back by weight. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mass returned(
            UUID saleLine, int pieces, long grams, UUID refundLine, LocalDate day, String reason, PartyId by) {
        var was = rows.sold(saleLine).orElseThrow();
        db.sql("select 1 from pg_advisory_xact_lock(hashtextextended('flows.weighing ' || :id, 0))")
                .param("id", was.id().toString())
                .list((row, n) -> n);
        long already = db.sql("select coalesce(-sum(pieces), 0) from flows.weighing where corrects = :id")
                .param("id", was.id())
                .single(Long.class);
        long back =
                grams > 0 ? grams : was.pieces() == 0 ? was.grams() : part(was, already + pieces) - part(was, already);
        var line = was.takenBack(day, back, pieces, refundLine, Objects.requireNonNull(reason), by, clock.instant());
        rows.add(
                List.of(line),
                "refund " + refundLine,
                WeighingRows.digest(line.corrects() + " " + pieces + (grams > 0 ? " " + grams : "")));
        return new Mass(back, was.from());
    }

    private static long part(Weighing was, long pieces) {
        return was.grams() * pieces / was.pieces();
    }
}
