package org.fabcom.billing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.invoices.DraftLine;
import org.fabcom.billing.invoices.InvoiceDraft;
import org.fabcom.billing.invoices.InvoiceDrafts;
import org.fabcom.billing.invoices.Nature;
import org.fabcom.billing.invoices.OneSeller;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.invoices.Sale;
import org.fabcom.billing.prices.PriceRule;
import org.fabcom.billing.prices.PriceRules;
import org.fabcom.billing.vat.VatCategory;
import org.fabcom.billing.vat.VatTotals.Prices;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Every page of the desk without a barrier, on a phone and on a desk, in light and dark. */
@FabComTest
class BillingScreensTest extends OneSeller {

    private final Web web;
    private final InvoiceDrafts drafts;
    private final PriceRules rules;

    BillingScreensTest(ApplicationContext beans, Web web, InvoiceDrafts drafts, PriceRules rules) {
        super(beans);
        this.web = web;
        this.drafts = drafts;
        this.rules = rules;
    }

    @Test
    void no_barrier_on_any_page_of_the_desk() {
        var line = new DraftLine(
                "Vêtements de scène au poids, triés et repassés",
                Nature.GOODS,
                VatCategory.STANDARD,
                Sale.OWN,
                "",
                0,
                Measure.KILO,
                12_500,
                4_00,
                500,
                "Maria-Dolores Kovalenko-Le Bihan",
                "Au kilo : 4 € × 12,5 kg = 50 €");
        var draft = new InvoiceDraft(
                GARDEN, null, "Oxana Petit", false, Prices.INCLUDING, null, List.of(line, chair(1_234_50)), "", "");
        var it = issue(draft).done();
        payments.note(it.id(), it.day(), 10_00, PaymentMeans.CASH, "", "a", paul.id());
        var kept = drafts.add(lab, draft, paul.id());
        rules.add(
                new PriceRule(
                        UUID.randomUUID(),
                        lab,
                        "laser",
                        "Découpeuse, adhérents",
                        PriceRule.Kind.UNIT,
                        Measure.HOUR,
                        List.of(12_00L),
                        0,
                        "adhérents",
                        "",
                        it.day(),
                        null),
                paul.id());
        var base = "/structures/" + lab;
        var pages = List.of(
                base + "/factures",
                base + "/factures/brouillons/nouveau",
                base + "/factures/brouillons/" + kept,
                it.url(),
                base + "/facturation",
                base + "/tva",
                base + "/tarifs",
                base + "/seuils",
                base + "/factures-comptes",
                base + "/relances",
                base + "/partenaires",
                base + "/factures-recues",
                base + "/registre");
        try (var tab = Browser.get().open(web.address(), Look.PHONE)) {
            signIn(tab, paul.email().text());
            for (var path : pages)
                tab.seen(path, List.of(Look.PHONE, Look.DESK, Look.DESK.inTheDark()), look -> {
                    tab.picture(
                            "billing-" + path.replaceAll("[0-9a-f-]{36}", "").replaceAll("[^a-z]+", "-"));
                    assertThat(tab.barriers()).as(path + " " + look.name()).isEmpty();
                    assertThat(tab.tooWide())
                            .as("sideways scroll of " + path + " " + look.name())
                            .isFalse();
                });
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
