package org.fabcom.membership.dues;

import module java.base;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.invoices.Payments;
import org.fabcom.billing.matching.SafeRefunds;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.Members;
import org.fabcom.membership.dues.Dues.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives dues back that were paid, by credit notes: all of it, or a share. Thread-safe. */
@Component
public class DuesRefunds {

    private final Members members;
    private final DuesReceipts receipts;
    private final DuesParts parts;
    private final DuesDecisions decisions;
    private final SafeRefunds safe;
    private final Clock clock;

    DuesRefunds(
            Members members,
            DuesReceipts receipts,
            DuesParts parts,
            DuesDecisions decisions,
            SafeRefunds safe,
            Clock clock) {
        this.members = members;
        this.receipts = receipts;
        this.parts = parts;
        this.decisions = decisions;
        this.safe = safe;
        this.clock = clock;
    }

    /**
     * How it goes back.
     *
     * @param kept of what was paid whole: invoices are credited line by line, so all of it is, and what is kept has a document of its own. The
     *     dues stay paid
     * @param forGood a member who owes it no more is exempted
     * @param means null: as it came
     */
    public record Asked(
            long kept, boolean forGood, @Nullable PaymentMeans means, LocalDate day, String reason) {}

    /**
     * All that was paid is given back by a credit note, on an exclusion or where it was paid by mistake. Whoever is still a member owes
     * it again.
     */
    public Dues.Outcome refund(UUID dues, String reason, PartyId by) {
        return refund(dues, 0, reason, by);
    }

    /** The same of a share. */
    public Dues.Outcome refund(UUID dues, long kept, String reason, PartyId by) {
        return refund(dues, new Asked(kept, false, null, Days.today(clock), reason), by);
    }

    /** As it is asked for. */
    public Dues.Outcome refund(UUID dues, Asked how, PartyId by) {
        return refund(dues, how, false, null, by);
    }

    /** As it came, by the wallet and at once, by somebody who may use it. */
    public Dues.Outcome refund(UUID dues, Asked how, Visitor me) {
        return refund(dues, how, false, me, me.party());
    }

    /** The safe gave back so much of what paid them: it is owed again, what is {@code kept} is a part. */
    Dues.Outcome returned(UUID dues, long kept, String reason, PartyId by) {
        return refund(dues, new Asked(kept, false, null, Days.today(clock), reason), true, null, by);
    }

    /** What of it the safe brought and could give back. */
    public List<SafeRefunds.Part> inSafe(Dues it) {
        var papers = papers(it);
        return papers.isEmpty() ? List.of() : safe.kept(it.organisation(), papers, Long.MAX_VALUE);
    }

    private List<UUID> papers(Dues it) {
        var papers = parts.documents(it.id());
        var whole = it.invoice();
        return papers.isEmpty() && it.state() == State.PAID && whole != null ? List.of(whole) : papers;
    }

    private Dues.Outcome refund(UUID dues, Asked how, boolean owed, @Nullable Visitor wallet, PartyId by) {
        return decisions.within(dues, it -> {
            var papers = papers(it);
            if (papers.isEmpty()) return new Dues.Outcome.Refused(DuesRefusal.UNPAID);
            boolean share = how.kept() == 0 || owed || it.state() == State.PAID;
            long out = papers.stream().mapToLong(receipts::paid).sum() - how.kept();
            if (!share || how.kept() < 0 || how.kept() > 0 && out <= 0)
                return new Dues.Outcome.Refused(DuesRefusal.SHARE);
            var went = wallet == null ? null : went(it, papers, out, wallet);
            if (went != null && went.isEmpty()) return new Dues.Outcome.Refused(DuesRefusal.SAFE);
            var last = papers.getLast();
            var kept = new ArrayList<DuesReceipts.Money>();
            for (var one : as(how, papers)) {
                long paid = receipts.paid(one);
                var back = new DuesReceipts.Back(how.means(), how.day(), went);
                var refused = receipts.takeBack(one, out, back, kept, how.reason(), by);
                if (refused.isPresent()) return new Dues.Outcome.Unbilled(refused.get());
                out -= Math.min(out, paid);
            }
            if (went != null && !went.isEmpty()) return new Dues.Outcome.Refused(DuesRefusal.SAFE);
            parts.close(it.id(), true, Days.today(clock));
            if (!kept.isEmpty()) return owed ? part(it, kept, last, how, by) : keep(it, kept, how, by);
            var settled = it.settled();
            if (settled != null && members.find(it.member()).orElseThrow().ended())
                return decisions.settle(it, State.REFUNDED, settled, it.cents(), last, how.reason(), by);
            return how.forGood() || it.state() == State.EXEMPT
                    ? decisions.settle(it, State.EXEMPT, Days.today(clock), it.cents(), last, how.reason(), by)
                    : decisions.settle(it, State.DUE, null, it.cents(), last, how.reason(), by);
        });
    }

    /** What the wallet gave back, by payment; empty: nothing. */
    private Map<Payments.Safe, Long> went(Dues it, List<UUID> papers, long out, Visitor me) {
        return safe.giveBack(it.organisation(), papers, out, it.call().label(), me).stream()
                .collect(Collectors.toMap(
                        one -> new Payments.Safe(
                                one.transfer(), one.currency().id().value()),
                        SafeRefunds.Part::cents,
                        Long::sum,
                        HashMap::new));
    }

    /** First what came by the means by which it goes, or what went back already. */
    private List<UUID> as(Asked how, List<UUID> papers) {
        return papers.stream()
                .sorted(Comparator.comparing(
                        one -> how.means() == null ? !receipts.wentBack(one) : receipts.means(one) != how.means()))
                .toList();
    }

    private Dues.Outcome keep(Dues it, List<DuesReceipts.Money> kept, Asked how, PartyId by) {
        var settled = it.settled() == null ? Days.today(clock) : it.settled();
        return decisions.receipted(
                it,
                kept,
                decisions.key(it),
                by,
                invoice -> decisions.settle(it, State.PAID, settled, how.kept(), invoice, how.reason(), by));
    }

    private Dues.Outcome part(Dues it, List<DuesReceipts.Money> kept, UUID last, Asked how, PartyId by) {
        var owed = decisions
                .settle(it, State.DUE, null, it.cents(), last, how.reason(), by)
                .dues();
        var key = DuesReceipts.pressed(owed, Ids.token());
        return decisions.receipted(owed, kept, key, by, invoice -> {
            parts.paid(owed, DuesReceipts.sum(kept), Days.today(clock), invoice, by);
            return it.state() == State.EXEMPT
                    ? decisions.settle(owed, State.EXEMPT, it.settled(), it.cents(), invoice, it.reason(), by)
                    : decisions.done(owed);
        });
    }
}
