package org.fabcom.till.refunds;

import static java.util.Objects.requireNonNull;

import module java.base;
import org.fabcom.billing.Shares;
import org.fabcom.flows.Closings;
import org.fabcom.flows.Exits;
import org.fabcom.flows.items.ItemSales;
import org.fabcom.flows.lending.Bookings;
import org.fabcom.kernel.Constraints;
import org.fabcom.kernel.PartyId;
import org.fabcom.till.Till;
import org.fabcom.till.closing.CashExpected;
import org.fabcom.till.closing.DayEnd;
import org.fabcom.till.journal.BusinessDay;
import org.fabcom.till.journal.EventDraft;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.TillEvents;
import org.fabcom.till.journal.TillJournal;
import org.fabcom.till.journal.Turn;
import org.fabcom.till.journal.Written;
import org.fabcom.till.sales.Matter;
import org.fabcom.till.sales.PaidDues;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.Payment.Means;
import org.fabcom.till.sales.SaleLine;
import org.fabcom.till.sales.SaleRead;
import org.fabcom.web.problem.Problem;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives back: always of a sale, line by line, never more than was sold; the base refuses it as well. */
@Component
public class Refunds {

    /**
     * So many pieces of the n-th line, at so many cents in all.
     *
     * @param grams of what was sold by weight, instead of pieces; 0: by the piece
     */
    public record Back(int n, int pieces, long grams, long cents) {

        public Back(int n, int pieces, long cents) {
            this(n, pieces, 0, cents);
        }
    }

    /** What of a line can still come back. */
    public record Left(SaleLine line, int pieces, long grams, long cents) {}

    /** What else follows a refund, in its transaction. */
    public interface Follower {

        void refunded(Till soldAt, SaleRead sale, SaleRead refund, PartyId by);
    }

    /** More cash than the drawer holds was to be given back, unknowingly. */
    public static final String BEYOND = "FC-5215";

    private final DayEnd end;
    private final TillJournal journal;
    private final TillEvents events;
    private final Exits exits;
    private final Closings matter;
    private final ItemSales items;
    private final GivenBack wallets;
    private final Clock clock;
    private final PaidDues dues;
    private final Bookings bookings;
    private final List<Follower> followers;

    Refunds(
            DayEnd end,
            TillJournal journal,
            TillEvents events,
            Exits exits,
            Closings matter,
            ItemSales items,
            GivenBack wallets,
            Clock clock,
            PaidDues dues,
            Bookings bookings,
            List<Follower> followers) {
        this.end = end;
        this.journal = journal;
        this.events = events;
        this.exits = exits;
        this.matter = matter;
        this.items = items;
        this.wallets = wallets;
        this.clock = clock;
        this.dues = dues;
        this.bookings = bookings;
        this.followers = followers;
    }

    /** Whether this form was sent before and gave back: sent twice it finds nothing left. */
    public boolean given(Till at, String key) {
        return events.written(at.id(), key);
    }

    public SaleRead sale(UUID till, long number) {
        return events.find(till, number)
                .filter(it -> it.kind() == EventKind.SALE)
                .map(SaleRead::of)
                .orElseThrow(Problem::notFound);
    }

    /** Line by line, what was not given back yet. */
    public List<Left> left(UUID till, long number) {
        var back = events.concerning(till, number).stream()
                .filter(it -> it.kind() == EventKind.REFUND)
                .flatMap(it -> SaleRead.of(it).lines().stream())
                .toList();
        var left = new ArrayList<Left>();
        for (var line : sale(till, number).lines()) {
            int pieces = line.pieces();
            int unweighed = 0; // of refunds that said no grams
            long grams = line.grams();
            long cents = line.cents();
            for (var it : back) {
                if (it.n() != line.n()) continue;
                pieces += it.pieces();
                grams += it.grams();
                cents += it.cents();
                if (it.grams() == 0) unweighed -= it.pieces();
            }
            left.add(new Left(line, pieces, grams - part(line, unweighed), cents));
        }
        return left;
    }

    /** Transfers that paid for a sale, as far as they did not go back yet. */
    public List<Payment> transfers(SaleRead sale) {
        return wallets.left(sale);
    }

    /** What so many pieces of a line cost: parts that come back one after the other add up to the line. */
    public static long worth(Left left, int pieces) {
        return pieces >= left.pieces() ? left.cents() : Shares.divided(left.cents(), pieces, left.pieces());
    }

    /** What so many grams of a line that was sold by weight cost. */
    public static long worthOf(Left left, long grams) {
        return grams >= left.grams() ? left.cents() : Shares.divided(left.cents(), grams, left.grams());
    }

    /** The grams of so many of its pieces, as flows counts them: parts add up to the line. */
    private static long part(SaleLine line, int pieces) {
        return line.grams() * pieces / line.pieces();
    }

