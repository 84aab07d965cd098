package org.fabcom.market.deals;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.market.deals.Dispute.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Opens disputes, which freeze their deals, and ends them by a decision (E31). That a moderator asks is checked before. */
@Repository
public class Disputes {

    private static final String SELECT = """
            select id, deal, opened_by, for_party, reason, opened_at, moderator, decision, decided_by, decided_at, why,
                back_currencies, back_units
            from market.dispute
            """;

    private final Sql db;
    private final Ledger ledger;
    private final Undoing undoing;
    private final Dealing dealing;
    private final Deals deals;
    private final Desk desk;

    Disputes(Sql db, Ledger ledger, Undoing undoing, Dealing dealing, Deals deals, Desk desk) {
        this.db = db;
        this.ledger = ledger;
        this.undoing = undoing;
        this.dealing = dealing;
        this.deals = deals;
        this.desk = desk;
    }

    /** The newest of a deal. */
    public Optional<Dispute> of(UUID deal) {
        return db.sql(SELECT + " where deal = :deal order by opened_at desc, id desc limit 1")
                .param("deal", deal)
                .optional(Disputes::read);
    }

    /** Those that wait for a decision, the oldest first. */
    public List<Dispute> waiting() {
        return db.sql(SELECT + " where decision is null order by opened_at, id").list(Disputes::read);
    }

    public long countWaiting() {
        return db.sql("select count(*) from market.dispute where decision is null")
                .single(Long.class);
    }

    /** One side calls for help: nothing moves until it is decided. */
    @Transactional
    public DealOutcome open(UUID id, PartyId side, String reason, Actor me) {
        var it = desk.open(id);
        var deal = it.deal();
        if (!deal.side(side) || !me.may(side)) return Desk.refuse(DealRefusal.NOT_YOURS);
        if (deal.frozen()) return Desk.refuse(DealRefusal.FROZEN);
        if (!deal.state().disputable()) return Desk.refuse(DealRefusal.STATE);
        var closed = desk.closed(deal.owner(), deal.replier());
        if (closed != null) return closed;
        db.sql("""
                insert into market.dispute (id, deal, opened_by, for_party, reason, opened_at)
                values (:id, :deal, :by, :party, :reason, :at)
                """)
                .param("id", Ids.next())
                .param("deal", id)
                .param("by", me.person().value())
                .param("party", side.value())
                .param("reason", reason)
                .param("at", desk.now())
                .update();
        return desk.save(it, deal.frozen(true), Step.Kind.DISPUTED, me.person(), side, reason);
    }

    /** A moderator takes it up. */
    @Transactional
    public DealOutcome takeUp(UUID deal, Actor moderator) {
        var it = desk.open(deal);
        if (side(it.deal(), moderator)) return Desk.refuse(DealRefusal.NOT_YOURS);
        int done = db.sql("""
                update market.dispute set moderator = :who, assigned_at = :at
                where deal = :deal and decision is null and moderator is distinct from :who
                """)
                .param("who", moderator.person().value(), "at", desk.now(), "deal", deal)
                .update();
        if (done == 0) return Desk.refuse(DealRefusal.STATE);
        deals.step(deal, Step.Kind.TAKEN_UP, moderator.person(), null, "", desk.now());
        return new DealOutcome.Done(deal);
    }

    /**
     * Ends it, with a reason that both sides read. {@code back}: for {@link Decision#PARTIAL_REFUND}, what the payer gets back of
     * what is kept here. A moderator who is one of the sides decides nothing.
     */
    @Transactional
    public DealOutcome decide(UUID id, Decision decision, List<Amount> back, String why, Actor moderator) {
        var it = desk.open(id);
        var deal = it.deal();
        if (side(deal, moderator)) return Desk.refuse(DealRefusal.NOT_YOURS);
        if (!deal.frozen() || of(id).filter(Dispute::open).isEmpty()) return Desk.refuse(DealRefusal.STATE);
        Deal next = deal;
        switch (decision) {
            case CONTINUE -> next = deal.frozen(false);
            case CANCEL -> {
                var refused = undoing.giveBack(deal, moderator.person(), why);
                if (refused != null) return refused;
                next = deal.to(Deal.State.CANCELLED).thawed();
            }
            case PARTIAL_REFUND -> {
                if (!within(back, deal) || deal.payment() == null && closed(deal))
                    return Desk.refuse(DealRefusal.AMOUNT);
                var result = deal.payment() == null
                        ? paidInPart(deal, back, moderator)
                        : partBack(deal, back, why, moderator);
                if (result.refused() != null) return result.refused();
                next = Objects.requireNonNull(result.next()).thawed();
            }
        }
        db.sql("""
                update market.dispute set decision = :decision, decided_by = :by, decided_at = :at, why = :why,
                    back_currencies = :currencies, back_units = :units,
                    moderator = coalesce(moderator, :by), assigned_at = coalesce(assigned_at, :at)
                where deal = :deal and decision is null
                """)
                .param("decision", decision.name())
                .param("by", moderator.person().value())
                .param("at", desk.now())
                .param("why", why)
                .param(
                        "currencies",
                        back.stream().map(one -> one.currency().value()).toArray(UUID[]::new))
                .param("units", back.stream().map(Amount::units).toArray(Long[]::new), "deal", id)
                .update();
        return desk.save(it, next, Step.Kind.DECIDED, moderator.person(), null, why);
    }

