package org.fabcom.accompaniers.quotes;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What hangs on a quote: the lines of its versions, what it took, its journal. */
@Repository
record QuoteLines(Sql db) {

    static final String SELECT = """
            select q.*, v.valid_until from accompaniers.quote q
            left join accompaniers.quote_version v on v.quote = q.id and v.n = q.latest
            """;

    static void add(Sql db, UUID quote, int n, int place, QuoteLine line) {
        var money = line instanceof QuoteLine.Money it ? it : null;
        var time = line instanceof QuoteLine.Time it ? it : null;
        var side = time != null ? time.side() : line instanceof QuoteLine.Thing it ? it.side() : null;
        db.sql("""
                insert into accompaniers.quote_line (quote, n, place, kind, words, cents, hundredths, vat, minutes, side, given)
                values (:quote, :n, :place, :kind, :words, :cents, :hundredths, :vat, :minutes, :side, :given)
                """)
                .param("quote", quote)
                .param("n", n)
                .param("place", place)
                .param("kind", money != null ? "MONEY" : time != null ? "TIME" : "THING")
                .param("words", line.words())
                .param("cents", money == null ? null : money.cents(), Types.BIGINT)
                .param("hundredths", money == null ? null : money.hundredths(), Types.INTEGER)
                .param("vat", money == null ? null : money.vat(), Types.INTEGER)
                .param("minutes", time == null ? null : time.minutes(), Types.INTEGER)
                .param("side", side == null ? null : side.name(), Types.VARCHAR)
                .param("given", time == null ? null : time.given(), Types.BOOLEAN)
                .update();
    }

    /** The version of this number, or with null all of them, the oldest first, with their lines: two statements. */
    static List<Quote.Version> versions(Sql db, UUID quote, @Nullable Integer n) {
        var lines = db.sql(
                        "select * from accompaniers.quote_line where quote = :quote and n = coalesce(:n, n) order by n, place")
                .param("quote", quote)
                .param("n", n, Types.INTEGER)
                .grouped(row -> row.getInt("n"), row -> line(row));
        return db.sql("""
                select v.*, p.name from accompaniers.quote_version v join people.party_card p on p.id = v.made_by
                where v.quote = :quote and v.n = coalesce(:n, v.n) order by v.n
                """)
                .param("quote", quote)
                .param("n", n, Types.INTEGER)
                .list((row, i) -> new Quote.Version(
                        row.getInt("n"),
                        row.getString("words"),
                        row.getString("solidarity"),
                        row.getObject("valid_until", LocalDate.class),
                        row.getString("name"),
                        Times.read(row, "made_at"),
                        lines.getOrDefault(row.getInt("n"), List.of())));
    }

    /** Those of an accompaniment, the newest first. */
    List<Quote> about(UUID caseFile) {
        return db.sql(SELECT + " where q.case_file = :file order by q.changed_at desc, q.id")
                .param("file", caseFile)
                .list(QuoteLines::quote);
    }

    /** Those of a provider that were accepted, the newest first. */
    List<Quote> agreed(PartyId provider) {
        return db.sql(SELECT + """
                 where q.provider = :provider and q.state in ('ACCEPTED', 'DONE')
                order by q.accepted_at desc, q.id limit 200
                """).param("provider", provider.value()).list(QuoteLines::quote);
    }

    /** Lines of the accepted versions of a provider, by quote. */
    Map<UUID, List<QuoteLine>> accepted(PartyId provider) {
        return db.sql("""
                select l.* from accompaniers.quote_line l join accompaniers.quote q on q.id = l.quote and q.accepted = l.n
                where q.provider = :provider and q.state in ('ACCEPTED', 'DONE') order by l.quote, l.place
                """)
                .param("provider", provider.value())
                .grouped(row -> row.getObject("quote", UUID.class), row -> line(row));
    }

    /** Offers whose last day is over, the longest over first. */
    List<UUID> overdue(LocalDate today, int most) {
        return db.sql("""
                select q.id from accompaniers.quote q join accompaniers.quote_version v on v.quote = q.id and v.n = q.latest
                where q.state = 'OFFERED' and v.valid_until < :today order by v.valid_until, q.id limit :most
                """).param("today", today, "most", most).list((row, n) -> row.getObject("id", UUID.class));
    }

    /** What it took, as it was said last. */
    Optional<Quote.Outcome> outcome(UUID quote) {
        return db.sql("""
                select o.*, p.name from accompaniers.quote_outcome o join people.party_card p on p.id = o.said_by
                where o.quote = :quote order by o.n desc limit 1
                """)
                .param("quote", quote)
                .optional((row, n) -> new Quote.Outcome(
                        row.getLong("cents"),
                        row.getObject("paid_minutes", Integer.class),
                        row.getObject("given_minutes", Integer.class),
                        row.getObject("asker_minutes", Integer.class),
                        row.getString("things"),
                        row.getString("words"),
                        row.getString("name"),
                        Times.read(row, "said_at")));
    }

    /** The oldest first. */
    List<Quote.Step> steps(UUID quote) {
        return db.sql("""
                select s.*, coalesce(p.name, '') as name from accompaniers.quote_step s left join people.party_card p on p.id = s.actor
                where s.quote = :quote order by s.at, s.id
                """)
                .param("quote", quote)
                .list((row, n) -> new Quote.Step(
                        Quote.Act.valueOf(row.getString("act")),
                        row.getInt("n"),
                        row.getString("words"),
                        row.getString("name"),
                        Times.read(row, "at")));
    }

    static UUID[] ids(Collection<PartyId> parties) {
        return parties.stream().map(PartyId::value).toArray(UUID[]::new);
    }

    private static QuoteLine line(ResultSet row) throws SQLException {
        var words = row.getString("words");
        return switch (row.getString("kind")) {
            case "MONEY" ->
                new QuoteLine.Money(words, row.getLong("cents"), row.getInt("hundredths"), row.getInt("vat"));
            case "TIME" -> new QuoteLine.Time(words, row.getInt("minutes"), side(row), row.getBoolean("given"));
            default -> new QuoteLine.Thing(words, side(row));
        };
    }

    private static QuoteLine.Side side(ResultSet row) throws SQLException {
        return QuoteLine.Side.valueOf(row.getString("side"));
    }

    static Quote quote(ResultSet row, int n) throws SQLException {
        var by = row.getObject("accepted_by", UUID.class);
        var ending = row.getString("ending");
        return new Quote(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                new PartyId(row.getObject("provider", UUID.class)),
                new PartyId(row.getObject("asker", UUID.class)),
                new PartyId(row.getObject("asked_by", UUID.class)),
                row.getObject("case_file", UUID.class),
                row.getString("need"),
                Quote.State.valueOf(row.getString("state")),
                row.getInt("latest"),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("accepted", Integer.class),
                by == null ? null : new PartyId(by),
                Times.readIfAny(row, "accepted_at"),
                ending == null ? null : QuoteLine.Side.valueOf(ending),
                Times.read(row, "asked_at"),
                Times.read(row, "changed_at"),
                row.getInt("version"));
    }
}
