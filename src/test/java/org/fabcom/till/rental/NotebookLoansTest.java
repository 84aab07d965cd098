package org.fabcom.till.rental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.flows.Duty;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.testing.FabComTest;
import org.fabcom.web.render.Messages;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Loans written from a notebook: late, out of order, with what was kept; who borrowed is forgotten. */
@FabComTest
class NotebookLoansTest extends NotebookLoans {

    NotebookLoansTest(ApplicationContext beans, Jobs jobs) {
        super(beans, jobs);
    }

    @Test
    void a_loan_of_last_week_is_written_today_and_is_late_at_once() {
        var it = onSale();
        rules.of(stall.owner()).forEach(rule -> rules.end(stall.owner(), rule.id()));
        assertThat(going(it, "Inès Roy", -7, -3).set("prix", "20").submit().status())
                .isEqualTo(303);
        assertThat(desk.get(at(it)).text()).contains("3 j de retard");
        assertThat(desk.get("/pesee/locations/" + stall.owner()).text()).contains("3 j de retard");
        assertThat(desk.get(at(it))
                        .form("L’objet est rendu")
                        .set("jour", day(-3))
                        .submit()
                        .status())
                .isEqualTo(303);
        assertThat(going(it, "Omar Diallo", -5, 1).submit().text())
                .as("it was with Inès on that day")
                .contains("déjà loué");
        assertThat(going(it, "Omar Diallo", -3, 1).submit().status())
                .as("back and gone again on one day")
                .isEqualTo(303);
        var other = onSale();
        assertThat(going(other, "Omar Diallo", 1, 2).submit().status()).isEqualTo(422);
        assertThat(going(other, "Omar Diallo", -400, -390).submit().text()).contains("plus d’un an");
    }

    /** Pages of a notebook are copied in any order; no two loans lie on one another all the same. */
    @Test
    void a_loan_before_another_one_is_written_after_it() {
        var it = onSale();
        assertThat(going(it, "Inès Roy", -19, -17).submit().status()).isEqualTo(303);
        assertThat(back(it, -17).status()).isEqualTo(303);
        assertThat(going(it, "Omar Diallo", -26, -18).submit().text())
                .as("into hers")
                .contains("déjà loué");
        assertThat(going(it, "Omar Diallo", -26, -24).submit().status()).isEqualTo(303);
        assertThat(back(it, -18).text()).as("it was with Inès by then").contains("déjà loué");
        assertThat(back(it, -19).status()).as("back and gone again on one day").isEqualTo(303);
    }

    /** A Friday return that is written on Monday is not three days too many; what somebody typed stays. */
    @Test
    void the_late_fee_is_that_of_the_day_of_return_unless_somebody_typed_another() {
        for (var typed : List.of("", "5")) {
            var it = onSale();
            lend(it, 2, "");
            stall.clock.forward(Duration.ofDays(6));
            signIn();
            var form = desk.get(at(it)).form("L’objet est rendu").set("jour", day(3));
            assertThat(desk.get(at(it)).page().select("[name=retard]").val()).isEqualTo("32,00");
            if (!typed.isEmpty()) form.set("retard", typed);
            assertThat(form.submit().status()).isEqualTo(303);
            assertThat(desk.get(at(it)).text())
                    .contains(typed.isEmpty() ? "8 € de retard" : "5 € de retard")
                    .doesNotContain("32 €");
            stall.clock.back();
            signIn();
        }
    }

    @Test
    void what_is_kept_of_a_deposit_has_a_line_in_the_draft() {
        var it = onSale();
        lend(it, 2, "50");
        var draft = desk.get(at(it))
                .form("L’objet est rendu")
                .set("rendue", "40,50")
                .set("constat", "Robinet cassé")
                .tick("Préparer la facture du retard")
                .submit()
                .follow();
        assertThat(draft.page().select("[name=l0-unitaire]").val()).isEqualTo("9,50");
        assertThat(draft.page().select("[name=l0-libelle]").val()).contains("caution gardée");
        assertThat(draft.text()).contains("vérifiez la TVA").contains("Robinet cassé");
        assertThat(draft.page().select("[name=l1-unitaire]").val())
                .as("no delay")
                .isEmpty();
    }

