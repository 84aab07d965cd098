package org.fabcom.billing.matching;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.invoices.DraftLine;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.Nature;
import org.fabcom.billing.invoices.Trader;
import org.fabcom.billing.vat.VatCategory;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Who pays an invoice twice is asked first; what is too much, and what the seller took off, is told to both. */
@FabComTest
class PaidTooMuchTest extends PaidBySafe {

    PaidTooMuchTest(ApplicationContext beans) {
        super(beans);
    }

    private Invoice addressed(long cents) {
        var buyer = new Trader("Les Jardins", "3 rue des Lilas", "49000", "Sainte-Lucie", "FR", "", "", "", true);
        return issue(draft(buyer, DraftLine.of("Étape", Nature.SERVICE, VatCategory.STANDARD, Measure.PIECE, 1, cents))
                        .to(garden))
                .done();
    }

    private static String plain(WebAnswer it) {
        return it.text().replaceAll("[\\s\u00a0\u202f]+", " ");
    }

    private WebAnswer received() {
        return visitor.get("/structures/" + garden + "/factures-recues");
    }

    private void pay(Invoice it, long cents) {
        ledger.pay(new Order(
                        garden,
                        lab,
                        Amount.one(treasury.euro().id(), cents),
                        paul.id(),
                        UUID.randomUUID().toString(),
                        it.reference()))
                .booked();
    }

    @Test
    void a_tab_left_open_is_asked_before_it_pays_again_and_what_is_too_much_is_named() {
        var it = addressed(100_00);
        var old = received().click("Payer 100 €").form("Payer");
        pay(it, 100_00);
        var asked = old.submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(plain(asked)).contains(it.reference() + " est déjà réglée de 100 €");
        assertThat(asked.form("Payer").submit().status()).isEqualTo(303);
        assertThat(plain(received()))
                .contains("100 € payés par le porte-monnaie : La Remise doit encore les compter")
                .contains("100 € payés en trop par le porte-monnaie : demandez à La Remise de les rendre");
        visitor.get(it.url()).form("Compter comme payé").submit();
        assertThat(plain(received())).contains("100 € payés en trop").doesNotContain("doit encore les compter");
        var page = visitor.get(it.url());
        assertThat(plain(page)).contains("réglée").contains("Payé en trop 100 € des Jardins du Gué");
        var payment = page.click("100 € des Jardins du Gué");
        payment.form("Rendre 100 €").submit();
        assertThat(plain(received())).doesNotContain("en trop");
        assertThat(visitor.get(it.url()).text()).contains("réglée").doesNotContain("en trop");
    }

    @Test
    void more_than_is_left_is_asked_about_and_just_this_is_not() {
        var it = addressed(100_00);
        var form = received().click("Payer 100 €").form("Payer");
        pay(it, 60_00);
        var asked = form.submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(plain(asked)).contains("Il ne reste que 40 € à payer sur " + it.reference());
        assertThat(asked.form("Payer").set("montant", "40").submit().status()).isEqualTo(303);
    }

    /** Whoever is not its buyer learns nothing of an invoice by its number. */
    @Test
    void a_number_that_somebody_else_writes_asks_nothing() {
        var it = addressed(100_00);
        pay(it, 100_00);
        var other = neighbours.association("Le Bief", paul).id();
        var answer = visitor.get(
                        "/payer?a=" + lab + "&pour=" + other + "&monnaie=EUR&montant=5&objet=" + it.reference())
                .form("Payer")
                .submit();
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    }

    @Test
    void what_the_seller_took_off_is_told_as_such_and_both_sides_read_one_sum() {
        var it = addressed(100_00);
        pay(it, 60_00);
        visitor.get(it.url()).form("Compter comme payé").submit();
        var off = visitor.get(it.url()).form("Retirer de cette facture");
        off.forge("paiement", payments.of(it.id()).getFirst().id().toString())
                .set("raison-retrait", "Pour une autre")
                .submit();
        assertThat(plain(visitor.get(it.url()))).contains("à payer");
        assertThat(plain(received()))
                .contains("100 €, avant le")
                .contains("La Remise a retiré de cette facture 60 € payés par le porte-monnaie")
                .contains("Payer 100 €")
                .doesNotContain("doit encore les compter")
                .doesNotContain("Pour une autre");
        visitor.get(it.url()).form("Compter comme payé").submit();
        assertThat(plain(received())).contains("40 €, avant le").doesNotContain("a retiré");
    }
}