    /**
     * Of a sale of this till or of another one of the same organisation. The same key twice gives back once.
     *
     * @param sure whoever gives back knows that the drawer holds less cash than that; else it is refused (FC-5215)
     */
    @Transactional
    public Written refund(
            Till at,
            Till soldAt,
            long number,
            List<Back> back,
            Means means,
            String reason,
            PartyId by,
            String key,
            boolean sure) {
        if (!at.organisation().equals(soldAt.organisation()) || at.training() != soldAt.training())
            throw Problem.of(422, "FC-5207");
        var sale = sale(soldAt.id(), number);
        var turn = end.turn(at.id(), key);
        if (turn.done() != null) return new Written(turn.done(), "", true);
        if (!turn.open()) throw Problem.of(409, "FC-5202");
        var lines = lines(left(soldAt.id(), number), back);
        if (lines.isEmpty()) throw Problem.of(422, "FC-5203");
        long cents = lines.stream().mapToLong(SaleLine::cents).sum();
        var asked = back.stream()
                .map(it -> it.n() + ":" + (it.grams() > 0 ? it.grams() + "g" : it.pieces()) + ":" + it.cents())
                .toList();
        var payments = payments(sale, means, cents, by, key);
        long cash = payments.stream()
                .filter(it -> it.means() == Means.CASH)
                .mapToLong(Payment::cents)
                .sum();
        if (!sure && cash < 0 && -cash > drawer(turn)) throw Problem.of(409, BEYOND);
        var said = new HashMap<String, Object>();
        said.put("concerned", soldAt.id().toString());
        said.put("concerns", number);
        said.put("cents", cents);
        said.put("reason", reason);
        said.put("asked", asked);
        said.put("lines", lines.stream().map(SaleLine::said).toList());
        said.put("payments", payments.stream().map(Payment::said).toList());
        try {
            var written = journal.write(turn, new EventDraft(EventKind.REFUND, by, key, said));
            left(soldAt.id(), number).stream()
                    .filter(it -> it.pieces() == 0)
                    .forEach(it -> dues.back(it.line(), soldAt.id(), number));
            if (!at.training()) comeBack(sale, lines, at, written.number(), reason, by);
            var refund = SaleRead.of(events.find(at.id(), written.number()).orElseThrow());
            followers.forEach(it -> it.refunded(soldAt, sale, refund, by));
            return written;
        } catch (DataIntegrityViolationException more) {
            if (Constraints.broken(more).orElse("").equals("refund_more")) throw Problem.of(422, "FC-5207");
            throw more;
        }
    }

    private long drawer(Turn turn) {
        return CashExpected.of(events.between(turn.till().id(), requireNonNull(turn.session()), turn.number()))
                .cents();
    }

    private static List<SaleLine> lines(List<Left> left, List<Back> back) {
        var lines = new ArrayList<SaleLine>();
        for (var it : back) {
            var of = left.stream()
                    .filter(line -> line.line().n() == it.n())
                    .findFirst()
                    .orElseThrow(() -> Problem.of(422, "FC-5207"));
            if (it.pieces() < 0 || it.grams() < 0 || it.pieces() == 0 && it.grams() == 0)
                throw Problem.of(422, "FC-5207");
            if (it.pieces() > of.pieces() || it.grams() > of.grams() || it.cents() < 0 || it.cents() > of.cents())
                throw Problem.of(422, "FC-5207");
            lines.add(mirror(of, it));
        }
        return lines;
    }

    /** Of what goes by weight its pieces come back with the last gram; of pieces their grams come with them. */
    private static SaleLine mirror(Left left, Back it) {
        var line = left.line();
        boolean all = it.grams() > 0 ? it.grams() == left.grams() : it.pieces() == left.pieces();
        int pieces = it.grams() == 0 ? it.pieces() : all ? left.pieces() : 0;
        int gone = line.pieces() - left.pieces();
        long grams = it.grams() > 0
                ? it.grams()
                : all ? left.grams() : Math.min(left.grams(), part(line, gone + pieces) - part(line, gone));
        return line.back(pieces, grams, it.cents());
    }

    /** A currency goes back where it came from, as far as it paid, and cash gives the rest; a cheque to whom gave one; all else is handed over. */
    private List<Payment> payments(SaleRead sale, Means means, long cents, PartyId by, String key) {
        boolean cheque = sale.payments().stream().anyMatch(it -> it.means() == Means.CHEQUE);
        if (means == Means.CHEQUE && !cheque) throw Problem.of(422, "FC-5206");
        if (means != Means.CURRENCY) return List.of(Payment.of(means, cents));
        var back = new ArrayList<>(wallets.giveBack(sale, -cents, by, key));
        if (back.isEmpty()) throw Problem.of(422, "FC-5206");
        long left = -cents + back.stream().mapToLong(Payment::cents).sum();
        if (left > 0) back.add(Payment.of(Means.CASH, -left));
        return back;
    }

    private void comeBack(SaleRead sale, List<SaleLine> lines, Till at, long number, String reason, PartyId by) {
        var day = Matter.day(matter, at.organisation(), BusinessDay.of(clock.instant()), clock)
                .orElseThrow(() -> Problem.of(409, "FC-5209"));
        for (var it : lines) {
            if (it.kind() == null) continue;
            exits.returned(
                    SaleLine.id(sale.event().till(), sale.event().number(), it.n()),
                    -it.pieces(),
                    -it.grams(),
                    SaleLine.id(at.id(), number, it.n()),
                    day,
                    reason,
                    by);
            var item = it.item();
            if (item == null) continue;
            items.returned(item, SaleLine.id(at.id(), number, it.n()), reason, by);
            sale.lines().stream()
                    .filter(sold -> sold.n() == it.n() && !sold.despite().isEmpty())
                    .forEach(sold -> bookings.standAgain(
                            item, sold.despite(), sale.event().at()));
        }
    }
}
