package org.fabcom.catalogue.rereading;

import module java.base;
import org.fabcom.catalogue.SheetId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.shipped.Shipped;
import org.springframework.stereotype.Repository;

/** Which facts wait to be read again: those read longest ago, by months; within a month those of the most used tools. */
@Repository
class Rereading {

    static final int AT_ONCE = 10;
    private static final String OLD_OFFERS = """
             from catalogue.offer o join catalogue.sheet s on s.id = o.commons join catalogue.host h on h.id = o.host
            where coalesce(o.as_of, o.read_on) < :limit
            """;

    /** A fact that waits, and its sheet. */
    record Waiting(UUID fact, SheetId sheet) {}

    private final Sql db;
    /** The tools that most structures have, the most usual first, where nobody here has said what they use. */
    private final String[] usual;

    Rereading(Sql db) {
        this.db = db;
        this.usual = Shipped.text("catalogue/usual.txt").strip().split("\\s+");
    }

    List<Waiting> next(LocalDate today) {
        return db.sql("""
                select f.id, f.sheet from catalogue.fact f join catalogue.sheet s on s.id = f.sheet
                left join (select sheet, count(*) as users from catalogue.use group by sheet) u on u.sheet = s.id
                where f.read_on < :today
                order by date_trunc('month', f.read_on::timestamp), coalesce(u.users, 0) desc,
                    array_position(:usual::text[], s.slug) nulls last, f.read_on, f.sheet, f.about, f.id
                limit :most
                """)
                .param("today", today, "usual", usual, "most", AT_ONCE)
                .list((row, n) ->
                        new Waiting(row.getObject("id", UUID.class), new SheetId(row.getObject("sheet", UUID.class))));
    }

    /** What hosts offered more than twelve months ago, the most used commons first; the day is that of their page, if it has one. */
    List<RereadingView.OldOffer> offers(LocalDate today) {
        return db.sql("select s.name, h.name as host, s.slug, o.id, coalesce(o.as_of, o.read_on) as told" + OLD_OFFERS
                        + """
                 order by array_position(:usual::text[], s.slug) nulls last, told, s.name_key, h.name limit :most
                """)
                .param("limit", today.minusMonths(12), "usual", usual, "most", AT_ONCE)
                .list((row, n) -> new RereadingView.OldOffer(
                        row.getString("name"),
                        row.getString("host"),
                        row.getObject("told", LocalDate.class),
                        "/catalogue/" + row.getString("slug") + "/corriger/offres/" + row.getString("id")));
    }

    long oldOffers(LocalDate today) {
        return db.sql("select count(*)" + OLD_OFFERS)
                .param("limit", today.minusMonths(12))
                .single(Long.class);
    }

    /** Facts and offers. */
    long old(LocalDate today) {
        return stale(today) + oldOffers(today);
    }

    /** How many were read more than twelve months ago (A3). */
    long stale(LocalDate today) {
        return db.sql("select count(*) from catalogue.fact where read_on < :limit")
                .param("limit", today.minusMonths(12))
                .single(Long.class);
    }
}
