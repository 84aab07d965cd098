package org.fabcom.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.sql.SQLException;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.debts.Debts;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;

/** Somebody with the owner's rights switches the triggers off and falsifies the books: each falsehood is found, and by its own check. */
@FabComTest
record AccountingCheckTest(
        Neighbours neighbours,
        Bookkeeping books,
        Periods periods,
        AccountingCheck check,
        MovedClock clock,
        Ledger ledger,
        Debts debts,
        Currencies currencies) {

    private static final String FIRST_PAID = " where journal = 'BQ' and number = 1 and period = "
            + "(select id from accounting.book_period where closed_at is not null)";

    @Test
    void every_falsehood_is_found() throws SQLException {
        var board = neighbours.person("Bureau", InstanceRole.ADMINISTRATOR);
        var treasury = new Treasury(ledger, currencies, board.id());
        var garden = neighbours.association("Les Jardins", board).id();
        var cyclo = neighbours.association("Cyclo-Rivières", board).id();
        treasury.pay(garden, cyclo, treasury.euro(), 12_50, "Réparation");
        treasury.pay(garden, cyclo, treasury.euro(), 8_00, "Chambre à air");
        var euro = treasury.euro().id();
        var order = new Order(garden, cyclo, Amount.one(euro, 20_00), board.id(), "asked", "Révision");
        debts.ask(order, board.id(), "A-1");
        debts.paid("asked", ledger.pay(order).booked(), board.id());
        var today = Days.today(clock);
        books.open(garden, today.minusDays(20), today, board.id()).done();
        clock.forward(Duration.ofDays(2));
        books.close(periods.of(garden).getFirst(), "À-nouveaux", board.id()).done();
        clock.back();
        assertThat(check.findings()).isEmpty();

        found("update accounting.book_entry set debits = '{1300,0}', credits = '{0,1300}'" + FIRST_PAID, "paiement");
        found(
                "update accounting.book_entry set debits = '{1900,0}', credits = '{0,1900}' where journal = 'AC'",
                "créance");
        found("update accounting.book_entry set accounts = '{604,512}' where accounts = '{401,512}'", "créance");
        found("update accounting.book_entry set number = 7" + FIRST_PAID, "ne se suivent pas");
        found("delete from accounting.book_entry" + FIRST_PAID, "ne se suivent pas");
        found("update accounting.book_entry set day = day + 400" + FIRST_PAID, "pas dans son exercice");
        found("update accounting.book_closing set debit = debit + 1", "tel qu’il a été clos");
        found("update accounting.book_closing set volunteered = 5", "tel qu’il a été clos");
        found("update accounting.book_period set closed_at = null", "tel qu’il a été clos");
        found("update accounting.book_entry set accounts = '{129,530}' where journal = 'AN'", "repris");
        found("delete from accounting.book_entry where journal = 'AN'", "repris");
        found(
                "alter table accounting.book_entry drop constraint if exists entry_balanced; update accounting.book_entry"
                        + " set debits = '{1250,0}', credits = '{0,1249}'" + FIRST_PAID,
                "déséquilibrée");
        found(
                "alter table accounting.book_entry drop constraint if exists entry_balanced; update accounting.book_entry"
                        + " set accounts = '{864,512}'" + FIRST_PAID,
                "n’est pas l’euro");
        assertThat(check.findings()).as("all is as before").isEmpty();
    }

    /** Falsified, looked at, and put back from a copy of the tables. */
    private void found(String falsehood, String said) throws SQLException {
        try (var owner = CurrentBase.base().owner();
                var sql = owner.createStatement()) {
            for (var table : new String[] {"book_entry", "book_closing", "book_period"}) {
                sql.execute("create table public.kept_" + table + " as table accounting." + table);
                sql.execute("alter table accounting." + table + " disable trigger all");
            }
            sql.execute(falsehood);
            assertThat(check.findings()).as(falsehood).anyMatch(it -> it.contains(said));
            for (var table : new String[] {"book_entry", "book_closing", "book_period"}) {
                sql.execute("delete from accounting." + table);
                sql.execute("insert into accounting." + table + " overriding system value select * from public.kept_"
                        + table);
                sql.execute("drop table public.kept_" + table);
                sql.execute("alter table accounting." + table + " enable trigger all");
            }
        }
    }
}
