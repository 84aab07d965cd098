package org.fabcom.market.deals;

import module java.base;
import org.fabcom.ledger.Booking;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.TransferId;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.debts.Debts;
import org.fabcom.market.posts.Publishing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way forward: accepted, invoiced, paid, received (E25 to E28). Each step is one transaction. Thread-safe. */
@Component
public class Dealing {

    private final Publishing publishing;
    private final Ledger ledger;
    private final Debts debts;
    private final Deals deals;
    private final Desk desk;

    Dealing(Publishing publishing, Ledger ledger, Debts debts, Deals deals, Desk desk) {
        this.publishing = publishing;
        this.ledger = ledger;
        this.debts = debts;
        this.deals = deals;
        this.desk = desk;
    }

    /** Takes the stock and sets the payer's funds aside in one step, for the version that is named (E24, E25). */
    @Transactional
    public DealOutcome accept(UUID id, int n, String note, Actor me) {
        var it = desk.open(id);
        var deal = it.deal();
        if (!me.may(deal.owner())) return Desk.refuse(DealRefusal.NOT_YOURS);
        if (deal.state() != Deal.State.OPEN) return Desk.refuse(DealRefusal.STATE);
        if (deal.latest() != n) return Desk.refuse(DealRefusal.STALE);
        var terms = desk.terms(deal);
        var left = it.post().left();
        if (left != null && left < terms.quantity()) return Desk.refuse(DealRefusal.NOT_ENOUGH);
        if (!it.post().takesReplies(publishing.today())) return Desk.refuse(DealRefusal.CLOSED);
        TransferId aside = null;
        var inside = terms.inside(desk.known());
        if (!inside.isEmpty()) {
            var booking = ledger.reserve(order(it, inside, "reserve", me));
            var refused = Desk.refused(booking);
            if (refused != null) return refused;
            aside = booking.booked();
        }
        return desk.save(
                it, deal.agreed(n, terms.quantity(), aside), Step.Kind.ACCEPTED, me.person(), deal.owner(), note);
    }

    /** The payee asks for what was agreed; what is kept elsewhere is owed from now on, and is in the books of both (E49). */
    @Transactional
    public DealOutcome invoice(UUID id, Actor me) {
        var it = desk.open(id);
        var deal = it.deal();
        if (!me.may(deal.payee())) return Desk.refuse(DealRefusal.NOT_YOURS);
        if (deal.frozen()) return Desk.refuse(DealRefusal.FROZEN);
        var terms = desk.terms(deal);
        if (deal.state() != Deal.State.ACCEPTED || terms.prices().isEmpty()) return Desk.refuse(DealRefusal.STATE);
        debts.ask(order(it, terms.outside(desk.known()), Desk.INVOICE, me), me.person(), "A-" + deal.number());
        return desk.save(it, deal.invoiced(desk.now()), Step.Kind.INVOICED, me.person(), deal.payee(), "");
    }

    /** Pays what was set aside, invoiced or not yet. What is kept elsewhere waits for the payee's word. */
    @Transactional
    public DealOutcome pay(UUID id, Actor me) {
        var it = desk.open(id);
        var deal = it.deal();
        if (!me.may(deal.payer())) return Desk.refuse(DealRefusal.NOT_YOURS);
        if (deal.frozen()) return Desk.refuse(DealRefusal.FROZEN);
        if (deal.state() != Deal.State.ACCEPTED && deal.state() != Deal.State.INVOICED
                || desk.terms(deal).prices().isEmpty()) return Desk.refuse(DealRefusal.STATE);
        TransferId payment = null;
        var aside = deal.reservation();
        if (aside != null) {
            var booking = ledger.settle(aside, me.person(), Desk.key(deal, "settle"));
            var refused = Desk.refused(booking);
            if (refused != null) return refused;
            payment = booking.booked();
        }
        return desk.save(it, paid(deal, payment), Step.Kind.PAID, me.person(), deal.payer(), "");
    }

    /** Where a deal stands once what was set aside is paid. */
    Deal paid(Deal deal, @Nullable TransferId payment) {
        boolean waits = !desk.terms(deal).outside(desk.known()).isEmpty();
        return waits ? deal.paid(Deal.State.AWAITING, payment, null) : deal.paid(Deal.State.DONE, payment, desk.now());
    }

    /** The payee says that what is kept elsewhere has come; the safe keeps a trace (E28). */
    @Transactional
    public DealOutcome receive(UUID id, Actor me) {
        var it = desk.open(id);
        var deal = it.deal();
        if (!me.may(deal.payee())) return Desk.refuse(DealRefusal.NOT_YOURS);
        if (deal.frozen()) return Desk.refuse(DealRefusal.FROZEN);
        if (deal.state() != Deal.State.AWAITING) return Desk.refuse(DealRefusal.STATE);
        Booking booking = ledger.record(order(it, desk.terms(deal).outside(desk.known()), "outside", me));
        var refused = Desk.refused(booking);
        if (refused != null) return refused;
        debts.paid(Desk.key(deal, Desk.INVOICE), booking.booked(), me.person());
        return desk.save(
                it, deal.received(booking.booked(), desk.now()), Step.Kind.RECEIVED, me.person(), deal.payee(), "");
    }

    /** A gift has changed hands: either side says so. */
    @Transactional
    public DealOutcome finish(UUID id, Actor me) {
        var it = desk.open(id);
        var deal = it.deal();
        var side = me.may(deal.owner()) ? deal.owner() : deal.replier();
        if (!me.may(side)) return Desk.refuse(DealRefusal.NOT_YOURS);
        if (deal.frozen()) return Desk.refuse(DealRefusal.FROZEN);
        if (deal.state() != Deal.State.ACCEPTED || !desk.terms(deal).prices().isEmpty())
            return Desk.refuse(DealRefusal.STATE);
        return desk.save(it, deal.paid(Deal.State.DONE, null, desk.now()), Step.Kind.FINISHED, me.person(), side, "");
    }

    /** Told once that an invoice waits (E32). */
    @Transactional
    boolean remind(UUID id) {
        var now = desk.now();
        if (!deals.reminded(id, now)) return false;
        deals.step(id, Step.Kind.REMINDED, null, null, "", now);
        return true;
    }

    private static Order order(Desk.Open it, List<Amount> amounts, String what, Actor me) {
        var deal = it.deal();
        return new Order(deal.payer(), deal.payee(), amounts, me.person(), Desk.key(deal, what), Desk.subject(it));
    }
}
