package org.fabcom.till.rental;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.accounting.Bookkeeping;
import org.fabcom.billing.Measure;
import org.fabcom.billing.prices.PriceRule;
import org.fabcom.billing.prices.PriceRules;
import org.fabcom.flows.items.Repairs;
import org.fabcom.flows.items.StockItem;
import org.fabcom.flows.items.StockItem.Described;
import org.fabcom.flows.items.StockItems;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebForm;
import org.fabcom.testing.WebVisitor;
import org.fabcom.till.Stall;
import org.fabcom.till.Till;
import org.fabcom.till.closing.CashExpected;
import org.junit.jupiter.api.AfterEach;
import org.springframework.context.ApplicationContext;

/** A stall that lends an object out for 8 € a day. */
abstract class LendingStall {

    final ApplicationContext beans;
    final Neighbours neighbours;
    final Repairs repairs;
    final StockItems items;
    final PriceRules rules;
    final Stall stall;
    WebVisitor desk;

    LendingStall(ApplicationContext beans) {
        this.beans = beans;
        neighbours = beans.getBean(Neighbours.class);
        repairs = beans.getBean(Repairs.class);
        items = beans.getBean(StockItems.class);
        rules = beans.getBean(PriceRules.class);
        stall = new Stall("Location", beans);
        desk = neighbours.signedIn(stall.shop.manager);
        rules.add(
                new PriceRule(
                        Ids.next(),
                        stall.owner(),
                        "vaisselle",
                        "La journée",
                        PriceRule.Kind.UNIT,
                        Measure.DAY,
                        List.of(8_00L),
                        0,
                        "",
                        "",
                        stall.shop.today.minusDays(1),
                        null),
                stall.shop.manager.id());
    }

    @AfterEach
    void back() {
        stall.clock.back();
    }

    StockItem waiting(boolean consigned) {
        var said = new Described(stall.shop.site.id(), stall.shop.chairs, "Percolateur", "", "", 7000, null, consigned);
        return repairs.make(stall.owner(), null, said, 1, Ids.next(), stall.shop.manager.id())
                .items()
                .getFirst();
    }

    StockItem onSale() {
        var it = waiting(false);
        assertThat(repairs.putOnSale(Ids.next(), it, 40_00, stall.shop.manager.id()))
                .isEmpty();
        return it;
    }

    static String at(StockItem it) {
        return "/pesee/objet/" + it.id() + "/location";
    }

    void lend(StockItem it, int days, String deposit) {
        var answer = desk.get(at(it))
                .form("Noter le départ")
                .set("emprunteur", "Inès Roy")
                .set("retour", stall.shop.today.plusDays(days).toString())
                .set("caution", deposit)
                .tick("vaisselle")
                .submit();
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    }

    void loan(StockItem it, UUID owner, String from, String due, String returned) {
        stall.db
                .sql(
                        "insert into flows.loan (id, owner, item, borrower, from_day, due_day, made_by, made_at, returned_day) values (:id, :owner,"
                                + " :item, 'Inès', " + from + ", " + due + ", :by, now(), " + returned + ")")
                .param(
                        "id",
                        Ids.next(),
                        "owner",
                        owner,
                        "item",
                        it.id(),
                        "by",
                        stall.shop.manager.id().value())
                .update();
    }

    String day(int days) {
        return stall.shop.today.plusDays(days).toString();
    }

    WebForm going(StockItem it, String who, int from, int due) {
        return desk.get(at(it))
                .form("Noter le départ")
                .set("emprunteur", who)
                .set("parti", day(from))
                .set("retour", day(due));
    }

    void signIn() {
        desk = neighbours.signedIn(stall.shop.manager);
    }

    long drawer(Till till) {
        var session = stall.sessions.current(till.id()).orElseThrow();
        return CashExpected.of(stall.sessions.events(till.id(), session.number()))
                .cents();
    }

    /** The entry of its day, account by account. */
    String booked(Till till, long counted) {
        var first = stall.shop.today.minusDays(3);
        beans.getBean(Bookkeeping.class)
                .open(stall.owner(), first, first.plusYears(1).minusDays(1), stall.shop.manager.id())
                .done();
        stall.close(till, counted);
        beans.getBeansOfType(Job.class).values().stream()
                .filter(it -> it.name().equals("till.books"))
                .forEach(Job::run);
        return stall.db.sql("""
                select coalesce(string_agg(a || ' ' || d || ' ' || c, ', '), '') from accounting.book_entry e
                cross join lateral unnest(e.accounts, e.debits, e.credits) l(a, d, c) where e.party = :party and e.journal = 'CA'
                """).param("party", stall.owner().value()).single(String.class);
    }
}