    @Test
    void whoever_may_not_read_the_list_of_objects_types_a_number() {
        var it = onSale();
        var till = neighbours.signedIn(stall.with(Duty.TILL, "Malo"));
        var list = till.get("/pesee/locations/" + stall.owner());
        for (var typed : List.of(String.valueOf(it.number()), "n° " + it.number(), "http://ici/o/" + it.code()))
            assertThat(list.form("Ouvrir cet objet")
                            .set("numero", typed)
                            .submit()
                            .location())
                    .endsWith(at(it));
        assertThat(list.form("Ouvrir cet objet").set("numero", "99999").submit().text())
                .contains("Aucun objet de ce numéro");
        var lea = neighbours.person("Léa");
        neighbours.association("Ailleurs", lea);
        assertThat(neighbours
                        .signedIn(lea)
                        .post("/pesee/locations/" + stall.owner(), "numero", "" + it.number())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void what_is_late_is_asked_back_by_one_letter_a_day() {
        var it = onSale();
        var to = "ines-" + it.code().toLowerCase(Locale.ROOT) + "@exemple.org";
        going(it, "Inès Roy", -7, -3).set("contact", to).submit();
        var late = desk.get(at(it)).form("Écrire à la personne en retard");
        assertThat(late.submit().follow().text()).contains("Le courriel part");
        assertThat(late.submit().follow().text()).contains("Rien à écrire");
        assertThat(letters(to)).isEqualTo(1);
        assertThat(stall.db
                        .sql("select count(*) from post.letter where recipient = :to and reply_to is not null")
                        .param("to", to)
                        .single(Long.class))
                .as("an answer goes to no shop, so none is bid")
                .isZero();
        assertThat(beans.getBean(Messages.class)
                        .text(Locale.FRENCH, "flows.mail.loan.late.text", "Percolateur", "La Remise", "hier", 3))
                .contains("passez ou téléphonez")
                .doesNotContain("répondez");
        assertThat(desk.get(at(it)).text()).contains("Courriel envoyé le").doesNotContain("Écrire à la personne");
        var silent = onSale();
        going(silent, "Omar Diallo", -7, -3).set("contact", "06 12 34 56 78").submit();
        assertThat(desk.get(at(silent)).text()).doesNotContain("Écrire à la personne");
        var here = onSale();
        going(here, "Omar Diallo", -7, 3).set("contact", "omar@exemple.org").submit();
        assertThat(desk.post(at(here) + "/rappel").follow().text()).contains("Rien à écrire");
    }

    @Test
    void who_borrowed_is_forgotten_a_year_after_the_return_and_the_loan_stays() {
        var it = onSale();
        going(it, "Inès Roy", -300, -200).set("contact", "ines@exemple.org").submit();
        desk.get(at(it)).form("Écrire à la personne en retard").submit();
        desk.get(at(it)).form("L’objet est rendu").set("jour", day(-200)).submit();
        var forget = "update flows.loan set borrower = '…', contact = '', words = '' where item = :item";
        assertThatThrownBy(() -> stall.db.sql(forget).param("item", it.id()).update())
                .as("not before")
                .hasMessageContaining("loan_over");
        var old = onSale();
        stall.db
                .sql("""
            insert into flows.loan (id, owner, item, borrower, contact, from_day, due_day, made_by, made_at)
            values (:id, :owner, :item, 'Omar Diallo', 'omar@exemple.org', current_date - 500, current_date - 450, :by, now() - interval '500 days')
            """)
                .param("id", Ids.next())
                .param("owner", stall.owner().value())
                .param("item", old.id())
                .param("by", stall.shop.manager.id().value())
                .update();
        desk.get(at(old)).form("L’objet est rendu").set("jour", day(-450)).submit();
        jobs.runNow("agenda.sweeping");
        assertThat(desk.get(at(old)).text()).doesNotContain("Omar").contains("Locations passées");
        assertThat(desk.get(at(it)).text()).contains("Inès Roy");
        assertThatThrownBy(() -> stall.db
                        .sql("update flows.loan set borrower = 'Paul' where item = :item")
                        .param("item", old.id())
                        .update())
                .hasMessageContaining("loan_over");
    }

    /** Lost, sold, a slip: nobody ever noted the return, and whoever borrowed has no way to say so. */
    @Test
    void a_loan_that_nobody_noted_as_returned_holds_no_erasure_for_ever() {
        var omar = neighbours.person("Omar");
        var late = onSale();
        due(late, omar.email().text(), 300);
        assertThat(neighbours.signedIn(omar).get("/moi/donnees").text()).contains("n’est pas rendu");
        desk.get(at(late)).form("L’objet est rendu").set("constat", "Perdu").submit();
        var lost = onSale();
        due(lost, omar.email().text(), 400);
        assertThat(neighbours.signedIn(omar).get("/moi/donnees").text()).doesNotContain("n’est pas rendu");
        assertThatThrownBy(() -> stall.db
                        .sql("update flows.loan set borrower = 'Paul' where item = :item")
                        .param("item", lost.id())
                        .update())
                .hasMessageContaining("loan_over");
        jobs.runNow("agenda.sweeping");
        assertThat(desk.get(at(lost)).text())
                .as("the object is still out, with its deposit")
                .doesNotContain("Omar")
                .contains("L’objet est rendu");
        assertThat(stall.db
                        .sql("select borrower || ' ' || deposit from flows.loan where item = :item")
                        .param("item", lost.id())
                        .single(String.class))
                .isEqualTo("… 4000");
        assertThat(desk.get(at(lost)).form("L’objet est rendu").submit().status())
                .isEqualTo(303);
    }
}
