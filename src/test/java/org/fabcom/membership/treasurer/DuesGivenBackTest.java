package org.fabcom.membership.treasurer;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.membership.Member;
import org.fabcom.membership.dues.Dues;
import org.fabcom.membership.dues.OneRegister;
import org.fabcom.membership.leaving.Endings;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Dues that are given back: owed again or never more, and by whom. */
@FabComTest
class DuesGivenBackTest extends OneRegister {

    private final Endings endings;
    private final Person rosa;
    private final WebVisitor treasurer;

    DuesGivenBackTest(ApplicationContext beans) {
        super(beans);
        endings = beans.getBean(Endings.class);
        rosa = neighbours.person("Rosa");
        treasurer = neighbours.signedIn(paul);
    }

    private String at(String end) {
        return "/structures/" + lab + "/cotisations" + end;
    }

    private Member entered() {
        return member(rosa.name(), rosa, rosa.email().text());
    }

    private Dues.Outcome paid(Member it) {
        return settling.pay(of(it).id(), 10_00, PaymentMeans.CASH, today(), paul.id());
    }

    @Test
    void what_is_given_back_to_a_member_is_owed_and_paid_again() {
        var it = entered();
        fixed(10_00);
        var call = called();
        paid(it);
        var first = of(it).invoice();
        refunds.refund(of(it).id(), "Payé par erreur", paul.id());
        assertThat(of(it).on(call.due().plusDays(1))).isEqualTo(Dues.Standing.LATE);
        assertThat(treasurer.get(at("/" + of(it).id())).text()).contains("Noter le paiement");
        assertThat(paid(it)).isInstanceOf(Dues.Outcome.Done.class);
        assertThat(of(it).invoice()).as("a document of its own").isNotNull().isNotEqualTo(first);
        assertThat(endings.resign(it, "", false, today(), paul.id())).isTrue();
        assertThat(refunds.refund(of(it).id(), "Départ", paul.id())).isInstanceOf(Dues.Outcome.Done.class);
        assertThat(of(it).state()).isEqualTo(Dues.State.REFUNDED);
    }

    @Test
    void what_is_given_back_for_good_leaves_no_debt() {
        var it = entered();
        fixed(10_00);
        called();
        paid(it);
        treasurer.post(at("/" + of(it).id()) + "/rembourser", "raison", "Trop perçu", "plus", "oui");
        assertThat(of(it).state()).isEqualTo(Dues.State.EXEMPT);
        assertThat(endings.owed(it.id())).isZero();
    }

    @Test
    void an_invoice_of_dues_is_given_back_by_the_treasurer_of_members_alone() {
        var it = entered();
        fixed(10_00);
        called();
        paid(it);
        var desk = "/structures/" + lab + "/factures/" + of(it).invoice();
        var page = treasurer.get(desk);
        assertThat(page.text()).doesNotContain("Faire un avoir");
        var key = "01a226f0-114e-7b5d-a442-6272f9a37625";
        assertThat(treasurer
                        .post(desk + "/avoir", "cle", key, "raison", "Erreur", "lignes", "1")
                        .status())
                .isEqualTo(409);
        assertThat(treasurer
                        .post(desk + "/payer", "cle", key, "montant", "10", "jour", today().toString(), "sens", "rendu")
                        .status())
                .isEqualTo(409);
        assertThat(page.click("L’ouvrir").text()).contains("Rembourser cette cotisation");
        assertThat(of(it).state()).isEqualTo(Dues.State.PAID);
    }
}
