package org.fabcom.billing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.OneSeller;
import org.fabcom.billing.vat.VatRegime;
import org.fabcom.kernel.Seat;
import org.fabcom.people.Organisations;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Who reads the pages of the desk, and what they are shown of it. */
@FabComTest
class BillingReadersTest extends OneSeller {

    private final Organisations organisations;

    BillingReadersTest(ApplicationContext beans, Organisations organisations) {
        super(beans);
        this.organisations = organisations;
    }

    private String at(String end) {
        return "/structures/" + lab + end;
    }

    @Test
    void a_referent_is_shown_what_they_may_open() {
        var referent = neighbours.person("Louise");
        neighbours.seat(organisations.find(lab).orElseThrow(), referent, Seat.REFERENT);
        var hers = neighbours.signedIn(referent);
        var shown = hers.get(at("/factures"))
                .page()
                .select("main a[href^=" + at("/") + "]")
                .eachAttr("href");
        assertThat(shown).contains(at("/tarifs")).doesNotContain(at("/tva"), at("/facturation"));
        for (var link : shown) assertThat(hers.get(link).status()).as(link).isEqualTo(200);
    }

    @Test
    void nobody_else_reads_them() {
        var it = issue(draft(NADIA, chair(5_00))).done();
        var visitor = neighbours.signedIn(paul);
        var somebody = neighbours.signedIn(neighbours.person("Vera"));
        var member = neighbours.person("Ines");
        neighbours.seat(organisations.find(lab).orElseThrow(), member, Seat.MEMBER);
        for (var path : List.of(
                "/factures",
                "/factures/" + it.id(),
                "/factures/" + it.id() + ".pdf",
                "/seuils",
                "/registre",
                "/tva",
                "/facturation",
                "/tarifs",
                "/partenaires",
                "/relances",
                "/factures-comptes")) {
            assertThat(somebody.get(at(path)).status()).as(path).isEqualTo(403);
            assertThat(neighbours.signedIn(member).get(at(path)).status())
                    .as(path)
                    .isEqualTo(403);
            assertThat(visitor.get(at(path)).status()).as(path).isEqualTo(200);
        }
        var other = seller("Autre", VatRegime.FRANCHISE);
        assertThat(visitor.get(Invoice.url(other) + "/" + it.id()).status())
                .as("under another seller’s address")
                .isEqualTo(404);
    }
}
