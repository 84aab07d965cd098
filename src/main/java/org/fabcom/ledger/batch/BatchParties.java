package org.fabcom.ledger.batch;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.ledger.wallet.Statements;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What a list asks of the database, all lines in one question each: who is meant, who agreed, how far accounts may go. */
@Repository
record BatchParties(Sql db) {

    /** Somebody of that name; {@code leaving}: who asked to be erased is paid no more. */
    record Named(PartyId id, String name, boolean leaving) {}

    /** Where an account stands. Zeros and the usual limits if it is not open yet. */
    record Standing(
            PartyId party,
            CurrencyId currency,
            long available,
            long reserved,
            @Nullable Long floor,
            @Nullable Long ceiling) {}

    /** Everybody who is called so, without case nor accents: people, organisations, groups that everybody sees. */
    Map<String, List<Named>> called(Collection<String> names) {
        if (names.isEmpty()) return Map.of();
        var found = new HashMap<String, List<Named>>();
        db.sql(
                        "select n.typed, p.id, p.name, coalesce(r.leaving, false) as leaving from unnest(cast(:names as text[])) as n(typed) join people.party_card p on "
                                + Statements.folded("p.name") + " = " + Statements.folded("n.typed") + """
            left join people.person_card r on r.id = p.id left join circles.group_card g on g.party = p.id
            where r.erased_at is null and g.closed_at is null and coalesce(g.seen_by, 'EVERYBODY') = 'EVERYBODY'
            """)
                .param("names", names.toArray(String[]::new))
                .list((row, n) -> found.computeIfAbsent(row.getString("typed"), it -> new ArrayList<>())
                        .add(named(row, "name")));
        return found;
    }

    /**
     * Who may be meant by a name that nobody bears as it is written.
     *
     * @param same those who bear these words in another order: the surname first, as registers write it
     * @param partly those whose name holds them among others
     */
    record Meant(List<Named> same, List<Named> partly) {}

    Map<String, Meant> meant(Collection<String> names) {
        var found = new HashMap<String, Meant>();
        if (names.isEmpty()) return found;
        db.sql("with asked as (select n.typed, " + Statements.folded("n.typed")
                        + """
             as name from unnest(cast(:names as text[])) as n(typed)),
            those as (select p.id, p.name as called, #name as name, coalesce(r.leaving, false) as leaving from people.party_card p
                left join people.person_card r on r.id = p.id left join circles.group_card g on g.party = p.id
                where r.erased_at is null and g.closed_at is null and coalesce(g.seen_by, 'EVERYBODY') = 'EVERYBODY'),
            said as (select typed, w as word, length(regexp_replace(name, '[^a-z0-9]', '', 'g')) as signs,
                    count(*) over (partition by typed) as words
                from asked, lateral (select distinct w from regexp_split_to_table(name, '[^a-z0-9]+') w where w <> '') s),
            borne as (select id, called, leaving, w as word, length(regexp_replace(name, '[^a-z0-9]', '', 'g')) as signs
                from those, lateral (select distinct w from regexp_split_to_table(name, '[^a-z0-9]+') w where w <> '') s)
            select s.typed, b.id, b.called, b.leaving, min(b.signs) = min(s.signs) as same
            from said s join borne b using (word) group by s.typed, b.id, b.called, b.leaving having count(*) = min(s.words)
            order by b.called, b.id
            """.replace("#name", Statements.folded("p.name")))
                .param("names", names.toArray(String[]::new))
                .query(row -> {
                    var meant = found.computeIfAbsent(
                            row.getString("typed"), it -> new Meant(new ArrayList<>(), new ArrayList<>()));
                    (row.getBoolean("same") ? meant.same() : meant.partly()).add(named(row, "called"));
                });
        return found;
    }

    private static Named named(ResultSet row, String name) throws SQLException {
        return new Named(new PartyId(row.getObject("id", UUID.class)), row.getString(name), row.getBoolean("leaving"));
    }

    /** Who agreed beforehand to pay this payee. */
    Set<PartyId> agreed(PartyId payee) {
        return new HashSet<>(
                db.sql("select distinct payer from ledger.consent where payee = :payee and ended_at is null")
                        .param("payee", payee.value())
                        .list((row, n) -> new PartyId(row.getObject(1, UUID.class))));
    }

    /** In each currency of the balance kept here; others have no limit. */
    List<Standing> standings(Collection<PartyId> parties, Collection<CurrencyId> currencies) {
        return db.sql("""
            select p, c.id as currency, coalesce(a.available, 0) as available, coalesce(a.reserved, 0) as reserved,
                case when a.id is null then c.floor else a.floor end as floor,
                case when a.id is null then c.ceiling else a.ceiling end as ceiling
            from unnest(cast(:parties as uuid[])) p
            cross join ledger.currency c left join ledger.account a on a.currency = c.id and a.party = p
            where c.id = any (cast(:currencies as uuid[])) and c.regime <> 'EXTERNAL'
            """)
                .param("parties", array(parties), "currencies", array(currencies))
                .list((row, n) -> new Standing(
                        new PartyId(row.getObject("p", UUID.class)),
                        new CurrencyId(row.getObject("currency", UUID.class)),
                        row.getLong("available"),
                        row.getLong("reserved"),
                        row.getObject("floor", Long.class),
                        row.getObject("ceiling", Long.class)));
    }

    private static String array(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
