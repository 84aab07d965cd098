package org.fabcom.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.membership.charters.Charters;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** From asking to the register, and out of it again, as people go through it (E1, E2, E3, E7, G42, G43). */
@FabComTest
class JoiningPagesTest {

    private static final String TEXT = "On se tient parole.\nChacun peut partir.";

    private final ApplicationContext beans;
    private final Web web;
    private final Neighbours neighbours;
    private final Charters charters;
    private final Registers registers;
    private final Jobs jobs;
    private final MovedClock clock;

    JoiningPagesTest(
            ApplicationContext beans,
            Web web,
            Neighbours neighbours,
            Charters charters,
            Registers registers,
            Jobs jobs,
            MovedClock clock) {
        this.beans = beans;
        this.web = web;
        this.neighbours = neighbours;
        this.charters = charters;
        this.registers = registers;
        this.jobs = jobs;
        this.clock = clock;
    }

    @BeforeEach
    @AfterEach
    void today() {
        clock.back();
    }

    private void publish(Association it, String text) {
        charters.publish(it.house.id(), "Charte des membres", text, Association.ago(-30), it.jeanne.id());
    }

    @Test
    void a_visitor_reads_the_charter_asks_confirms_and_is_refused_with_a_reason_both_told() {
        var it = new Association("La Grange", beans);
        publish(it, TEXT);
        var odile = web.visitor();
        var page = odile.get("/adherer").click("La Grange");
        assertThat(page.text()).contains("On se tient parole.", "Version 1");
        var without = page.form("Demander à adhérer")
                .fill("Nom", "Odile Garnier")
                .fill("Courriel", "odile.grange@exemple.org")
                .submit();
        assertThat(without.status()).as("the charter is not accepted").isEqualTo(422);
        ask(odile, it, "odile.grange@exemple.org");
        assertThat(it.desk().get(it.url()).text()).as("not confirmed").doesNotContain("Odile Garnier");

        odile.get(it.link("odile.grange@exemple.org"))
                .form("Confirmer ma demande")
                .submit();
        assertThat(it.letters("odile.grange@exemple.org"))
                .containsExactly("Confirmez votre demande d’adhésion", "Votre demande d’adhésion à La Grange");
        assertThat(it.letters(it.jeanne.email().folded()))
                .as("the desk is told")
                .isNotEmpty();

        var desk = it.desk().get(it.url()).click("Odile Garnier");
        assertThat(desk.text()).contains("version 1", "odile.grange@exemple.org");
        var silent = desk.form("Répondre").tick("Refuser").submit();
        assertThat(silent.status()).as("no refusal without a reason").isEqualTo(422);
        desk.form("Répondre")
                .tick("Refuser")
                .fill("Ce que la personne lira", "Nous sommes complets")
                .submit();
        assertThat(it.letters("odile.grange@exemple.org")).hasSize(3);
        assertThat(odile.get(it.link("odile.grange@exemple.org")).text()).contains("refusée", "Nous sommes complets");
        assertThat(it.members.of(it.house.id())).isEmpty();
    }

    private void ask(WebVisitor who, Association it, String email) {
        who.get("/adherer/" + it.house.id())
                .form("Demander à adhérer")
                .fill("Nom", "Odile Garnier")
                .fill("Courriel", email)
                .fill("Membre qui vous parraine", "Jeanne")
                .tick("J’ai lu la charte")
                .submit();
    }

    @Test
    void who_is_accepted_enters_with_the_version_they_accepted_though_another_came_meanwhile() {
        var it = new Association("Le Fournil", beans);
        publish(it, TEXT);
        var odile = web.visitor();
        ask(odile, it, "odile.fournil@exemple.org");
        odile.get(it.link("odile.fournil@exemple.org"))
                .form("Confirmer ma demande")
                .submit();
        publish(it, TEXT + "\nOn prévient avant de partir.");
        var done = it.desk()
                .get(it.url())
                .click("Odile Garnier")
                .form("Répondre")
                .tick("Accepter")
                .submit()
                .follow();
        assertThat(done.text()).contains("inscrit au registre", "Odile Garnier", "actif");
        var line = it.members.of(it.house.id()).getFirst();
        assertThat(line.number()).isEqualTo(1);
        assertThat(charters.signatures(line.id()))
                .extracting(one -> one.version())
                .containsExactly(1);
        assertThat(it.desk().get(line.url()).text()).contains("à signer", "version 1");
        assertThat(it.desk().get(it.url() + "/charte").text()).contains("Odile Garnier", "version 1");
    }

