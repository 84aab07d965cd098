package org.fabcom.flows.account;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.flows.Entered.Done;
import org.fabcom.flows.Intakes;
import org.fabcom.flows.Intakes.Weighed;
import org.fabcom.flows.Reversals;
import org.fabcom.flows.Shop;
import org.fabcom.flows.Weighing.Sent;
import org.fabcom.flows.account.MatterAccount.Cell;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The tables of an account are those of its cells, and what was looked at before follows whatever happens since. */
@FabComTest
class AccountSumsTest {

    private final Intakes intakes;
    private final Reversals reversals;
    private final Accounts accounts;
    private final Shop shop;

    AccountSumsTest(ApplicationContext beans, Intakes intakes, Reversals reversals, Accounts accounts) {
        this.intakes = intakes;
        this.reversals = reversals;
        this.accounts = accounts;
        shop = new Shop("Sommes", beans);
        weigh(shop.chairs, 20_000, Sent.SHOP);
        weigh(shop.books, 3_000, Sent.BIN);
        weigh(shop.fridges, 50_000, Sent.RECYCLER);
    }

    private UUID weigh(UUID kind, long grams, Sent sent) {
        var lines = List.of(new Weighed(kind, grams, null, 0, sent));
        var done = (Done) intakes.record(shop.arrival(lines, shop.today, false, shop.key()));
        return done.lines().getFirst();
    }

    private YearMonth month() {
        return YearMonth.from(shop.today);
    }

    private AccountSums sums() {
        return accounts.sums(List.of(shop.site.id()), month(), month());
    }

    private void isTheAccount(String when) {
        var cells = accounts.of(List.of(shop.site.id()), month(), month());
        var sums = sums();
        assertThat(sums.total()).as(when).isEqualTo(cells.total());
        assertThat(sums.things().by(Cell::what)).as(when).isEqualTo(cells.by(Cell::what));
        assertThat(sums.things().by(Cell::stream)).as(when).isEqualTo(cells.by(Cell::stream));
        assertThat(sums.things().by(Cell::electrical)).as(when).isEqualTo(cells.by(Cell::electrical));
        assertThat(sums.sites().by(Cell::site)).as(when).isEqualTo(cells.by(Cell::site));
        assertThat(sums.origins().by(Cell::locality)).as(when).isEqualTo(cells.by(Cell::locality));
        assertThat(sums.ways().by(it -> it.channel() + " " + it.out()))
                .as(when)
                .isEqualTo(cells.by(it -> it.channel() + " " + it.out()));
        assertThat(sums.ways().certainty()).as(when).isEqualTo(cells.certainty());
        assertThat(sums.months()).as(when).isEqualTo(Map.of(month(), cells.total()));
    }

    @Test
    void what_was_looked_at_follows_weighings_corrections_names_and_what_was_imported() {
        isTheAccount("at first");
        var line = weigh(shop.chairs, 7_000, Sent.SHOP);
        isTheAccount("weighed again");
        assertThat(sums().total().received()).isEqualTo(80_000);
        reversals.takeBack(reversals.find(line).orElseThrow(), "reprise", shop.manager.id());
        isTheAccount("taken back");
        CurrentBase.asOwner("do $$ begin perform counts.fold('flows.monthly'); end $$");
        isTheAccount("sums made one");
        CurrentBase.asOwner("update flows.kind set official_name = 'Assises' where id = '" + shop.chairs + "'");
        isTheAccount("named otherwise");
        assertThat(sums().things().by(Cell::what)).containsKey("Assises");
        CurrentBase.asOwner("""
                with base as (insert into flows.former_base (id, owner, label, digest, taken_at)
                    values (gen_random_uuid(), '%s', 'Avant', repeat('0', 64), now()) returning id)
                insert into flows.former (id, origin, site, movement, way, day, channel, fate, kind, grams, mass_from)
                select gen_random_uuid(), id, '%s', 'avant', 'IN', '%s', 'DROP', 'RECEIVED', '%s', 9000, 'WEIGHED' from base
                """.formatted(shop.owner(), shop.site.id(), shop.today, shop.books));
        isTheAccount("imported");
        assertThat(sums().total().received()).isEqualTo(82_000);
        CurrentBase.asOwner("do $$ begin perform counts.fold('flows.former_daily'); end $$");
        CurrentBase.asOwner("delete from flows.former where site = '" + shop.site.id() + "'");
        isTheAccount("import withdrawn");
        assertThat(sums().total().received()).isEqualTo(73_000);
    }

    @Test
    void who_looks_again_asks_only_whether_something_changed() {
        sums();
        assertThat(Statements.least(this::sums)).isEqualTo(1);
    }
}
