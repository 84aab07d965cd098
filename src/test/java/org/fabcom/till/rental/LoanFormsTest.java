package org.fabcom.till.rental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.prices.PriceRule;
import org.fabcom.flows.Duty;
import org.fabcom.flows.items.StockItem;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Together;
import org.fabcom.testing.WebForm;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Forms of loans that are sent late, again, at once or with too much in them; and who is told the borrower. */
@FabComTest
class LoanFormsTest extends LendingStall {

    LoanFormsTest(ApplicationContext beans) {
        super(beans);
    }

    private WebForm going(StockItem it) {
        return desk.get(at(it))
                .form("Noter le départ")
                .set("emprunteur", "Inès Roy")
                .set("retour", stall.shop.today.plusDays(3).toString())
                .tick("vaisselle")
                .tick("Préparer la facture");
    }

    private int drafts() {
        return stall.db
                .sql("select count(*)::int from billing.draft where organisation = :owner")
                .param("owner", stall.owner().value())
                .single(Integer.class);
    }

    private List<String> out(StockItem it) {
        return stall.db
                .sql("select borrower from flows.loan where item = :item and returned_day is null")
                .param("item", it.id())
                .list(String.class);
    }

    /** Two windows: the form of a loan that is over presses on whatever is out by then. */
    @Test
    void a_return_form_left_open_closes_no_other_loan() {
        var it = onSale();
        lend(it, 2, "50");
        var open = desk.get(at(it)).form("L’objet est rendu");
        assertThat(open.submit().status()).isEqualTo(303);
        desk.get(at(it))
                .form("Noter le départ")
                .set("emprunteur", "Omar Diallo")
                .set("retour", stall.shop.today.plusDays(2).toString())
                .submit();
        assertThat(open.submit().follow().text()).contains("déjà rendu").contains("Omar Diallo");
        assertThat(out(it)).containsExactly("Omar Diallo");
    }

    @Test
    void what_is_out_is_not_ticked_as_consigned_and_what_was_typed_stays() {
        var it = onSale();
        lend(it, 2, "");
        var refused = desk.get("/pesee/objet/" + it.id() + "/fiche")
                .form("Enregistrer")
                .set("rangement", "Étagère 9")
                .tick("Dépôt-vente")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("est loué");
        assertThat(refused.page().select("[value=Étagère 9]")).hasSize(1);
    }

    @Test
    void a_departure_sent_again_writes_no_second_draft_and_says_when_it_is_over() {
        var it = onSale();
        var form = going(it);
        form.submit();
        assertThat(form.submit().follow().text()).contains("L’objet est parti");
        assertThat(drafts()).isEqualTo(1);
        desk.get(at(it)).form("L’objet est rendu").submit();
        assertThat(form.submit().follow().text())
                .as("nothing is out")
                .contains("déjà rendu")
                .doesNotContain("L’objet est parti");
        assertThat(drafts()).isEqualTo(1);
        assertThat(out(it)).isEmpty();
    }

    @Test
    void two_hands_that_send_one_departure_at_once_write_one_loan_and_one_draft() throws Exception {
        for (int round = 0; round < 4; round++) {
            var it = onSale();
            var form = going(it);
            List<Callable<Integer>> work =
                    Collections.nCopies(4, () -> form.submit().status());
            int before = drafts();
            assertThat(Together.all(work)).containsOnly(303);
            assertThat(drafts()).isEqualTo(before + 1);
            assertThat(out(it)).hasSize(1);
        }
    }

    /** A year mistyped, or a tariff of something dear: a sentence, and nothing typed is lost. */
    @Test
    void a_rent_beyond_what_a_loan_may_cost_is_refused_in_a_sentence() {
        var it = onSale();
        var far = going(it)
                .set("retour", stall.shop.today.plusYears(10).toString())
                .submit();
        assertThat(far.status()).isEqualTo(422);
        assertThat(far.text()).contains("un an au plus");
        dear();
        var rent = desk.get(at(it))
                .form("Noter le départ")
                .set("emprunteur", "Inès Roy")
                .set("retour", stall.shop.today.plusDays(300).toString())
                .tick("grue")
                .submit();
        assertThat(rent.status()).isEqualTo(422);
        assertThat(rent.text()).contains("10 000 €");
        assertThatThrownBy(() -> loan(it, stall.owner().value(), "current_date", "current_date + 400", "null"))
                .hasMessageContaining("loan_far");
    }

    private void dear() {
        rules.add(
                new PriceRule(
                        Ids.next(),
                        stall.owner(),
                        "grue",
                        "La journée",
                        PriceRule.Kind.UNIT,
                        Measure.DAY,
                        List.of(60_00L),
                        0,
                        "",
                        "",
                        stall.shop.today.minusDays(1),
                        null),
                stall.shop.manager.id());
    }

    /** What the page of loans refuses to somebody, the page of the object does not tell them. */
    @Test
    void who_has_it_is_told_to_those_who_lend() {
        var it = onSale();
        lend(it, 2, "");
        for (var duty : List.of(Duty.INTAKE, Duty.REPORTS, Duty.AUDITOR)) {
            var seen = neighbours.signedIn(stall.with(duty, "O " + duty)).get("/pesee/objet/" + it.id());
            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.text()).as("" + duty).contains("à rendre le").doesNotContain("Inès");
            assertThat(seen.page().select("a[href$=/location]")).isEmpty();
        }
        for (var duty : List.of(Duty.TILL, Duty.WORKSHOP, Duty.CHECK)) {
            var seen = neighbours.signedIn(stall.with(duty, "Q " + duty)).get("/pesee/objet/" + it.id());
            assertThat(seen.text()).as("" + duty).contains("Inès Roy");
            assertThat(seen.page().select("a[href$=/location]")).hasSize(1);
        }
    }
}