    private record Result(@Nullable Deal next, @Nullable DealOutcome refused) {}

    /** Nothing is paid yet: what was agreed less this is paid now, the rest is free again. */
    private Result paidInPart(Deal deal, List<Amount> back, Actor moderator) {
        var rest = new ArrayList<Amount>();
        for (var it : desk.terms(deal).inside(desk.known())) {
            long less = back.stream()
                    .filter(b -> b.currency().equals(it.currency()))
                    .mapToLong(Amount::units)
                    .sum();
            if (it.units() > less) rest.add(new Amount(it.currency(), it.units() - less));
        }
        var aside = Objects.requireNonNull(deal.reservation());
        if (rest.isEmpty()) {
            var refused = Desk.refused(ledger.release(aside, moderator.person(), Desk.key(deal, "release")));
            return refused != null ? new Result(null, refused) : new Result(dealing.paid(deal, null), null);
        }
        var booking = ledger.settle(aside, rest, moderator.person(), Desk.key(deal, "settle"));
        var refused = Desk.refused(booking);
        return refused != null ? new Result(null, refused) : new Result(dealing.paid(deal, booking.booked()), null);
    }

    /** What was set aside has already gone back to the payer: a decision before this one gave all of it back. */
    private boolean closed(Deal deal) {
        var aside = deal.reservation();
        return aside == null || !ledger.following(aside).isEmpty();
    }

    private Result partBack(Deal deal, List<Amount> back, String why, Actor moderator) {
        var payment = Objects.requireNonNull(deal.payment());
        var key = Desk.key(deal, "part-" + deal.version());
        var reason = why.length() <= 400 ? why : why.substring(0, 400);
        var refused = Desk.refused(ledger.reverse(payment, back, moderator.person(), key, reason));
        if (refused != null) return new Result(null, refused);
        return new Result(deal.state() == Deal.State.REFUNDING ? deal.to(Deal.State.DONE) : deal.frozen(false), null);
    }

    private boolean within(List<Amount> back, Deal deal) {
        var agreed = desk.terms(deal).inside(desk.known());
        return !back.isEmpty()
                && back.stream().map(Amount::currency).distinct().count() == back.size()
                && back.stream()
                        .allMatch(it -> it.units() > 0
                                && agreed.stream()
                                        .anyMatch(a -> a.currency().equals(it.currency()) && it.units() <= a.units()));
    }

    private static boolean side(Deal deal, Actor moderator) {
        return moderator.may(deal.owner()) || moderator.may(deal.replier());
    }

    private static Dispute read(ResultSet row, int n) throws SQLException {
        var moderator = row.getObject("moderator", UUID.class);
        var by = row.getObject("decided_by", UUID.class);
        var decision = row.getString("decision");
        Instant at = Times.readIfAny(row, "decided_at");
        return new Dispute(
                row.getObject("id", UUID.class),
                row.getObject("deal", UUID.class),
                new PartyId(row.getObject("opened_by", UUID.class)),
                new PartyId(row.getObject("for_party", UUID.class)),
                row.getString("reason"),
                Times.read(row, "opened_at"),
                moderator == null ? null : new PartyId(moderator),
                decision == null ? null : Decision.valueOf(decision),
                by == null ? null : new PartyId(by),
                at,
                row.getString("why"),
                back(row));
    }

    private static List<Amount> back(ResultSet row) throws SQLException {
        var currencies = (UUID[]) row.getArray("back_currencies").getArray();
        var units = (Long[]) row.getArray("back_units").getArray();
        var back = new ArrayList<Amount>();
        for (int i = 0; i < currencies.length; i++) back.add(new Amount(new CurrencyId(currencies[i]), units[i]));
        return back;
    }
}
