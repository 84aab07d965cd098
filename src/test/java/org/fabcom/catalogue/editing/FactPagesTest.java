package org.fabcom.catalogue.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.Facts;
import org.fabcom.catalogue.Sheets;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebForm;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;

@FabComTest
@WithCatalogue
record FactPagesTest(Web web, Neighbours neighbours, Sheets sheets, Facts facts) {

    private static final String TWELVE = "Formule gratuite : 12 collaborateurs au plus par espace.";

    private WebVisitor editor(String name) {
        return neighbours.signedIn(neighbours.person(name, InstanceRole.CATALOGUE_EDITOR));
    }

    @Test
    void an_editor_adds_a_fact_and_everybody_sees_it_with_its_page() {
        var mireille = editor("Mireille Sanchez");
        var bench = mireille.get("/catalogue/slack").click("Corriger cette fiche");
        assertThat(bench.h1()).isEqualTo("Corriger Slack");
        var form =
                bench.form("Écrire ce fait").fill("À propos de", "Bon à savoir").submit();
        var done = source(form.form("Ajouter ce fait"))
                .fill("Le fait, en une phrase", "Les invités à un seul canal ne paient pas.")
                .submit();
        assertThat(done.follow().text()).contains("Fait ajouté : Bon à savoir");
        var sheet = web.visitor().get("/catalogue/slack");
        assertThat(sheet.text()).contains("Les invités à un seul canal ne paient pas.", "Slack, page Tarifs");
        var open = web.visitor().get("/catalogue/slack/historique").text();
        assertThat(open)
                .contains("Fait ajouté : Bon à savoir", "une personne d’ici")
                .doesNotContain("Mireille");
        assertThat(mireille.get("/catalogue/derniers-changements").text()).contains("Slack", "Mireille Sanchez");
    }

    @Test
    void what_is_wrong_is_said_beside_its_field_and_what_was_typed_is_kept() {
        var form = editor("Mireille Sanchez")
                .get("/catalogue/slack/corriger/fait?sur=price")
                .form("Ajouter ce fait");
        var refused = form.fill("Le fait, en une phrase", "La formule Pro coûte cher.")
                .fill("Montant", "beaucoup")
                .fill("Adresse de la page lue", "http://slack.com/pricing")
                .fill("Jour où vous l’avez lu", "2026-02-30")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("Montant : écrivez un nombre avec deux décimales")
                .contains("qui commence par https://")
                .contains("Cette date n’existe pas")
                .contains("Il manque : Formule")
                .contains("La formule Pro coûte cher.");
        assertThat(refused.page().select("#p-amount").val()).isEqualTo("beaucoup");
        var tomorrow = refused.form("Ajouter ce fait")
                .fill("Jour où vous l’avez lu", "31/12/2099")
                .submit();
        assertThat(tomorrow.text()).contains("Cette date n’est pas encore venue");
        assertThat(web.visitor().get("/catalogue/slack").text()).doesNotContain("La formule Pro coûte cher.");
    }

    @Test
    void a_corrected_fact_stays_in_the_history_and_can_be_given_back() {
        var mireille = editor("Mireille Sanchez");
        var former = first("doodle");
        var path = "/catalogue/doodle/corriger/faits/" + former.id();
        var form = source(mireille.get(path).form("Remplacer ce fait"));
        var better = "Une phrase plus juste sur Doodle.";
        var done = form.fill("Le fait, en une phrase", better)
                .fill("Pourquoi", "La page a changé.")
                .submit();
        assertThat(done.follow().text()).contains("L’ancien reste dans l’historique");
        assertThat(texts("doodle")).contains(better).doesNotContain(former.text());
        var history = mireille.get("/catalogue/doodle/historique");
        assertThat(history.text())
                .contains(
                        better, "La page a changé.", "Avant :", former.source().url());

        var late = mireille.get(path);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Mireille Sanchez a été plus rapide", better);

        history.form("Remettre ce qui a été retiré").submit();
        assertThat(texts("doodle")).contains(better, former.text());
        assertThat(facts.of(sheets.find("doodle").orElseThrow().id())).contains(former);
    }

    @Test
    void a_fact_without_reason_is_not_taken_off() {
        var mireille = editor("Mireille Sanchez");
        var fact = first("notion");
        var page = mireille.get("/catalogue/notion/corriger/faits/" + fact.id() + "/retrait");
        assertThat(page.form("Retirer ce fait").submit().text()).contains("Dites pourquoi en une phrase");
        assertThat(texts("notion")).contains(fact.text());
        page.form("Retirer ce fait").fill("Pourquoi", "Rien ne le dit plus.").submit();
        assertThat(texts("notion")).doesNotContain(fact.text());
    }

