package org.fabcom.flows.former;

import module java.base;
import org.fabcom.flows.former.Former.Line;
import org.fabcom.flows.former.Former.Visit;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** History that came from elsewhere: kept apart from what is weighed here, and gone with its base when it is withdrawn. */
@Repository
public class FormerStore {

    private final Sql db;

    FormerStore(Sql db) {
        this.db = db;
    }

    /** The structure with this number (SIRET) or, if it is the only one of that name, with this name; or of this very row. */
    public Optional<UUID> owner(String siret, String name) {
        var folded = Fold.words(name);
        var row = Ids.read(name);
        if (row.isPresent()) return organisation(row.get());
        return db.sql("""
                select id from people.organisation_card where siret = :siret or (name_folded = :folded and 1 = (
                    select count(*) from people.organisation_card where name_folded = :folded))
                order by siret is not distinct from :siret desc limit 1
                """).param("siret", siret, "folded", folded).optional(UUID.class);
    }

    private Optional<UUID> organisation(UUID id) {
        return db.sql("select id from people.organisation_card where id = :id")
                .param("id", id)
                .optional((row, n) -> Rows.id(row, "id"));
    }

    /** What stands under one kind of heads and one word of a base: an object of intakes, a means of payment of sales, a class of exits. */
    public record Sum(Former.What what, String words, long visits, long lines, long grams, long cents) {}

    /** To be put beside the figures of where it came from. */
    public List<Sum> sums(UUID base) {
        return db.sql("""
                select what, case what when 'INTAKE' then kind else label end as words, sum(visits)::bigint as visits,
                    sum(lines)::bigint as lines, sum(grams)::bigint as grams, sum(cents)::bigint as cents
                from flows.former_day where base = :base group by 1, 2 order by 1, 5 desc, 6 desc, 2
                """)
                .param("base", base)
                .list((row, n) -> new Sum(
                        Former.What.valueOf(row.getString("what")),
                        row.getString("words"),
                        row.getLong("visits"),
                        row.getLong("lines"),
                        row.getLong("grams"),
                        row.getLong("cents")));
    }

    /** How many of its lines are of days up to this one. */
    public long until(UUID base, LocalDate day) {
        return db.sql("select coalesce(sum(lines), 0)::bigint from flows.former_day where base = :base and day <= :day")
                .param("base", base, "day", day)
                .single(Long.class);
    }

    /** The base of Oressource of this structure that counts now. */
    public Optional<UUID> counting(@Nullable UUID owner) {
        return db.sql("""
                select b.id from flows.former_base b where b.owner is not distinct from :owner and b.tool = 'oressource'
                and not exists (select from flows.former_base n where n.replaces = b.id)
                order by b.taken_at desc limit 1
                """).param("owner", owner).optional(UUID.class);
    }

    public boolean same(UUID base, String digest) {
        return db.sql("select digest = :digest from flows.former_base where id = :base")
                .param("digest", digest, "base", base)
                .single(Boolean.class);
    }

    /** A table that counts now, from its first day to its last. */
    public record Span(UUID base, String label, LocalDate first, LocalDate last) {}

    /** The tables of this structure that count now. */
    public List<Span> spans(UUID owner, String tool) {
        return db.sql("""
                select b.id, b.label, min(v.day) as first, max(v.day) as last
                from flows.former_base b join flows.former_visit v on v.base = b.id
                where b.owner = :owner and b.tool = :tool and not exists (select from flows.former_base n where n.replaces = b.id)
                group by b.id, b.label, b.taken_at order by b.taken_at
                """)
                .param("owner", owner, "tool", tool)
                .list((row, n) -> new Span(
                        Rows.id(row, "id"),
                        row.getString("label"),
                        row.getObject("first", LocalDate.class),
                        row.getObject("last", LocalDate.class)));
    }

