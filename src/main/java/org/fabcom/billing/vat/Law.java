package org.fabcom.billing.vat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    private final JdbcClient db;
    private final Clock clock;

    Law(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What holds on a day; empty if nothing is known of that time. */
    public Optional<Parameter> on(String code, LocalDate day) {
        return db.sql("""
            select code, from_day, amount, words, source, read_on, sure from billing.law
            where code = :code and from_day <= :day order by from_day desc, entry desc limit 1
            """)
                .param("code", code)
                .param("day", day)
                .query(Law::read)
                .optional();
    }

    /** Basis points or cents on that day; empty if nothing is known. */
    public Optional<Long> amount(String code, LocalDate day) {
        return on(code, day).map(Parameter::amount);
    }

    public String words(String code, LocalDate day) {
        return on(code, day).map(Parameter::words).orElse("");
    }

    /** All that was ever said, by code, the newest day first. */
    public List<Parameter> all() {
        return db.sql("""
            select code, from_day, amount, words, source, read_on, sure from billing.law
            order by code, from_day desc, entry desc
            """).query(Law::read).list();
    }

    /** From that day on it is this. */
    public void say(Parameter it, PartyId by) {
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
                .param("now", Times.sql(clock.instant()))
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
