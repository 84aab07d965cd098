package org.fabcom.cases;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The thread, the meetings and the notices of a case. */
@FabComTest
@WithCatalogue
class CaseTogetherTest {

    private static final String SECRET = "La trésorière est fatiguée";

    private final ApplicationContext beans;
    private final Neighbours neighbours;
    private final Sql db;
    private CaseWorld world;
    private WebVisitor organisation;
    private WebVisitor mediator;

    CaseTogetherTest(ApplicationContext beans, Neighbours neighbours, Sql db) {
        this.beans = beans;
        this.neighbours = neighbours;
        this.db = db;
    }

    @BeforeEach
    void a_world() {
        world = new CaseWorld(beans, neighbours);
        organisation = neighbours.signedIn(world.lucie);
        mediator = neighbours.signedIn(world.yann);
    }

    private void say(WebVisitor who, Case it, String words, String readers) {
        var answer = who.post(
                "/fil/accompaniment.case/" + it.id(),
                "texte",
                words,
                "lecteurs",
                readers,
                "cle",
                org.fabcom.kernel.Ids.next().toString());
        assertThat(answer.status()).isEqualTo(303);
    }

    @Test
    void internal_notes_never_reach_the_organisation() {
        var it = world.discussed();
        say(mediator, it, SECRET, "TEAM");
        say(mediator, it, "On se voit mardi", "EVERYONE");
        assertThat(mediator.get(it.url()).text()).contains(SECRET).contains("On se voit mardi");
        for (var path : java.util.List.of(
                it.url(), "/fil/accompaniment.case/" + it.id(), "/accompagnements", "/moi/avis", "/agenda.ics")) {
            assertThat(organisation.get(path).body()).as(path).doesNotContain("fatiguée");
        }
        assertThat(organisation
                        .post(
                                "/fil/accompaniment.case/" + it.id(),
                                "texte",
                                "interne ?",
                                "lecteurs",
                                "TEAM",
                                "cle",
                                org.fabcom.kernel.Ids.next().toString())
                        .status())
                .isEqualTo(403);
        var stranger = neighbours.signedIn(neighbours.person("Autre"));
        assertThat(stranger.get("/fil/accompaniment.case/" + it.id()).status()).isEqualTo(404);
    }

    @Test
    void a_word_of_the_organisation_reopens_a_closed_case_and_one_of_the_mediator_does_not() {
        var it = world.closed();
        say(mediator, it, "Bravo à toutes et tous", "EVERYONE");
        assertThat(organisation.get(it.url()).text()).contains("C’est terminé");
        say(organisation, it, "Un souci avec les contacts", "EVERYONE");
        assertThat(organisation.get(it.url()).text()).contains("Ça déménage").contains("a rouvert le dossier");
    }

    @Test
    void a_meeting_is_proposed_from_the_case_and_shows_on_the_day() {
        var it = world.discussed();
        var form = mediator.get(it.url()).click("Proposer un rendez-vous").form("Proposer ces moments");
        var refused = form.submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Proposez au moins un jour");
        var done = refused.form("Proposer ces moments")
                .fill("Jour 1", "2099-12-03")
                .fill("Heure", "18:30")
                .fill("Où", "La Filature")
                .submit();
        assertThat(done.follow().text()).contains("Les moments sont proposés").contains("un moment proposé");
        assertThat(organisation.get(it.url()).text())
                .contains("Faire le point ensemble")
                .contains("La Filature");
        assertThat(mediator.get("/accompagnement/journee").text()).contains("Faire le point ensemble");
        var past = mediator.get(it.url() + "/rendez-vous").form("Proposer ces moments");
        assertThat(past.fill("Jour 1", "2020-01-01")
                        .fill("Heure", "10:00")
                        .submit()
                        .text())
                .contains("Ce moment est déjà passé");
    }

    /** Whoever accompanies from now on meets the organisation; whoever left may no longer read the case. */
    @Test
    void the_meetings_to_come_go_with_the_case_to_its_new_mediator() throws InterruptedException {
        var it = world.discussed();
        for (var what : List.of("Proposer ces moments", "C’est convenu : noter le premier"))
            mediator.get(it.url() + "/rendez-vous")
                    .form(what)
                    .fill("Quoi", what)
                    .fill("Jour 1", what.startsWith("C") ? "2099-12-04" : "2099-12-03")
                    .fill("Heure", "18:30")
                    .submit();
        var nadia = neighbours.person("Nadia Benali", InstanceRole.MEDIATOR);
        world.decide(
                it,
                one -> one.assign(
                        nadia.id(),
                        null,
                        world.aline.id(),
                        beans.getBean(Clock.class).instant()));
        var hers = neighbours.signedIn(nadia);
        for (int i = 0; i < 50 && !hers.get("/moi/agenda").text().contains("C’est convenu"); i++) Thread.sleep(100);
        assertThat(hers.get("/moi/agenda").text()).contains("Proposer ces moments", "C’est convenu");
        assertThat(hers.get("/accompagnement/journee").text()).contains("Proposer ces moments", "C’est convenu");
        assertThat(mediator.get("/moi/agenda").text()).doesNotContain("C’est convenu", "Proposer ces moments");
        assertThat(mediator.get("/moi/avis").text()).contains("Nadia Benali y va à votre place");
        assertThat(organisation.get("/moi/avis").text()).contains("avec Nadia Benali désormais");
    }

