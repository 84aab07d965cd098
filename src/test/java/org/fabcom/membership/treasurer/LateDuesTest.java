package org.fabcom.membership.treasurer;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.membership.Member;
import org.fabcom.membership.dues.Dues;
import org.fabcom.membership.dues.DuesLetters;
import org.fabcom.membership.dues.DuesRule;
import org.fabcom.membership.dues.OneRegister;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Together;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Who is late and how they are reached; days, rules and payments as they really were. */
@FabComTest
class LateDuesTest extends OneRegister {

    private final Person rosa;
    private final DuesLetters letters;

    LateDuesTest(ApplicationContext beans) {
        super(beans);
        rosa = neighbours.person("Rosa");
        letters = beans.getBean(DuesLetters.class);
    }

    private WebVisitor treasurer() {
        return neighbours.signedIn(paul);
    }

    private Member entered() {
        return member(rosa.name(), rosa, rosa.email().text());
    }

    private List<String> kinds(String to) {
        return db.sql("select kind from post.letter where recipient = :to order by id")
                .param("to", to)
                .list(String.class);
    }

    @Test
    void whoever_is_late_is_reminded_once_a_day_or_called() {
        fixed(10_00);
        var it = entered();
        var phoned = member("Max", null, "");
        members.describe(phoned.id(), phoned.version(), new Member.Contact("Max", "", "0601020304", ""), "");
        var call = called();
        var path = Dues.url(lab) + "/retards";
        assertThat(treasurer().get(path).text()).contains("Personne n’est en retard");
        on(call.due().plusDays(1));
        var page = treasurer().get(path);
        assertThat(page.text()).contains("Rosa", "Max", "0601020304", "Courriel");
        assertThat(page.form("Relancer par courriel").submit().follow().text()).contains("reçoit une relance");
        assertThat(kinds(rosa.email().text())).containsOnlyOnce("membership.dues.letter.late");
        assertThat(treasurer()
                        .get(of(it).url())
                        .form("Relancer par courriel")
                        .submit()
                        .follow()
                        .text())
                .as("once a day")
                .contains("Rien n’est parti");
        assertThat(treasurer().get(path).form("Relancer tous").submit().follow().text())
                .contains("Aucune relance n’est partie");
        on(call.due().plusDays(2));
        assertThat(treasurer().get(path).form("Relancer tous").submit().follow().text())
                .contains("Une relance est partie");
        assertThat(treasurer().get(of(it).url()).text()).contains("relance, le");
    }

    @Test
    void whoever_paid_elsewhere_until_a_past_day_is_named_until_something_is_asked() {
        fixed(10_00);
        var max = member("Max", null, "");
        db.sql("update membership.member set paid_until = date '2020-12-31' where id = :id")
                .param("id", max.id())
                .update();
        var path = Dues.url(lab) + "/retards";
        var page = treasurer().get(path);
        assertThat(page.text()).contains("Max, jusqu’au 31 déc. 2020");
        assertThat(page.click("Max, jusqu’au").text()).contains("Appeler sa cotisation");
        called();
        assertThat(treasurer().get(path).text()).doesNotContain("jusqu’au 31 déc. 2020");
    }

    /** Max has no address of mail: the letter goes by the post, on paper with his address, and his page says so. */
    @Test
    void who_has_no_mail_is_written_to_by_the_post() {
        fixed(10_00);
        var max = member("Max Émery", null, "");
        members.describe(
                max.id(), max.version(), new Member.Contact("Max Émery", "", "", "3 rue des Lilas, 49000 Ici"), "");
        var call = called();
        var letter = of(max).url() + "/lettre";
        assertThat(treasurer().get(letter).status()).as("not late yet").isEqualTo(404);
        on(call.due().plusDays(1));
        var page = treasurer().get(of(max).url());
        assertThat(page.click("Lettre à imprimer").paper())
                .contains("Max Émery", "3 rue des Lilas, 49000 Ici", "10 €")
                .doesNotContain("courriel");
        var posted = page.form("Noter qu’elle est partie");
        assertThat(posted.submit().follow().text()).contains("partie par la poste", "relance, le", ", par la poste");
        assertThat(posted.submit().follow().text()).as("once a day").contains("Rien n’est parti");
        assertThat(kinds("")).isEmpty();
        var stranger = neighbours.signedIn(rosa);
        assertThat(stranger.get(letter).status()).isEqualTo(403);
    }

