package org.fabcom.till.rental;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.billing.invoices.Issuer;
import org.fabcom.billing.invoices.Issuers;
import org.fabcom.flows.items.StockItem;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What is late stands on one page, and whoever has it is written to by one touch; a booking waits while its object is out. */
@FabComTest
class LateLoansTest extends LendingStall {

    LateLoansTest(ApplicationContext beans) {
        super(beans);
    }

    private void lend(StockItem it, String who, String contact, int days) {
        assertThat(going(it, who, 0, days).set("contact", contact).submit().status())
                .isEqualTo(303);
    }

    private WebAnswer late() {
        return desk.get("/pesee/locations/" + stall.owner()).click("En retard");
    }

    private void days(int many) {
        stall.clock.forward(Duration.ofDays(many));
        signIn();
    }

    @Test
    void one_page_lists_what_is_late_and_one_touch_writes() {
        lend(onSale(), "Inès Roy", "ines@exemple.org", 1);
        lend(onSale(), "Omar Diallo", "06 12 34 56 78", 2);
        lend(onSale(), "Lou Petit", "", 9);
        assertThat(late().text()).contains("Rien n’est en retard");
        days(3);
        var page = late();
        assertThat(page.page().select("tbody tr").eachText())
                .as("the longest first, and nobody who has time")
                .satisfiesExactly(
                        ines -> assertThat(ines).contains("Inès Roy", "ines@exemple.org", "2 j"),
                        omar -> assertThat(omar).contains("Omar Diallo", "06 12 34 56 78"));
        assertThat(page.click("Lettre à imprimer").paper()).contains("Inès Roy", "Percolateur", "2 jours ont passé");
        var written = page.form("Écrire à la personne en retard").submit().follow();
        assertThat(written.text()).contains("Le courriel part").contains("écrit aujourd’hui");
        assertThat(written.page().select("form[action*=/rappel]"))
                .as("Omar is left")
                .hasSize(1);
        var posted = written.form("Noter la lettre comme partie").submit().follow();
        assertThat(posted.text()).contains("notée comme partie");
        assertThat(posted.page().select("form[action*=/rappel]")).isEmpty();
        assertThat(stall.db
                        .sql("select count(*)::int from post.letter where recipient = 'ines@exemple.org'")
                        .single(Integer.class))
                .isEqualTo(1);
    }

    /** Whoever has something on loan is a contact as any other (S2), told to those who lend. */
    @Test
    void a_loan_stands_among_what_somebody_is_to_the_shop() {
        lend(onSale(), "Inès Roy", "ines3@exemple.org", 2);
        var path = "/structures/" + stall.owner() + "/contacts?q=ines3";
        assertThat(desk.get(path).text()).contains("Location : Percolateur");
    }

    /** An answer goes to the shop where its address is known; else nobody is bid to answer. */
    @Test
    void the_letter_says_where_to_bring_it_and_bids_to_answer_only_where_somebody_reads() {
        var it = onSale();
        lend(it, "Inès Roy", "ines2@exemple.org", 1);
        days(2);
        desk.post(at(it) + "/rappel");
        assertThat(letter()).contains("ne lui parvient pas").doesNotContain("répondez à ce courriel");
        beans.getBean(Issuers.class)
                .say(
                        stall.owner(),
                        new Issuer(
                                "3 rue du Port",
                                "38000",
                                "Grenoble",
                                "shop@exemple.org",
                                "",
                                30,
                                "",
                                "",
                                "",
                                false,
                                false),
                        0,
                        stall.shop.manager.id());
        days(1);
        desk.post(at(it) + "/rappel");
        assertThat(letter()).contains("3 rue du Port, 38000 Grenoble").contains("répondez à ce courriel");
        assertThat(stall.db
                        .sql(
                                "select reply_to from post.letter where recipient = 'ines2@exemple.org' and reply_to is not null")
                        .list(String.class))
                .containsExactly("shop@exemple.org");
    }

    private String letter() {
        return stall.db
                .sql(
                        "select plain from post.letter where recipient = 'ines2@exemple.org' order by created_at desc, id desc limit 1")
                .single(String.class);
    }

    @Test
    void a_booking_opened_while_its_object_is_out_leaves_the_return_as_it_is() {
        var it = onSale();
        lend(it, 1, "50");
        assertThat(desk.get("/pesee/objet/" + it.id() + "/reservations")
                        .form("Réserver")
                        .set("emprunteur", "Zoé")
                        .set("du", day(2))
                        .set("au", day(4))
                        .submit()
                        .status())
                .isEqualTo(303);
        var booking = stall.db
                .sql("select id::text from flows.loan_booking where item = :item")
                .param("item", it.id())
                .single(String.class);
        var page = desk.get(at(it) + "?reservation=" + booking);
        assertThat(page.page().select("[name=rendue]").val())
                .as("the whole deposit stands there, as without the booking")
                .isEqualTo("50,00");
        assertThat(page.page().select("[name=jour]").val()).isEqualTo(stall.shop.today.toString());
        page.form("L’objet est rendu").submit();
        assertThat(desk.get(at(it) + "?reservation=" + booking)
                        .page()
                        .select("[name=emprunteur]")
                        .val())
                .isEqualTo("Zoé");
    }
}
