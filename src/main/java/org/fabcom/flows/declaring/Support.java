package org.fabcom.flows.declaring;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** What a declaration should bring: tonnes by the rates that the structure read somewhere. Rates are added, never changed. Thread-safe. */
@Repository
record Support(Sql db) {

    /** What is paid for: tonnes in by one of four channels, or out as reuse. */
    enum Basis {
        IN_1,
        IN_2,
        IN_3,
        IN_4,
        OUT;

        long grams(Declarations.Figures it) {
            return this == OUT ? it.reused() : it.in()[ordinal()];
        }
    }

    /** Cents for a tonne, without tax, {@link #MOST} at most. */
    record Rate(EcomaisonCategory.Stream stream, Basis basis, long cents, LocalDate from, String source) {}

    static final long MOST = 10_000_000;

    record Expected(Rate rate, long grams, long cents) {}

    /** Those that hold on a day. */
    List<Rate> on(PartyId owner, LocalDate day) {
        return db.sql("""
                select distinct on (stream, basis) stream, basis, cents, from_day, source from flows.support_rate
                where owner = :owner and from_day <= :day order by stream, basis, from_day desc, said_at desc, id desc
                """)
                .param("owner", owner.value(), "day", day)
                .list((row, n) -> new Rate(
                        EcomaisonCategory.Stream.valueOf(row.getString("stream")),
                        Basis.valueOf(row.getString("basis")),
                        row.getLong("cents"),
                        row.getObject("from_day", LocalDate.class),
                        row.getString("source")));
    }

    void say(PartyId owner, Rate it, PartyId by) {
        db.sql("""
                insert into flows.support_rate (id, owner, stream, basis, cents, from_day, source, said_by, said_at)
                values (:id, :owner, :stream, :basis, :cents, :from, :source, :by, :now)
                """)
                .param("id", Ids.next())
                .param("owner", owner.value())
                .param("stream", it.stream().name())
                .param("basis", it.basis().name())
                .param("cents", it.cents())
                .param("from", it.from())
                .param("source", it.source())
                .param("by", by.value())
                .update();
    }

    /** Rounded to the cent once, at the sum of a stream and basis. */
    static List<Expected> expected(List<Rate> rates, Map<EcomaisonCategory, Declarations.Figures> figures) {
        var expected = new ArrayList<Expected>();
        for (var rate : rates) {
            long grams = figures.entrySet().stream()
                    .filter(it -> it.getKey().stream == rate.stream())
                    .mapToLong(it -> rate.basis().grams(it.getValue()))
                    .sum();
            expected.add(new Expected(rate, grams, Math.floorDiv(2 * grams * rate.cents() + 1_000_000, 2_000_000)));
        }
        return expected;
    }
}
