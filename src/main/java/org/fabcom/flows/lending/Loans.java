package org.fabcom.flows.lending;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Constraints;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Loans of objects. Thread-safe. */
@Repository
public class Loans {

    static final int MOST = 300;

    /**
     * What became of a command.
     *
     * @param why the key of the sentence that says why not; empty: it is done
     * @param also the address of what followed; empty: nothing
     */
    record Done(String why, String also) {}

    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("loan_out", "loans.out"),
            Map.entry("loan_item", "loans.item"),
            Map.entry("loan_over", "loans.over"),
            Map.entry("loan_damage", "loans.damage.missing"),
            Map.entry("loan_due", "loans.due.wrong"),
            Map.entry("loan_far", "loans.due.far"),
            Map.entry("loan_from", "loans.from.wrong"),
            Map.entry("loan_booked", "loans.booked"),
            Map.entry("loan_overlap", "loans.overlap"),
            Map.entry("loan_long_ago", "loans.from.far"),
            Map.entry("loan_returned", "loans.returned.wrong"),
            Map.entry("loan_late", "loans.late.none"));

    private static final String SELECT = """
            select l.id, l.owner, l.item, l.borrower, l.contact, l.from_day, l.due_day, l.deposit, l.price, l.tariff, l.why, l.words,
                l.made_by, l.returned_day, l.deposit_back, l.late, l.damage, l.closed_by, l.lost, l.made_at, l.closed_at
            from flows.loan l where\s""";

    private final Sql db;
    private final TransactionTemplate transaction;

    Loans(Sql db, TransactionTemplate transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    /** Where it is now; empty: it is here. */
    public Optional<Loan> out(UUID item) {
        return db.sql(SELECT + "l.item = :item and l.returned_day is null")
                .param("item", item)
                .optional(Loans::read);
    }

    public Optional<Loan> find(UUID id) {
        return db.sql(SELECT + "l.id = :id").param("id", id).optional(Loans::read);
    }

    /** Of one object, the newest first. */
    public List<Loan> of(UUID item) {
        return db.sql(SELECT + "l.item = :item order by l.made_at desc, l.id limit " + MOST)
                .param("item", item)
                .list(Loans::read);
    }

    /** Of which a part of the deposit was kept, by what was written down between these moments. */
    public List<Loan> kept(PartyId owner, Instant from, Instant until) {
        return db.sql(SELECT + "l.owner = :owner and l.closed_at >= :from and l.closed_at < :until"
                        + " and l.deposit_back < l.deposit order by l.closed_at, l.id limit " + MOST)
                .param("owner", owner.value(), "from", from, "until", until)
                .list(Loans::read);
    }

    /** Of which a part of the deposit was kept, the newest first. */
    public List<Loan> kept(PartyId owner) {
        return db.sql(SELECT + "l.owner = :owner and l.deposit_back < l.deposit order by l.closed_at desc, l.id limit "
                        + MOST)
                .param("owner", owner.value())
                .list(Loans::read);
    }

    /** Of these sites: what is out, the first to come back on top; else what came back, the newest first. */
    List<Loan> at(List<UUID> sites, boolean out) {
        return db.sql(SELECT + "l.item in (select i.id from flows.item i where i.site = any (:sites)) and "
                        + (out
                                ? "l.returned_day is null order by l.due_day, l.id limit "
                                : "l.returned_day is not null order by l.closed_at desc, l.id limit ")
                        + MOST)
                .param("sites", sites.toArray(UUID[]::new))
                .list(Loans::read);
    }

    /**
     * It goes, and in the same transaction what follows from that. Of one number twice is once: nothing follows then, and it is refused if
     * that loan is over by now.
     */
    Done lend(Loan it, Supplier<String> also) {
        var done = done(() -> insert(it) == 1, also);
        boolean over = done.why().isEmpty()
                && find(it.id()).filter(one -> one.back() == null).isEmpty();
        return over ? new Done("loans.over", "") : done;
    }

    private int insert(Loan it) {
        return db.sql("""
            insert into flows.loan (id, owner, item, borrower, contact, from_day, due_day, deposit, price, tariff, why, words, made_by, made_at)
            select :id, :owner, :item, :borrower, :contact, :from, :due, :deposit, :price, :tariff, :why, :words, :by, :now
            where not exists (select from flows.loan l where l.id = :id)
            on conflict (id) do nothing
            """)
                .param("id", it.id())
                .param("owner", it.owner().value())
                .param("item", it.item())
                .param("borrower", it.borrower())
                .param("contact", it.contact())
                .param("from", it.from())
                .param("due", it.due())
                .param("deposit", it.deposit())
                .param("price", it.price())
                .param("tariff", it.tariff())
                .param("why", it.why())
                .param("words", it.words())
                .param("by", it.by().value())
                .update();
    }

    /** It is back, and in the same transaction what follows from that. */
    Done takeBack(UUID loan, Loan.Back it, Supplier<String> also) {
        return done(() -> close(loan, it) == 1, also);
    }

    private int close(UUID loan, Loan.Back it) {
        return db.sql("""
            update flows.loan set returned_day = :day, deposit_back = :deposit, late = :late, damage = :damage, lost = :lost,
                closed_by = :by, closed_at = :now
            where id = :id
            """)
                .param("id", loan)
                .param("day", it.day())
                .param("deposit", it.deposit())
                .param("late", it.late())
                .param("damage", it.damage(), "lost", it.lost())
                .param("by", it.by().value())
                .update();
    }

    private Done done(BooleanSupplier write, Supplier<String> also) {
        try {
            return new Done(
                    "", Objects.requireNonNull(transaction.execute(status -> write.getAsBoolean() ? also.get() : "")));
        } catch (DataIntegrityViolationException refused) {
            return new Done(Constraints.broken(refused).map(REFUSED::get).orElseThrow(() -> refused), "");
        }
    }

    private static Loan read(ResultSet row, int n) throws SQLException {
        var returned = row.getObject("returned_day", LocalDate.class);
        return new Loan(
                Rows.id(row, "id"),
                Rows.party(row, "owner"),
                Rows.id(row, "item"),
                row.getString("borrower"),
                row.getString("contact"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("due_day", LocalDate.class),
                row.getInt("deposit"),
                row.getInt("price"),
                row.getString("tariff"),
                row.getString("why"),
                row.getString("words"),
                Rows.party(row, "made_by"),
                returned == null
                        ? null
                        : new Loan.Back(
                                returned,
                                row.getInt("deposit_back"),
                                row.getInt("late"),
                                row.getString("damage"),
                                new PartyId(Rows.id(row, "closed_by")),
                                row.getBoolean("lost")),
                Times.read(row, "made_at"),
                Times.readIfAny(row, "closed_at"));
    }
}
