package org.fabcom.commons.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.plan.Garden.DRIVE;

import module java.base;
import org.fabcom.cases.Case.Outcome;
import org.fabcom.commons.Commoners;
import org.fabcom.commons.Licence;
import org.fabcom.commons.Recipes;
import org.fabcom.commons.publishing.Decisions;
import org.fabcom.commons.publishing.Suspect;
import org.fabcom.commons.recipes.Corrected.Done;
import org.fabcom.commons.recipes.Corrected.Undecided;
import org.fabcom.plan.Accompanied;
import org.fabcom.plan.Garden;
import org.fabcom.plan.way.Archive;
import org.fabcom.plan.way.Stage;
import org.fabcom.plan.way.Step;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What a correction says is read for names like what was published first (A51 for A53): a person decides, nothing is public before. */
@FabComTest
@WithCatalogue
class CorrectionReviewTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

    private final Web web;
    private final Accompanied accompanied;
    private final Commoners commoners;
    private final Recipes recipes;
    private final Corrections corrections;
    private Garden garden;
    private String plan;
    private String source;

    CorrectionReviewTest(Web web, ApplicationContext context, Recipes recipes, Corrections corrections) {
        this.web = web;
        this.accompanied = new Accompanied(context);
        this.commoners = new Commoners(context);
        this.recipes = recipes;
        this.corrections = corrections;
    }

    @BeforeEach
    void a_published_plan() {
        garden = accompanied.garden().accepted();
        garden.drive(Stage.READ_ONLY, DAY);
        garden.take(DRIVE, new Step.KeepArchive(new Archive(DAY, "Disque", "Lucie", null)));
        garden.take(DRIVE, new Step.Advance(Stage.CLOSED, DAY.plusDays(30)));
        commoners.closed(garden, Outcome.PARTIAL);
        commoners.proposed(garden, Map.of(DRIVE, "Demander l’archive\nCompter les fichiers"));
        plan = commoners.published(garden, "Une association de la Drôme", Licence.CC_BY_SA);
        source = "plan." + plan.substring(7) + "."
                + web.visitor()
                        .get(plan)
                        .page()
                        .select("ol.rows > li:contains(Google Drive)")
                        .attr("id");
    }

    @Test
    void names_in_a_step_and_in_the_reason_are_asked_about_and_public_only_once_somebody_decided() {
        var asked = correct("Lucie tient la liste, et Bertrand compte", "Vu avec Martine le 26 novembre");
        assertThat(asked.text())
                .contains("Relire avant de publier")
                .contains("Lucie")
                .contains("un nom connu ici")
                .contains("Bertrand")
                .contains("Martine");
        everybodyReads().doesNotContain("Lucie").doesNotContain("Bertrand").doesNotContain("Martine");

        // sent without a word on one of them: nothing is lost, nothing is public
        var half = decided(asked, Map.of("Lucie", "cacher", "Martine", "cacher"));
        assertThat(half.status()).isEqualTo(422);
        assertThat(half.text()).contains("Décidez de « Bertrand »").contains("et Bertrand compte");
        everybodyReads().doesNotContain("Bertrand").doesNotContain("tient la liste");

        var done = decided(half, Map.of("Lucie", "cacher", "Martine", "cacher", "Bertrand", "montrer"));
        assertThat(done.status()).isEqualTo(303);
        assertThat(done.follow().text()).contains("La correction est publiée");
        everybodyReads()
                .contains("[nom] tient la liste, et Bertrand compte")
                .contains("Vu avec [nom] le 26 novembre")
                .doesNotContain("Lucie")
                .doesNotContain("Martine");
        assertThat(web.visitor().get(plan + "/plan.json").body())
                .contains("[nom] tient la liste, et Bertrand compte")
                .doesNotContain("Lucie")
                .doesNotContain("Martine");
    }

    @Test
    void whoever_would_rather_say_it_otherwise_goes_back_with_all_that_was_typed() {
        var asked = correct("Lucie tient la liste", "Vu avec Martine");
        var back = asked.form("Revenir à la correction").submit();
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.page().select("textarea[name=etape-p1]").val()).isEqualTo("Lucie tient la liste");
        assertThat(back.page().select("textarea[name=raison]").val()).isEqualTo("Vu avec Martine");
        assertThat(recipes.versions(source)).hasSize(1);
    }

    @Test
    void where_nothing_is_found_it_is_published_at_once_and_steps_that_stay_are_not_asked_about_again() {
        assertThat(correct("Demander l’archive par morceaux", "Plus sûr").status())
                .isEqualTo(303);
        var first = correct("Compter avec Bertrand", "Plus sûr");
        assertThat(decided(first, Map.of("Bertrand", "montrer")).status()).isEqualTo(303);
        var more = garden.mediator
                .get(url())
                .form("Publier la correction")
                .fill("Une étape de plus", "Effacer ensuite")
                .fill("Pourquoi cette correction", "On l’oublie")
                .submit();
        assertThat(more.status()).isEqualTo(303);
    }

    @Test
    void a_step_more_and_our_own_advice_are_read_too_and_mails_are_refused_in_each_field() {
        var more = garden.mediator
                .get(url())
                .form("Publier la correction")
                .fill("Une étape de plus", "Demander à Bertrand")
                .fill("Pourquoi cette correction", "On l’oublie")
                .submit();
        assertThat(more.text()).contains("Relire avant de publier").contains("Bertrand");
        for (var field : List.of("etape-p1", "etape-plus", "raison")) {
            var refused = garden.mediator
                    .get(url())
                    .form("Publier la correction")
                    .set("etape-p2", "Autrement")
                    .set("raison", "Mieux")
                    .set(field, "écrire à quelqu.un@jardins.example")
                    .submit();
            assertThat(refused.status()).as(field).isEqualTo(422);
            assertThat(refused.text())
                    .as(field)
                    .contains("un téléphone ou un mot de passe")
                    .doesNotContain("Écrivez seulement le nom");
            assertThat(refused.page().select("textarea[name=" + field + "]").val())
                    .isEqualTo("écrire à quelqu.un@jardins.example");
        }
        assertThat(recipes.versions(source)).hasSize(1);
    }

    @Test
    void what_only_hides_names_again_changes_nothing() {
        var first = correct("Lucie tient la liste", "Plus clair");
        decided(first, Map.of("Lucie", "cacher"));
        var again = correct("Lucie tient la liste", "Plus clair");
        var nothing = decided(again, Map.of("Lucie", "cacher"));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text()).contains("Rien n’a changé");
        assertThat(recipes.versions(source)).hasSize(2);
    }

    @Test
    void no_door_publishes_what_nobody_decided_on() {
        var before = recipes.latest(source).orElseThrow();
        var steps = new ArrayList<>(before.steps());
        steps.set(0, steps.getFirst().with("Lucie tient la liste"));
        var correction = new Correction(before, steps, "Vu avec Martine", Set.of());
        var undecided = (Undecided) corrections.correct(correction, Decisions.NONE, garden.yann.id());
        assertThat(undecided.suspects()).extracting(Suspect::words).containsExactly("Lucie", "Martine");
        assertThat(recipes.versions(source)).hasSize(1);
        // a decision about other words is none about these
        var other = new Decisions(Set.of(UUID.randomUUID().toString()), Set.of());
        assertThat(corrections.correct(correction, other, garden.yann.id())).isInstanceOf(Undecided.class);
        var words = new Decisions(Set.of(undecided.suspects().getFirst().id()), Set.of());
        assertThat(corrections.correct(correction, words, garden.yann.id())).isInstanceOf(Undecided.class);
        var all = new Decisions(
                Set.of(undecided.suspects().getFirst().id()),
                Set.of(undecided.suspects().getLast().id()));
        var done = (Done) corrections.correct(correction, all, garden.yann.id());
        assertThat(done.now().reason()).isEqualTo("Vu avec [nom]");
    }

    @Test
    void a_step_that_grows_too_long_by_what_stands_for_a_name_is_cut_and_not_an_accident() {
        var asked = correct("Bo " + "a".repeat(996), "Zo " + "b".repeat(596));
        assertThat(decided(asked, Map.of("Bo", "cacher", "Zo", "cacher")).status())
                .isEqualTo(303);
        assertThat(recipes.latest(source).orElseThrow().steps().getFirst().text())
                .hasSize(1000)
                .startsWith("[nom] a");
        assertThat(recipes.latest(source).orElseThrow().reason()).hasSize(600);
    }

    @Test
    void the_organisation_whose_plan_it_was_is_told_of_each_correction() {
        correct("Demander l’archive par morceaux", "Plus sûr");
        var told = garden.volunteer.get("/moi/avis");
        assertThat(told.text())
                .contains("Une étape de votre plan publié est corrigée")
                .contains("Plus sûr");
    }

    private String url() {
        return "/accompagnement/marches/" + source;
    }

    private WebAnswer correct(String words, String reason) {
        return garden.mediator
                .get(url())
                .form("Publier la correction")
                .set("etape-p1", words)
                .fill("Pourquoi cette correction", reason)
                .submit();
    }

    private static WebAnswer decided(WebAnswer asked, Map<String, String> decisions) {
        for (var it : asked.page().select("fieldset:has(input[value=montrer])")) {
            var choice = decisions.getOrDefault(it.select("legend").text(), "");
            it.select("input").forEach(one -> one.attr("checked", one.val().equals(choice)));
        }
        return asked.form("Publier la correction").submit();
    }

    private org.assertj.core.api.AbstractStringAssert<?> everybodyReads() {
        return assertThat(web.visitor().get(plan).text());
    }
}