    /** A node that stopped tells late what happened; what is told late is no longer so. */
    @Test
    void what_is_told_late_gives_no_meeting_to_whoever_left_meanwhile() throws InterruptedException {
        var it = world.discussed();
        mediator.get(it.url() + "/rendez-vous")
                .form("C’est convenu : noter le premier")
                .fill("Quoi", "Point du soir")
                .fill("Jour 1", "2099-11-04")
                .fill("Heure", "18:30")
                .submit();
        var between = neighbours.person("Nour Entre", InstanceRole.MEDIATOR);
        var last = neighbours.person("Zoé Dernière", InstanceRole.MEDIATOR);
        db.sql("update cases.case_file set mediator = :last, version = version + 1 where id = :id")
                .param("last", last.id().value(), "id", it.id().value())
                .update();
        tell(it, last, between);
        tell(it, between, world.yann);
        var hers = neighbours.signedIn(last);
        for (int i = 0; i < 50 && !hers.get("/moi/agenda").text().contains("Point du soir"); i++) Thread.sleep(100);
        assertThat(hers.get("/moi/agenda").text()).contains("Point du soir");
        assertThat(neighbours.signedIn(between).get("/moi/agenda").text()).doesNotContain("Point du soir");
    }

    private void tell(Case it, Person mediator, Person instead) {
        beans.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> beans.publishEvent(new CaseNews.Assigned(
                        it.id(),
                        mediator.id(),
                        instead.id(),
                        world.aline.id(),
                        beans.getBean(Clock.class).instant())));
    }

    @Test
    void a_meeting_that_took_place_waits_for_its_act() {
        var it = world.discussed();
        var start = java.time.LocalDate.now(org.fabcom.agenda.Span.ZONE)
                .minusDays(2)
                .atTime(10, 0);
        beans.getBean(org.fabcom.agenda.meetings.Meetings.class)
                .plan(
                        new org.fabcom.agenda.meetings.MeetingDraft(
                                new org.fabcom.agenda.meetings.Subject(
                                        "accompaniment.case", it.id().value()),
                                "Premier rendez-vous",
                                "",
                                org.fabcom.agenda.Venue.phone("le jour dit"),
                                java.util.Set.of(world.organisation())),
                        new org.fabcom.agenda.Span(start, start.plusHours(1)),
                        world.yann.id());
        var day = mediator.get("/accompagnement/journee");
        assertThat(day.text()).contains("Un acte à écrire").contains("Premier rendez-vous");
        assertThat(day.click("Premier rendez-vous").status()).isEqualTo(200);
        assertThat(mediator.get(it.url()).click("Noter un acte pour ce dossier").status())
                .isEqualTo(200);
        assertThat(organisation.get(it.url()).text()).doesNotContain("Noter un acte");
    }

    @Test
    void each_is_told_once_of_what_concerns_them() throws InterruptedException {
        var it = world.discussed();
        organisation.post(it.url() + "/remarques", "remarque", "Le compte est à nous");
        await(world.yann.id().value(), "accompaniment.contested");
        await(world.yann.id().value(), "accompaniment.given");
        await(world.lucie.id().value(), "accompaniment.assigned");
        await(world.aline.id().value(), "accompaniment.asked");
        assertThat(mediator.get("/moi/avis").text()).contains("fait une remarque sur le point");
    }

    private void await(java.util.UUID person, String kind) throws InterruptedException {
        for (int i = 0; i < 50; i++) {
            long told = db.sql("select count(*) from talk.notice where person = :person and kind = :kind")
                    .param("person", person, "kind", kind)
                    .single(Long.class);
            if (told == 1) return;
            Thread.sleep(Duration.ofMillis(100));
        }
        throw new AssertionError(kind + " was not told");
    }

    /** Whom a word is for is not guessed: what no page offers was read by everyone. */
    @Test
    void a_note_for_readers_that_no_page_offers_is_read_by_nobody() {
        var it = world.discussed();
        var answer = mediator.post(
                "/fil/accompaniment.case/" + it.id(),
                "texte",
                SECRET,
                "lecteurs",
                "team",
                "cle",
                org.fabcom.kernel.Ids.next().toString());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(organisation.get(it.url()).body()).doesNotContain("fatiguée");
    }
}
