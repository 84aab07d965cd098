package org.fabcom.membership.dues;

import module java.base;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.membership.Members;
import org.fabcom.membership.dues.Dues.State;
import org.fabcom.membership.hours.Contributions;
import org.springframework.stereotype.Component;

/**
 * Settles dues: by money, by hours, by exemption; or drops them. What is paid is an invoice and its payment, so that the books have it.
 * Thread-safe.
 */
@Component
public class Settling {

    private final DuesRows rows;
    private final DuesRules rules;
    private final Members members;
    private final Contributions contributions;
    private final DuesReceipts receipts;
    private final DuesParts parts;
    private final Standings standings;
    private final DuesLetters letters;
    private final DuesDecisions decisions;
    private final Clock clock;

    Settling(
            DuesRows rows,
            DuesRules rules,
            Members members,
            Contributions contributions,
            DuesReceipts receipts,
            DuesParts parts,
            Standings standings,
            DuesLetters letters,
            DuesDecisions decisions,
            Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.members = members;
        this.contributions = contributions;
        this.receipts = receipts;
        this.parts = parts;
        this.standings = standings;
        this.letters = letters;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** The member says their step or their free price before they pay; nothing more is to be done for zero. */
    public Dues.Outcome choose(UUID dues, long cents, PartyId by) {
        return decisions.within(dues, it -> {
            if (it.state() != State.DUE) return new Dues.Outcome.Refused(DuesRefusal.SETTLED);
            if (!parts.of(it.id()).isEmpty()) return new Dues.Outcome.Refused(DuesRefusal.PARTS);
            if (!rule(it).takes(cents)) return new Dues.Outcome.Refused(DuesRefusal.AMOUNT);
            if (cents == 0) return free(it, by);
            rows.choose(it.id(), cents);
            return decisions.done(it);
        });
    }

    /** Nothing is owed, so nobody has to settle it: it was never late, and has no document (S34). */
    private Dues.Outcome free(Dues it, PartyId by) {
        var today = Days.today(clock);
        var due = it.call().first();
        return decisions.settle(it, State.PAID, due.isBefore(today) ? due : today, 0L, null, "", by);
    }

    /** What waits though nothing is owed, of calls of before: in whose name the dues were called. */
    void nothing(UUID dues) {
        decisions.within(dues, it -> {
            var cents = it.cents();
            if (it.state() != State.DUE || cents == null || cents != 0)
                return new Dues.Outcome.Refused(DuesRefusal.SETTLED);
            return free(it, standings.caller(it.organisation()));
        });
    }

    public Dues.Outcome pay(UUID dues, long cents, PaymentMeans means, LocalDate day, PartyId by) {
        return pay(dues, cents, means, day, "", by);
    }

    /**
     * Money came on that day, and goes to a receipt by letter. Nothing was due for zero: then there is no document (S34). Of dues in
     * parts: all that is left.
     *
     * @param note the number of a cheque, or what else the paper says
     */
    public Dues.Outcome pay(UUID dues, long cents, PaymentMeans means, LocalDate day, String note, PartyId by) {
        return pay(dues, List.of(new DuesReceipts.Money(cents, means, day, note)), by);
    }

    /** The same of money that came together, in several currencies. */
    Dues.Outcome pay(UUID dues, List<DuesReceipts.Money> money, PartyId by) {
        long cents = DuesReceipts.sum(money);
        var day = money.getFirst().day();
        return decisions.within(dues, it -> {
            if (!it.payable()) return new Dues.Outcome.Refused(DuesRefusal.SETTLED);
            boolean split = !parts.of(it.id()).isEmpty();
            if (split ? cents != it.rest() : !rule(it).takes(cents))
                return new Dues.Outcome.Refused(DuesRefusal.AMOUNT);
            if (!it.paidOn(day, Days.today(clock))) return new Dues.Outcome.Refused(DuesRefusal.DAY);
            if (cents == 0) return decisions.settle(it, State.PAID, day, 0L, null, "", by);
            return decisions.receipted(it, money, decisions.key(it), by, invoice -> {
                if (split) parts.paid(it, cents, day, invoice, by);
                var whole = split ? it.cents() : Long.valueOf(cents);
                var paid = decisions.settle(it, State.PAID, day, whole, invoice, "", by);
                letters.thank(it.id(), cents);
                return paid;
            });
        });
    }

    /** That form was sent before: its part is noted. */
    public boolean noted(Dues it, String form) {
        return receipts.given(it, DuesReceipts.pressed(it, form));
    }

    /**
     * Less than what is owed came: it has its own receipt, and the rest stays owed on its days.
     *
     * @param form the key of the form: the same twice is one payment
     */
    public Dues.Outcome payPart(
            UUID dues, long cents, PaymentMeans means, LocalDate day, String note, String form, PartyId by) {
        return payPart(dues, List.of(new DuesReceipts.Money(cents, means, day, note)), form, by);
    }

    Dues.Outcome payPart(UUID dues, List<DuesReceipts.Money> money, String form, PartyId by) {
        long cents = DuesReceipts.sum(money);
        var day = money.getFirst().day();
        return decisions.within(dues, it -> {
            if (noted(it, form))
                return receipts.given(it, DuesReceipts.pressed(it, form), cents)
                        ? decisions.done(it)
                        : new Dues.Outcome.Refused(DuesRefusal.FORM);
            if (it.state() != State.DUE) return new Dues.Outcome.Refused(DuesRefusal.SETTLED);
            if (cents <= 0 || cents >= it.rest()) return new Dues.Outcome.Refused(DuesRefusal.AMOUNT);
            if (!it.paidOn(day, Days.today(clock))) return new Dues.Outcome.Refused(DuesRefusal.DAY);
            return decisions.receipted(it, money, DuesReceipts.pressed(it, form), by, invoice -> {
                parts.paid(it, cents, day, invoice, by);
                standings.follow(it, null, by);
                letters.thankPart(it.id(), cents);
                return decisions.done(it);
            });
        });
    }

    /** What is left is agreed to be paid in so many parts, a month apart. One part: only its day is put later. */
    public Dues.Outcome agree(UUID dues, int many, LocalDate first, PartyId by) {
        return decisions.within(dues, it -> {
            if (it.state() != State.DUE) return new Dues.Outcome.Refused(DuesRefusal.SETTLED);
            var today = Days.today(clock);
            if (it.rest() < many) return new Dues.Outcome.Refused(DuesRefusal.AMOUNT);
            if (many < 1 || many > DuesParts.MOST || first.isBefore(today) || first.isAfter(today.plusYears(1)))
                return new Dues.Outcome.Refused(DuesRefusal.PLAN);
            parts.agree(it, it.rest(), many, first, by);
            standings.follow(it, null, by);
            return decisions.done(it);
        });
    }

    /** What is left is owed on the day of the call again. */
    public Dues.Outcome undo(UUID dues, PartyId by) {
        return decisions.within(dues, it -> {
            if (it.state() != State.DUE) return new Dues.Outcome.Refused(DuesRefusal.SETTLED);
            parts.undo(it, by);
            standings.refresh(it.organisation());
            return decisions.done(it);
        });
    }

    /** With confirmed hours of the period, which are no gift any more. */
    public Dues.Outcome work(UUID dues, PartyId by) {
        return decisions.within(dues, it -> {
            if (it.state() != State.DUE) return new Dues.Outcome.Refused(DuesRefusal.SETTLED);
            if (it.paid() > 0) return new Dues.Outcome.Refused(DuesRefusal.PARTS);
            var minutes = rule(it).minutes();
            var giver = it.party();
            boolean spent = minutes != null
                    && giver != null
                    && contributions.spend(
                            it.organisation(),
                            giver,
                            it.call().from(),
                            it.call().until(),
                            minutes,
                            it.id());
            if (!spent) return new Dues.Outcome.Refused(DuesRefusal.HOURS);
            parts.close(it.id(), false, Days.today(clock));
            return decisions.settle(it, State.WORKED, Days.today(clock), null, it.invoice(), "", by);
        });
    }

    /** All of it, or the rest of what was paid in part; also what was said to be paid at the door and never came. */
    public Dues.Outcome exempt(UUID dues, String reason, PartyId by) {
        return decisions.within(dues, it -> {
            if (!it.payable()) return new Dues.Outcome.Refused(DuesRefusal.SETTLED);
            if (it.paid() == 0) parts.close(it.id(), false, Days.today(clock));
            return decisions.settle(it, State.EXEMPT, Days.today(clock), it.cents(), it.invoice(), reason, by);
        });
    }

    public Dues.Outcome drop(UUID dues, String reason, PartyId by) {
        return decisions.within(dues, it -> {
            if (it.state() != State.DUE) return new Dues.Outcome.Refused(DuesRefusal.SETTLED);
            return it.paid() > 0
                    ? new Dues.Outcome.Refused(DuesRefusal.PARTS)
                    : decisions.settle(it, State.DROPPED, null, it.cents(), it.invoice(), reason, by);
        });
    }

    /** An exemption or a mistake is taken back: it is owed again; of whoever left it is closed as it was when they did. */
    public Dues.Outcome reopen(UUID dues, String reason, PartyId by) {
        return decisions.within(dues, it -> {
            if (it.state() != State.EXEMPT && it.state() != State.DROPPED)
                return new Dues.Outcome.Refused(DuesRefusal.OPEN);
            var left = members.find(it.member()).orElseThrow().endedOn();
            return decisions.settle(
                    it, left == null ? State.DUE : State.CLOSED, left, it.cents(), it.invoice(), reason, by);
        });
    }

    private DuesRule rule(Dues it) {
        return rules.find(it.rule()).orElseThrow();
    }
}
