package org.fabcom.membership.treasurer;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.membership.Member;
import org.fabcom.membership.dues.Dues;
import org.fabcom.membership.dues.DuesRule;
import org.fabcom.membership.dues.OneRegister;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What a treasurer first met on a phone: what is chosen, whom a call calls, what two tabs and two payments show (E6). */
@FabComTest
class DuesDeskTest extends OneRegister {

    private final Person rosa;

    DuesDeskTest(ApplicationContext beans) {
        super(beans);
        rosa = neighbours.person("Rosa");
    }

    private WebVisitor treasurer() {
        return neighbours.signedIn(paul);
    }

    private Member entered() {
        return member(rosa.name(), rosa, rosa.email().text());
    }

    private String letter() {
        return db.sql("select plain from post.letter where recipient = :to order by id desc limit 1")
                .param("to", rosa.email().text())
                .single(String.class)
                .replaceAll("[\u00a0\u202f]", " ");
    }

    @Test
    void the_desk_notes_a_step_and_then_a_part_of_it() {
        var it = entered();
        rule(DuesRule.Kind.GRID, List.of(5_00L, 15_00L), List.of(900_00L), null);
        called();
        var page = treasurer().get(of(it).url());
        assertThat(page.text())
                .contains("Noter le montant choisi, sans paiement")
                .doesNotContain("Payer en plusieurs fois");
        assertThat(treasurer().post(of(it).url() + "/choisir", "choix", "700").text())
                .contains("Ce montant n’est pas celui de la règle.");
        assertThat(of(it).cents()).isNull();
        var noted = page.form("Noter ce montant").set("choix", "1500").submit().follow();
        assertThat(noted.text())
                .contains("Payer en plusieurs fois, ou plus tard")
                .doesNotContain("Noter le montant choisi");
        assertThat(of(it).cents()).isEqualTo(15_00);
        assertThat(noted.form("Noter le paiement")
                        .set("partie", "5")
                        .submit()
                        .follow()
                        .text())
                .contains("la partie versée est notée");
        var member = neighbours.signedIn(rosa);
        assertThat(member.post(of(it).url() + "/choisir", "choix", "500").status())
                .isEqualTo(403);
    }

    @Test
    void a_call_shows_whom_it_calls_for_the_period_that_was_typed() {
        fixed(10_00);
        entered();
        called();
        member("Max", null, "");
        var url = Dues.url(lab) + "/appel";
        var form = treasurer().get(url);
        assertThat(form.text()).as("the year after: both").contains("Adhésion 2");
        var again = form.form("Appeler les cotisations")
                .set("du", today().toString())
                .set("au", today().plusYears(1).minusDays(1).toString())
                .set("echeance", today().plusDays(5).toString())
                .submit();
        assertThat(again.status()).as("nobody is called unseen").isEqualTo(422);
        assertThat(again.text())
                .contains("Cette période est déjà appelée", "Adhésion 1")
                .contains("envoyez encore une fois");
        assertThat(db.sql("select count(*) from membership.dues d join membership.dues_call c on c.id = d.call"
                                + " where c.organisation = :lab")
                        .param("lab", lab.value())
                        .single(Long.class))
                .isEqualTo(1);
        assertThat(again.form("Appeler les cotisations").submit().follow().text())
                .contains("Un membre appelé");
        var third = treasurer()
                .get(url)
                .form("Appeler les cotisations")
                .set("du", today().toString())
                .set("au", today().plusYears(1).minusDays(1).toString())
                .submit();
        assertThat(third.text()).contains("Personne n’est arrivé depuis");
    }

    @Test
    void one_payment_over_two_parts_is_one_line_with_one_receipt() {
        var it = entered();
        fixed(19_00);
        called();
        var desk = treasurer();
        var url = of(it).url();
        desk.get(url)
                .form("Noter cet accord")
                .set("fois", "2")
                .set("premier", today().plusDays(10).toString())
                .submit();
        assertThat(desk.get(url).page().select("input[name=montant]").attr("value"))
                .isEqualTo("19");
        desk.get(url).form("Noter le paiement").set("partie", "9,70").submit();
        assertThat(letter()).contains("a reçu 9,70 €", "La suite : 9,30 €, avant le");
        var half = desk.get(url);
        assertThat(half.page().select("a:matchesOwn(Facture F-)")).hasSize(1);
        assertThat(half.page().select("input[name=montant]").attr("value")).isEqualTo("9,30");
        var mine = neighbours.signedIn(rosa).get("/mes-cotisations");
        assertThat(mine.page().select("a:matchesOwn(Reçu)")).as("9,50 + 0,20").hasSize(1);
        assertThat(mine.text()).contains("9,70 €, payée le").contains("À payer avant le");
        desk.get(url).form("Noter le paiement").submit();
        assertThat(letter()).contains("a reçu 9,30 € pour");
        var paid = neighbours.signedIn(rosa).get("/mes-cotisations");
        assertThat(paid.page().select("a:matchesOwn(Reçu)")).hasSize(2);
        assertThat(paid.text()).doesNotContain("À payer avant le");
        assertThat(desk.get(url).page().select("a:matchesOwn(Facture F-)")).hasSize(2);
    }

