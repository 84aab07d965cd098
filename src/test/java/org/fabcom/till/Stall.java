package org.fabcom.till;

import module java.base;
import org.fabcom.billing.vat.VatRegime;
import org.fabcom.billing.vat.VatRegimes;
import org.fabcom.flows.Duties;
import org.fabcom.flows.Duty;
import org.fabcom.flows.Shop;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.till.archive.JournalAudit;
import org.fabcom.till.closing.Closings;
import org.fabcom.till.journal.TillEvents;
import org.fabcom.till.journal.Written;
import org.fabcom.till.refunds.Refunds;
import org.fabcom.till.sales.Guide;
import org.fabcom.till.sales.Guides;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.SaleLine;
import org.fabcom.till.sales.SaleOrder;
import org.fabcom.till.sales.Sales;
import org.fabcom.till.sessions.Sessions;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A ressourcerie that pays VAT, with a till and somebody who stands at it. */
public final class Stall {

    public final Shop shop;
    public final Person seller;
    public final Sales sales;
    public final Refunds refunds;
    public final Sessions sessions;
    public final Closings closings;
    public final TillEvents events;
    public final Tills tills;
    public final JournalAudit audit;
    public final MovedClock clock;
    public final Duties duties;
    public final Sql db;
    private final TransactionTemplate transaction;
    private final Neighbours neighbours;

    public Stall(String name, ApplicationContext beans) {
        neighbours = beans.getBean(Neighbours.class);
        clock = beans.getBean(MovedClock.class);
        shop = new Shop(name, beans);
        duties = beans.getBean(Duties.class);
        sales = beans.getBean(Sales.class);
        refunds = beans.getBean(Refunds.class);
        sessions = beans.getBean(Sessions.class);
        closings = beans.getBean(Closings.class);
        events = beans.getBean(TillEvents.class);
        tills = beans.getBean(Tills.class);
        audit = beans.getBean(JournalAudit.class);
        db = beans.getBean(Sql.class);
        transaction = beans.getBean(TransactionTemplate.class);
        seller = with(Duty.TILL, "Malo " + name);
        beans.getBean(VatRegimes.class)
                .say(owner(), shop.today.minusYears(3), VatRegime.PAYER, "FR32123456789", shop.manager.id());
        var guides = beans.getBean(Guides.class);
        guides.say(
                owner(),
                guide(shop.books, "Livres", "book-open", Guide.Per.PIECE, 100, 100, "REDUCED"),
                shop.manager.id());
        guides.say(
                owner(),
                guide(shop.chairs, "Chaises", "sofa", Guide.Per.PIECE, 500, 4000, "STANDARD"),
                shop.manager.id());
        guides.say(
                owner(),
                guide(shop.fridges, "Frigos", "plug", Guide.Per.KILO, 400, 400, "STANDARD"),
                shop.manager.id());
    }

    private static Guide guide(
            UUID kind, String label, String icon, Guide.Per per, long least, long most, String category) {
        return new Guide(kind, label, icon, per, least, most, category, 0);
    }

    public PartyId owner() {
        return shop.owner();
    }

    /** Somebody of the house who holds this duty at the site and nothing else. */
    public Person with(Duty duty, String name) {
        var person = neighbours.person(name);
        neighbours.seat(shop.organisation, person, Seat.MEMBER);
        duties.grant(shop.site.id(), person.id(), duty, shop.manager.id());
        return person;
    }

    public Till till(String name) {
        return transaction.execute(status -> tills.add(owner(), shop.site.id(), name, shop.manager.id()));
    }

    public Till training(Till real) {
        return transaction.execute(status -> tills.training(real, seller.id()));
    }

    public Till open(String name, long cents) {
        var till = till(name);
        sessions.open(till.id(), cents, seller.id(), Ids.token());
        return till;
    }

    public SaleLine chairs(int pieces, long cents) {
        return SaleLine.of(shop.chairs, "Chaises", pieces, 0, cents, "STANDARD");
    }

    public SaleLine books(int pieces, long cents) {
        return SaleLine.of(shop.books, "Livres", pieces, 0, cents, "REDUCED");
    }

    public Written sell(Till till, List<SaleLine> lines, Payment... payments) {
        return sales.sell(till.id(), new SaleOrder(lines, List.of(payments), null), seller.id(), Ids.token());
    }

    public Written cash(Till till, SaleLine... lines) {
        var all = List.of(lines);
        long cents = all.stream().mapToLong(SaleLine::cents).sum();
        return sell(till, all, Payment.cash(cents, cents));
    }

    /** Of a sale of this till, given back there. */
    public Written refund(Till till, long number, Payment.Means means, Refunds.Back back) {
        return refund(till, till, number, means, back);
    }

    public Written refund(Till at, Till soldAt, long number, Payment.Means means, Refunds.Back back) {
        return refunds.refund(at, soldAt, number, List.of(back), means, "cassé", seller.id(), Ids.token(), true);
    }

    public void close(Till till, long counted) {
        sessions.close(till.id(), counted, 0, "", true, seller.id(), Ids.token());
    }
}
