package org.fabcom.flows.offline;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.listing.Facet;
import org.fabcom.web.listing.Query;
import org.fabcom.web.listing.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Lines that devices kept and the journal refused, and what became of them. Thread-safe. */
@Repository
record Asides(Sql db) {

    /** What became of it. */
    enum End {
        OPEN,
        TAKEN,
        DROPPED
    }

    /**
     * @param fields what the form of the desk said, as JSON; empty where it cannot be read
     * @param weighed when the device says that it was
     * @param reason of whoever dropped it
     */
    record Aside(
            UUID owner,
            UUID device,
            int number,
            UUID site,
            String siteName,
            Instant at,
            @Nullable String weighed,
            String what,
            String mass,
            String why,
            String by,
            End end,
            @Nullable UUID line,
            String reason,
            String fields) {

        String url() {
            return "/pesee/mises-de-cote/" + owner + "/" + device + "/" + number;
        }
    }

    static final Facet END = Facet.some("suite", "flows.aside.end")
            .of(End.class, "flows.aside.end.")
            .on("w.ended");

    private static final Query<Aside> LIST = Query.of(
                    "w.*, coalesce(w.fields ->> 'masse', '') as mass, coalesce(k.official_name, '') as what,"
                            + " coalesce(p.name, '') as by_name",
                    """
                    (select r.device, r.number, r.why, r.received_at, d.person, d.site, s.owner, s.name as site_name,
                            coalesce(e.outcome, 'OPEN') as ended, e.line, coalesce(e.reason, '') as reason,
                            case when j.fine then r.said::json ->> 'a' end as weighed, case when j.fine then r.said::json -> 'champs' end as fields
                        from flows.received r join flows.device d on d.id = r.device join flows.site s on s.id = d.site
                        cross join lateral (select r.said is json object and position('\\u0000' in r.said) = 0 as fine) j
                        left join flows.aside_end e on e.device = r.device and e.number = r.number
                        where r.outcome = 'REFUSED' and d.site = any (:sites)) w
                    left join flows.kind k on k.id::text = w.fields ->> 'objet' and k.owner = w.owner
                    left join people.party_card p on p.id = w.person
                    """,
                    Asides::read)
            .filter("appareil", "w.device = :appareil", it -> Filters.id(it, "appareil"))
            .filter("n", "w.number = :n", it -> Filters.number(it, "n", 1, 999_999_999))
            .facet(END)
            .order("w.ended <> 'OPEN', w.received_at desc, w.device, w.number");

    Source<Aside> asked(Address address, List<UUID> sites) {
        return LIST.asked(db::sql, address, Map.of("sites", sites.toArray(UUID[]::new)));
    }

    Optional<Aside> find(UUID device, int number, List<UUID> sites) {
        var one = Address.of("/").with("appareil", device).with("n", number);
        return asked(one, sites).rows(0, 1).stream().findFirst();
    }

    /** Throws DuplicateKeyException if somebody was faster. */
    void end(Aside it, End end, @Nullable UUID line, String reason, PartyId by) {
        db.sql("""
                insert into flows.aside_end (device, number, outcome, line, reason, made_by, made_at)
                values (:device, :number, :end, :line, :reason, :by, :now)
                """)
                .param("device", it.device())
                .param("number", it.number())
                .param("end", end.name())
                .param("line", line)
                .param("reason", reason)
                .param("by", by.value())
                .update();
    }

    private static Aside read(ResultSet row, int n) throws SQLException {
        var fields = row.getString("fields");
        return new Aside(
                Rows.id(row, "owner"),
                Rows.id(row, "device"),
                row.getInt("number"),
                Rows.id(row, "site"),
                row.getString("site_name"),
                Times.read(row, "received_at"),
                row.getString("weighed"),
                row.getString("what"),
                row.getString("mass"),
                row.getString("why"),
                row.getString("by_name"),
                End.valueOf(row.getString("ended")),
                Rows.idIfAny(row, "line"),
                row.getString("reason"),
                fields == null ? "{}" : fields);
    }
}
