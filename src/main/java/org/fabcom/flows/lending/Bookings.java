package org.fabcom.flows.lending;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.agenda.Forgetting;
import org.fabcom.kernel.Constraints;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Objects that are kept for somebody: until they go, are given up, or their days are over. Thread-safe. */
@Repository
public class Bookings implements Forgetting {

    public record Booking(
            UUID id, PartyId owner, UUID item, String borrower, String contact, LocalDate from, LocalDate due) {}

    private static final Map<String, String> REFUSED = Map.of(
            "booking_taken", "loans.booking.taken",
            "booking_out", "loans.booking.out",
            "booking_days", "loans.due.wrong",
            "booking_ahead", "loans.booking.ahead",
            "loan_item", "loans.item");

    private static final String SELECT =
            "select b.id, b.owner, b.item, b.borrower, b.contact, b.from_day, b.due_day from flows.loan_booking b "
                    + "where b.ended_at is null and b.due_day >= :today and ";

    private final Sql db;

    Bookings(Sql db) {
        this.db = db;
    }

    /** Of one object, the next first. */
    public List<Booking> of(UUID item) {
        return db.sql(SELECT + "b.item = :item order by b.from_day, b.id limit 100")
                .param("item", item)
                .list(Bookings::read);
    }

    /** Which of these stand. */
    public List<Booking> standing(List<UUID> known) {
        return db.sql(SELECT + "b.id = any (:known) order by b.from_day, b.id")
                .param("known", known.toArray(UUID[]::new))
                .list(Bookings::read);
    }

    /** Of these sites, the next first. */
    List<Booking> at(List<UUID> sites) {
        return db.sql(SELECT + "b.item in (select i.id from flows.item i where i.site = any (:sites)) "
                        + "order by b.from_day, b.id limit " + Loans.MOST)
                .param("sites", sites.toArray(UUID[]::new))
                .list(Bookings::read);
    }

    /** The key of the sentence that says why not; empty: it is kept. Of one number twice is once. */
    Optional<String> add(Booking it, PartyId by) {
        try {
            db.sql("""
                insert into flows.loan_booking (id, owner, item, borrower, contact, from_day, due_day, made_by, made_at)
                values (:id, :owner, :item, :borrower, :contact, :from, :due, :by, :now) on conflict (id) do nothing
                """)
                    .param("id", it.id())
                    .param("owner", it.owner().value())
                    .param("item", it.item())
                    .param("borrower", it.borrower())
                    .param("contact", it.contact())
                    .param("from", it.from())
                    .param("due", it.due())
                    .param("by", by.value())
                    .update();
            return Optional.empty();
        } catch (DataIntegrityViolationException refused) {
            return Optional.of(Constraints.broken(refused).map(REFUSED::get).orElseThrow(() -> refused));
        }
    }

    /** False if it did not stand any more. */
    boolean end(UUID item, UUID id) {
        return db.sql(
                        "update flows.loan_booking set ended_at = :now where id = :id and item = :item and ended_at is null")
                .param("id", id, "item", item)
                .updated();
    }

    /**
     * These give way to a sale that was made knowing them, in its transaction. The object is locked first, as whoever lends or books it does.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveWay(UUID item, List<UUID> known) {
        db.sql("select 1 from flows.item where id = :item for update")
                .param("item", item)
                .optional(Integer.class);
        known.forEach(it -> end(item, it));
    }

    /**
     * Those of these that gave way to a sale since then stand again where nothing took their days: its object came back, in the caller's
     * transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void standAgain(UUID item, List<UUID> known, Instant since) {
        db.sql("""
                update flows.loan_booking b set ended_at = null
                where b.item = :item and b.id = any (:known) and b.ended_at >= :since and b.due_day >= :today
                    and not exists (select from flows.loan_booking o where o.item = b.item and o.ended_at is null
                        and o.from_day <= b.due_day and o.due_day >= b.from_day)
                    and not exists (select from flows.loan l where l.item = b.item and l.returned_day is null
                        and l.due_day >= b.from_day)
                """)
                .param("item", item, "known", known.toArray(UUID[]::new), "since", since)
                .update();
    }

    @Override
    @Transactional
    public int forget(Instant endedBefore) {
        return db.sql("delete from flows.loan_booking where due_day < :day")
                .param("day", LocalDate.ofInstant(endedBefore, Days.ZONE))
                .update();
    }

    private static Booking read(ResultSet row, int n) throws SQLException {
        return new Booking(
                Rows.id(row, "id"),
                Rows.party(row, "owner"),
                Rows.id(row, "item"),
                row.getString("borrower"),
                row.getString("contact"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("due_day", LocalDate.class));
    }
}
