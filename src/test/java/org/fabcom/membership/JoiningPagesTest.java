package org.fabcom.membership;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** From asking to the register (E1, E2, G43). */
@FabComTest
class JoiningPagesTest extends WithRegister {

    JoiningPagesTest(ApplicationContext beans) {
        super(beans);
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
        assertThat(it.db.sql("select count(*) from talk.notice where person = :jeanne and read_at is null")
                        .param("jeanne", it.jeanne.id().value())
                        .single(Integer.class))
                .as("what is answered waits for nobody")
                .isZero();
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
        registers.change(new Register(it.house.id(), Register.Entry.OPEN, "Bienvenue", false, 15, 1));
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
}
