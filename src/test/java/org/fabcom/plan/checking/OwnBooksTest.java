package org.fabcom.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.accounting.Bookkeeping;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.EntriesFile;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.bounds.Content;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.people.Trade;
import org.fabcom.people.communes.Commune;
import org.fabcom.people.numbers.Siret;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;

/** The file that the house writes is read by the same eyes as everybody else's (A33, E52). */
@FabComTest
record OwnBooksTest(
        Neighbours neighbours,
        Organisations organisations,
        Bookkeeping books,
        MovedClock clock,
        Ledger ledger,
        Currencies currencies) {

    @Test
    void the_entries_file_of_the_house_passes_the_houses_own_check() {
        var rosa = neighbours.person("Rosa", InstanceRole.ADMINISTRATOR);
        var draft = new Organisation.Draft(
                "Atelier", Trade.ASSOCIATION, new Siret("73282932000074"), new Commune(null, "Sainte-Lucie"));
        var atelier = ((Organisation.Outcome.Done) organisations.create(draft, rosa.id())).organisation();
        var cyclo = neighbours.association("Cyclo\tRivières | l’œuvre à 5 €", rosa);
        var euro = currencies
                .add(Currencies.Draft.money("Euro", "€", Regime.EXTERNAL, Limits.NONE), rosa.id())
                .orElseThrow();
        var hours = currencies
                .add(Currencies.Draft.hours("Heure", Limits.NONE), rosa.id())
                .orElseThrow();
        var today = Days.today(clock);
        books.open(atelier.id(), today.minusDays(30), today, rosa.id()).done();
        pay(atelier.id(), cyclo.id(), new Amount(euro.id(), 12_34), rosa.id(), "Réparation\nurgente");
        pay(cyclo.id(), atelier.id(), new Amount(euro.id(), 100_00), rosa.id(), "");
        pay(atelier.id(), cyclo.id(), new Amount(hours.id(), 60), rosa.id(), "Une heure");
        books.record(atelier.id());

        var bytes = neighbours
                .signedIn(rosa)
                .get("/comptabilite/fec?pour=" + atelier.id())
                .bytes();
        var report = Books.read(Content.of(bytes));

        assertThat(report.faults()).isEmpty();
        assertThat(report.entries()).isEqualTo(2);
        assertThat(report.lines()).isEqualTo(4);
        assertThat(report.debit()).isEqualTo(112_34).isEqualTo(report.credit());
        var text = new String(bytes, Charset.forName("ISO-8859-15"));
        assertThat(text).contains("Cyclo Rivières / l'œuvre à 5 €").doesNotContain("Une heure");
        assertThat(text.lines().findFirst().orElseThrow()).isEqualTo(String.join("\t", EntriesFile.FIELDS));
    }

    private void pay(PartyId payer, PartyId payee, Amount amount, PartyId by, String subject) {
        ledger.pay(new Order(
                        payer,
                        payee,
                        java.util.List.of(amount),
                        by,
                        UUID.randomUUID().toString(),
                        subject))
                .booked();
    }
}
