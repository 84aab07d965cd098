package org.fabcom.till.sales;

import module java.base;
import org.fabcom.billing.matching.SafeMoney;
import org.fabcom.billing.vat.Vat;
import org.fabcom.billing.vat.VatCategory;
import org.fabcom.billing.vat.VatDecision;
import org.fabcom.billing.vat.VatTotals;
import org.fabcom.flows.Closings;
import org.fabcom.flows.ExitClass;
import org.fabcom.flows.Exits;
import org.fabcom.flows.items.ItemSales;
import org.fabcom.flows.lending.Bookings;
import org.fabcom.kernel.Constraints;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Transfer;
import org.fabcom.ledger.TransferId;
import org.fabcom.till.Till;
import org.fabcom.till.closing.DayEnd;
import org.fabcom.till.journal.BusinessDay;
import org.fabcom.till.journal.EventDraft;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.TillJournal;
import org.fabcom.till.journal.Turn;
import org.fabcom.till.journal.Written;
import org.fabcom.web.problem.Problem;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sells. A sale, its lines and its payments are one event; what follows from it elsewhere is in the same transaction. */
@Component
public class Sales {

    /** It paid a sale, or an invoice. */
    private static final Set<String> SPENT = Set.of("paid_transfer_pkey", "spent_transfer_pkey");

    private final Sql db;
    private final Clock clock;
    private final DayEnd end;
    private final TillJournal journal;
    private final Ledger ledger;
    private final Exits exits;
    private final ItemSales items;
    private final Closings matter;
    private final Vat vat;
    private final PaidDues dues;
    private final Bookings bookings;
    private final SafeMoney money;

    Sales(
            Sql db,
            Clock clock,
            DayEnd end,
            TillJournal journal,
            Ledger ledger,
            Exits exits,
            ItemSales items,
            Closings matter,
            Vat vat,
            PaidDues dues,
            Bookings bookings,
            SafeMoney money) {
        this.db = db;
        this.clock = clock;
        this.end = end;
        this.journal = journal;
        this.ledger = ledger;
        this.exits = exits;
        this.items = items;
        this.matter = matter;
        this.vat = vat;
        this.dues = dues;
        this.bookings = bookings;
        this.money = money;
    }

    /** The same key twice sells once. */
    @Transactional
    public Written sell(UUID till, SaleOrder order, PartyId by, String key) {
        var wrong = order.wrong();
        if (wrong != null) throw Problem.of(422, wrong);
        var today = BusinessDay.of(clock.instant());
        var day = order.writtenOn() == null ? today : order.writtenOn();
        if (day.isAfter(today)) throw Problem.of(422, "FC-5208");
        var turn = end.turn(till, key);
        var decided = order.taxed(decided(turn.till(), day, order.lines()));
        var draft = new EventDraft(EventKind.SALE, by, key, decided.said());
        if (turn.done() != null) return TillJournal.before(turn, draft);
        if (!turn.open()) throw Problem.of(409, "FC-5202");
        order.payments().stream()
                .map(Payment::transfer)
                .filter(Objects::nonNull)
                .sorted()
                .forEach(money::hold);
        for (var it : order.payments()) booked(turn, it);
        var written = journal.write(turn, draft);
        for (var it : order.payments()) spend(turn, it, written.number());
        boolean late = order.kept() != null && order.writtenOn() != null;
        for (var it : decided.lines())
            if (!it.due().isEmpty() && !turn.till().training())
                dues.pay(it.due(), turn.till().id(), written.number());
        if (!turn.till().training()) leave(turn.till(), written.number(), day, late, decided.lines(), by);
        return written;
    }

    /** A basket given up before it was paid: what was in it is kept. */
    @Transactional
    Written cancel(UUID till, Basket basket, PartyId by) {
        var lines = basket.lines().stream().map(SaleLine::said).toList();
        return journal.write(
                end.turn(till, null), new EventDraft(EventKind.CANCELLED, by, null, Map.of("lines", lines)));
    }

