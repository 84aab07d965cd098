package org.fabcom.flows.register;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.flows.Channel;
import org.fabcom.flows.ExitClass;
import org.fabcom.flows.ExitClass.Fate;
import org.fabcom.flows.MassFrom;
import org.fabcom.flows.ObjectKind.Electrical;
import org.fabcom.flows.ObjectKind.Flow;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.listing.Facet;
import org.fabcom.web.listing.Query;
import org.fabcom.web.listing.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All weighings of sites, of the journal and of imports, as a list. Thread-safe. */
@Repository
record Register(Sql db) {

    /** One of them. {@code former}: brought by an import. */
    record Row(
            UUID id,
            LocalDate day,
            String site,
            @Nullable Channel channel,
            @Nullable ExitClass out,
            Fate fate,
            String what,
            String locality,
            long grams,
            int pieces,
            MassFrom from,
            boolean back,
            String reason,
            String by,
            boolean former) {

        /** Null where nobody knows. */
        @Nullable
        Long mass() {
            return from == MassFrom.UNKNOWN ? null : Long.valueOf(grams);
        }

        /** Null where nobody counted. */
        @Nullable
        Integer counted() {
            return pieces == 0 ? null : Integer.valueOf(pieces);
        }
    }

    static final Facet FATE = Facet.some("devenir", "flows.register.fate")
            .of(Fate.class, "flows.fate.")
            .on("w.fate");
    static final Facet CHANNEL = Facet.some("canal", "flows.register.channel")
            .of(Channel.class, "flows.channel.")
            .on("w.channel");
    static final Facet OUT = Facet.some("sortie", "flows.register.out")
            .of(ExitClass.class, "flows.out.")
            .on("w.class");
    static final Facet STREAM = Facet.some("filiere", "flows.register.stream")
            .of(
                    Stream.concat(Stream.of(Flow.values()).map(Flow::name), Stream.of("UNSORTED"))
                            .toList(),
                    "flows.kind.stream.")
            .on("case when w.kind is null and w.waste is null then 'UNSORTED' else k.stream end");
    static final Facet ELECTRICAL = Facet.some("electrique", "flows.register.electrical")
            .of(Electrical.class, "flows.kind.electrical.")
            .on("k.electrical");
    static final Facet MASS = Facet.some("masse", "flows.register.mass")
            .of(List.of("WEIGHED", "ESTIMATED"), "flows.register.mass.")
            .on("case w.mass_from when 'WEIGHED' then 'WEIGHED' else 'ESTIMATED' end");
    static final Facet SITE = Facet.some("site", "flows.register.site").on("s.name");

    private static final Query<Row> LIST = Query.of(
                    "w.*, s.name as site_name, coalesce(k.official_name, d.name, '') as what, coalesce(l.name, '') as origin_name,"
                            + " coalesce(p.name, '') as by_name",
                    """
                    (select id, entry, site, day, channel, class, fate, kind, waste, locality, grams, pieces, mass_from, corrects is not null
                            as back, reason, made_by, false as former
                        from flows.weighing where site = any (:sites)
                    union all
                    select id, 0, site, day, channel, class, fate, kind, waste, locality, grams, pieces, mass_from, false, note, null, true
                        from flows.former where site = any (:sites)) w
                    join flows.site s on s.id = w.site left join flows.kind k on k.id = w.kind
                    left join flows.waste d on d.id = w.waste left join flows.locality l on l.id = w.locality
                    left join people.party_card p on p.id = w.made_by
                    """,
                    Register::read)
            .filter("du", "w.day >= :du", it -> Filters.day(it, "du"))
            .filter("au", "w.day <= :au", it -> Filters.day(it, "au"))
            .filter("objet", "coalesce(k.official_name, d.name) = :objet", it -> text(it, "objet"))
            .filter("origine", "l.name = :origine", it -> text(it, "origine"))
            .filter("categorie", """
                    exists (select from flows.mapping_line c where c.kind = w.kind and c.mapping = split_part(:categorie, ':', 1)::uuid
                        and c.category = split_part(:categorie, ':', 2))
                    """, it -> mapped(it, "categorie"))
            .filter("enquete", """
                    w.kind is not null and split_part(:enquete, ':', 2) = coalesce((select c.category from flows.mapping_line c
                        where c.kind = w.kind and c.mapping = split_part(:enquete, ':', 1)::uuid), k.stream)
                    """, it -> mapped(it, "enquete"))
            .facet(FATE)
            .facet(CHANNEL)
            .facet(OUT)
            .facet(STREAM)
            .facet(ELECTRICAL)
            .facet(MASS)
            .facet(SITE)
            .order("w.day desc, w.entry desc, w.id");

    static final List<Facet> FACETS = List.of(FATE, CHANNEL, OUT, STREAM, ELECTRICAL, MASS, SITE);

    private static @Nullable String text(Address address, String name) {
        var text = address.value(name);
        return text.isEmpty() || text.length() > 200 ? null : text;
    }

    /** A version of a mapping and one of its categories. */
    private static @Nullable String mapped(Address address, String name) {
        var text = address.value(name);
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:[A-Z_]{2,40}") ? text : null;
    }

    Source<Row> asked(Address address, List<UUID> sites) {
        return LIST.asked(db::sql, address, Map.of("sites", sites.toArray(UUID[]::new)));
    }

    /** Something that left, whether it was taken back. */
    record Left(UUID id, LocalDate day, ExitClass out, String what, long grams, boolean back) {}

    /** What was noted last, whatever its day; not what was sold, nor what left with an arrival. */
    List<Left> left(UUID site, int some) {
        return db.sql("""
                select w.id, w.day, w.class, coalesce(k.official_name, d.name, '') as what, w.grams,
                    exists (select from flows.weighing b where b.corrects = w.id) as back
                from flows.weighing w left join flows.kind k on k.id = w.kind left join flows.waste d on d.id = w.waste
                where w.site = :site and w.way = 'OUT' and w.corrects is null and w.from_line is null and w.sale_line is null
                order by w.entry desc limit :some
                """)
                .param("site", site, "some", some)
                .list((row, n) -> new Left(
                        Rows.id(row, "id"),
                        row.getObject("day", LocalDate.class),
                        ExitClass.valueOf(row.getString("class")),
                        row.getString("what"),
                        row.getLong("grams"),
                        row.getBoolean("back")));
    }

    private static Row read(ResultSet row, int n) throws SQLException {
        var channel = row.getString("channel");
        var out = row.getString("class");
        return new Row(
                Rows.id(row, "id"),
                row.getObject("day", LocalDate.class),
                row.getString("site_name"),
                channel == null ? null : Channel.valueOf(channel),
                out == null ? null : ExitClass.valueOf(out),
                Fate.valueOf(row.getString("fate")),
                row.getString("what"),
                row.getString("origin_name"),
                row.getLong("grams"),
                row.getInt("pieces"),
                MassFrom.valueOf(row.getString("mass_from")),
                row.getBoolean("back"),
                row.getString("reason"),
                row.getString("by_name"),
                row.getBoolean("former"));
    }
}
