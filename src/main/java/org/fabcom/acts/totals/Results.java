package org.fabcom.acts.totals;

import module java.base;
import org.fabcom.acts.ActItems;
import org.fabcom.acts.Selection;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * What came of it: tools left and adopted, lines of plans that ended otherwise, accompaniments closed, as plans and cases say
 * it. A tool is left, and what replaces it adopted, on the day of the switch.
 */
@Repository
class Results {

    /** What may be looked at; each with the condition on {@code r}. */
    enum What {
        LEFT,
        ADOPTED,
        ITEMS,
        CASES;

        /** As addresses say them. */
        static final List<String> WORDS = Stream.of(values())
                .map(it -> it.name().toLowerCase(Locale.ROOT))
                .toList();

        static @Nullable What find(String name) {
            for (var it : values()) if (it.name().equalsIgnoreCase(name)) return it;
            return null;
        }
    }

    private static final String CASES = """
            select 'CASES' as what, f.outcome as value, (f.closed_at at time zone kernel.zone())::date as day, f.organisation,
                f.id as case_file, cast(null as uuid) as item, '' as words
            from cases.case_card f where f.outcome is not null and f.merged_into is null
            """;

    private final Sql db;
    private final String rows;

    Results(Sql db, Optional<ActItems> items) {
        this.db = db;
        this.rows = "(" + items.map(it -> it.outcomes() + " union all ").orElse("") + CASES + ")";
    }

    /** So many times, in so many organisations. */
    record Counted(What what, String value, long times, long organisations) {}

    /** One of them. */
    record Row(LocalDate day, PartyId organisation, UUID caseFile, String words, String value) {}

    /** True if plans and cases can be asked: themes, forms, places and words are said of acts only. */
    static boolean answer(Selection it) {
        return it.themes().isEmpty()
                && it.forms().isEmpty()
                && it.words().isBlank()
                && it.narrowing().places().isEmpty()
                && it.narrowing().tags().isEmpty()
                && it.narrowing().structure() == null;
    }

    /** The most frequent first. */
    List<Counted> of(Selection selection) {
        if (!answer(selection)) return List.of();
        return on(
                        selection,
                        "select r.what, r.value, count(*) as times, count(distinct r.organisation) as organisations",
                        " group by r.what, r.value order by r.what, times desc, r.value")
                .list((row, n) -> new Counted(
                        What.valueOf(row.getString("what")),
                        row.getString("value"),
                        row.getLong("times"),
                        row.getLong("organisations")));
    }

    /** Those behind one figure, the latest first; at most a thousand. {@code but}: other values than these. */
    List<Row> rows(Selection selection, What what, String value, List<String> but) {
        if (!answer(selection)) return List.of();
        return on(
                        selection,
                        "select r.day, r.organisation, r.case_file, r.words, r.value",
                        " and r.what = :what and (:value = '' or r.value = :value)"
                                + " and not r.value = any (:but) order by r.day desc, r.words limit 1000")
                .param("what", what.name(), "value", value, "but", but.toArray(String[]::new))
                .list((row, n) -> new Row(
                        row.getObject("day", LocalDate.class),
                        new PartyId(row.getObject("organisation", UUID.class)),
                        row.getObject("case_file", UUID.class),
                        row.getString("words"),
                        row.getString("value")));
    }

    private Sql.Statement on(Selection it, String what, String then) {
        var areas = it.narrowing().areas();
        var organisations =
                it.narrowing().organisations().stream().map(PartyId::value).toArray(UUID[]::new);
        var mediator = it.mediator();
        var query = db.sql(what + " from " + rows + " r join cases.case_card c on c.id = r.case_file"
                        + " left join people.organisation_card o on o.id = r.organisation"
                        + " where r.day between :from and :to and (:all or c.mediator = :mediator)"
                        + " and (:everywhere or coalesce(o.commune_code, '0') = any (:areas) or left(o.commune_code,"
                        + " case when left(o.commune_code, 2) in ('97', '98') then 3 else 2 end) = any (:areas))"
                        + " and (:anybody or r.organisation = any (:organisations))" + then)
                .param("from", it.from())
                .param("to", it.to())
                .param("all", mediator == null)
                .param("mediator", mediator == null ? new UUID(0, 0) : mediator.value())
                .param("everywhere", areas.isEmpty())
                .param("areas", areas.toArray(String[]::new))
                .param("anybody", organisations.length == 0);
        return query.param("organisations", organisations);
    }
}
