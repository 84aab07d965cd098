package org.fabcom.billing.vat;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * What the law says from a day on: rates, thresholds, fees, the words of mentions, each with its source and whether it was read on an
 * official page. A row is never changed: the newest for a code and a day counts. Thread-safe.
 */
@Repository
public class Law {

    /**
     * One dated parameter.
     *
     * @param amount basis points or cents, as its code says; null for words
     * @param words for a mention; else empty
     * @param sure read on an official page; else « non vérifié »
     */
    public record Parameter(
            String code,
            LocalDate from,
            @Nullable Long amount,
            String words,
            String source,
            LocalDate readOn,
            boolean sure) {}

    /** What one organisation says it is under, and what the law says of VAT on that day. */
    record OfDay(VatRegime regime, Map<String, Long> amounts, Map<String, String> words) {}

    private final Sql db;

    Law(Sql db) {
        this.db = db;
    }

    /** What holds on a day; empty if nothing is known of that time. */
    public Optional<Parameter> on(String code, LocalDate day) {
        return db.sql("""
            select code, from_day, amount, words, source, read_on, sure from billing.law
            where code = :code and from_day <= :day order by from_day desc, entry desc limit 1
            """).param("code", code, "day", day).optional(Law::read);
    }

    /** Basis points or cents on that day; empty if nothing is known. */
    public Optional<Long> amount(String code, LocalDate day) {
        return on(code, day).map(Parameter::amount);
    }

    /** Regime, rates and mentions in one way there and back; empty if the organisation has not said its regime. */
    Optional<OfDay> of(PartyId organisation, LocalDate day) {
        var amounts = new HashMap<String, Long>();
        var words = new HashMap<String, String>();
        var regimes = db.sql("""
            select r.regime, l.code, l.amount, l.words from (
                select regime from billing.vat_regime
                where organisation = :organisation and from_day <= :day order by from_day desc, entry desc limit 1) r
            left join (
                select distinct on (code) code, amount, words from billing.law
                where from_day <= :day and (code like 'vat.rate.%' or code like 'vat.mention.%')
                order by code, from_day desc, entry desc) l on true
            """)
                .param("organisation", organisation.value(), "day", day)
                .list((row, n) -> {
                    var code = row.getString("code");
                    var amount = row.getObject("amount", Long.class);
                    if (amount != null) amounts.put(code, amount);
                    if (code != null) words.put(code, row.getString("words"));
                    return VatRegime.valueOf(row.getString("regime"));
                });
        return regimes.stream().findFirst().map(it -> new OfDay(it, amounts, words));
    }

    /** All that was ever said, by code, the newest day first. */
    public List<Parameter> all() {
        return db.sql("""
            select code, from_day, amount, words, source, read_on, sure from billing.law
            order by code, from_day desc, entry desc
            """).list(Law::read);
    }

    /** From that day on it is this. */
    void say(Parameter it, PartyId by) {
        db.sql("""
            insert into billing.law (code, from_day, amount, words, source, read_on, sure, said_by, said_at)
            values (:code, :from, :amount, :words, :source, :read, :sure, :by, :now)
            """)
                .param("code", it.code())
                .param("from", it.from())
                .param("amount", it.amount(), Types.BIGINT)
                .param("words", it.words())
                .param("source", it.source())
                .param("read", it.readOn())
                .param("sure", it.sure())
                .param("by", by.value())
                .update();
    }

    private static Parameter read(ResultSet row, int n) throws SQLException {
        return new Parameter(
                row.getString("code"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("amount", Long.class),
                row.getString("words"),
                row.getString("source"),
                row.getObject("read_on", LocalDate.class),
                row.getBoolean("sure"));
    }
}
