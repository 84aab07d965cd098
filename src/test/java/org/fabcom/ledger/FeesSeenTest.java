package org.fabcom.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.fees.PaymentType;
import org.fabcom.ledger.requests.Answer;
import org.fabcom.ledger.requests.PaymentRequests;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** No list and no request is paid with fees that its payer has not read, and a list says those that are taken (E48). */
@FabComTest
class FeesSeenTest extends FeeWorld {

    private final PaymentRequests requests;

    FeesSeenTest(ApplicationContext beans, PaymentRequests requests) {
        super(beans);
        this.requests = requests;
    }

    private WebAnswer looked(WebVisitor who, String pour, String lines) {
        return who.post(
                "/porte-monnaie/lot", "sens", "OUT", "monnaie", unit.id().toString(), "lignes", lines, "pour", pour);
    }

    @Test
    void a_list_of_who_receives_the_fees_says_none() {
        rule(PaymentType.TRANSFER, 1, 0);
        var hers = neighbours.signedIn(rosa);
        var odile = neighbours.person("Odile " + word());
        var out = looked(hers, sel.id().toString(), odile.name() + ";10\n" + max.name() + ";20");
        assertThat(out.text()).contains("30 g").doesNotContain("de frais");
        assertThat(out.form("Payer").submit().status()).isEqualTo(303);
        assertThat(available(sel.id())).isEqualTo(-30);
        assertThat(fees()).isZero();
    }

    @Test
    void a_list_that_was_paid_is_not_said_to_cost_the_fees_of_today() {
        var his = neighbours.signedIn(max);
        var odile = neighbours.person("Odile " + word());
        var lines = odile.name() + ";10";
        assertThat(looked(his, "", lines).form("Payer").submit().status()).isEqualTo(303);
        rule(PaymentType.TRANSFER, 1, 0);
        assertThat(looked(his, "", lines).text()).doesNotContain("de frais");
    }

    @Test
    void a_list_that_was_looked_at_before_a_rule_held_is_shown_again() {
        var his = neighbours.signedIn(max);
        var odile = neighbours.person("Odile " + word());
        var before = looked(his, "", odile.name() + ";10");
        rule(PaymentType.TRANSFER, 1, 0);
        var again = before.form("Payer").submit();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("1 g de frais", "Ce paiement a des frais, ou ils ont changé");
        assertThat(available(max.id())).isZero();
        assertThat(again.form("Payer").submit().status()).isEqualTo(303);
        assertThat(available(max.id())).isEqualTo(-11);
    }

    @Test
    void a_request_that_was_read_before_a_rule_held_is_shown_again() {
        var asked = requests.ask(
                new Order(max.id(), rosa.id(), Amount.one(unit.id(), 10), rosa.id(), "r-" + UUID.randomUUID(), "Pain"));
        var path = "/porte-monnaie/demandes/" + ((Answer.Done) asked).id();
        var his = neighbours.signedIn(max);
        var before = his.get(path);
        rule(PaymentType.REQUEST, 3, 0);
        var again = before.form("Payer").submit();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Frais, en plus 3 g", "Ce paiement a des frais, ou ils ont changé");
        assertThat(available(max.id())).isZero();
        assertThat(again.form("Payer").submit().status()).isEqualTo(303);
        assertThat(standing()).containsExactly(-13L, 10L, 3L);
    }
}
