package org.fabcom.till.rental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.flows.Duty;
import org.fabcom.flows.items.StockState;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.FabComTest;
import org.fabcom.web.problem.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;

/** An object with a number is lent out for a time, against a deposit, at a price of the rules, and comes back, perhaps late (R6, S20). */
@FabComTest
class RentalTest extends LendingStall {

    RentalTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void it_goes_at_a_price_of_the_rules_which_say_why_and_its_draft_is_written() {
        var it = onSale();
        var draft = desk.get(at(it))
                .form("Noter le départ")
                .set("emprunteur", "Inès Roy")
                .set("retour", stall.shop.today.plusDays(3).toString())
                .set("caution", "50")
                .tick("vaisselle")
                .tick("Préparer la facture")
                .submit()
                .follow();
        assertThat(draft.page().select("[name=l0-unitaire]").val()).isEqualTo("24");
        assertThat(draft.text()).as("three days at 8 €").contains("La journée");
        assertThat(draft.text()).as("a deposit is no sale").doesNotContain("50 €");
        var out = desk.get(at(it));
        assertThat(out.text()).contains("Inès Roy").contains("50 €").contains("24 €");
        assertThat(desk.get("/pesee/locations/" + stall.owner()).text()).contains("Percolateur");
        assertThat(neighbours
                        .signedIn(neighbours.person("Lou"))
                        .get("/o/" + it.code())
                        .text())
                .as("whoever scans its label is not told that it is for sale")
                .doesNotContain("40 €");
    }

    @Test
    void while_it_is_out_it_is_neither_sold_nor_given_nor_taken_apart_nor_lent_again() {
        var it = onSale();
        lend(it, 2, "");
        var till = stall.open("Caisse", 0);
        assertThatThrownBy(() -> stall.cash(till, stall.chairs(1, 4000).being(it.id())))
                .isInstanceOfSatisfying(
                        Problem.class, told -> assertThat(told.getMessage()).isEqualTo("FC-5212"));
        assertThat(repairs.takeApart(Ids.next(), it.id(), "", stall.shop.manager.id()))
                .contains("items.lent");
        assertThat(items.find(it.id()).orElseThrow().state()).isEqualTo(StockState.SALE);
        assertThatThrownBy(() -> loan(it, stall.owner().value(), "current_date", "current_date", "null"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("loan_out");
        desk.get(at(it)).form("L’objet est rendu").submit();
        assertThat(stall.cash(till, stall.chairs(1, 4000).being(it.id())).number())
                .isPositive();
    }

    @Test
    void a_late_return_costs_what_the_rules_say_and_a_part_of_the_deposit_is_kept_with_its_reason_only() {
        var it = onSale();
        lend(it, 2, "50");
        stall.clock.forward(Duration.ofDays(4));
        desk = neighbours.signedIn(stall.shop.manager);
        var page = desk.get(at(it));
        assertThat(page.text()).contains("2 j de retard");
        assertThat(page.page().select("[name=retard]").val()).isEqualTo("16,00");
        assertThat(page.page().select("[name=rendue]").val()).isEqualTo("50,00");
        var mute = page.form("L’objet est rendu").set("rendue", "30").submit();
        assertThat(mute.status()).isEqualTo(422);
        assertThat(mute.text()).contains("dites pourquoi");
        assertThat(page.form("L’objet est rendu").set("rendue", "60").submit().status())
                .isEqualTo(422);
        var draft = page.form("L’objet est rendu")
                .set("rendue", "30")
                .set("constat", "Robinet cassé")
                .tick("Préparer la facture du retard")
                .submit()
                .follow();
        assertThat(draft.page().select("[name=l0-unitaire]").val()).isEqualTo("16");
        var after = desk.get(at(it));
        assertThat(after.text())
                .contains("30 € rendus sur 50 €")
                .contains("Robinet cassé")
                .contains("16 € de retard");
        assertThatThrownBy(() -> stall.db
                        .sql("update flows.loan set deposit_back = 50 where item = :item")
                        .param("item", it.id())
                        .update())
                .as("what was settled stays")
                .hasMessageContaining("loan_over");
    }

    @Test
    void what_is_in_the_workshop_or_not_ours_or_on_consignment_is_not_lent() {
        var consigned = waiting(true);
        assertThat(repairs.putOnSale(Ids.next(), consigned, 40_00, stall.shop.manager.id()))
                .isEmpty();
        for (var it : List.of(waiting(false), consigned)) {
            var page = desk.get(at(it));
            assertThat(page.page().select("main form"))
                    .as("no form is filled for nothing")
                    .isEmpty();
            assertThat(page.text())
                    .contains(it == consigned ? "ne se loue pas : Dépôt-vente" : "ne se loue pas : à diagnostiquer");
            var answer = desk.post(
                    at(it),
                    "cle",
                    Ids.next().toString(),
                    "emprunteur",
                    "Inès Roy",
                    "retour",
                    stall.shop.today.toString());
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text()).contains("Seul un objet en rayon");
        }
    }

    /** Direct SQL is held to the same. */
    @Test
    void the_base_refuses_what_the_page_refuses() {
        var it = onSale();
        var other = neighbours.association("Ailleurs", neighbours.person("Léa")).id();
        var today = "current_date";
        assertThatThrownBy(() -> loan(it, other.value(), today, today, "null")).hasMessageContaining("loan_owner");
        assertThatThrownBy(() -> loan(it, stall.owner().value(), today, "current_date - 1", "null"))
                .hasMessageContaining("loan_due");
        assertThatThrownBy(() -> loan(it, stall.owner().value(), "current_date + 2", "current_date + 3", "null"))
                .hasMessageContaining("loan_from");
        assertThatThrownBy(() -> loan(it, stall.owner().value(), today, today, today))
                .hasMessageContaining("loan_over");
        assertThatThrownBy(() -> loan(waiting(false), stall.owner().value(), today, today, "null"))
                .hasMessageContaining("loan_item");
    }

    @Test
    void who_lends() {
        var it = onSale();
        for (var duty : List.of(Duty.TILL, Duty.WORKSHOP, Duty.CHECK))
            assertThat(neighbours
                            .signedIn(stall.with(duty, "P " + duty))
                            .get(at(it))
                            .status())
                    .isEqualTo(200);
        for (var duty : List.of(Duty.INTAKE, Duty.REPORTS, Duty.AUDITOR)) {
            var visitor = neighbours.signedIn(stall.with(duty, "P " + duty));
            assertThat(visitor.get(at(it)).status()).isEqualTo(403);
            assertThat(visitor.get("/pesee/locations/" + stall.owner()).status())
                    .isEqualTo(403);
        }
        var till = neighbours.signedIn(stall.with(Duty.TILL, "Sans facture"));
        assertThat(till.get(at(it)).text()).as("invoices are the referents'").doesNotContain("Préparer la facture");
    }
}
