package org.fabcom.plan;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.cases.Cases;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.Step;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** One tool more, one tool less once the plan is drawn: by its pages, without script, and by whom. */
@FabComTest
@WithCatalogue
class PlanAlteringTest {

    private final Cases cases;
    private final Neighbours neighbours;
    private final Sql db;
    private final Accompanied accompanied;
    private Garden garden;
    private WebVisitor mediator;

    PlanAlteringTest(Cases cases, Neighbours neighbours, Sql db, ApplicationContext context) {
        this.db = db;
        this.cases = cases;
        this.neighbours = neighbours;
        this.accompanied = new Accompanied(context);
    }

    @BeforeEach
    void a_plan() {
        garden = accompanied.garden().accepted();
        mediator = garden.mediator;
    }

    private WebAnswer search(String typed) {
        return mediator.get(garden.planUrl())
                .click("Ajouter un outil")
                .form("Chercher")
                .fill("Quel outil", typed)
                .submit();
    }

    private void close() {
        cases.decide(garden.file.id(), garden.yann.id(), it -> it.begin(""));
        var version = cases.find(garden.file.id()).orElseThrow().version();
        var closed = mediator.post(
                garden.file.url() + "/terminer",
                "version",
                "" + version,
                "issue",
                "ABANDONED",
                "heures",
                "1",
                "euros",
                "0",
                "raison",
                "Plus le temps");
        assertThat(closed.status()).isEqualTo(303);
    }

    @Test
    void the_mediator_looks_a_tool_up_and_a_press_adds_it_in_its_place() {
        var found = search("trelo");
        assertThat(found.text()).contains("Trello");
        var plan = found.form("Trello").submit().follow();
        assertThat(plan.text()).contains("C’est ajouté : Trello").contains("Yann a ajouté cet outil au plan");
        assertThat(plan.page().select("main ol.rows h3").eachText())
                .anySatisfy(it -> assertThat(it).contains("Quitter Trello"));
        assertThat(mediator.get(garden.file.url()).text()).contains("Yann a ajouté un outil au plan");
        assertThat(garden.volunteer.get(garden.planUrl()).text()).contains("Quitter Trello");
    }

    @Test
    void a_tool_that_nobody_knows_is_added_by_its_name() {
        var plan = search("Le tableur de Josette")
                .form("Le tableur de Josette")
                .submit()
                .follow();
        assertThat(plan.text()).contains("Quitter Le tableur de Josette");
    }

