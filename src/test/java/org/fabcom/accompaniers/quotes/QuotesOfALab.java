package org.fabcom.accompaniers.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.OneSeller;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;

/** A lab that invoices, and a garden that asks it for a quote. */
abstract class QuotesOfALab extends OneSeller {

    final ApplicationContext beans;
    final Quotes quotes;
    final WebVisitor seller;
    Person martine;
    Organisation garden;
    WebVisitor buyer;

    QuotesOfALab(ApplicationContext beans) {
        super(beans);
        this.beans = beans;
        quotes = beans.getBean(Quotes.class);
        seller = neighbours.signedIn(paul);
        martine = paul;
    }

    @BeforeEach
    void aGarden() {
        martine = neighbours.person("Martine Chauvet");
        garden = neighbours.association("Les Jardins", martine);
        buyer = neighbours.signedIn(martine);
    }

    Quote offered(PartyId asker) {
        var it = quotes.ask(Ids.next(), lab, asker, null, "Quitter Gmail", martine.id());
        var lines = List.<QuoteLine>of(
                new QuoteLine.Money("Migration des boîtes", 60_00, 450, 2000),
                new QuoteLine.Money("Formation", 100_00, 200, 2000),
                new QuoteLine.Time("Un coup de main", 120, QuoteLine.Side.PROVIDER, true));
        var until = Days.today(clock).plusDays(30);
        quotes.offer(it.id(), 0, new Quotes.Offer("", "", until, lines), paul.id());
        return quotes.find(it.id()).orElseThrow();
    }

    Quote accepted(PartyId asker) {
        var it = offered(asker);
        quotes.accept(it.id(), 1, martine.id());
        return quotes.find(it.id()).orElseThrow();
    }

    Invoice issued(Quote it) {
        var draft = seller.get(it.url()).form("Facturer").submit().follow();
        return fromDraft(draft);
    }

    /** The postal code alone is not known of the buyer. */
    Invoice fromDraft(WebAnswer draft) {
        var kept = draft.form("Garder le brouillon")
                .set("code-postal", "49000")
                .submit()
                .follow();
        var done = kept.form("Émettre la facture").tick("J’ai relu").submit();
        assertThat(done.status()).as(done.text()).isEqualTo(303);
        return invoices.find(id(done.location())).orElseThrow();
    }

    static UUID id(String url) {
        return UUID.fromString(url.substring(url.length() - 36));
    }

    static String plain(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", " ");
    }

    WebAnswer written(String client, String town) {
        return seller.get("/structures/" + lab + "/factures/brouillons/nouveau")
                .form("Garder le brouillon")
                .set("client", client)
                .set("ville", town)
                .set("l0-libelle", "Chaise")
                .set("l0-unitaire", "24")
                .submit();
    }
}
