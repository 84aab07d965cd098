package org.fabcom.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;

/** Every page of the books without a barrier, on a phone and on a desk, in light and dark, and on paper. */
@FabComTest
record AccountingScreensTest(
        Web web,
        Neighbours neighbours,
        Bookkeeping books,
        Entries entries,
        Periods periods,
        Mappings mappings,
        Chart chart,
        MovedClock clock,
        Ledger ledger,
        Currencies currencies) {

    @Test
    void no_barrier_on_any_page_of_the_books() {
        var rosa = neighbours.person("Rosa Kovalenko-Le Bihan", InstanceRole.ADMINISTRATOR);
        var treasury = new Treasury(ledger, currencies, rosa.id());
        var garden = neighbours.association("Les Jardins partagés du Gué-de-Vernoux", rosa);
        var cyclo = neighbours.association("Cyclo-Rivières", rosa);
        treasury.pay(garden.id(), cyclo.id(), treasury.euro(), 1_234_50, "Réparation du triporteur, roue arrière");
        treasury.pay(cyclo.id(), garden.id(), treasury.euro(), 480_00, "Atelier de taille, trois matinées");
        treasury.pay(garden.id(), rosa.id(), treasury.hours(), 210, "Comptabilité");
        var today = Days.today(clock);
        books.open(
                        garden.id(),
                        today.withDayOfYear(1),
                        today.withDayOfYear(1).plusYears(1).minusDays(1),
                        rosa.id())
                .done();
        books.record(garden.id());
        chart.add(garden.id(), new Account("60681", "Graines et plants du jardin partagé"), rosa.id());
        mappings.change(garden.id(), treasury.euro().id(), Role.OWED, "467", rosa.id());
        treasury.pay(garden.id(), cyclo.id(), treasury.euro(), 12_00, "Chambre à air");
        var period = periods.of(garden.id()).getFirst();
        var entry = entries.list(Entries.Filter.all(period), 0, 1).getFirst();
        var whose = "?pour=" + garden.id();
        var pages = List.of(
                "",
                whose,
                "?pour=" + cyclo.id(),
                "/journal" + whose,
                "/balance" + whose,
                "/balance" + whose + "&imprimer",
                "/grand-livre" + whose + "&compte=512",
                "/hors-euro" + whose,
                "/comptes" + whose,
                "/plan" + whose,
                "/ecriture" + whose,
                "/ecritures/" + entry.id() + whose);
        var looks = List.of(Look.PHONE, Look.PHONE.inTheDark(), Look.DESK, Look.DESK.inTheDark());
        try (var tab = Browser.get().open(web.address(), Look.PHONE)) {
            signIn(tab, rosa.email().text());
            for (var page : pages) {
                var path = Desk.HOME + page;
                tab.seen(path, looks, look -> {
                    tab.picture("accounting-" + pages.indexOf(page)
                            + path.replaceAll("[0-9a-f-]{36}", "").replaceAll("[^a-z]+", "-"));
                    assertThat(tab.barriers()).as(path + " " + look.name()).isEmpty();
                    assertThat(tab.tooWide()).as("sideways scroll of " + path).isFalse();
                });
            }
            assertThat(tab.complaints()).isEmpty();
        }
    }

    private static void signIn(Browser.Tab tab, String email) {
        tab.go("/connexion");
        tab.page().getByLabel("Courriel").fill(email);
        tab.page().getByLabel("Mot de passe").fill(Neighbours.PASSWORD);
        tab.page().locator("main button.go").click();
    }
}
