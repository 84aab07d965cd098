package org.fabcom.till.rental;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceDrafts;
import org.fabcom.billing.invoices.Issued;
import org.fabcom.billing.invoices.Issuer;
import org.fabcom.billing.invoices.Issuers;
import org.fabcom.billing.invoices.Issuing;
import org.fabcom.flows.items.StockItem;
import org.fabcom.flows.items.StockState;
import org.fabcom.kernel.check.Check;
import org.fabcom.people.Person;
import org.fabcom.people.PersonalData;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What came back broken is looked at, what never came back is gone without a weight that nobody weighed. */
@FabComTest
class LostLoanTest extends LendingStall {

    private final List<Check> checks;
    private final WebVisitor malo;

    LostLoanTest(ApplicationContext beans, List<Check> checks) {
        super(beans);
        this.checks = checks;
        stall.open("Caisse", 1000);
        malo = neighbours.signedIn(stall.seller);
        beans.getBean(Issuers.class)
                .say(
                        stall.owner(),
                        new Issuer("3 rue du Port", "38000", "Grenoble", "", "", 30, "", "", "", false, false),
                        0,
                        stall.shop.manager.id());
    }

    private StockState state(StockItem it) {
        return items.find(it.id()).orElseThrow().state();
    }

    private long weighed() {
        return stall.db
                .sql("select count(*) from flows.weighing w join flows.site s on s.id = w.site where s.owner = :owner")
                .param("owner", stall.owner().value())
                .single(Long.class);
    }

    private String page(StockItem it) {
        return desk.get("/pesee/objet/" + it.id()).text();
    }

    @Test
    void a_loan_is_in_the_history_of_its_object_and_what_came_back_broken_goes_to_the_workshop() {
        var it = onSale();
        lend(it, 3, "50");
        assertThat(page(it)).contains("Loué").contains("Inès Roy");
        desk.get(at(it))
                .form("L’objet est rendu")
                .set("rendue", "30")
                .set("constat", "Moteur grillé")
                .tick("L’objet va à l’atelier")
                .submit();
        assertThat(state(it)).isEqualTo(StockState.WAITING);
        assertThat(page(it))
                .contains("Moteur grillé")
                .contains("20 € gardés sur la caution")
                .contains("à diagnostiquer");
    }

    @Test
    void where_nobody_ticked_it_is_proposed_by_one_button() {
        var it = onSale();
        lend(it, 3, "");
        desk.get(at(it))
                .form("L’objet est rendu")
                .set("constat", "Moteur grillé")
                .submit();
        assertThat(state(it)).isEqualTo(StockState.SALE);
        var asked = desk.get(at(it));
        assertThat(asked.text()).contains("Rendu, et à regarder").contains("Moteur grillé");
        asked.form("Envoyer à l’atelier").submit();
        asked.form("Envoyer à l’atelier").submit();
        assertThat(state(it)).isEqualTo(StockState.WAITING);
        assertThat(desk.get(at(it)).text()).doesNotContain("Rendu, et à regarder");
        var well = onSale();
        lend(well, 3, "");
        desk.get(at(well)).form("L’objet est rendu").submit();
        assertThat(desk.get(at(well)).text()).doesNotContain("Rendu, et à regarder");
    }

    @Test
    void what_never_came_back_leaves_without_a_weight_and_may_be_found_again() {
        var it = onSale();
        lend(it, 3, "80");
        malo.get("/caisse/location/" + it.id()).form("Noter 80 €").submit();
        long before = weighed();
        var asked = desk.get(at(it) + "/jamais-rendu");
        assertThat(asked.text()).contains("La caution de 80 € est gardée");
        assertThat(asked.form("L’objet n’est pas revenu").submit().status())
                .as("no word")
                .isEqualTo(422);
        var done = asked.form("L’objet n’est pas revenu")
                .set("constat", "Volé, plainte déposée")
                .submit();
        assertThat(done.status()).as(done.text()).isEqualTo(303);
        assertThat(state(it)).isEqualTo(StockState.MISSING);
        assertThat(weighed()).isEqualTo(before);
        assertThat(page(it)).contains("jamais rendu").contains("Volé, plainte déposée");
        assertThat(desk.get(at(it)).text()).contains("Jamais rendu : Volé").doesNotContain("L’objet est rendu");
        assertThat(malo.get("/caisse/location/" + it.id()).text()).contains("Gardé sur la caution 80 €");
        assertThat(desk.get("/o/" + it.code()).status()).isLessThan(400);
        var found = desk.get("/pesee/objet/" + it.id())
                .form("Le faire revenir")
                .set("raison", "Retrouvé chez le voisin")
                .submit();
        assertThat(found.status()).as(found.text()).isEqualTo(303);
        assertThat(state(it)).isEqualTo(StockState.WAITING);
        assertThat(weighed()).isEqualTo(before);
        for (var check : checks)
            if (check.name().startsWith("flows.items"))
                assertThat(check.findings()).isEmpty();
    }