    @Test
    void two_facts_that_contradict_each_other_stand_until_one_person_settles_it() throws Exception {
        var mireille = editor("Mireille Sanchez");
        var simon = editor("Simon Keller");
        var form = mireille.get("/catalogue/trello/corriger/fait?sur=limit").form("Ajouter ce fait");
        source(form)
                .fill("Le fait, en une phrase", TWELVE)
                .fill("Formule", "free")
                .fill("Ce qui est limité", "comptes")
                .fill("Réponse", "12")
                .submit();
        var sheet = web.visitor().get("/catalogue/trello").text();
        assertThat(sheet).contains("Ces sources se contredisent", TWELVE, "10 collaborateurs");

        var settle = mireille.get("/catalogue/trello/corriger").click("Trancher");
        var his = simon.get("/catalogue/trello/corriger").click("Trancher");
        assertThat(settle.form("Garder ce fait").fill("Pourquoi", "x").submit().text())
                .contains("Choisissez une réponse");
        var answers = atOnce(
                () -> settle.form("Garder ce fait")
                        .tick(TWELVE)
                        .fill("Pourquoi", "Lu hier.")
                        .submit(),
                () -> his.form("Garder ce fait")
                        .tick("Formule gratuite : 10 col")
                        .fill("Pourquoi", "Lu ce matin.")
                        .submit());
        assertThat(answers).extracting(WebAnswer::status).containsExactlyInAnyOrder(303, 409);
        var late = answers.stream().filter(it -> it.status() == 409).findFirst().orElseThrow();
        assertThat(late.text()).contains("a été plus rapide").containsAnyOf("Lu hier.", "Lu ce matin.");
        assertThat(texts("trello").stream().filter(it -> it.equals(TWELVE) || it.contains("10 collaborateurs au plus")))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(web.visitor().get("/catalogue/trello").text()).doesNotContain("Ces sources se contredisent");
        assertThat(web.visitor().get("/catalogue/trello/historique").text()).contains("Contradiction tranchée");
    }

    @Test
    void nobody_but_an_editor_gets_in_not_even_by_a_direct_post() {
        var neighbour = neighbours.signedIn(neighbours.person("Théo Ribeiro"));
        var fact = first("zoom");
        var bench = "/catalogue/zoom/corriger";
        for (var path :
                List.of(bench, bench + "/fait?sur=note", bench + "/faits/" + fact.id(), bench + "/champs/name")) {
            assertThat(web.visitor().get(path).location()).startsWith("/connexion");
            assertThat(neighbour.get(path).status()).as(path).isEqualTo(403);
        }
        for (var path : List.of(
                bench + "/fait?sur=note",
                bench + "/faits/" + fact.id(),
                bench + "/faits/" + fact.id() + "/retrait",
                bench + "/trancher?fait=" + fact.id(),
                bench + "/champs/name",
                bench + "/champs/name/rendre")) {
            assertThat(neighbour
                            .post(path, "texte", "Faux", "valeur", "Faux", "pourquoi", "Pour rire")
                            .status())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(texts("zoom")).contains(fact.text()).doesNotContain("Faux");
        assertThat(neighbour.get("/catalogue/zoom").text()).doesNotContain("Corriger cette fiche");
    }

    @Test
    void the_journal_cannot_be_changed_even_by_the_owner() {
        for (var sql : List.of(
                "update catalogue.edit set why = 'x'",
                "delete from catalogue.edit",
                "truncate catalogue.edit cascade")) {
            assertThatThrownBy(() -> {
                        try (var owner = CurrentBase.base().owner();
                                var statement = owner.createStatement()) {
                            statement.execute(sql);
                        }
                    })
                    .hasMessageContaining("append-only");
        }
    }

    private static WebForm source(WebForm form) {
        return form.fill("Adresse de la page lue", "https://slack.com/pricing")
                .fill("Titre de la page", "Slack, page Tarifs")
                .fill("Jour où vous l’avez lu", "2026-11-20");
    }

    private Fact first(String slug) {
        return facts.of(sheets.find(slug).orElseThrow().id()).stream()
                .filter(it -> it.about().equals("note") || it.about().equals("pitfall"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> texts(String slug) {
        return facts.of(sheets.find(slug).orElseThrow().id()).stream()
                .map(Fact::text)
                .toList();
    }

    @SafeVarargs
    private static List<WebAnswer> atOnce(Callable<WebAnswer>... doings) throws Exception {
        var start = new CyclicBarrier(doings.length);
        try (var threads = Executors.newFixedThreadPool(doings.length)) {
            var all = List.of(doings).stream()
                    .map(it -> threads.submit(() -> {
                        start.await();
                        return it.call();
                    }))
                    .toList();
            return List.of(all.getFirst().get(), all.getLast().get());
        }
    }
}
