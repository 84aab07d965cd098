package org.fabcom.accompaniment.quotes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What hangs on a quote: the lines of its versions, what it took, its journal. Reads only. */
@Repository
class QuoteLines {

    private final JdbcClient db;

    QuoteLines(JdbcClient db) {
        this.db = db;
    }

    static List<Line> of(JdbcClient db, UUID quote, int n) {
        return db.sql("select * from accompaniment.quote_line where quote = :quote and n = :n order by place")
                .param("quote", quote)
                .param("n", n)
                .query(QuoteLines::line)
                .list();
    }

    static Optional<Quote.Version> version(JdbcClient db, UUID quote, int n) {
        return db.sql("""
                select v.*, p.name from accompaniment.quote_version v join people.party p on p.id = v.made_by
                where v.quote = :quote and v.n = :n
                """)
                .param("quote", quote)
                .param("n", n)
                .query((row, i) -> new Quote.Version(
                        row.getInt("n"),
                        row.getString("words"),
                        row.getString("solidarity"),
                        row.getObject("valid_until", LocalDate.class),
                        row.getString("name"),
                        Times.read(row, "made_at"),
                        of(db, quote, n)))
                .optional();
    }

    /** What it took, as it was said last. */
    Optional<Quote.Outcome> outcome(UUID quote) {
        return db.sql("""
                select o.*, p.name from accompaniment.quote_outcome o join people.party p on p.id = o.said_by
                where o.quote = :quote order by o.n desc limit 1
                """)
                .param("quote", quote)
                .query((row, n) -> new Quote.Outcome(
                        row.getLong("cents"),
                        row.getInt("paid_minutes"),
                        row.getInt("given_minutes"),
                        row.getInt("asker_minutes"),
                        row.getString("things"),
                        row.getString("words"),
                        row.getString("name"),
                        Times.read(row, "said_at")))
                .optional();
    }

    /** The oldest first. */
    List<Quote.Step> steps(UUID quote) {
        return db.sql("""
                select s.*, p.name from accompaniment.quote_step s join people.party p on p.id = s.actor
                where s.quote = :quote order by s.at, s.id
                """)
                .param("quote", quote)
                .query((row, n) -> new Quote.Step(
                        Quote.Act.valueOf(row.getString("act")),
                        row.getInt("n"),
                        row.getString("words"),
                        row.getString("name"),
                        Times.read(row, "at")))
                .list();
    }

    static UUID[] ids(Collection<PartyId> parties) {
        return parties.stream().map(PartyId::value).toArray(UUID[]::new);
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        var words = row.getString("words");
        return switch (row.getString("kind")) {
            case "MONEY" -> new Line.Money(words, row.getLong("cents"), row.getInt("hundredths"), row.getInt("vat"));
            case "TIME" -> new Line.Time(words, row.getInt("minutes"), side(row), row.getBoolean("given"));
            default -> new Line.Thing(words, side(row));
        };
    }

    private static Line.Side side(ResultSet row) throws SQLException {
        return Line.Side.valueOf(row.getString("side"));
    }
}