    private List<SaleLine> decided(Till till, LocalDate day, List<SaleLine> lines) {
        var asked = new EnumMap<VatCategory, VatDecision>(VatCategory.class);
        var deciding = vat.deciding(till.organisation(), day);
        return lines.stream()
                .map(it -> it.taxed(tax(it, asked.computeIfAbsent(VatCategory.valueOf(it.category()), deciding))))
                .toList();
    }

    private static SaleLine.Tax tax(SaleLine it, VatDecision said) {
        long net = it.cents() - VatTotals.contained(it.cents(), said.rateBasisPoints());
        return new SaleLine.Tax(said.regime().name(), said.rateBasisPoints(), net, said.mention());
    }

    /** What a device sold in a month that was closed meanwhile leaves today, as any correction of it. */
    private void leave(Till till, long number, LocalDate sold, boolean late, List<SaleLine> lines, PartyId by) {
        var day = Matter.day(matter, till.organisation(), sold, clock)
                .or(() -> late ? Optional.of(Days.today(clock)) : Optional.empty())
                .orElseThrow(() -> Problem.of(409, "FC-5209"));
        try {
            exits.sold(exits(till, number, day, lines, by));
        } catch (DataIntegrityViolationException refused) {
            if (Constraints.broken(refused).orElse("").equals("month_closed")) throw Problem.of(409, "FC-5209");
            throw refused;
        }
        lines.stream()
                .filter(it -> it.item() != null && !it.despite().isEmpty())
                .sorted(Comparator.comparing(it -> Objects.requireNonNull(it.item())))
                .forEach(it -> bookings.giveWay(Objects.requireNonNull(it.item()), it.despite()));
        var numbered = lines.stream()
                .filter(it -> it.item() != null)
                .map(it -> new ItemSales.Sold(
                        Objects.requireNonNull(it.item()),
                        SaleLine.id(till.id(), number, it.n()),
                        it.way().given(),
                        it.way().fate(),
                        by))
                .toList();
        items.sold(numbered).ifPresent(why -> {
            throw Problem.of(409, why == ItemSales.Why.BOOKED ? "FC-5214" : "FC-5212");
        });
    }

    private static List<Exits.Sold> exits(Till till, long number, LocalDate day, List<SaleLine> lines, PartyId by) {
        return lines.stream()
                .filter(it -> it.kind() != null)
                .map(it -> new Exits.Sold(
                        SaleLine.id(till.id(), number, it.n()),
                        till.site(),
                        day,
                        it.kind(),
                        it.pieces(),
                        it.grams() == 0 ? null : Long.valueOf(it.grams()),
                        it.way().given() ? ExitClass.GIVEN : ExitClass.SALE,
                        it.way().fate(),
                        by))
                .toList();
    }

    private void booked(Turn turn, Payment paid) {
        if (paid.transfer() == null) {
            if (paid.means() == Payment.Means.CURRENCY) throw Problem.of(422, "FC-5206");
            return;
        }
        var id = new TransferId(paid.transfer());
        var transfer = ledger.find(id).orElseThrow(() -> Problem.of(422, "FC-5206"));
        boolean ours = transfer.kind() == Transfer.Kind.PAYMENT
                && !turn.till().training()
                && turn.till().organisation().equals(transfer.payee())
                && transfer.amounts().stream()
                        .anyMatch(it -> it.currency().value().equals(paid.currency()) && it.units() == paid.units())
                && money.counted(List.of(paid.transfer())).isEmpty()
                && ledger.following(id).isEmpty() // what was given back pays nothing
                && ledger.receipt(id).filter(it -> it.feeOf() != null).isEmpty(); // nor does a fee
        if (!ours) throw Problem.of(422, "FC-5206");
    }

    private void spend(Turn turn, Payment paid, long number) {
        if (paid.transfer() == null) return;
        try {
            db.sql("insert into till.paid_transfer (transfer, till, number) values (:transfer, :till, :number)")
                    .param("transfer", paid.transfer(), "till", turn.till().id(), "number", number)
                    .update();
        } catch (DataIntegrityViolationException used) {
            if (SPENT.contains(Constraints.broken(used).orElse(""))) throw Problem.of(422, "FC-5206");
            throw used;
        }
    }
}
