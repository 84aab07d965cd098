package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.FabComTest;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.refunds.Refunds.Back;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.Payment.Means;
import org.fabcom.web.problem.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What a till cannot take as it was said: a choice nobody offered, two answers to one question, more cash than there is. */
@FabComTest
class SaidTwiceTest extends WithTablet {

    SaidTwiceTest(ApplicationContext beans) {
        super(beans);
    }

    private String path() {
        return "/caisse/" + till.id();
    }

    /** What the page never offered is no cash, no sale and nothing put into the drawer. */
    @Test
    void a_choice_that_no_page_offers_is_asked_again() {
        var sold = stall.sell(till, List.of(stall.chairs(1, 10_00)), Payment.of(Means.CARD, 10_00));
        var refund = malo.get(path() + "/ventes/" + sold.number())
                .form("Rembourser")
                .set("combien-1", "1")
                .set("motif", "cassée")
                .forge("moyen", "VIREMENT")
                .submit();
        assertThat(refund.status()).isEqualTo(422);
        assertThat(refund.text()).contains("Choisissez une des valeurs que la liste propose");
        assertThat(stall.events.newest(till.id(), EventKind.REFUND)).isEmpty();
        var moved = malo.get(path() + "/journee")
                .form("Noter le mouvement")
                .set("somme", "5")
                .set("motif", "monnaie")
                .forge("sens", "dehors")
                .submit();
        assertThat(moved.status()).isEqualTo(422);
        assertThat(stall.events.newest(till.id(), EventKind.FLOAT)).isEmpty();
    }

    /** Two answers to one question: neither is passed over. */
    @Test
    void how_many_and_how_heavy_are_not_said_twice() {
        var many = malo.get(path())
                .form("Livres")
                .fill("Nombre", "3")
                .set("pieces", "2")
                .submit();
        assertThat(many.status()).isEqualTo(422);
        assertThat(many.text()).contains("Le nombre de pièces est dit deux fois");
        var heavy = malo.get(path())
                .form("Frigos")
                .fill("Nombre", "30")
                .set("masse", "20")
                .submit();
        assertThat(heavy.status()).isEqualTo(422);
        assertThat(heavy.text()).contains("La masse est dite deux fois");
        assertThat(malo.get(path())
                        .form("Livres")
                        .fill("Nombre", "3")
                        .set("pieces", "3")
                        .submit()
                        .follow()
                        .text())
                .contains("Encaisser 3 €");
    }

    /** The rule stands behind the page too: under the lock of the till, whoever asks. */
    @Test
    void more_than_the_drawer_holds_is_not_given_back_unknowingly_whoever_asks() {
        var sold = stall.sell(till, List.of(stall.chairs(1, 100_00)), Payment.of(Means.CARD, 100_00));
        assertThatThrownBy(() -> stall.refunds.refund(
                        till,
                        till,
                        sold.number(),
                        List.of(new Back(1, 1, 100_00)),
                        Means.CASH,
                        "cassée",
                        stall.seller.id(),
                        Ids.token(),
                        false))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.code()).isEqualTo("FC-5215"));
        assertThat(stall.events.newest(till.id(), EventKind.REFUND)).isEmpty();
    }
}
