package org.fabcom.market.deals;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.check.Check;
import org.fabcom.market.Square;
import org.fabcom.market.deals.Deal.State;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A deal in euros between two associations, as both treasurers read it: asked for, paid, received, cancelled, given back (E49). */
@FabComTest
class DealBooksTest {

    private final ApplicationContext application;
    private final Neighbours neighbours;
    private final Dealing dealing;
    private final Undoing undoing;
    private final List<Check> checks;

    private Square square;
    private Person rosa;
    private Person ali;
    private Organisation garden;
    private Organisation cyclo;

    DealBooksTest(
            ApplicationContext application,
            Neighbours neighbours,
            Dealing dealing,
            Undoing undoing,
            List<Check> checks) {
        this.application = application;
        this.neighbours = neighbours;
        this.dealing = dealing;
        this.undoing = undoing;
        this.checks = checks;
    }

    @BeforeEach
    void twoAssociationsWithBooks() {
        square = new Square(application);
        rosa = neighbours.person("Rosa");
        ali = neighbours.person("Ali");
        garden = neighbours.association("Les Jardins", rosa);
        cyclo = neighbours.association("Cyclo-Rivières", ali);
        open(neighbours.signedIn(rosa), garden);
        open(neighbours.signedIn(ali), cyclo);
    }

    @AfterEach
    void allIsWell() {
        assertThat(checks)
                .filteredOn(it -> it.name().startsWith("ledger"))
                .flatMap(Check::findings)
                .isEmpty();
    }

    private static void open(WebVisitor who, Organisation house) {
        var today = LocalDate.now(java.time.ZoneId.of("Europe/Paris"));
        var opened = who.get("/comptabilite?pour=" + house.id())
                .form("Ouvrir la comptabilité")
                .fill("Premier jour", today.minusMonths(1).toString())
                .fill("Dernier jour", today.plusMonths(1).toString())
                .submit();
        assertThat(opened.status()).isEqualTo(303);
    }

    /** What the books of a structure say once all is written: income, expense, result; then each account with what is left on it. */
    private List<String> says(Person treasurer, Organisation house) {
        var who = neighbours.signedIn(treasurer);
        var home = who.get("/comptabilite?pour=" + house.id())
                .form("Écrire maintenant")
                .submit()
                .follow();
        return home.page().select("dl.pairs dd").eachText();
    }

    private String balance(Person treasurer, Organisation house) {
        return neighbours
                .signedIn(treasurer)
                .get("/comptabilite/balance?pour=" + house.id())
                .text();
    }

    private Actor as(Person person, Organisation house) {
        return new Actor(person.id(), Set.of(house.id()));
    }

    /** The workshop mends a bicycle of the garden for 35 euros and an hour. */
    private UUID accepted() {
        var offer = square.offer(cyclo.id(), "Révision de vélo", 3, square.eur(35_00), square.h(60));
        var id = square.replied(offer, garden.id(), 1, square.eur(35_00), square.h(60));
        assertThat(dealing.accept(id, 1, "", as(ali, cyclo))).isInstanceOf(DealOutcome.Done.class);
        return id;
    }

    private UUID invoiced() {
        var id = accepted();
        assertThat(dealing.invoice(id, as(ali, cyclo))).isInstanceOf(DealOutcome.Done.class);
        return id;
    }

    private UUID done() {
        var id = invoiced();
        assertThat(dealing.pay(id, as(rosa, garden))).isInstanceOf(DealOutcome.Done.class);
        assertThat(dealing.receive(id, as(ali, cyclo))).isInstanceOf(DealOutcome.Done.class);
        return id;
    }

