package org.fabcom.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.ledger.limits.LimitChanges;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What the community decides of its currencies: that they exist, how far an account may go, who sees balances (E35, E38, E46). */
@FabComTest
class CurrencyPagesTest extends TwoWallets {

    private final LimitChanges limits;
    private final BalanceVisibility visibility;

    CurrencyPagesTest(ApplicationContext beans, LimitChanges limits, BalanceVisibility visibility) {
        super(beans);
        this.limits = limits;
        this.visibility = visibility;
    }

    @Test
    void a_currency_is_made_without_a_word_of_accounting() {
        var admin = neighbours.signedIn(neighbours.person("Bureau", InstanceRole.ADMINISTRATOR));
        var second = admin.get("/monnaies/nouvelle")
                .form("Continuer")
                .tick("Une monnaie locale émise")
                .submit();
        assertThat(second.page().select("label").text())
                .doesNotContainIgnoringCase("compte 4")
                .doesNotContain("plan comptable");
        var made = second.form("Créer cette monnaie")
                .fill("Nom", "Zeste")
                .fill("Signe", "zestes")
                .submit()
                .follow();
        assertThat(made.h1()).isEqualTo("Zeste");
        var gue = currencies.named("zeste").orElseThrow();
        assertThat(gue.regime()).isEqualTo(Regime.ISSUED);
        assertThat(gue.limits()).isEqualTo(new Limits(0L, null));
        var twice = second.form("Créer cette monnaie")
                .fill("Nom", "zeste")
                .fill("Signe", "g")
                .submit();
        assertThat(twice.text()).contains("porte déjà ce nom");
        assertThat(admin.get("/monnaies/" + gue.id() + "?q=belkacem")
                        .form("Enregistrer")
                        .fill("Combien ?", "50,5")
                        .submit()
                        .follow()
                        .page()
                        .text())
                .contains("50,50 zestes émis");
        assertThat(hers.get("/monnaies/" + gue.id()).text()).doesNotContain("Émettre ou retirer");
        allIsWell();
    }

    @Test
    void a_moderator_changes_a_limit_with_a_reason_that_stays() {
        var moderator = neighbours.signedIn(neighbours.person("Modératrice", InstanceRole.MODERATOR));
        var one = moderator.get("/monnaies/limites/" + hours.id() + "?qui=" + oxana.id());
        assertThat(one.form("Changer").fill("Peut devoir", "20 h").submit().status())
                .isEqualTo(422);
        one.form("Changer")
                .fill("Peut devoir", "20 h")
                .fill("Raison", "Aide à domicile")
                .submit();
        assertThat(ledger.balance(oxana.id(), hours.id()).orElseThrow().limits().floor())
                .isEqualTo(-1200);
        assertThat(moderator.get("/monnaies/limites").text())
                .contains("Aide à domicile")
                .contains("Modératrice");
        ledger.pay(Purse.order(oxana.id(), nadia.id(), hours, 600)).booked();
        assertThat(moderator
                        .get("/monnaies/limites/" + hours.id() + "?qui=" + oxana.id())
                        .form("Changer")
                        .fill("Peut devoir", "5 h")
                        .fill("Raison", "Trop")
                        .submit()
                        .text())
                .contains("déjà au-delà");
        assertThat(limits.of(oxana.id())).hasSize(1);
        assertThat(hers.get("/monnaies/limites").status()).isEqualTo(403);
    }

    /** E46: what the community chose holds wherever a balance could be read. */
    @Test
    void balances_are_seen_by_whom_the_community_chose() {
        ledger.pay(Purse.order(oxana.id(), nadia.id(), hours, 60)).booked();
        var oxanaSees = new org.fabcom.kernel.Visitor(
                oxana.id(), "Oxana", java.util.Set.of(), java.util.Map.of(), UUID.randomUUID());
        var nobody = org.fabcom.kernel.Visitor.ANONYMOUS;
        var all = java.util.List.of(oxana.id(), nadia.id());
        visibility.choose(Visibility.SELF, oxana.id());
        assertThat(visibility.shown(oxanaSees, all, hours.id())).containsOnlyKeys(oxana.id());
        assertThat(visibility.shown(nobody, nadia.id())).isEmpty();
        visibility.choose(Visibility.MEMBERS, oxana.id());
        assertThat(visibility.shown(oxanaSees, all, hours.id())).hasSize(2);
        assertThat(visibility.shown(nobody, all, hours.id())).isEmpty();
        visibility.choose(Visibility.PUBLIC, oxana.id());
        assertThat(visibility.shown(nobody, all, hours.id())).hasSize(2);
        visibility.choose(Visibility.SELF, oxana.id());
    }
}
