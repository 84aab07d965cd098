package org.fabcom.market.deals;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.TransferId;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.ledger.debts.Debts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The way back: cancelled by both, or given back by the payee (E29, E30). Entries are reversed, never erased. Thread-safe. */
@Component
public class Undoing {

    private final Ledger ledger;
    private final Debts debts;
    private final Desk desk;

    Undoing(Ledger ledger, Debts debts, Desk desk) {
        this.ledger = ledger;
        this.debts = debts;
        this.desk = desk;
    }

    /** One side would cancel; when the other also would, it is done: funds and stock go back. */
    @Transactional
    public DealOutcome consent(UUID id, PartyId side, String note, Actor me) {
        var it = desk.open(id);
        var deal = it.deal();
        if (!deal.side(side) || !me.may(side)) return Desk.refuse(DealRefusal.NOT_YOURS);
        if (deal.frozen()) return Desk.refuse(DealRefusal.FROZEN);
        if (!deal.state().running()) return Desk.refuse(DealRefusal.STATE);
        boolean owner = side.equals(deal.owner());
        if ((owner ? deal.consentOwner() : deal.consentReplier()) != null) return Desk.refuse(DealRefusal.STATE);
        var next = owner
                ? deal.consents(desk.now(), deal.consentReplier())
                : deal.consents(deal.consentOwner(), desk.now());
        if (next.consentOwner() == null || next.consentReplier() == null)
            return desk.save(it, next, Step.Kind.CONSENTED, me.person(), side, note);
        var refused = giveBack(deal, me.person(), Desk.subject(it));
        if (refused != null) return refused;
        return desk.save(it, next.cancelled(), Step.Kind.CANCELLED, me.person(), side, note);
    }

    /** Changes one's mind before the other side has consented. */
    @Transactional
    public DealOutcome withdrawConsent(UUID id, PartyId side, Actor me) {
        var it = desk.open(id);
        var deal = it.deal();
        if (!deal.side(side) || !me.may(side)) return Desk.refuse(DealRefusal.NOT_YOURS);
        if (deal.frozen()) return Desk.refuse(DealRefusal.FROZEN);
        boolean owner = side.equals(deal.owner());
        if (!deal.state().running() || (owner ? deal.consentOwner() : deal.consentReplier()) == null)
            return Desk.refuse(DealRefusal.STATE);
        var next = owner ? deal.consents(null, deal.consentReplier()) : deal.consents(deal.consentOwner(), null);
        return desk.save(it, next, Step.Kind.CONSENT_BACK, me.person(), side, "");
    }

    /** The payee gives all back. In a currency kept elsewhere it ends when the payer says that it has come. */
    @Transactional
    public DealOutcome refund(UUID id, String reason, Actor me) {
        var it = desk.open(id);
        var deal = it.deal();
        if (!me.may(deal.payee())) return Desk.refuse(DealRefusal.NOT_YOURS);
        if (deal.frozen()) return Desk.refuse(DealRefusal.FROZEN);
        if (deal.state() != Deal.State.DONE || deal.payment() == null && deal.outside() == null)
            return Desk.refuse(DealRefusal.STATE);
        var closed = desk.closed(deal.owner(), deal.replier());
        if (closed != null) return closed;
        if (deal.outside() != null)
            return desk.save(
                    it, deal.to(Deal.State.REFUNDING), Step.Kind.REFUND_BEGUN, me.person(), deal.payee(), reason);
        var refused = giveBack(deal, me.person(), reason);
        if (refused != null) return refused;
        return desk.save(it, deal.to(Deal.State.REFUNDED), Step.Kind.REFUNDED, me.person(), deal.payee(), reason);
    }

    /** The payee thinks better of it, before the payer has confirmed. */
    @Transactional
    public DealOutcome withdrawRefund(UUID id, Actor me) {
        var it = desk.open(id);
        var deal = it.deal();
        if (!me.may(deal.payee())) return Desk.refuse(DealRefusal.NOT_YOURS);
        if (deal.frozen()) return Desk.refuse(DealRefusal.FROZEN);
        if (deal.state() != Deal.State.REFUNDING) return Desk.refuse(DealRefusal.STATE);
        return desk.save(it, deal.to(Deal.State.DONE), Step.Kind.REFUND_BACK, me.person(), deal.payee(), "");
    }

    /** The payer says that what is kept elsewhere has come back; the rest is given back with it. */
    @Transactional
    public DealOutcome confirmRefund(UUID id, Actor me) {
        var it = desk.open(id);
        var deal = it.deal();
        if (!me.may(deal.payer())) return Desk.refuse(DealRefusal.NOT_YOURS);
        if (deal.frozen()) return Desk.refuse(DealRefusal.FROZEN);
        if (deal.state() != Deal.State.REFUNDING) return Desk.refuse(DealRefusal.STATE);
        var refused = giveBack(deal, me.person(), Desk.subject(it));
        if (refused != null) return refused;
        return desk.save(it, deal.to(Deal.State.REFUNDED), Step.Kind.REFUNDED, me.person(), deal.payer(), "");
    }

    /** What is set aside is freed, what was paid goes back, what was asked for is due no more. Null, or why the safe refuses: then nothing of it is kept. */
    @Nullable
    DealOutcome giveBack(Deal deal, PartyId by, String reason) {
        var why = reason.length() <= 400 ? reason : reason.substring(0, 400);
        var payment = deal.payment();
        var aside = deal.reservation();
        if (payment != null) {
            var refused = back(payment, by, Desk.key(deal, "reverse"), why);
            if (refused != null) return refused;
        } else if (aside != null && ledger.following(aside).isEmpty()) {
            var refused = Desk.refused(ledger.release(aside, by, Desk.key(deal, "release")));
            if (refused != null) return refused;
        }
        var outside = deal.outside();
        var refused = outside == null ? null : back(outside, by, Desk.key(deal, "outside-back"), why);
        if (refused != null) TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        else debts.takeBack(Desk.key(deal, Desk.INVOICE), why, by);
        return refused;
    }

    /** All that was not given back before. */
    private @Nullable DealOutcome back(TransferId paid, PartyId by, String key, String why) {
        var left = new LinkedHashMap<CurrencyId, Long>();
        ledger.find(paid).orElseThrow().amounts().forEach(it -> left.put(it.currency(), it.units()));
        for (var before : ledger.following(paid))
            for (var it : before.amounts()) left.merge(it.currency(), -it.units(), Long::sum);
        var amounts = left.entrySet().stream()
                .filter(it -> it.getValue() > 0)
                .map(it -> new Amount(it.getKey(), it.getValue()))
                .toList();
        return amounts.isEmpty() ? null : Desk.refused(ledger.reverse(paid, amounts, by, key, why));
    }
}
