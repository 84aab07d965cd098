package org.fabcom.governance.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.governance.AgoraWorld;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.decisions.Decision;
import org.fabcom.governance.decisions.Decisions;
import org.fabcom.governance.decisions.NewDecision;
import org.fabcom.governance.proposals.Consent;
import org.fabcom.governance.proposals.ConsentRounds;
import org.fabcom.governance.proposals.Deliberation;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;

/** A body says what it holds to, and by what anybody sees it (specs/governance.md §1.5). */
@FabComTest
class CharterValuesTest {

    private final Neighbours neighbours;
    private final AgoraWorld world;

    private final ApplicationContext beans;

    CharterValuesTest(Neighbours neighbours, Bodies bodies, ApplicationContext beans) {
        this.beans = beans;
        this.neighbours = neighbours;
        this.world = new AgoraWorld(neighbours, bodies);
    }

    @Test
    void a_value_says_by_which_sign_it_is_seen_and_keeps_what_it_said_before() {
        var manager = neighbours.signedIn(world.aline);
        var path = world.body.url() + "/valeurs";
        var form = manager.get(path + "/nouvelle")
                .form("Enregistrer cette valeur")
                .set("nom", "Accueillir")
                .set("phrase", "Qui vient est reçu.");
        var unsigned = form.submit();
        assertThat(unsigned.status()).isEqualTo(422);
        assertThat(unsigned.text()).contains("Dites à quel signe on voit qu’elle est tenue");
        form.set("signe", "La porte est ouverte le jeudi.");
        form.submit();
        form.submit();
        var bruno = neighbours.signedIn(world.bruno);
        var read = bruno.get(path);
        assertThat(read.page().select("main section h2")).as("sent twice").hasSize(1);
        assertThat(read.text()).contains("À quoi on le voit La porte est ouverte le jeudi.");
        assertThat(read.page().select("main form:not([action$=/signer])")).isEmpty();
        assertThat(bruno.get(path + "/nouvelle").status()).isEqualTo(403);
        assertThat(neighbours
                        .signedIn(neighbours.person("Denis Loin"))
                        .get(path)
                        .status())
                .isEqualTo(404);
        var change = manager.get(path).click("Modifier Accueillir").form("Enregistrer cette valeur");
        change.set("signe", "Un café est servi à qui arrive.").submit();
        assertThat(change.submit().status()).as("somebody was faster").isEqualTo(409);
        assertThat(bruno.get(path).text())
                .contains("Un café est servi")
                .contains("Aline Prévost écrivait « Accueillir »", "La porte est ouverte le jeudi");
        manager.get(path).form("Retirer Accueillir").submit();
        assertThat(bruno.get(path).text()).contains("Accueillir", "retirée le");
    }