    @Test
    void what_was_typed_of_a_payment_that_came_too_late_is_shown() {
        var it = entered();
        fixed(10_00);
        called();
        var one = treasurer().get(of(it).url()).form("Noter le paiement");
        var other = treasurer().get(of(it).url()).form("Noter le paiement");
        one.submit();
        var late = other.set("moyen", "CHEQUE").set("mention", "n° 4711").submit();
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text())
                .contains("déjà réglée")
                .contains("Ce que vous aviez écrit Montant 10", "chèque", "n° 4711");
    }

    @Test
    void a_day_that_passed_is_written_of_once_though_a_part_came_since() {
        var it = entered();
        fixed(20_00);
        var call = called();
        jobs.runNow("membership.told");
        on(call.due().plusDays(8));
        jobs.runNow("membership.dues");
        assertThat(letter()).contains("était à régler avant le");
        treasurer()
                .get(of(it).url())
                .form("Noter le paiement")
                .set("partie", "5")
                .submit();
        assertThat(letter()).contains("a reçu 5 €", "La suite : 15 €, en retard depuis le");
        jobs.runNow("membership.dues");
        assertThat(letter()).as("no reminder to whoever has just paid").contains("a reçu 5 €");
        on(call.due().plusDays(22));
        jobs.runNow("membership.dues");
        assertThat(letter()).as("a fortnight later").contains("15 €").contains("était à régler avant le");
    }

    @Test
    void settled_at_the_door_leads_to_where_it_is_noted_and_one_reads_what_one_owes() {
        var it = entered();
        fixed(10_00);
        called();
        var hers = neighbours.signedIn(rosa).get("/mes-adhesions");
        assertThat(hers.text()).contains("vous devez 10 €");
        assertThat(hers.click("Mes cotisations").text()).contains("10 €");
        var leaving = treasurer().get(it.url() + "/depart");
        var form = leaving.form("Mettre fin à l’adhésion").set("motif", "De vive voix");
        assertThat(leaving.text()).doesNotContain("rien n’est dit").contains("à noter aussitôt");
        assertThat(form.submit().text()).contains("Dites ce qui est convenu");
        var ended = form.tick("réglé").submit().follow();
        assertThat(ended.text())
                .contains("n’est encore dans aucun livre")
                .contains("« Réglé » au départ, sans paiement noté");
    }

    @Test
    void what_was_exempted_by_mistake_of_whoever_left_is_closed_as_it_was() {
        var it = entered();
        fixed(10_00);
        called();
        var desk = treasurer();
        desk.get(it.url() + "/depart")
                .form("Mettre fin à l’adhésion")
                .set("motif", "De vive voix")
                .tick("réglé")
                .submit();
        assertThat(of(it).unnoted()).isTrue();
        desk.post(of(it).url() + "/exempter", "raison", "Rien n’est venu");
        assertThat(of(it).unnoted()).isFalse();
        desk.post(of(it).url() + "/rouvrir", "raison", "Le chèque est là");
        assertThat(of(it).state()).as("nobody who left owes it").isEqualTo(Dues.State.CLOSED);
        assertThat(of(it).unnoted()).as("and it is still to be noted").isTrue();
    }

    @Test
    void people_of_the_organisation_are_offered_as_its_first_members() {
        var desk = treasurer();
        var page = desk.get("/structures/" + lab + "/adherents").click("Inscrire les personnes de la structure");
        var form = page.form("Inscrire au registre");
        assertThat(form.submit().text()).contains("Cochez au moins une personne");
        assertThat(members.of(lab)).isEmpty();
        var entered = form.tick(paul.name()).submit().follow();
        assertThat(entered.text()).contains("Une personne est inscrite", paul.name());
        assertThat(members.current(lab, paul.id())).isPresent();
        form.tick(paul.name()).submit();
        assertThat(members.of(lab)).as("the same form twice").hasSize(1);
        assertThat(desk.get("/structures/" + lab + "/adherents").text())
                .as("the register is begun")
                .doesNotContain("Inscrire les personnes de la structure");
        assertThat(neighbours
                        .signedIn(rosa)
                        .get("/structures/" + lab + "/adherents/equipe")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoever_may_not_see_the_desk_is_told_how_to_join() {
        var max = neighbours.signedIn(neighbours.person("Max"));
        var closed = max.get("/structures/" + lab + "/adherents");
        assertThat(closed.status()).isEqualTo(403);
        assertThat(closed.click("Adhérer à").form("Demander à adhérer")).isNotNull();
        entered();
        assertThat(neighbours
                        .signedIn(rosa)
                        .get("/structures/" + lab + "/adherents")
                        .text())
                .as("a member")
                .doesNotContain("Adhérer à");
    }
}