    /** The till’s button had taken their place: whoever sells saw neither. */
    @Test
    void whoever_sells_too_finds_it_on_the_page_of_the_loan_with_the_letter() {
        var it = onSale();
        loan(it, stall.owner().value(), "current_date - 9", "current_date - 5", "null");
        var page = malo.get(at(it));
        assertThat(page.click("Encaisser à la caisse").status()).isEqualTo(200);
        assertThat(page.page().select("a[href$=/lettre]")).hasSize(1);
        var done = page.click("Jamais rendu, perdu, volé")
                .form("L’objet n’est pas revenu")
                .set("constat", "Plus de réponse")
                .submit();
        assertThat(done.status()).as(done.text()).isEqualTo(303);
        assertThat(state(it)).isEqualTo(StockState.MISSING);
    }

    @Test
    void it_holds_no_erasure_any_more() {
        var ines = neighbours.person("Inès Roy");
        var it = onSale();
        var lent = desk.get(at(it))
                .form("Noter le départ")
                .set("emprunteur", "Inès Roy")
                .set("contact", ines.email().text())
                .set("retour", stall.shop.today.plusDays(3).toString())
                .submit();
        assertThat(lent.status()).as(lent.text()).isEqualTo(303);
        assertThat(held(ines)).isEqualTo(1);
        desk.get(at(it) + "/jamais-rendu")
                .form("L’objet n’est pas revenu")
                .set("constat", "Plus de réponse")
                .submit();
        assertThat(held(ines)).isZero();
    }

    private int held(Person who) {
        return beans.getBeansOfType(PersonalData.class).values().stream()
                .mapToInt(it -> it.obstacles(who.id()).size())
                .sum();
    }

    @Test
    void its_value_goes_on_an_invoice_that_the_deposit_pays() {
        var it = onSale();
        lend(it, 3, "50");
        malo.get("/caisse/location/" + it.id()).form("Noter 50 €").submit();
        var done = desk.get(at(it) + "/jamais-rendu")
                .form("L’objet n’est pas revenu")
                .set("constat", "Plus de réponse")
                .tick("Préparer la facture de sa valeur")
                .submit();
        assertThat(done.status()).as(done.text()).isEqualTo(303);
        var draft =
                beans.getBean(InvoiceDrafts.class).of(stall.owner()).getFirst().draft();
        var issued = (Issued.Done)
                beans.getBean(Issuing.class).issue(stall.owner(), draft, false, "k", stall.shop.manager.id());
        assertThat(issued.invoice().gross()).as("its price on the shelf").isEqualTo(40_00);
        assertThat(beans.getBean(org.fabcom.billing.invoices.Invoices.class)
                        .find(issued.invoice().id())
                        .map(Invoice::remaining))
                .contains(0L);
    }

    @Test
    void it_is_done_once_and_never_for_what_is_here() {
        var it = onSale();
        assertThat(desk.get(at(it) + "/jamais-rendu").status()).isEqualTo(303);
        lend(it, 3, "");
        var form = desk.get(at(it) + "/jamais-rendu")
                .form("L’objet n’est pas revenu")
                .set("constat", "Perdu");
        form.submit();
        assertThat(form.submit().status()).isEqualTo(303);
        assertThat(stall.db
                        .sql("select count(*) from flows.item_line where item = :item and what = 'LEFT'")
                        .param("item", it.id())
                        .single(Long.class))
                .isEqualTo(1);
    }
}