    @Test
    void the_expense_and_the_income_are_of_the_day_it_was_asked_for_and_the_payment_only_clears_what_was_owed() {
        var id = invoiced();
        assertThat(says(rosa, garden)).containsExactly("0 €", "35 €", "−35 €");
        assertThat(says(ali, cyclo)).containsExactly("35 €", "0 €", "35 €");
        assertThat(balance(rosa, garden)).contains("401 Fournisseurs").doesNotContain("512 Banques");
        assertThat(balance(ali, cyclo)).contains("411 Usagers").doesNotContain("512 Banques");
        var number = "A-" + square.deal(id).number();
        var journal = neighbours.signedIn(ali).get("/comptabilite/journal?pour=" + cyclo.id() + "&q=" + number);
        assertThat(journal.text()).contains("VE-1").contains("Les Jardins · Révision de vélo");
        assertThat(journal.click("VE-1").text()).contains(number).contains("Ventes");
        assertThat(neighbours
                        .signedIn(ali)
                        .get("/comptabilite/grand-livre?pour=" + cyclo.id() + "&compte=411")
                        .text())
                .contains("Les Jardins · Révision de vélo");

        dealing.pay(id, as(rosa, garden));
        assertThat(says(ali, cyclo)).as("hours moved, euros wait").containsExactly("35 €", "0 €", "35 €");
        assertThat(balance(ali, cyclo)).doesNotContain("512 Banques");
        dealing.receive(id, as(ali, cyclo));
        assertThat(says(rosa, garden)).as("no expense twice").containsExactly("0 €", "35 €", "−35 €");
        assertThat(says(ali, cyclo)).containsExactly("35 €", "0 €", "35 €");
        assertThat(balance(ali, cyclo)).contains("512 Banques").contains("411 Usagers");
    }

    /** One invoice for all that paid the deal, from its page or from that of either payment. */
    @Test
    void what_was_paid_is_invoiced_from_the_page_of_the_deal() {
        var offer = square.offer(cyclo.id(), "Révision de vélo", 3, square.eur(35_00), square.br(5_00));
        var id = square.replied(offer, garden.id(), 1, square.eur(35_00), square.br(5_00));
        dealing.accept(id, 1, "", as(ali, cyclo));
        dealing.pay(id, as(rosa, garden));
        dealing.receive(id, as(ali, cyclo));
        var seller = neighbours.signedIn(ali);
        var deal = square.deal(id);
        var page = seller.get(deal.url());
        var draft = page.form("Écrire la facture").submit().follow();
        assertThat(draft.page().select("input[value=Révision de vélo]")).hasSize(1);
        assertThat(draft.page().select("input[value=40]"))
                .as("with what the wallet held")
                .hasSize(1);
        assertThat(seller.get(deal.url()).text()).contains("Un brouillon est prêt");
        for (var paid : List.of(deal.payment(), deal.outside()))
            assertThat(seller.get("/porte-monnaie/mouvements/" + paid + "?pour=" + cyclo.id())
                            .text())
                    .contains("Un brouillon est prêt");
        assertThat(neighbours.signedIn(rosa).get(deal.url()).text()).doesNotContain("Écrire la facture", "brouillon");
    }

    @Test
    void cancelling_what_was_asked_for_takes_the_income_and_the_expense_back() {
        var id = invoiced();
        says(rosa, garden);
        undoing.consent(id, garden.id(), "", as(rosa, garden));
        undoing.consent(id, cyclo.id(), "Plus de pièces", as(ali, cyclo));
        assertThat(square.deal(id).state()).isEqualTo(State.CANCELLED);
        assertThat(says(rosa, garden)).containsExactly("0 €", "0 €", "0 €");
        assertThat(says(ali, cyclo)).containsExactly("0 €", "0 €", "0 €");
        assertThat(balance(rosa, garden)).doesNotContain("512 Banques");
    }

    @Test
    void giving_back_what_was_paid_takes_them_back_as_well() {
        var id = done();
        assertThat(says(ali, cyclo)).containsExactly("35 €", "0 €", "35 €");
        assertThat(undoing.refund(id, "Roue voilée", as(ali, cyclo))).isInstanceOf(DealOutcome.Done.class);
        assertThat(undoing.confirmRefund(id, as(rosa, garden))).isInstanceOf(DealOutcome.Done.class);
        assertThat(says(rosa, garden)).containsExactly("0 €", "0 €", "0 €");
        assertThat(says(ali, cyclo)).containsExactly("0 €", "0 €", "0 €");
    }

    @Test
    void what_nobody_asked_for_is_written_when_it_is_paid() {
        var id = accepted();
        dealing.pay(id, as(rosa, garden));
        assertThat(says(ali, cyclo)).containsExactly("0 €", "0 €", "0 €");
        dealing.receive(id, as(ali, cyclo));
        assertThat(says(ali, cyclo)).containsExactly("35 €", "0 €", "35 €");
        assertThat(balance(ali, cyclo)).contains("512 Banques").doesNotContain("411 Usagers");
    }
}