    /** A button pressed eight times, in eight tabs: which of them are the same press nobody can tell, one letter goes. */
    @Test
    void eight_presses_at_once_send_one_reminder() throws Exception {
        fixed(10_00);
        var it = entered();
        on(called().due().plusDays(1));
        Callable<Boolean> press = () -> letters.ask(of(it).id());
        assertThat(Together.all(Collections.nCopies(8, press))).containsOnlyOnce(true);
        assertThat(kinds(rosa.email().text())).containsOnlyOnce("membership.dues.letter.late");
    }

    @Test
    void a_cheque_has_its_number_and_the_member_reads_that_it_came() {
        fixed(10_00);
        var it = entered();
        called();
        var page = treasurer()
                .get(of(it).url())
                .form("Noter le paiement")
                .set("montant", "10")
                .set("moyen", "CHEQUE")
                .set("mention", "n° 7788123")
                .submit()
                .follow();
        assertThat(page.text()).contains("n° 7788123").contains("chèque");
        assertThat(kinds(rosa.email().text())).containsOnlyOnce("membership.receipt");
    }

    @Test
    void what_is_wrong_with_the_day_stands_beside_the_day() {
        fixed(10_00);
        var it = entered();
        called();
        var page = treasurer()
                .get(of(it).url())
                .form("Noter le paiement")
                .set("montant", "10")
                .set("jour", today().minusYears(6).toString())
                .submit();
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.page().select("#jour-erreur").text()).contains("plus d’un an avant la période");
    }

    @Test
    void a_day_that_is_past_is_taken_once_it_was_asked() {
        fixed(10_00);
        var it = entered();
        var asked = treasurer()
                .get(Dues.url(lab) + "/appel")
                .form("Appeler les cotisations")
                .set("du", today().minusDays(60).toString())
                .set("au", today().plusDays(60).toString())
                .set("echeance", today().minusDays(30).toString())
                .submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("Ce jour est passé");
        asked.form("Appeler les cotisations").tick("Oui").submit();
        assertThat(of(it).on(today())).isEqualTo(Dues.Standing.LATE);
    }

    @Test
    void a_year_that_is_over_is_entered_with_its_payments_and_nobody_is_written_to() {
        fixed(10_00);
        var it = entered();
        calling.call(
                lab,
                "Cotisation d’avant",
                today().minusYears(2),
                today().minusYears(1),
                today().minusYears(2).plusDays(90),
                paul.id());
        jobs.runNow("membership.told");
        assertThat(kinds(rosa.email().text())).doesNotContain("membership.dues.letter.called");
        var paid = settling.pay(
                of(it).id(), 10_00, PaymentMeans.CASH, today().minusYears(2).plusDays(30), paul.id());
        assertThat(paid.toString()).doesNotContain("DAY");
    }

    @Test
    void a_second_rule_for_the_same_members_is_asked_about() {
        fixed(10_00);
        var asked = treasurer()
                .get(Dues.url(lab) + "/regles")
                .form("Ajouter la règle")
                .set("nom", "En heures")
                .tick("En heures seulement")
                .set("heures", "4 h")
                .submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("vaut déjà pour eux");
        assertThat(rules.of(lab)).hasSize(1);
        asked.form("Ajouter la règle").tick("Oui, la plus récente").submit();
        assertThat(rules.of(lab)).extracting(DuesRule::kind).contains(DuesRule.Kind.TIME);
    }

    @Test
    void all_given_back_for_good_is_owed_no_more_however_it_was_typed() {
        fixed(10_00);
        var it = entered();
        called();
        settling.pay(of(it).id(), 10_00, PaymentMeans.CASH, today(), paul.id());
        treasurer().post(of(it).url() + "/rembourser", "raison", "Trop perçu", "plus", "oui", "rendu", "10");
        assertThat(of(it).state()).isEqualTo(Dues.State.EXEMPT);
        treasurer().post(of(it).url() + "/rouvrir", "raison", "Erreur de ma part");
        assertThat(of(it).state()).as("an exemption is taken back").isEqualTo(Dues.State.DUE);
    }

    @Test
    void whoever_would_join_reads_what_it_costs_and_whoever_owes_hours_declares_them() {
        rule(DuesRule.Kind.GRID, List.of(5_00L, 15_00L), List.of(900_00L), 240);
        entered();
        called();
        assertThat(neighbours
                        .signedIn(neighbours.person("Vera"))
                        .get("/adherer/" + lab)
                        .text())
                .contains("jusqu’à 900 € par mois : 5 €");
        var mine = neighbours.signedIn(rosa).get("/mes-cotisations");
        assertThat(mine.click("Déclarer mes heures").status()).isEqualTo(200);
    }
}
