package org.fabcom.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.people.Person;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;

/** Two associations new to each test, who pay each other and may keep books; after it the check must find nothing. */
abstract class TwoAssociations {

    final Neighbours neighbours;
    final Bookkeeping books;
    final Entries entries;
    final Periods periods;
    final AccountingCheck check;
    final MovedClock clock;
    final Ledger ledger;
    final Treasury treasury;
    final Person board;

    PartyId garden = new PartyId(UUID.randomUUID());
    PartyId cyclo = new PartyId(UUID.randomUUID());

    TwoAssociations(ApplicationContext beans) {
        neighbours = beans.getBean(Neighbours.class);
        books = beans.getBean(Bookkeeping.class);
        entries = beans.getBean(Entries.class);
        periods = beans.getBean(Periods.class);
        check = beans.getBean(AccountingCheck.class);
        clock = beans.getBean(MovedClock.class);
        ledger = beans.getBean(Ledger.class);
        board = neighbours.person("Bureau", InstanceRole.ADMINISTRATOR);
        treasury = new Treasury(ledger, beans.getBean(Currencies.class), board.id());
    }

    @BeforeEach
    void twoAssociations() {
        treasury.euro();
        treasury.hours();
        garden = neighbours.association("Les Jardins", board).id();
        cyclo = neighbours.association("Cyclo-Rivières", board).id();
    }

    /** Whatever happened, numbers follow each other, each journal adds up. */
    @AfterEach
    void allIsWell() {
        clock.back();
        assertThat(check.findings()).isEmpty();
    }

    LocalDate today() {
        return Days.today(clock);
    }

    /** Books whose period ends today, so that two days later it can close. */
    void open(PartyId party) {
        books.open(party, today().minusMonths(6), today(), board.id()).done();
    }

    Period period(PartyId party, int number) {
        return periods.of(party).get(number);
    }

    List<String> sums(Period period) {
        return entries.sums(period).stream()
                .map(it -> it.account().number() + " " + it.debit() + " " + it.credit())
                .toList();
    }
}
