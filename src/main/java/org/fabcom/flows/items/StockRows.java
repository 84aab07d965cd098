package org.fabcom.flows.items;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Facet;
import org.fabcom.web.listing.Query;
import org.fabcom.web.listing.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The objects of sites as a list, with the sums of what was done with each. Thread-safe. */
@Repository
public class StockRows {

    /**
     * One of them.
     *
     * @param minutes worked on it; {@code parts}: cents that its parts cost
     */
    public record Row(
            UUID id,
            int number,
            String name,
            String kind,
            String family,
            StockState state,
            String site,
            String shelf,
            LocalDate since,
            int age,
            String serial,
            @Nullable Integer grams,
            @Nullable Integer price,
            int minutes,
            int parts,
            String code) {}

    /** Sums of a family. {@code left}: those that are gone, {@code sold} of them by the till. */
    public record Family(String name, long objects, long minutes, long parts, long left, long sold) {

        /** In per cent; null: none has left. */
        public @Nullable Long share() {
            return left == 0 ? null : sold * 100 / left;
        }
    }

    static final Facet STATE = Facet.some("etat", "items.state")
            .of(StockState.class, "items.state.")
            .on("i.state");
    static final Facet FAMILY = Facet.some("famille", "items.family").on("k.family");
    static final Facet AGE = Facet.some("age", "items.age")
            .of(List.of("WEEK", "MONTH", "QUARTER", "OLDER"), "items.age.")
            .on("case when i.made_at > :week then 'WEEK' when i.made_at > :month then 'MONTH'"
                    + " when i.made_at > :quarter then 'QUARTER' else 'OLDER' end");
    static final Facet SHELF = Facet.some("place", "items.shelf").on("i.shelf");
    static final Facet SITE = Facet.some("site", "items.site").on("s.name");

    public static final List<Facet> FACETS = List.of(STATE, FAMILY, AGE, SHELF, SITE);

    private static final Query<Row> ALL = Query.of(
                    """
                    i.*, s.name as site_name, k.official_name, k.family, cast(:today as date) as today,
                        (select coalesce(sum(w.minutes), 0) from flows.item_work w where w.item = i.id) as minutes,
                        (select coalesce(sum(w.cents), 0) from flows.item_work w where w.item = i.id) as parts
                    """,
                    "flows.item i join flows.site s on s.id = i.site join flows.kind k on k.id = i.kind",
                    StockRows::read)
            .where("i.site = any (:sites)")
            .typed("i.name ilike :like or i.serial ilike :like or i.number::text = :q or i.code = upper(:q)")
            .facet(STATE)
            .facet(FAMILY)
            .facet(AGE)
            .facet(SHELF)
            .facet(SITE);

    private static final Query<Row> NEWEST = ALL.order("i.made_at desc, i.number desc, i.id");
    private static final Query<Row> OLDEST =
            ALL.where("i.state in ('WAITING', 'REPAIR')").order("i.made_at, i.number, i.id");

    private final Sql db;
    private final Clock clock;

    StockRows(Sql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Source<Row> asked(Address address, Collection<UUID> sites) {
        return NEWEST.asked(db::sql, address, fixed(sites));
    }

    /** What waits in the workshop, the oldest first. */
    public Source<Row> waiting(Address address, Collection<UUID> sites) {
        return OLDEST.asked(db::sql, address, fixed(sites));
    }

    public Optional<Row> one(UUID id, Collection<UUID> sites) {
        var number = db.sql("select number::text from flows.item where id = :id and site = any (:sites)")
                .param("id", id, "sites", sites.toArray(UUID[]::new))
                .optional(String.class);
        return number.flatMap(it -> asked(Address.of("/").with("q", it), sites).rows(0, 100).stream()
                .filter(row -> row.id().equals(id))
                .findFirst());
    }

    /** By family, the most numerous first. */
    public List<Family> families(Collection<UUID> sites) {
        return db.sql("""
                select k.family, count(*) as objects, coalesce(sum(w.minutes), 0) as minutes, coalesce(sum(w.cents), 0) as parts,
                    count(i.left_at) as gone, count(*) filter (where i.state = 'SOLD') as sold
                from flows.item i join flows.kind k on k.id = i.kind
                left join (select item, sum(minutes) as minutes, sum(cents) as cents from flows.item_work group by item) w
                    on w.item = i.id
                where i.site = any (:sites) group by k.family order by objects desc, k.family
                """)
                .param("sites", sites.toArray(UUID[]::new))
                .list((row, n) -> new Family(
                        row.getString("family"),
                        row.getLong("objects"),
                        row.getLong("minutes"),
                        row.getLong("parts"),
                        row.getLong("gone"),
                        row.getLong("sold")));
    }

    private Map<String, Object> fixed(Collection<UUID> sites) {
        var today = Days.today(clock);
        var fixed = new HashMap<String, Object>();
        fixed.put("sites", sites.toArray(UUID[]::new));
        fixed.put("today", today);
        for (var it : Map.of("week", 7, "month", 30, "quarter", 91).entrySet())
            fixed.put(
                    it.getKey(),
                    Times.sql(today.minusDays(it.getValue())
                            .atStartOfDay(Days.ZONE)
                            .toInstant()));
        return fixed;
    }

    private static Row read(ResultSet row, int n) throws SQLException {
        var since = LocalDate.ofInstant(Times.read(row, "made_at"), Days.ZONE);
        return new Row(
                Rows.id(row, "id"),
                row.getInt("number"),
                row.getString("name"),
                row.getString("official_name"),
                row.getString("family"),
                StockState.valueOf(row.getString("state")),
                row.getString("site_name"),
                row.getString("shelf"),
                since,
                (int) ChronoUnit.DAYS.between(since, row.getObject("today", LocalDate.class)),
                row.getString("serial"),
                row.getObject("grams", Integer.class),
                row.getObject("price", Integer.class),
                row.getInt("minutes"),
                row.getInt("parts"),
                row.getString("code"));
    }
}
