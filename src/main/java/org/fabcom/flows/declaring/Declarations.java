package org.fabcom.flows.declaring;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Figures of a quarter from sums by month, and the steps that were taken. Thread-safe. */
@Repository
class Declarations {

    /** Grams of one category: in by channel of supply (1 to 4), out as reuse, and what of that is estimated. */
    record Figures(long[] in, long reused, long estimated) {
        static Figures none() {
            return new Figures(new long[4], 0, 0);
        }
    }

    enum Step {
        /** Files or words that stand behind the figures. */
        PROOF,
        SUBMITTED,
        ACCEPTED,
        RETURNED,
        /** After it was accepted, to correct it. */
        REOPENED,
        INVOICED,
        PAID;

        boolean money() {
            return this == INVOICED || this == PAID;
        }
    }

    /** A step. {@code figures}, {@code proofs}: frozen in it if it is a submission; {@code cents}: if it is about money. */
    record Taken(
            UUID id,
            Step step,
            String words,
            @Nullable String figures,
            @Nullable String proofs,
            @Nullable Long cents,
            Instant at) {}

    /** A step to be taken. */
    record Taking(
            Step step,
            String words,
            @Nullable Map<EcomaisonCategory, Figures> figures,
            KindMapping.@Nullable Version<EcomaisonCategory> mapping,
            @Nullable String proofs,
            @Nullable Long cents) {

        static Taking of(Step step, String words) {
            return new Taking(step, words, null, null, null, null);
        }
    }

    private final Sql db;

    Declarations(Sql db) {
        this.db = db;
    }

    /** What the quarter comes to with this version. Drop-off and pick-up are channel 1; seasonal points of toys count as 3. */
    Map<EcomaisonCategory, Figures> figures(
            Collection<UUID> sites, Quarter quarter, KindMapping.Version<EcomaisonCategory> mapping) {
        var all = new EnumMap<EcomaisonCategory, Figures>(EcomaisonCategory.class);
        db.sql("""
                select l.category, case m.channel when 'CENTRE' then 2 when 'BUSINESS' then 3 when 'SHOP_POINT' then 3 when 'SEASON' then 3
                        when 'DOOR' then 4 else 1 end as channel, m.fate, sum(m.grams)::bigint as grams,
                    coalesce(sum(m.grams) filter (where m.mass_from <> 'WEIGHED'), 0)::bigint as estimated
                from (select site, month, channel, fate, kind, mass_from, grams from flows.monthly
                    union all select site, date_trunc('month', day)::date, channel, fate, kind, mass_from, grams from flows.former_daily) m
                join flows.mapping_line l on l.kind = m.kind and l.mapping = :mapping
                where m.site = any (:sites) and m.month between :first and :last and m.fate in ('RECEIVED', 'REUSED')
                group by 1, 2, 3
                """)
                .param("mapping", mapping.id())
                .param("sites", sites.toArray(UUID[]::new))
                .param("first", quarter.first())
                .param("last", quarter.last())
                .list((row, n) -> {
                    var category = EcomaisonCategory.valueOf(row.getString("category"));
                    var was = all.getOrDefault(category, Figures.none());
                    all.put(
                            category,
                            row.getString("fate").equals("RECEIVED")
                                    ? in(was, row.getInt("channel") - 1, row.getLong("grams"))
                                    : new Figures(
                                            was.in(),
                                            was.reused() + row.getLong("grams"),
                                            was.estimated() + row.getLong("estimated")));
                    return n;
                });
        return all;
    }

    private static Figures in(Figures was, int channel, long grams) {
        var in = Arrays.copyOf(was.in(), 4);
        in[channel] += grams;
        return new Figures(in, was.reused(), was.estimated());
    }

    List<Taken> steps(PartyId owner, Quarter quarter) {
        return db.sql("""
                select id, step, words, figures::text as figures, proofs::text as proofs, cents, made_at from flows.declaration_step
                where owner = :owner and quarter = :quarter order by entry
                """)
                .param("owner", owner.value(), "quarter", quarter.first())
                .list((row, n) -> new Taken(
                        Rows.id(row, "id"),
                        Step.valueOf(row.getString("step")),
                        row.getString("words"),
                        row.getString("figures"),
                        row.getString("proofs"),
                        row.getObject("cents", Long.class),
                        Times.read(row, "made_at")));
    }

    /** Whoever takes a step of this quarter waits for whoever is taking one, until their transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void alone(PartyId owner, Quarter quarter) {
        db.sql("select 1 from pg_advisory_xact_lock(hashtextextended('flows.declaration ' || :owner || :quarter, 0))")
                .param("owner", owner.toString(), "quarter", quarter.first().toString())
                .list((row, n) -> n);
    }

    /** The id of the step. */
    UUID take(PartyId owner, Quarter quarter, Taking it, PartyId by) {
        var id = Ids.next();
        var mapping = it.mapping();
        db.sql("""
                insert into flows.declaration_step
                    (id, owner, quarter, step, words, figures, mapping, proofs, cents, made_by, made_at)
                values (:id, :owner, :quarter, :step, :words, cast(:figures as jsonb), :mapping, cast(:proofs as jsonb), :cents,
                    :by, :now)
                """)
                .param("id", id)
                .param("owner", owner.value())
                .param("quarter", quarter.first())
                .param("step", it.step().name())
                .param("words", it.words())
                .param("figures", it.figures() == null ? null : json(it.figures()))
                .param("mapping", mapping == null ? null : mapping.id())
                .param("proofs", it.proofs())
                .param("cents", it.cents())
                .param("by", by.value())
                .update();
        return id;
    }

    /** As they are frozen. */
    static String json(Object figures) {
        return JsonMapper.shared().writeValueAsString(figures);
    }

    /** True if the figures are not those that were frozen. */
    static boolean moved(String frozen, Map<EcomaisonCategory, Figures> now) {
        return !JsonMapper.shared().readTree(frozen).equals(JsonMapper.shared().readTree(json(now)));
    }
}
