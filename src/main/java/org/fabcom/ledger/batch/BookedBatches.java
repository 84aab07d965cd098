package org.fabcom.ledger.batch;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.ledger.TransferId;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.CurrencyId;
import org.springframework.stereotype.Repository;

/** The batches that were booked, with their payments and what became of these. Thread-safe. */
@Repository
public class BookedBatches {

    /** One of them; {@code file} is empty when it was typed, pasted, or sent by a program. */
    public record Booked(
            UUID id,
            PartyId wallet,
            Batch.Direction direction,
            String title,
            int lines,
            PartyId by,
            Instant at,
            String file,
            boolean program) {}

    /** A payment of it; {@code number} is that of the list, {@code name} the other side as it is called now. */
    public record Line(
            int number,
            PartyId other,
            String name,
            Amount amount,
            String subject,
            TransferId transfer,
            long givenBack) {}

    private static final String SELECT =
            "select id, wallet, direction, title, lines, made_by, made_at, file, key from ledger.batch where ";

    private final Sql db;

    BookedBatches(Sql db) {
        this.db = db;
    }

    public Optional<Booked> find(UUID id) {
        return db.sql(SELECT + "id = :id").param("id", id).optional(BookedBatches::booked);
    }

    /** The last ones of a wallet, the newest first. */
    List<Booked> last(PartyId wallet, int most) {
        return db.sql(SELECT + "wallet = :wallet order by made_at desc, id desc limit :most")
                .param("wallet", wallet.value(), "most", most)
                .list(BookedBatches::booked);
    }

    /** In the order of the list. */
    public List<Line> lines(UUID batch, long offset, int most) {
        return db.sql("""
            select l.number, p.id, p.name, t.currencies[1] as currency, t.amounts[1] as amount, t.subject, l.transfer,
                coalesce((select sum(r.amounts[1])::bigint from ledger.transfer r
                    where r.concerns = t.id and r.kind = 'REVERSAL'), 0) as back
            from ledger.batch_line l
            join ledger.batch b on b.id = l.batch
            join ledger.transfer t on t.id = l.transfer
            join people.party_card p on p.id = case when b.direction = 'OUT' then t.payee else t.payer end
            where l.batch = :batch order by l.n offset :offset limit :most
            """)
                .param("batch", batch, "offset", offset, "most", most)
                .list((row, n) -> new Line(
                        row.getInt("number"),
                        new PartyId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        amount(row),
                        row.getString("subject"),
                        new TransferId(row.getObject("transfer", UUID.class)),
                        row.getLong("back")));
    }

    /** What was paid in all, in each currency. */
    List<Amount> total(UUID batch) {
        return db.sql("""
            select t.currencies[1] as currency, sum(t.amounts[1])::bigint as amount
            from ledger.batch_line l join ledger.transfer t on t.id = l.transfer
            where l.batch = :batch group by t.currencies[1] order by min(l.n)
            """).param("batch", batch).list((row, n) -> amount(row));
    }

    /** How many of its payments were given back, whole or in part. */
    long givenBack(UUID batch) {
        return db.sql("""
            select count(*) from ledger.batch_line l where l.batch = :batch
              and exists (select from ledger.transfer r where r.concerns = l.transfer and r.kind = 'REVERSAL')
            """).param("batch", batch).single(Long.class);
    }

    private static Amount amount(ResultSet row) throws SQLException {
        return new Amount(new CurrencyId(row.getObject("currency", UUID.class)), row.getLong("amount"));
    }

    private static Booked booked(ResultSet row, int n) throws SQLException {
        var file = row.getString("file");
        return new Booked(
                row.getObject("id", UUID.class),
                new PartyId(row.getObject("wallet", UUID.class)),
                Batch.Direction.valueOf(row.getString("direction")),
                row.getString("title"),
                row.getInt("lines"),
                new PartyId(row.getObject("made_by", UUID.class)),
                Times.read(row, "made_at"),
                file == null ? "" : file,
                row.getString("key") != null);
    }
}
