package org.fabcom.membership.dues;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.membership.Members;
import org.fabcom.membership.dues.Dues.State;
import org.springframework.stereotype.Component;

/** Gives dues back that were paid, by credit notes: all of it, or a share. Thread-safe. */
@Component
public class DuesRefunds {

    private final Members members;
    private final DuesReceipts receipts;
    private final DuesParts parts;
    private final DuesDecisions decisions;
    private final Clock clock;

    DuesRefunds(Members members, DuesReceipts receipts, DuesParts parts, DuesDecisions decisions, Clock clock) {
        this.members = members;
        this.receipts = receipts;
        this.parts = parts;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * All that was paid is given back by a credit note, on an exclusion or where it was paid by mistake. Whoever is still a member owes
     * it again.
     */
    public Dues.Outcome refund(UUID dues, String reason, PartyId by) {
        return refund(dues, 0, reason, by);
    }

    /**
     * The same of a share of what is paid whole: invoices are credited line by line, so all of it is, and what is kept has a document of
     * its own. The dues stay paid.
     */
    public Dues.Outcome refund(UUID dues, long kept, String reason, PartyId by) {
        return refund(dues, kept, false, reason, by);
    }

    /** All of it, for good: a member who owes it no more is exempted. */
    public Dues.Outcome giveBack(UUID dues, String reason, PartyId by) {
        return refund(dues, 0, true, reason, by);
    }

    private Dues.Outcome refund(UUID dues, long kept, boolean forGood, String reason, PartyId by) {
        return decisions.within(dues, it -> {
            var papers = parts.documents(it.id());
            var id = it.invoice();
            if (papers.isEmpty() && it.state() == State.PAID && id != null) papers = List.of(id);
            if (papers.isEmpty()) return new Dues.Outcome.Refused(DuesRefusal.UNPAID);
            boolean share = kept == 0 || it.state() == State.PAID;
            if (!share
                    || kept < 0
                    || kept >= papers.stream().mapToLong(receipts::paid).sum())
                return new Dues.Outcome.Refused(DuesRefusal.SHARE);
            var last = papers.getLast();
            for (var one : papers) {
                var refused = receipts.takeBack(one, reason, by);
                if (refused.isPresent()) return new Dues.Outcome.Unbilled(refused.get());
            }
            parts.close(it.id(), true, Days.today(clock));
            if (kept > 0) return keep(it, kept, receipts.means(last), reason, by);
            var settled = it.settled();
            if (settled != null && members.find(it.member()).orElseThrow().ended())
                return decisions.settle(it, State.REFUNDED, settled, it.cents(), last, reason, by);
            return forGood || it.state() == State.EXEMPT
                    ? decisions.settle(it, State.EXEMPT, Days.today(clock), it.cents(), last, reason, by)
                    : decisions.settle(it, State.DUE, null, it.cents(), last, reason, by);
        });
    }

    private Dues.Outcome keep(Dues it, long kept, PaymentMeans means, String reason, PartyId by) {
        var day = Days.today(clock);
        var settled = it.settled() == null ? day : it.settled();
        return decisions.receipted(
                it,
                new DuesReceipts.Money(kept, means, day, ""),
                decisions.key(it),
                by,
                invoice -> decisions.settle(it, State.PAID, settled, kept, invoice, reason, by));
    }
}
