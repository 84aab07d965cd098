package org.fabcom.ledger.wallet;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.ledger.Transfer;
import org.fabcom.ledger.TransferId;
import org.fabcom.ledger.currencies.Currencies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Statements of wallets: one line per posting, the last first. */
@Repository
public class Statements {

    static final int MOST = 200_000;

    private static final String FOLDED =
            "translate(replace(replace(lower(%s), 'œ', 'oe'), 'æ', 'ae'), 'àâäéèêëîïôöùûüç’', 'aaaeeeeiioouuuc ')";
    private static final String WORDS = """
             and exists (select from ledger.transfer x
                left join people.party_card o on o.id = case when x.payer = a.party then x.payee else x.payer end
                where x.id = p.transfer and (%s like :like or %s like :like))
            """.formatted(searched("x.subject"), searched("coalesce(o.name, '')"));

    private final Sql db;

    Statements(Sql db) {
        this.db = db;
    }

    /** A text of the database as {@code Fold.words} says what is looked for in it. */
    public static String searched(String sql) {
        return "regexp_replace(" + folded(sql) + ", '[^[:alnum:]+#]+', ' ', 'g')";
    }

    /** A text of the database without capitals nor accents. */
    public static String folded(String sql) {
        return FOLDED.formatted(sql);
    }

    public long count(StatementFilter filter) {
        return given(
                        "select count(*) from ledger.account a join ledger.posting p on p.account = a.id where "
                                + whose(filter) + which(filter),
                        filter)
                .single(Long.class);
    }

    /** Each account gives its last postings, in the order of its key; the last of all are shown. */
    public List<Movement> lines(StatementFilter filter, long offset, int most) {
        return given("""
            select l.*, t.kind, t.subject, t.made_by,
                case when t.payer = l.party then t.payee else t.payer end as other, o.name as other_name,
                c.id, c.name, c.symbol, c.unit, c.regime, c.decimals, c.step, c.floor, c.ceiling, c.closed_at
            from (select p.id as posting, p.transfer, p.available, p.reserved, p.outside, p.available_after,
                    p.reserved_after, p.made_at, a.party, a.currency
                from ledger.account a cross join lateral (
                    select p.* from ledger.posting p where p.account = a.id %s order by p.id desc limit :reach) p
                where %s order by p.id desc offset :offset limit :most) l
            join ledger.transfer t on t.id = l.transfer
            join ledger.currency c on c.id = l.currency
            left join people.party_card o on o.id = case when t.payer = l.party then t.payee else t.payer end
            order by l.posting desc
            """.formatted(which(filter), whose(filter)), filter)
                .param("offset", offset, "most", most, "reach", offset + most)
                .list(Statements::read);
    }

    private static String whose(StatementFilter filter) {
        return "a.party = :party" + (filter.currency() == null ? "" : " and a.currency = :currency");
    }

    private static String which(StatementFilter filter) {
        return (filter.from() == null ? "" : " and p.made_at >= :since")
                + (filter.to() == null ? "" : " and p.made_at < :until")
                + switch (filter.direction()) {
                    case "recu" -> " and p.available + p.outside > 0";
                    case "paye" -> " and p.available + p.outside < 0";
                    default -> "";
                }
                + (filter.text().isBlank() ? "" : WORDS);
    }

    private Sql.Statement given(String sql, StatementFilter filter) {
        var spec = db.sql(sql).param("party", filter.party().value());
        var currency = filter.currency();
        if (currency != null) spec = spec.param("currency", currency.value());
        var from = filter.from();
        if (from != null) spec = spec.param("since", start(from));
        var to = filter.to();
        if (to != null) spec = spec.param("until", start(to.plusDays(1)));
        return filter.text().isBlank() ? spec : spec.param("like", "%" + Fold.words(filter.text()) + "%");
    }

    private static OffsetDateTime start(LocalDate day) {
        return Times.sql(day.atStartOfDay(Days.ZONE).toInstant());
    }

    private static Movement read(ResultSet row, int n) throws SQLException {
        var name = row.getString("other_name");
        return new Movement(
                new TransferId(row.getObject("transfer", UUID.class)),
                Transfer.Kind.valueOf(row.getString("kind")),
                Currencies.read(row, n),
                row.getLong("available"),
                row.getLong("reserved"),
                row.getLong("outside"),
                row.getLong("available_after"),
                row.getLong("reserved_after"),
                party(row, "other"),
                name == null ? "" : name,
                party(row, "made_by"),
                row.getString("subject"),
                Times.read(row, "made_at"));
    }

    private static @Nullable PartyId party(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PartyId(id);
    }
}
