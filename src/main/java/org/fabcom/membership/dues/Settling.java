package org.fabcom.membership.dues;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.fabcom.billing.invoices.InvoiceDraft;
import org.fabcom.billing.invoices.InvoiceRefusal;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.billing.invoices.Issued;
import org.fabcom.billing.invoices.Issuing;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.invoices.Payments;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Times;
import org.fabcom.membership.Members;
import org.fabcom.membership.dues.Dues.State;
import org.fabcom.membership.hours.Contributions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
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

    private static final int PAST_DAYS = 366;

    private final JdbcClient db;
    private final DuesRows rows;
    private final DuesRules rules;
    private final Members members;
    private final Contributions contributions;
    private final Issuing issuing;
    private final Invoices invoices;
    private final Payments payments;
    private final Standings standings;
    private final DuesLetters letters;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Settling(
            JdbcClient db,
            DuesRows rows,
            DuesRules rules,
            Members members,
            Contributions contributions,
            Issuing issuing,
            Invoices invoices,
            Payments payments,
            Standings standings,
            DuesLetters letters,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.rows = rows;
        this.rules = rules;
        this.members = members;
        this.contributions = contributions;
        this.issuing = issuing;
        this.invoices = invoices;
        this.payments = payments;
        this.standings = standings;
        this.letters = letters;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The member says their step or their free price before they pay. */
    public Outcome choose(UUID dues, long cents) {
        return within(dues, it -> {
            if (it.state() != State.DUE) return new Outcome.Refused(DuesRefusal.SETTLED);
            if (!rule(it).takes(cents)) return new Outcome.Refused(DuesRefusal.AMOUNT);
            db.sql("update membership.dues set cents = :cents where id = :id")
                    .param("cents", cents)
                    .param("id", it.id())
                    .update();
            return done(it);
        });
    }

    public Outcome pay(UUID dues, long cents, PaymentMeans means, LocalDate day, PartyId by) {
        return pay(dues, cents, means, day, "", by);
    }

    /**
     * Money came on that day, and goes to a receipt by letter. Nothing was due for zero: then there is no document (S34).
     *
     * @param note the number of a cheque, or what else the paper says
     */
    public Outcome pay(UUID dues, long cents, PaymentMeans means, LocalDate day, String note, PartyId by) {
        return within(dues, it -> {
            if (it.state() != State.DUE) return new Outcome.Refused(DuesRefusal.SETTLED);
            if (!rule(it).takes(cents)) return new Outcome.Refused(DuesRefusal.AMOUNT);
            var today = Days.today(clock);
            if (day.isAfter(today) || day.isBefore(first(it, today))) return new Outcome.Refused(DuesRefusal.DAY);
            if (cents == 0) return settle(it, State.PAID, day, 0L, null, "", by);
            return switch (issuing.issue(it.organisation(), draft(it, cents), false, key(it), by)) {
                case Issued.Refused refused -> new Outcome.Unbilled(refused.why());
                case Issued.Done issued -> {
                    var invoice = issued.invoice().id();
                    var refused = payments.note(invoice, day, cents, means, note, key(it), by);
                    if (refused.isPresent()) yield new Outcome.Unbilled(refused.get());
                    var paid = settle(it, State.PAID, day, cents, invoice, "", by);
                    letters.thank(it.id());
                    yield paid;
                }
            };
        });
    }

    /** Dues of years that are past may have been paid then. */
    private static LocalDate first(Dues it, LocalDate today) {
        var year = today.minusDays(PAST_DAYS);
        var before = it.call().from().minusDays(PAST_DAYS);
        return before.isBefore(year) ? before : year;
    }

    /** Of one payment: after a refund the next one has its own. */
    private static String key(Dues it) {
        var refunded = it.invoice();
        return "dues-" + it.id() + (refunded == null ? "" : "-" + refunded);
    }

    private InvoiceDraft draft(Dues it, long cents) {
        return DuesInvoices.draft(it, rule(it), members.find(it.member()).orElseThrow(), cents);
    }

    /** With confirmed hours of the period, which are no gift any more. */
    public Outcome work(UUID dues, PartyId by) {
        return within(dues, it -> {
            if (it.state() != State.DUE) return new Outcome.Refused(DuesRefusal.SETTLED);
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
            return settle(it, State.WORKED, Days.today(clock), null, it.invoice(), "", by);
        });
    }

    public Outcome exempt(UUID dues, String reason, PartyId by) {
        return within(
                dues,
                it -> it.state() == State.DUE
                        ? settle(it, State.EXEMPT, Days.today(clock), it.cents(), it.invoice(), reason, by)
                        : new Outcome.Refused(DuesRefusal.SETTLED));
    }

    public Outcome drop(UUID dues, String reason, PartyId by) {
        return within(
                dues,
                it -> it.state() == State.DUE
                        ? settle(it, State.DROPPED, null, it.cents(), it.invoice(), reason, by)
                        : new Outcome.Refused(DuesRefusal.SETTLED));
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
     * The same of a share: invoices are credited line by line, so all of it is, and what is kept has a document of its own. The dues stay
     * paid.
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
            var id = it.invoice();
            if (it.state() != State.PAID || id == null) return new Outcome.Refused(DuesRefusal.UNPAID);
            var invoice = invoices.find(id).orElseThrow();
            if (kept < 0 || kept >= invoice.paid()) return new Outcome.Refused(DuesRefusal.SHARE);
            var credited = issuing.credit(invoice, Set.of(), reason, "dues-back-" + id, by);
            if (credited instanceof Issued.Refused refused) return new Outcome.Unbilled(refused.why());
            var means = payments.of(id).getFirst().means();
            var back = payments.note(id, Days.today(clock), -invoice.paid(), means, "", "dues-back-" + id, by);
            if (back.isPresent()) return new Outcome.Unbilled(back.get());
            if (kept > 0) return keep(it, kept, means, reason, by);
            if (members.find(it.member()).orElseThrow().ended())
                return settle(it, State.REFUNDED, it.settled(), it.cents(), id, reason, by);
            return forGood
                    ? settle(it, State.EXEMPT, Days.today(clock), it.cents(), id, reason, by)
                    : settle(it, State.DUE, null, it.cents(), id, reason, by);
        });
    }

    private Outcome keep(Dues it, long kept, PaymentMeans means, String reason, PartyId by) {
        return switch (issuing.issue(it.organisation(), draft(it, kept), false, key(it), by)) {
            case Issued.Refused refused -> new Outcome.Unbilled(refused.why());
            case Issued.Done issued -> {
                var invoice = issued.invoice().id();
                var refused = payments.note(invoice, Days.today(clock), kept, means, "", key(it), by);
                yield refused.isPresent()
                        ? new Outcome.Unbilled(refused.get())
                        : settle(it, State.PAID, it.settled(), kept, invoice, reason, by);
            }
        };
    }

    private Outcome settle(
            Dues it,
            State state,
            @Nullable LocalDate day,
            @Nullable Long cents,
            @Nullable UUID invoice,
            String reason,
            PartyId by) {
        db.sql("""
                update membership.dues set state = :state, settled_on = :day, cents = :cents, invoice = :invoice, reason = :reason,
                    decided_by = :by, decided_at = :now
                where id = :id
                """)
                .param("state", state.name())
                .param("day", day, Types.DATE)
                .param("cents", cents, Types.BIGINT)
                .param("invoice", invoice, Types.OTHER)
                .param("reason", reason)
                .param("by", by.value())
                .param("now", Times.sql(clock.instant()))
                .param("id", it.id())
                .update();
        standings.follow(it, day, by);
        return done(it);
    }

    private Outcome done(Dues it) {
        return new Outcome.Done(rows.find(it.id()).orElseThrow());
    }

    private DuesRule rule(Dues it) {
        return rules.find(it.rule()).orElseThrow();
    }

    private Outcome within(UUID dues, Function<Dues, Outcome> what) {
        return Optional.ofNullable(transaction.execute(status -> kept(what.apply(rows.held(dues)), status)))
                .orElseThrow();
    }

    /** What is refused leaves nothing behind. */
    private static Outcome kept(Outcome it, TransactionStatus status) {
        if (!(it instanceof Outcome.Done)) status.setRollbackOnly();
        return it;
    }
}
