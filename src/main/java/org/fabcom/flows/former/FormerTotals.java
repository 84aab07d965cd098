package org.fabcom.flows.former;

import module java.base;
import org.fabcom.flows.totals.TotalsPart;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Sums of what came from elsewhere, from those kept by day. */
@Repository
public class FormerTotals {

    /** Of one kind of heads ({@code INTAKE}, {@code SALE}, {@code EXIT}) under one label and kind of object. */
    public record Sum(
            Former.What what,
            String label,
            String kind,
            long visits,
            long lines,
            long grams,
            long pieces,
            long cents,
            long refunded) {}

    private final Sql db;

    FormerTotals(Sql db) {
        this.db = db;
    }

    /**
     * Of the bases that count, days from and to included.
     *
     * @param owners with {@link TotalsPart#NOBODY}: also of bases without a structure
     * @param from null: from the beginning
     * @param to null: to the end
     */
    public List<Sum> between(Set<PartyId> owners, @Nullable LocalDate from, @Nullable LocalDate to) {
        return db.sql("""
                select d.what, d.label, d.kind, sum(d.visits) as visits, sum(d.lines) as lines, sum(d.grams) as grams,
                    sum(d.pieces) as pieces, sum(d.cents) as cents, sum(d.refunded) as refunded
                from flows.former_day d join flows.former_base b on b.id = d.base
                where d.day between :from and :to and coalesce(b.owner, :nobody) = any (:owners)
                and not exists (select from flows.former_base n where n.replaces = b.id)
                group by d.what, d.label, d.kind
                """)
                .param("nobody", TotalsPart.NOBODY.value())
                .param("owners", Rows.ids(owners))
                .param("from", from == null ? LocalDate.of(1900, 1, 1) : from)
                .param("to", to == null ? LocalDate.of(2999, 12, 31) : to)
                .list((row, n) -> new Sum(
                        Former.What.valueOf(row.getString("what")),
                        row.getString("label"),
                        row.getString("kind"),
                        row.getLong("visits"),
                        row.getLong("lines"),
                        row.getLong("grams"),
                        row.getLong("pieces"),
                        row.getLong("cents"),
                        row.getLong("refunded")));
    }
}