    @Test
    void what_is_there_what_is_free_and_what_looks_like_a_secret_are_not_added() {
        var there = search("G-mail").form("Gmail").submit();
        assertThat(there.status()).isEqualTo(409);
        assertThat(there.text()).contains("Déjà dans le plan : Gmail").contains("FC-4601");
        assertThat(there.click("Voir cette ligne").h1()).isEqualTo("Quitter Gmail");
        var free = mediator.post(garden.planUrl() + "/ajouter", "ajout", "nextcloud");
        assertThat(free.status()).isEqualTo(422);
        assertThat(free.text()).contains("est déjà libre");
        for (var nothing : List.of("", "   ", "mot de passe: Tr0ub4dor&3"))
            assertThat(mediator.post(garden.planUrl() + "/ajouter", "ajout", nothing)
                            .status())
                    .as(nothing)
                    .isEqualTo(422);
        assertThat(mediator.get(garden.planUrl() + "/ajouter?q=mdp%3DTr0ub4dor%263")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whoever_comes_second_is_told_who_added_it() {
        garden.plan();
        var first = search("Trello").form("Trello");
        var coordinator = neighbours.signedIn(neighbours.person("Aline", InstanceRole.COORDINATOR));
        assertThat(coordinator
                        .post(garden.planUrl() + "/ajouter", "ajout", "trello")
                        .status())
                .isEqualTo(303);
        var late = first.submit();
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Déjà dans le plan : Trello, ajouté par Aline le");
    }

    @Test
    void before_any_step_a_tool_is_dropped_with_a_reason_and_its_trace_stays() {
        var asked = mediator.get(garden.url("Doodle")).click("Retirer du plan");
        var silent = asked.form("Retirer du plan").submit();
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.text()).contains("Choisissez une raison").contains("Dites-le aussi avec vos mots");
        var page = garden.url("Doodle");
        var plan = asked.form("Retirer du plan")
                .tick("On ne s’en sert pas")
                .fill("Dites-le avec vos mots", "Les réunions sont fixes")
                .submit()
                .follow();
        assertThat(plan.text())
                .contains("Retiré du plan : Doodle")
                .contains("Retirés du plan")
                .contains("On ne s’en sert pas : Les réunions sont fixes")
                .contains("Doodle : Yann a retiré cet outil du plan");
        assertThat(plan.page().select("main ol.rows").text()).doesNotContain("Doodle");
        var gone = garden.volunteer.get(page);
        assertThat(gone.text()).contains("Cet outil n’est plus dans le plan").contains("Les réunions sont fixes");
        assertThat(gone.page().select("main form[method=post], main a.button")).isEmpty();
        assertThat(mediator.get(garden.file.url()).text())
                .contains("Yann a retiré un outil du plan")
                .contains("Doodle : Les réunions sont fixes");
        assertThat(mediator.get("/accompagnement/raisons").text())
                .contains("Retirés du plan avant d’avoir commencé")
                .contains("On ne s’en sert pas");
    }

    private WebAnswer drop(WebVisitor who, Item item, int version) {
        return who.post(
                garden.plan().url(item.id()) + "/retirer",
                "motif",
                "BY_MISTAKE",
                "mots",
                "Erreur",
                "version",
                "" + version);
    }

    @Test
    void once_a_step_is_taken_the_refusal_says_what_to_do_instead() {
        var fresh = mediator.get(garden.url("Doodle")).click("Retirer du plan");
        garden.take(
                "Doodle", new Step.ChooseTarget(new Item.Target("Framadate", ""), java.time.LocalDate.of(2026, 1, 1)));
        var late = fresh.form("Retirer du plan")
                .tick("Ajouté par erreur")
                .fill("Dites-le avec vos mots", "Erreur")
                .submit();
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Quelqu’un vous a devancé. Lucie a choisi la cible");
        assertThat(mediator.get(garden.url("Doodle")).text()).doesNotContain("Retirer du plan");
        var item = garden.item("Doodle");
        var refused = drop(mediator, item, item.version());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text())
                .contains("Mettez-la en pause, revenez en arrière, ou gardez l’outil volontairement")
                .contains("FC-4602");
        assertThat(mediator.get(garden.url("Doodle") + "/retirer").text()).contains("FC-4602");
        var domain = garden.item("domaine");
        assertThat(drop(mediator, domain, domain.version()).text())
                .contains("Mailchimp, Gmail")
                .contains("FC-4603");
        var assoconnect = garden.item("AssoConnect");
        assertThat(drop(mediator, assoconnect, assoconnect.version()).status()).isEqualTo(303);
        assertThat(drop(mediator, assoconnect, assoconnect.version() + 1).text())
                .contains("FC-4604");
        assertThat(mediator.post(garden.url("Gmail") + "/retirer", "motif", "OTHER", "mots", "x")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void only_those_who_accompany_this_organisation_change_which_tools_are_in_its_plan() {
        var item = garden.item("Doodle");
        Person aline = neighbours.person("Aline", InstanceRole.COORDINATOR);
        var stranger = neighbours.person("Voisine");
        neighbours.association("Une autre", stranger);
        record Caller(String name, WebVisitor who, int status) {}
        var callers = List.of(
                new Caller("organisation", garden.volunteer, 403),
                new Caller(
                        "other mediator", neighbours.signedIn(neighbours.person("Autre", InstanceRole.MEDIATOR)), 404),
                new Caller("stranger", neighbours.signedIn(stranger), 404),
                new Caller(
                        "administrator",
                        neighbours.signedIn(neighbours.person("Chef", InstanceRole.ADMINISTRATOR)),
                        404));
        for (var it : callers) {
            assertThat(it.who().get(garden.planUrl() + "/ajouter").status())
                    .as(it.name())
                    .isEqualTo(it.status());
            assertThat(it.who()
                            .post(garden.planUrl() + "/ajouter", "ajout", "trello")
                            .status())
                    .as(it.name())
                    .isEqualTo(it.status());
            assertThat(it.who().get(garden.url("Doodle") + "/retirer").status())
                    .as(it.name())
                    .isEqualTo(it.status());
            assertThat(drop(it.who(), item, 1).status()).as(it.name()).isEqualTo(it.status());
        }
        assertThat(garden.volunteer.get(garden.planUrl()).text()).doesNotContain("Ajouter un outil");
        assertThat(garden.volunteer.get(garden.url("Doodle")).text()).doesNotContain("Retirer du plan");
        var coordinator = neighbours.signedIn(aline);
        assertThat(coordinator.get(garden.planUrl()).text()).contains("Ajouter un outil");
        assertThat(drop(coordinator, item, item.version()).status()).isEqualTo(303);
    }

    @Test
    void a_plan_whose_accompaniment_is_over_takes_and_loses_nothing() {
        close();
        var item = garden.item("Doodle");
        assertThat(mediator.get(garden.planUrl()).text()).doesNotContain("Ajouter un outil");
        assertThat(mediator.get(garden.planUrl() + "/ajouter").status()).isEqualTo(409);
        var add = mediator.post(garden.planUrl() + "/ajouter", "ajout", "trello");
        assertThat(add.status()).isEqualTo(409);
        assertThat(add.text()).contains("L’accompagnement est terminé");
        assertThat(mediator.get(garden.url("Doodle") + "/retirer").text()).contains("L’accompagnement est terminé");
        assertThat(drop(mediator, item, item.version()).status()).isEqualTo(409);
        assertThat(garden.item("Doodle").version()).isEqualTo(item.version());
    }

    /** The days to avoid and the order of the tools too, from the plan and from the case. */
    @Test
    void nothing_that_steers_it_moves_once_the_accompaniment_is_over() {
        var dates = garden.planUrl() + "/dates";
        mediator.post(dates, "quoi", "Assemblée générale", "du", "2099-05-01", "au", "2099-05-02");
        close();
        var plan = mediator.get(garden.planUrl());
        assertThat(plan.text()).contains("Assemblée générale");
        var late = mediator.post(dates, "quoi", "Kermesse", "du", "2099-06-01");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("L’accompagnement est terminé");
        assertThat(late.page().select("#quoi").val()).isEqualTo("Kermesse");
        var fromTheCase =
                mediator.post(garden.file.url() + "/dates", "quoi", "OTHER", "libelle", "Bal", "du", "2099-06-01");
        assertThat(fromTheCase.status()).isEqualTo(409);
        var day = db.sql("select id::text from cases.case_date where case_file = :id")
                .param("id", garden.file.id().value())
                .single(String.class);
        assertThat(mediator.post(dates + "/" + day + "/retirer").follow().text())
                .contains("L’accompagnement est terminé")
                .contains("Assemblée générale");
        var second = garden.item("Gmail");
        assertThat(mediator.post(garden.planUrl() + "/ordre/" + second.id())
                        .follow()
                        .text())
                .contains("L’accompagnement est terminé");
        assertThat(garden.item("Gmail").position()).isEqualTo(second.position());
    }
}