    /** Under a name, once each; the year of a value counts decisions, not people. */
    @Test
    void people_say_which_value_a_decision_serves_or_strains_and_the_value_shows_its_year() {
        var manager = neighbours.signedIn(world.aline);
        manager.get(world.body.url() + "/valeurs/nouvelle")
                .form("Enregistrer cette valeur")
                .set("nom", "Accueillir")
                .set("phrase", "Qui vient est reçu.")
                .set("signe", "La porte est ouverte le jeudi.")
                .submit();
        var decision = decided("Fermer le jeudi");
        var bruno = neighbours.signedIn(world.bruno);
        var form = bruno.get(decision.url())
                .click("Dire quelle valeur elle sert")
                .form("Le dire")
                .set("valeur", value());
        assertThat(form.submit().text()).contains("Dites si la décision la sert");
        assertThat(form.tick("la met à l’épreuve").submit().text()).contains("Dites en quoi elle la met à l’épreuve");
        assertThat(form.set("raison", "La porte reste close.").submit().follow().text())
                .contains("Met « Accueillir » à l’épreuve, selon " + world.bruno.name() + " : La porte reste close.");
        manager.get(decision.url())
                .click("Dire quelle valeur elle sert")
                .form("Le dire")
                .set("valeur", value())
                .tick("la met à l’épreuve")
                .set("raison", "Moi aussi.")
                .submit();
        assertThat(bruno.get(world.body.url() + "/valeurs").text())
                .contains("servie par aucune décision, mise à l’épreuve par une.", decision.reference());
        form.tick("la sert").set("raison", "").submit();
        assertThat(bruno.get(world.body.url() + "/valeurs").text())
                .contains("servie par une décision, mise à l’épreuve par une.");
        bruno.get(decision.url())
                .click("Dire quelle valeur elle sert")
                .form("Retirer")
                .submit();
        assertThat(bruno.get(decision.url()).text()).doesNotContain("selon " + world.bruno.name());
        assertThat(bruno.get(world.body.url() + "/valeurs").text())
                .contains("servie par aucune décision, mise à l’épreuve par une.");
        var stranger = neighbours.signedIn(neighbours.person("Denis Loin"));
        assertThat(stranger.get(world.body.url() + "/decision/" + decision.id() + "/valeurs")
                        .status())
                .isEqualTo(404);
        var other = new AgoraWorld(neighbours, beans.getBean(Bodies.class));
        neighbours
                .signedIn(other.aline)
                .get(other.body.url() + "/valeurs/nouvelle")
                .form("Enregistrer cette valeur")
                .set("nom", "Ailleurs")
                .set("phrase", "D’un autre.")
                .set("signe", "Ailleurs.")
                .submit();
        var foreign = beans.getBean(CharterValues.class).of(other.body.id()).getFirst();
        assertThatThrownBy(() -> beans.getBean(ValueCitations.class)
                        .say(decision.id(), foreign.id(), false, "", world.bruno.id()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    /** A signature stays with its words: other words are signed anew, and nobody signs what they have not read. */
    @Test
    void values_are_signed_as_they_stand() {
        var manager = neighbours.signedIn(world.aline);
        var path = world.body.url() + "/valeurs";
        assertThat(manager.get(path).text()).doesNotContain("Signer ces valeurs");
        manager.get(path + "/nouvelle")
                .form("Enregistrer cette valeur")
                .set("nom", "Accueillir")
                .set("phrase", "Qui vient est reçu.")
                .set("signe", "La porte est ouverte le jeudi.")
                .submit();
        var bruno = neighbours.signedIn(world.bruno);
        var late = bruno.get(path).form("Signer ces valeurs");
        neighbours.signedIn(world.chloe).get(path).form("Signer ces valeurs").submit();
        var change = manager.get(path).click("Modifier Accueillir").form("Enregistrer cette valeur");
        change.set("signe", "Un café est servi.").submit();
        assertThat(late.submit().follow().text())
                .contains("ont changé depuis que vous les avez lues", "Personne ne les a signées telles qu’elles sont")
                .contains("Une autre avait signé d’autres mots", world.chloe.name());
        var signed = bruno.get(path).form("Signer ces valeurs").submit().follow();
        assertThat(signed.text())
                .contains("Une personne les a signées telles qu’elles sont")
                .doesNotContain("Signer ces valeurs");
        var back = manager.get(path).click("Modifier Accueillir").form("Enregistrer cette valeur");
        back.set("signe", "La porte est ouverte le jeudi.").submit();
        assertThat(neighbours.signedIn(world.chloe).get(path).text())
                .as("the very words she signed")
                .doesNotContain("Signer ces valeurs");
    }

    /** Told once of each wording, by nobody’s memory; who changed them knows, and who signed these very words has nothing to do. */
    @Test
    void whoever_signed_other_words_is_told_to_read_and_sign_anew() {
        var manager = neighbours.signedIn(world.aline);
        var path = world.body.url() + "/valeurs";
        manager.get(path + "/nouvelle")
                .form("Enregistrer cette valeur")
                .set("nom", "Accueillir")
                .set("phrase", "Qui vient est reçu.")
                .set("signe", "La porte est ouverte le jeudi.")
                .submit();
        for (var it : java.util.List.of(world.aline, world.chloe))
            neighbours.signedIn(it).get(path).form("Signer ces valeurs").submit();
        manager.get(path)
                .click("Modifier Accueillir")
                .form("Enregistrer cette valeur")
                .set("signe", "Un café est servi.")
                .submit();
        assertThat(told(world.chloe)).isEqualTo(1);
        assertThat(told(world.aline)).as("she changed them").isZero();
        assertThat(told(world.bruno)).as("he signed nothing").isZero();
        assertThat(neighbours.signedIn(world.chloe).get("/moi/avis").text())
                .contains("ont changé depuis que vous les avez signées");
        neighbours.signedIn(world.chloe).get(path).form("Signer ces valeurs").submit();
        manager.get(path).form("Retirer Accueillir").submit();
        assertThat(told(world.chloe)).as("nothing is left to sign").isEqualTo(1);
    }

    private int told(org.fabcom.people.Person person) {
        return beans.getBean(Sql.class)
                .sql("select count(*) from talk.notice where person = :person and kind = 'governance.resign'")
                .param("person", person.id().value())
                .single(Integer.class);
    }

    /** While it is talked about, not only once it is decided. */
    @Test
    void an_argument_and_an_objection_say_which_value_is_at_stake() {
        var manager = neighbours.signedIn(world.aline);
        manager.get(world.body.url() + "/valeurs/nouvelle")
                .form("Enregistrer cette valeur")
                .set("nom", "Accueillir")
                .set("phrase", "Qui vient est reçu.")
                .set("signe", "La porte est ouverte le jeudi.")
                .submit();
        var deliberation = beans.getBean(Deliberation.class);
        var id = world.published(deliberation, "Le jeudi, on ferme.", null);
        var path = world.body.url() + "/propositions/" + id;
        var chloe = neighbours.signedIn(world.chloe);
        assertThat(chloe.post(
                                path + "/arguments",
                                "genre",
                                "AGAINST",
                                "dit",
                                "Non.",
                                "valeur",
                                java.util.UUID.randomUUID() + "")
                        .status())
                .isEqualTo(422);
        chloe.post(path + "/arguments", "genre", "AGAINST", "dit", "La porte reste close.", "valeur", value());
        assertThat(chloe.get(path).page().select("#debat").text().replace('\u202f', ' '))
                .contains("Valeur en jeu : Accueillir");
        deliberation.freeze(id, "", world.member(world.bruno));
        var consent = beans.getBean(Consent.class);
        consent.open(
                id,
                beans.getBean(java.time.Clock.class).instant().plus(java.time.Duration.ofDays(9)),
                ConsentRounds.Fallback.BALLOT,
                world.manager());
        chloe.post(path + "/objections", "sorte", "OBJECTION", "objection", "On ferme la porte.", "valeur", value());
        assertThat(chloe.get(path).page().select("#consentement").text().replace('\u202f', ' '))
                .contains("Valeur en jeu : Accueillir");
        var other = new AgoraWorld(neighbours, beans.getBean(Bodies.class));
        var elsewhere = other.published(deliberation, "Ailleurs.", null);
        assertThatThrownBy(() -> beans.getBean(Sql.class)
                        .sql(
                                "insert into governance.argument (id, proposal, text_at, kind, words, value, said_by, said_at)"
                                        + " values (gen_random_uuid(), :id, 1, 'FOR', 'x', cast(:value as uuid), :by, now())")
                        .param(
                                "id",
                                elsewhere,
                                "value",
                                value(),
                                "by",
                                world.chloe.id().value())
                        .update())
                .as("a value of another body")
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private String value() {
        return beans.getBean(CharterValues.class)
                .of(world.body.id())
                .getFirst()
                .id()
                .toString();
    }

    private Decision decided(String title) {
        return beans.getBean(Decisions.class)
                .enter(
                        new NewDecision(
                                world.body,
                                title,
                                "Le jeudi, on ferme.",
                                "b".repeat(64),
                                "majorité",
                                "12 pour",
                                world.body.url(),
                                Days.today(beans.getBean(java.time.Clock.class)),
                                null,
                                world.aline.id(),
                                List.of(),
                                null),
                        null);
    }

    /** A charter is read whole: forty values at most hold at once. */
    @Test
    void a_body_holds_to_forty_values_at_most() {
        var manager = neighbours.signedIn(world.aline);
        var path = world.body.url() + "/valeurs/nouvelle";
        for (int i = 0; i < CharterValues.MOST; i++)
            assertThat(value(manager, path, "Valeur " + i).status()).isEqualTo(303);
        assertThat(value(manager, path, "De trop").follow().text()).contains("40");
        assertThat(beans.getBean(CharterValues.class).of(world.body.id())).hasSize(CharterValues.MOST);
    }

    private static WebAnswer value(WebVisitor manager, String path, String name) {
        return manager.get(path)
                .form("Enregistrer cette valeur")
                .set("nom", name)
                .set("phrase", "Une phrase.")
                .set("signe", "Un signe.")
                .submit();
    }
}