    /** {@code replaces}: the one that does not count any more as long as this one stands. */
    public UUID add(
            @Nullable UUID owner, String tool, String label, String digest, @Nullable UUID replaces, Instant at) {
        var id = Ids.next();
        db.sql("insert into flows.former_base (id, owner, tool, label, digest, replaces, taken_at) "
                        + "values (:id, :owner, :tool, :label, :digest, :replaces, :at)")
                .param("id", id)
                .param("owner", owner)
                .param("tool", tool)
                .param("label", label)
                .param("digest", digest)
                .param("replaces", replaces)
                .param("at", at.atOffset(java.time.ZoneOffset.UTC))
                .update();
        return id;
    }

    /** The numbers taken; one that stands there already is not taken again. */
    public Set<Long> visits(UUID base, List<Visit> them) {
        return ids(db.sql("""
                insert into flows.former_visit (base, what, id, day, at, site, label, with_whom, note)
                select :base, w, i, a::timestamp::date, a::timestamp::time, s, l, v, m
                from unnest(:what::text[], :id::bigint[], :at::text[], :site::text[], :label::text[], :with::text[],
                    :note::text[]) as x(w, i, a, s, l, v, m)
                on conflict do nothing returning id
                """)
                .param("base", base)
                .param("what", array(them, it -> it.what().name()))
                .param("id", array(them, it -> Long.toString(it.id())))
                .param("at", array(them, it -> it.at().toString()))
                .param("site", array(them, Visit::site))
                .param("label", array(them, Visit::label))
                .param("with", array(them, Visit::with))
                .param("note", array(them, Visit::note)));
    }

    /** The numbers taken: those whose head is known and that do not stand there already. */
    public Set<Long> lines(UUID base, List<Line> them) {
        return ids(db.sql("""
                insert into flows.former_line (base, what, id, visit, kind, grams, pieces, cents, refunded)
                select :base, w, i, v, k, g, p, c, r
                from unnest(:what::text[], :id::bigint[], :visit::bigint[], :kind::text[], :grams::bigint[],
                    :pieces::integer[], :cents::bigint[], :refunded::bigint[]) as x(w, i, v, k, g, p, c, r)
                where exists (select from flows.former_visit f where f.base = :base and f.what = w and f.id = v)
                on conflict do nothing returning id
                """)
                .param("base", base)
                .param("what", array(them, it -> it.what().name()))
                .param("id", array(them, it -> Long.toString(it.id())))
                .param("visit", array(them, it -> Long.toString(it.visit())))
                .param("kind", array(them, Line::kind))
                .param(
                        "grams",
                        array(them, it -> it.grams() == null ? null : it.grams().toString()))
                .param(
                        "pieces",
                        array(
                                them,
                                it -> it.pieces() == null ? null : it.pieces().toString()))
                .param("cents", array(them, it -> Long.toString(it.cents())))
                .param("refunded", array(them, it -> Long.toString(it.refunded()))));
    }

    /** Sums of a day, so that no page reads lines; all heads and lines are written before. */
    public void sum(UUID base) {
        db.sql("select 1 from flows.former_seen()").list((row, n) -> n);
        db.sql("""
                insert into flows.former_day
                    (base, day, what, site, label, with_whom, kind, visits, lines, grams, pieces, cents, refunded)
                select base, day, what, site, label, with_whom, '', count(*), 0, 0, 0, 0, 0
                from flows.former_visit where base = :base group by base, day, what, site, label, with_whom
                union all
                select v.base, v.day, v.what, v.site, v.label, v.with_whom, l.kind, 0, count(*), coalesce(sum(l.grams), 0),
                    coalesce(sum(l.pieces), 0), sum(l.cents), sum(l.refunded)
                from flows.former_line l join flows.former_visit v on v.base = l.base and v.what = l.what and v.id = l.visit
                where l.base = :base group by v.base, v.day, v.what, v.site, v.label, v.with_whom, l.kind
                """).param("base", base).update();
    }

    private static Set<Long> ids(Sql.Statement statement) {
        return new HashSet<>(statement.list(Long.class));
    }

    private static <T> @Nullable String[] array(List<T> them, Function<T, @Nullable String> of) {
        return them.stream().map(of).toArray(String[]::new);
    }
}
