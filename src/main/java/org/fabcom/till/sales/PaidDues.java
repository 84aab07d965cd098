package org.fabcom.till.sales;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Constraints;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.till.Till;
import org.fabcom.till.closing.Closing;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Repository;

/** What tills took of what is owed in other rooms, each once: the rent of a loan, its days too many, the deposit in the drawer. */
@Repository
public class PaidDues {

    /** What an organisation is owed in other rooms, by the same keys: asked of what a device says it took. */
    public interface Owed {

        /** In cents, as the house itself has it; empty: this organisation is owed no such thing. */
        OptionalLong cents(PartyId owner, String due);

        /** What this till took in and gave back of deposits by these events, and what it kept of them; empty: nothing. */
        String moved(Till till, List<Long> numbers, Page page);

        /** What was kept until this closing, since the one before it or the beginning of its day, of deposits that lie in the drawer of its till, each in a sentence. */
        List<String> kept(Till till, Closing it, Page page);
    }

    /**
     * The event that took it.
     *
     * @param means of a deposit that is no cash: CHEQUE, CARD or CASHED; empty: all else
     */
    public record Paid(UUID till, long number, String means) {

        static Paid read(ResultSet row, int n) throws SQLException {
            return new Paid(Rows.id(row, "till"), row.getLong("number"), row.getString("means"));
        }
    }

    private static final String SELECT = """
            select d.due, d.till, d.number, case e.kind when 'DEPOSIT' then e.body::jsonb ->> 'means' else '' end as means
            from till.paid_due d join till.event e on e.till = d.till and e.number = d.number
            """;

    private final Sql db;

    PaidDues(Sql db) {
        this.db = db;
    }

    public Optional<Paid> find(String due) {
        return db.sql(SELECT + "where d.due = :due").param("due", due).optional(Paid::read);
    }

    /** Which of these were taken. */
    public Map<String, Paid> of(Collection<String> dues) {
        return db.sql(SELECT + "where d.due = any (:dues)")
                .param("dues", dues.toArray(String[]::new))
                .map(row -> row.getString("due"), row -> Paid.read(row, 0));
    }

    /** Cents of money by these, in and out: a cheque that is kept and not cashed is none. */
    public Map<String, Long> money(Collection<String> dues) {
        return db.sql("""
                select d.due, sum(case when e.kind = 'FLOAT' or e.body::jsonb ->> 'means' = 'CARD' then e.cents
                    when e.body::jsonb ->> 'means' = 'CASHED' then -e.cents else 0 end)::bigint as cents
                from till.paid_due d join till.event e on e.till = d.till and e.number = d.number
                where d.due = any (:dues) group by 1
                """)
                .param("dues", dues.toArray(String[]::new))
                .map(row -> row.getString("due"), row -> row.getLong("cents"));
    }

    /** What these events of a till took. */
    public List<String> by(UUID till, Collection<Long> numbers) {
        return db.sql("select due from till.paid_due where till = :till and number = any (:numbers)")
                .param("till", till, "numbers", numbers.toArray(Long[]::new))
                .list((row, n) -> row.getString("due"));
    }

    /** In the transaction of its event; 409 if it was taken before. */
    public void pay(String due, UUID till, long number) {
        try {
            db.sql("insert into till.paid_due (due, till, number) values (:due, :till, :number)")
                    .param("due", due, "till", till, "number", number)
                    .update();
        } catch (DataIntegrityViolationException before) {
            if (Constraints.broken(before).orElse("").equals("paid_due_pkey")) throw Problem.of(409, "FC-5213");
            throw before;
        }
    }

    /** The whole of it was given back: it is owed again. */
    public void back(SaleLine line, UUID till, long number) {
        if (line.due().isEmpty()) return;
        db.sql("delete from till.paid_due where due = :due and till = :till and number = :number")
                .param("due", line.due(), "till", till, "number", number)
                .update();
    }
}