    @Test
    void a_new_version_signs_for_nobody_who_did_not_is_asked_three_times_and_then_told_apart() {
        var it = new Association("La Pelle", beans);
        var paul = neighbours.person("Paul Mercadier");
        publish(it, TEXT);
        var line = it.person(paul, "Paul Mercadier", Association.ago(0));
        var now = it.members.find(line.id()).orElseThrow();
        it.members.describe(
                line.id(),
                now.version(),
                new Member.Contact("Paul Mercadier", paul.email().text(), "", ""),
                "");
        var browser = neighbours.signedIn(paul);
        browser.get("/mes-adhesions")
                .click("Lire et signer la charte")
                .form("Signer la version 1")
                .submit();
        publish(it, TEXT + "\nEn plus.");
        assertThat(charters.signatures(line.id()))
                .extracting(one -> one.version())
                .containsExactly(1);
        for (int i = 0; i < 5; i++) {
            jobs.runNow("membership.charters");
            jobs.runNow("membership.charters");
            clock.forward(Duration.ofDays(14));
        }
        assertThat(it.letters(paul.email().folded())).hasSize(3);
        assertThat(it.desk().get(line.url()).text()).contains("a signé une version plus ancienne");
        browser = neighbours.signedIn(paul);
        var page = browser.get("/mes-adhesions").click("Lire et signer la charte");
        assertThat(page.text()).contains("Vous avez signé la version 1", "En plus.");
        page.form("Signer la version 2").submit();
        assertThat(charters.signatures(line.id()))
                .extracting(one -> one.version())
                .containsExactly(2, 1);
    }

    @Test
    void where_it_is_open_whoever_confirms_is_a_member_at_once() {
        var it = new Association("La Place libre", beans);
        registers.change(new Register(it.house.id(), Register.Entry.OPEN, "Bienvenue", false, 1));
        var paul = neighbours.person("Paul Mercadier");
        var browser = neighbours.signedIn(paul);
        var page = browser.get("/adherer/" + it.house.id());
        assertThat(page.text()).contains("Bienvenue", "Vous êtes membre dès votre demande");
        var mine = page.form("Demander à adhérer").submit().follow();
        assertThat(mine.text()).contains("La Place libre", "actif", "Puis-je voter aujourd’hui ? oui");
        assertThat(it.letters(paul.email().folded())).containsExactly("Vous êtes membre de La Place libre");
        browser.get("/adherer/" + it.house.id()).form("Demander à adhérer").submit();
        assertThat(it.members.of(it.house.id())).as("once").hasSize(1);
        var unknown = web.visitor();
        unknown.get("/adherer/" + it.house.id())
                .form("Demander à adhérer")
                .fill("Nom", "Paul Mercadier")
                .fill("Courriel", paul.email().text())
                .submit();
        unknown.get(it.link(paul.email().folded())).form("Confirmer ma demande").submit();
        assertThat(it.letters(paul.email().folded())).last().isEqualTo("Vous êtes déjà membre de La Place libre");
        assertThat(browser.get("/mes-adhesions").text()).doesNotContain("attend une réponse");
        assertThat(it.members.of(it.house.id())).as("still once").hasSize(1);
    }

    @Test
    void the_desk_enters_somebody_without_internet_and_both_are_named() {
        var it = new Association("Les Aînés du lac", beans);
        var line = it.desk()
                .get(it.url())
                .click("Inscrire un membre")
                .form("Inscrire au registre")
                .fill("Nom", "Marthe Roux")
                .fill("Téléphone", "04 00 00 00 00")
                .submit()
                .follow();
        assertThat(line.h1()).isEqualTo("Marthe Roux");
        assertThat(line.text()).contains("Jeanne Aubry, pour Marthe Roux", "04 00 00 00 00");
    }

    @Test
    void whom_the_desk_enters_links_the_line_to_their_account_themselves() {
        var it = new Association("Les Aulnes", beans);
        var paul = neighbours.person("Paul Mercadier");
        it.desk()
                .get(it.url())
                .click("Inscrire un membre")
                .form("Inscrire au registre")
                .fill("Nom", "Paul Mercadier")
                .fill("Courriel", paul.email().text())
                .submit();
        var line = it.members.of(it.house.id()).getFirst();
        assertThat(line.party()).as("nobody asked him").isNull();
        assertThat(it.letters(paul.email().folded())).containsExactly("Les Aulnes : vous êtes dans son registre");
        var path = "/mes-adhesions/" + line.id() + "/rattacher";
        assertThat(neighbours
                        .signedIn(neighbours.person("Zoé Autre"))
                        .post(path)
                        .status())
                .isEqualTo(404);
        var mine = neighbours.signedIn(paul).get("/mes-adhesions");
        assertThat(mine.form("C’est moi : rattacher à mon compte")
                        .submit()
                        .follow()
                        .text())
                .contains("rattaché à votre compte");
        assertThat(it.members.find(line.id()).orElseThrow().party()).isEqualTo(paul.id());
        assertThat(neighbours.signedIn(paul).post(path).status()).isEqualTo(409);
    }

