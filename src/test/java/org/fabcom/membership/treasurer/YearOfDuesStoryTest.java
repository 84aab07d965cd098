package org.fabcom.membership.treasurer;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.microsoft.playwright.Page;
import org.fabcom.membership.Voter;
import org.fabcom.membership.VotingRights;
import org.fabcom.membership.dues.OneRegister;
import org.fabcom.people.Person;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.Browser.Tab;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/**
 * L’année d’une association, jouée dans un navigateur : le trésorier appelle les cotisations, une adhérente choisit sa tranche et paie,
 * un adhérent oublie, reçoit un rappel, perd sa voix, la retrouve en payant le jour de l’assemblée ; des heures sont déclarées,
 * confirmées et valorisées.
 */
@FabComTest
class YearOfDuesStoryTest extends OneRegister {

    private final Web web;
    private final VotingRights votes;
    private final Person rosa;
    private final Person max;

    YearOfDuesStoryTest(ApplicationContext beans, Web web, VotingRights votes) {
        super(beans);
        this.web = web;
        this.votes = votes;
        rosa = neighbours.person("Rosa");
        max = neighbours.person("Max");
    }

    @Test
    void l_annee_d_une_association() {
        member(rosa.name(), rosa, rosa.email().text());
        member(max.name(), max, max.email().text());
        try (var tresorier = tab(paul, Look.DESK);
                var adherente = tab(rosa, Look.PHONE)) {
            laRegle(tresorier);
            lAppel(tresorier);
            laTranche(adherente);
            lePaiement(tresorier, rosa.name(), "1500");
            leRecu(adherente);
            leRetard();
            laVoixRetrouvee(tresorier);
            lesHeures(adherente, tresorier);
            assertThat(tresorier.complaints())
                    .as("but the call of another period than the one that was counted")
                    .singleElement()
                    .asString()
                    .contains("status of 422");
            assertThat(adherente.complaints()).isEmpty();
        }
    }

    private Tab tab(Person who, Look look) {
        return Browser.get().open(web.address(), look).as(neighbours.signedIn(who));
    }

    private String at(String end) {
        return "/structures/" + lab + "/cotisations" + end;
    }

    private static void press(Page page, String button) {
        page.locator("main button", new Page.LocatorOptions().setHasText(button))
                .first()
                .click();
    }

    private static void check(Tab tab, String where) {
        assertThat(tab.barriers()).as(where).isEmpty();
        assertThat(tab.tooWide()).as("sideways scroll of " + where).isFalse();
    }

    private void laRegle(Tab tresorier) {
        var page = tresorier.go(at("/regles")).page();
        page.fill("[name=nom]", "Adhésion selon les revenus");
        page.getByLabel("Selon les revenus", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.fill("[name=montants]", "5 ; 15 ; 30");
        page.fill("[name=tranches]", "900 ; 1 800");
        page.fill("[name=heures]", "4 h");
        check(tresorier, "règles");
        press(page, "Ajouter la règle");
        assertThat(page.locator("main").textContent()).contains("Adhésion selon les revenus");
    }

    private void lAppel(Tab tresorier) {
        var page = tresorier.go(at("/appel")).page();
        page.fill("[name=du]", today().toString());
        page.fill("[name=au]", today().plusYears(1).minusDays(1).toString());
        page.fill("[name=echeance]", today().plusDays(60).toString());
        check(tresorier, "appel");
        press(page, "Appeler les cotisations");
        assertThat(page.locator("main").textContent())
                .as("another period was typed than the one that was counted")
                .contains("qui serait appelé pour cette période");
        press(page, "Appeler les cotisations");
        assertThat(page.locator(".notice, [role=status]").first().textContent()).contains("2 membres appelés");
        check(tresorier, "cotisations");
        jobs.runNow("membership.told");
        assertThat(letters(max)).containsExactly("membership.dues.letter.called");
    }

    private void laTranche(Tab adherente) {
        var page = adherente.go("/mes-cotisations").page();
        page.selectOption("[name=montant]", "1500");
        check(adherente, "mes cotisations");
        press(page, "Enregistrer mon choix");
        assertThat(page.locator("main").textContent()).contains("15\u00a0€");
    }

    private void lePaiement(Tab tresorier, String who, String step) {
        var page = tresorier.go(at("")).page();
        page.locator("main a", new Page.LocatorOptions().setHasText(who))
                .first()
                .click();
        page.selectOption("[name=montant]", step);
        page.fill("[name=jour]", today().toString());
        page.selectOption("[name=moyen]", "TRANSFER");
        check(tresorier, "une cotisation");
        press(page, "Noter le paiement");
        assertThat(page.locator("main").textContent()).contains("payée").contains("Facture F-");
    }

    private void leRecu(Tab adherente) {
        var page = adherente.go("/mes-cotisations").page();
        assertThat(page.locator("main a", new Page.LocatorOptions().setHasText("Reçu (PDF)"))
                        .count())
                .isEqualTo(1);
    }

    /** The day after: reminded a week later, and without a vote. */
    private void leRetard() {
        var due = rows.calls(lab).getFirst().due();
        assertThat(why(max, due)).isNull();
        on(due.plusDays(7));
        jobs.runNow("membership.dues");
        assertThat(letters(max)).containsExactly("membership.dues.letter.called", "membership.dues.letter.late");
        assertThat(why(max, today())).isEqualTo(Voter.Why.LATE_DUES);
        assertThat(why(rosa, today())).isNull();
    }

    /** Paid at the door of the assembly. */
    private void laVoixRetrouvee(Tab tresorier) {
        on(today().plusDays(10));
        tresorier.as(neighbours.signedIn(paul));
        lePaiement(tresorier, max.name(), "500");
        assertThat(why(max, today())).as("the day of the assembly").isNull();
        assertThat(why(max, today().minusDays(1))).isEqualTo(Voter.Why.LATE_DUES);
    }

    private void lesHeures(Tab adherente, Tab tresorier) {
        adherente.as(neighbours.signedIn(rosa));
        var page = adherente.go("/mes-heures/" + lab).page();
        page.fill("[name=duree]", "6 h");
        page.fill("[name=quoi]", "Tenir la permanence");
        check(adherente, "mes heures");
        press(page, "Déclarer ces heures");
        var desk = tresorier.go("/structures/" + lab + "/benevolat/valeur").page();
        desk.fill("[name=valeur]", "23,27");
        desk.fill("[name=base]", "Convention de la branche");
        desk.fill("[name=depuis]", today().withDayOfYear(1).toString());
        check(tresorier, "ce que vaut une heure");
        press(desk, "Ajouter la règle");
        desk = tresorier.go("/structures/" + lab + "/benevolat").page();
        check(tresorier, "bénévolat");
        press(desk, "Confirmer");
        assertThat(desk.locator("main").textContent())
                .contains("139,62")
                .contains("23,27")
                .contains("864 / 875");
    }

    private Voter.@Nullable Why why(Person who, LocalDate on) {
        return votes.on(lab, on).stream()
                .filter(it -> who.id().equals(it.person()))
                .findFirst()
                .orElseThrow()
                .why();
    }

    private List<String> letters(Person to) {
        return db.sql(
                        "select kind from post.letter where recipient = :to and kind like 'membership.dues.%' order by created_at, id")
                .param("to", to.email().text())
                .list(String.class);
    }
}
