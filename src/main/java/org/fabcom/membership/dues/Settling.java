package org.fabcom.membership.dues;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.fabcom.billing.invoices.InvoiceRefusal;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.membership.Members;
import org.fabcom.membership.dues.Dues.State;
import org.fabcom.membership.hours.Contributions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Settles dues: by money, by hours, by exemption; drops and refunds them. Under the lock of the dues, all or nothing: what is paid is an
 * invoice and its payment, so that the books have it. Thread-safe.
 */
@Component
public class Settling {

    /** What came of it. */
    public sealed interface Outcome {

        record Done(Dues dues) implements Outcome {}

        record Refused(DuesRefusal why) implements Outcome {}

        /** The desk of invoices says no. */
        record Unbilled(InvoiceRefusal why) implements Outcome {}
    }

    private final DuesRows rows;
    private final DuesRules rules;
    private final Members members;
    private final Contributions contributions;
    private final DuesReceipts receipts;
    private final DuesParts parts;
    private final Standings standings;
    private final DuesLetters letters;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Settling(
            DuesRows rows,
            DuesRules rules,
            Members members,
            Contributions contributions,
            DuesReceipts receipts,
            DuesParts parts,
            Standings standings,
            DuesLetters letters,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.rules = rules;
        this.members = members;
        this.contributions = contributions;
        this.receipts = receipts;
        this.parts = parts;
        this.standings = standings;
        this.letters = letters;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The member says their step or their free price before they pay. */
    public Outcome choose(UUID dues, long cents) {
        return within(dues, it -> {
            if (it.state() != State.DUE) return new Outcome.Refused(DuesRefusal.SETTLED);
            if (!parts.of(it.id()).isEmpty()) return new Outcome.Refused(DuesRefusal.PARTS);
            if (!rule(it).takes(cents)) return new Outcome.Refused(DuesRefusal.AMOUNT);
            rows.choose(it.id(), cents);
            return done(it);
        });
    }

    public Outcome pay(UUID dues, long cents, PaymentMeans means, LocalDate day, PartyId by) {
        return pay(dues, cents, means, day, "", by);
    }

    /**
     * Money came on that day, and goes to a receipt by letter. Nothing was due for zero: then there is no document (S34). Of dues in
     * parts: all that is left.
     *
     * @param note the number of a cheque, or what else the paper says
     */
    public Outcome pay(UUID dues, long cents, PaymentMeans means, LocalDate day, String note, PartyId by) {
        return within(dues, it -> {
            if (!it.payable()) return new Outcome.Refused(DuesRefusal.SETTLED);
            boolean split = !parts.of(it.id()).isEmpty();
            if (split ? cents != it.rest() : !rule(it).takes(cents)) return new Outcome.Refused(DuesRefusal.AMOUNT);
            if (!it.paidOn(day, Days.today(clock))) return new Outcome.Refused(DuesRefusal.DAY);
            if (cents == 0) return settle(it, State.PAID, day, 0L, null, "", by);
            var money = new DuesReceipts.Money(cents, means, day, note);
            return receipted(it, money, key(it), by, invoice -> {
                if (split) parts.paid(it, cents, day, invoice, by);
                var whole = split ? it.cents() : Long.valueOf(cents);
                var paid = settle(it, State.PAID, day, whole, invoice, "", by);
                letters.thank(it.id());
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
    public Outcome payPart(
            UUID dues, long cents, PaymentMeans means, LocalDate day, String note, String form, PartyId by) {
        return within(dues, it -> {
            if (noted(it, form))
                return receipts.given(it, DuesReceipts.pressed(it, form), cents)
                        ? done(it)
                        : new Outcome.Refused(DuesRefusal.FORM);
            if (it.state() != State.DUE) return new Outcome.Refused(DuesRefusal.SETTLED);
            if (cents <= 0 || cents >= it.rest()) return new Outcome.Refused(DuesRefusal.AMOUNT);
            if (!it.paidOn(day, Days.today(clock))) return new Outcome.Refused(DuesRefusal.DAY);
            var money = new DuesReceipts.Money(cents, means, day, note);
            return receipted(it, money, DuesReceipts.pressed(it, form), by, invoice -> {
                parts.paid(it, cents, day, invoice, by);
                standings.follow(it, null, by);
                letters.thankPart(it.id(), cents);
                return done(it);
            });
        });
    }

    /** What is left is agreed to be paid in so many parts, a month apart. One part: only its day is put later. */
    public Outcome agree(UUID dues, int many, LocalDate first, PartyId by) {
        return within(dues, it -> {
            if (it.state() != State.DUE) return new Outcome.Refused(DuesRefusal.SETTLED);
            var today = Days.today(clock);
            if (it.rest() < many) return new Outcome.Refused(DuesRefusal.AMOUNT);
            if (many < 1 || many > DuesParts.MOST || first.isBefore(today) || first.isAfter(today.plusYears(1)))
                return new Outcome.Refused(DuesRefusal.PLAN);
            parts.agree(it, it.rest(), many, first, by);
            standings.follow(it, null, by);
            return done(it);
        });
    }

    /** What is left is owed on the day of the call again. */
    public Outcome undo(UUID dues, PartyId by) {
        return within(dues, it -> {
            if (it.state() != State.DUE) return new Outcome.Refused(DuesRefusal.SETTLED);
            parts.undo(it, by);
            standings.refresh(it.organisation());
            return done(it);
        });
    }

    private Outcome receipted(Dues it, DuesReceipts.Money money, String key, PartyId by, Function<UUID, Outcome> then) {
        return switch (receipts.give(it, money, key, by)) {
            case DuesReceipts.Receipt.Refused refused -> new Outcome.Unbilled(refused.why());
            case DuesReceipts.Receipt.Done given -> then.apply(given.invoice());
        };
    }

    /** Of one payment: after a refund the next one has its own, and each part. */
    private String key(Dues it) {
        var refunded = it.invoice();
        int issued = parts.issued(it.id());
        return "dues-" + it.id() + (refunded == null ? "" : "-" + refunded) + (issued == 0 ? "" : "-" + issued);
    }

    /** With confirmed hours of the period, which are no gift any more. */
    public Outcome work(UUID dues, PartyId by) {
        return within(dues, it -> {
            if (it.state() != State.DUE) return new Outcome.Refused(DuesRefusal.SETTLED);
            if (it.paid() > 0) return new Outcome.Refused(DuesRefusal.PARTS);
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
            if (!spent) return new Outcome.Refused(DuesRefusal.HOURS);
            parts.close(it.id(), false, Days.today(clock));
            return settle(it, State.WORKED, Days.today(clock), null, it.invoice(), "", by);
        });
    }

    /** Also what was said to be paid at the door and never came. */
    public Outcome exempt(UUID dues, String reason, PartyId by) {
        return within(dues, it -> {
            if (!it.payable()) return new Outcome.Refused(DuesRefusal.SETTLED);
            parts.close(it.id(), false, Days.today(clock));
            return settle(it, State.EXEMPT, Days.today(clock), it.cents(), it.invoice(), reason, by);
        });
    }

    public Outcome drop(UUID dues, String reason, PartyId by) {
        return within(dues, it -> {
            if (it.state() != State.DUE) return new Outcome.Refused(DuesRefusal.SETTLED);
            return it.paid() > 0
                    ? new Outcome.Refused(DuesRefusal.PARTS)
                    : settle(it, State.DROPPED, null, it.cents(), it.invoice(), reason, by);
        });
    }

    /** An exemption or a mistake is taken back: it is owed again. */
    public Outcome reopen(UUID dues, String reason, PartyId by) {
        return within(
                dues,
                it -> it.state() == State.EXEMPT || it.state() == State.DROPPED
                        ? settle(it, State.DUE, null, it.cents(), it.invoice(), reason, by)
                        : new Outcome.Refused(DuesRefusal.OPEN));
    }

    /**
     * All that was paid is given back by a credit note, on an exclusion or where it was paid by mistake. Whoever is still a member owes
     * it again.
     */
    public Outcome refund(UUID dues, String reason, PartyId by) {
        return refund(dues, 0, reason, by);
    }

    /**
     * The same of a share of what is paid whole: invoices are credited line by line, so all of it is, and what is kept has a document of
     * its own. The dues stay paid.
     */
    public Outcome refund(UUID dues, long kept, String reason, PartyId by) {
        return refund(dues, kept, false, reason, by);
    }

    /** All of it, for good: a member who owes it no more is exempted. */
    public Outcome giveBack(UUID dues, String reason, PartyId by) {
        return refund(dues, 0, true, reason, by);
    }

    private Outcome refund(UUID dues, long kept, boolean forGood, String reason, PartyId by) {
        return within(dues, it -> {
            var papers = parts.documents(it.id());
            var id = it.invoice();
            if (papers.isEmpty() && it.state() == State.PAID && id != null) papers = List.of(id);
            if (papers.isEmpty()) return new Outcome.Refused(DuesRefusal.UNPAID);
            boolean share = kept == 0 || it.state() == State.PAID;
            if (!share
                    || kept < 0
                    || kept >= papers.stream().mapToLong(receipts::paid).sum())
                return new Outcome.Refused(DuesRefusal.SHARE);
            var last = papers.getLast();
            for (var one : papers) {
                var refused = receipts.takeBack(one, reason, by);
                if (refused.isPresent()) return new Outcome.Unbilled(refused.get());
            }
            parts.close(it.id(), true, Days.today(clock));
            if (kept > 0) return keep(it, kept, receipts.means(last), reason, by);
            var settled = it.settled();
            if (settled != null && members.find(it.member()).orElseThrow().ended())
                return settle(it, State.REFUNDED, settled, it.cents(), last, reason, by);
            return forGood
                    ? settle(it, State.EXEMPT, Days.today(clock), it.cents(), last, reason, by)
                    : settle(it, State.DUE, null, it.cents(), last, reason, by);
        });
    }

    private Outcome keep(Dues it, long kept, PaymentMeans means, String reason, PartyId by) {
        var day = Days.today(clock);
        var settled = it.settled() == null ? day : it.settled();
        return receipted(
                it,
                new DuesReceipts.Money(kept, means, day, ""),
                key(it),
                by,
                invoice -> settle(it, State.PAID, settled, kept, invoice, reason, by));
    }

    private Outcome settle(
            Dues it,
            State state,
            @Nullable LocalDate day,
            @Nullable Long cents,
            @Nullable UUID invoice,
            String reason,
            PartyId by) {
        rows.decide(it.id(), state, day, cents, invoice, reason, by);
        standings.follow(it, day, by);
        return done(it);
    }

    private Outcome done(Dues it) {
        return new Outcome.Done(rows.find(it.id()).orElseThrow());
    }

    private DuesRule rule(Dues it) {
        return rules.find(it.rule()).orElseThrow();
    }

    /** What is refused leaves nothing behind. */
    private Outcome within(UUID dues, Function<Dues, Outcome> what) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var outcome = what.apply(rows.held(dues));
            if (!(outcome instanceof Outcome.Done)) status.setRollbackOnly();
            return outcome;
        }));
    }
}