    @Test
    void what_was_written_to_join_is_kept_in_the_register_alone_once_it_is_accepted() {
        var it = new Association("La Saulaie", beans);
        var odile = web.visitor();
        odile.get("/adherer/" + it.house.id())
                .form("Demander à adhérer")
                .fill("Nom", "Odile Garnier")
                .fill("Courriel", "odile.saulaie@exemple.org")
                .submit();
        odile.get(it.link("odile.saulaie@exemple.org"))
                .form("Confirmer ma demande")
                .submit();
        it.desk()
                .get(it.url())
                .click("Odile Garnier")
                .form("Répondre")
                .tick("Accepter")
                .submit();
        assertThat(it.members.of(it.house.id()).getFirst().contact().email()).isEqualTo("odile.saulaie@exemple.org");
        assertThat(it.db.sql("select email || phone || address || words || sponsor from membership.application"
                                + " where organisation = :house")
                        .param("house", it.house.id().value())
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    @Test
    void what_nobody_answers_for_a_year_is_forgotten() {
        var it = new Association("La Jonchère", beans);
        var odile = web.visitor();
        odile.get("/adherer/" + it.house.id())
                .form("Demander à adhérer")
                .fill("Nom", "Odile Garnier")
                .fill("Courriel", "odile.jonchere@exemple.org")
                .submit();
        odile.get(it.link("odile.jonchere@exemple.org"))
                .form("Confirmer ma demande")
                .submit();
        clock.forward(Duration.ofDays(360));
        jobs.runNow("membership.forgetting");
        assertThat(applications(it)).isEqualTo(1);
        clock.forward(Duration.ofDays(10));
        jobs.runNow("membership.forgetting");
        assertThat(applications(it)).isZero();
    }

    private static int applications(Association it) {
        return it.db.sql("select count(*) from membership.application where organisation = :house")
                .param("house", it.house.id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void a_suspended_member_reads_why_they_may_not_vote_and_leaves_when_they_want() {
        var it = new Association("La Barque", beans);
        var paul = neighbours.person("Paul Mercadier");
        var line = it.person(paul, "Paul Mercadier", Association.ago(30));
        it.desk()
                .get(line.url())
                .click("Suspendre")
                .form("Suspendre")
                .fill("Raison", "N’a pas rendu les clés")
                .submit();
        var mine = neighbours.signedIn(paul).get("/mes-adhesions");
        assertThat(mine.text()).contains("suspendu", "non : l’adhésion est suspendue", "N’a pas rendu les clés");
        var left = mine.click("Quitter").form("Quitter").submit().follow();
        assertThat(left.text()).contains("Vous n’êtes plus membre", "terminé");
        assertThat(it.desk().get(line.url()).text()).contains("démission", "Paul Mercadier");
    }

    @Test
    void exclusion_is_convened_heard_and_decided_in_this_order() {
        var it = new Association("Le Quai", beans);
        var line = it.person(null, "Odile Garnier", Association.ago(30));
        var path = line.url() + "/exclusion";
        it.desk()
                .get(path)
                .form("Ouvrir la procédure")
                .fill("Ce qui est reproché", "Caisse vidée")
                .submit();
        var asked = it.desk().get(path).form("Convoquer");
        assertThat(asked.fill("Jour", Association.ago(-15).toString())
                        .fill("Lieu", "Salle 2, 18 h")
                        .submit()
                        .text())
                .as("no address: a letter on paper")
                .contains("quel jour la lettre lui a été remise");
        var handed = Association.ago(0).toString();
        assertThat(asked.fill("Lettre remise", handed)
                        .fill("Jour", Association.ago(-10).toString())
                        .submit()
                        .text())
                .contains("15 jours au moins");
        asked.fill("Jour", Association.ago(-15).toString()).submit();
        assertThat(it.desk().get(path).text()).contains("Lettre remise en main propre");
        var early = it.desk()
                .get(path)
                .form("Enregistrer l’audition")
                .fill("Ce que la personne a répondu", "Rien")
                .submit();
        assertThat(early.status()).as("before its day").isEqualTo(422);
        assertThat(it.desk()
                        .post(path, "etape", "DECIDE", "version", "2", "decision", "EXCLUDED", "motif", "x")
                        .status())
                .as("unheard")
                .isEqualTo(409);
        clock.forward(Duration.ofDays(16));
        it.desk()
                .get(path)
                .form("Enregistrer l’audition")
                .tick("sur place")
                .fill("Ce que la personne a répondu", "Elle a tout rendu")
                .submit();
        it.desk()
                .get(path)
                .form("Enregistrer la décision")
                .tick("exclusion")
                .fill("Raison", "Confiance rompue")
                .submit();
        assertThat(it.desk().get(line.url()).text()).contains("terminé", "exclusion", "Confiance rompue");
    }

    @Test
    void only_those_who_keep_the_register_read_it_and_its_files() {
        var it = new Association("Le Pont", beans);
        it.person(null, "Odile Garnier", Association.ago(30));
        var paul = neighbours.person("Paul Mercadier");
        var stranger = neighbours.signedIn(paul);
        for (var end : List.of("", ".csv", "/registre.pdf", "/votants", "/charte", "/categories"))
            assertThat(stranger.get(it.url() + end).status()).as(end).isEqualTo(403);
        neighbours.seat(it.house, paul, Seat.REFERENT);
        assertThat(stranger.get(it.url() + ".csv").body()).contains("Odile Garnier");
        assertThat(stranger.get(it.url() + "/registre.pdf").paper()).contains("Odile Garnier", "Membres : Le Pont");
    }
}
