package org.fabcom.people.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.console.Console;
import org.fabcom.kernel.console.Refused;
import org.fabcom.kernel.console.Terminal;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Accounts at the terminal of the host: each act goes through reception, is journalled without an actor, and is told by letter. */
@FabComTest
class PersonCommandTest {

    private static final String NEW = "un mot de passe long et neuf 47";

    private final PersonCommand command;
    private final People people;
    private final Neighbours neighbours;
    private final Web web;
    private final Settings settings;
    private final MovedClock clock;
    private final Sql db;
    private final List<String> said = new ArrayList<>();

    PersonCommandTest(
            PersonCommand command,
            People people,
            Neighbours neighbours,
            Web web,
            Settings settings,
            MovedClock clock,
            Sql db) {
        this.command = command;
        this.people = people;
        this.neighbours = neighbours;
        this.web = web;
        this.settings = settings;
        this.clock = clock;
        this.db = db;
    }

    @AfterEach
    void now() {
        clock.back();
    }

    @Test
    void whoever_is_invited_chooses_a_password_by_the_link_and_comes_in() {
        run("invite", "rose@exemple.org", "Rose Lamy");
        assertThat(said.getFirst()).as("no mail server is set: nothing leaves").contains("FABCOM_SMTP_HOST");
        var link = link();
        assertThat(letter("rose@exemple.org")).contains(link).doesNotContain("Rose");
        assertThat(acts("rose@exemple.org")).containsExactly("PERSON_INVITED");
        var rose = web.visitor();
        assertThat(rose.post("/connexion", "courriel", "rose@exemple.org", "password", "")
                        .status())
                .as("nobody knows the first password")
                .isEqualTo(422);
        clock.forward(Duration.ofDays(6));
        var chosen = rose.post("/mot-de-passe/nouveau", "jeton", token(link), "password", NEW);
        assertThat(chosen.status()).as(chosen.text()).isEqualTo(303);
        assertThat(rose.get("/moi").text()).contains("Rose Lamy");
        assertThat(rose.get(link).status()).as("once").isEqualTo(410);
    }

    @Test
    void an_invitation_serves_for_a_week_and_a_second_one_is_refused() {
        run("invite", "lise@exemple.org", "Lise");
        var link = link();
        clock.forward(Duration.ofDays(7).plusSeconds(1));
        assertThat(web.visitor().get(link).status()).isEqualTo(410);
        assertThatThrownBy(() -> run("invite", "Lise@exemple.org", "Lise"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("reset-link");
        assertThatThrownBy(() -> run("invite", "sans-arobase", "Lise")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> run("invite", "a@exemple.org", " ")).isInstanceOf(Refused.class);
        assertThat(people.byEmail(new Email("a@exemple.org"))).isEmpty();
    }

    @Test
    void the_administration_is_given_once_journalled_without_an_actor_and_seen_in_the_journal() {
        var anne = neighbours.person("Anne");
        var address = anne.email().text();
        run("admin", address);
        assertThat(neighbours.signedIn(anne).get("/administration/journal").text())
                .contains("l’hébergement, au terminal");
        assertThat(letter(address)).contains("administration");
        run("admin", address);
        assertThat(said.getLast()).contains("déjà");
        assertThat(db.sql("select actor is null from people.rights_change where subject = :id and act = 'ROLE_GRANTED'")
                        .param("id", anne.id().value())
                        .list(Boolean.class))
                .containsExactly(true);
        assertThatThrownBy(() -> run("admin", "personne@exemple.org")).isInstanceOf(Refused.class);
    }

    @Test
    void a_link_for_another_password_is_journalled_and_its_owner_told() {
        var marc = neighbours.person("Marc");
        var address = marc.email().text();
        run("reset-link", address);
        var link = link();
        assertThat(letter(address)).as("the letter tells, it opens nothing").doesNotContain(token(link));
        assertThat(acts(address)).contains("PASSWORD_LINK_MADE");
        clock.forward(Duration.ofMinutes(119));
        assertThat(web.visitor().get(link).status()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(2));
        assertThat(web.visitor().get(link).status()).isEqualTo(410);
    }

    @Test
    void the_list_names_accounts_with_their_roles() {
        var zoe = neighbours.person("Zoé", InstanceRole.MEDIATOR, InstanceRole.CATALOGUE_EDITOR);
        run("list");
        assertThat(said)
                .anySatisfy(line -> assertThat(line)
                        .startsWith(zoe.email().text() + "  ")
                        .contains("mediator", "catalogue-editor")
                        .endsWith(zoe.name()));
    }

    @Test
    void other_words_are_answered_with_the_usage() {
        for (var words : List.of(List.<String>of(), List.of("invite", "a@b.org"), List.of("list", "x"), List.of("go")))
            assertThatThrownBy(() -> command.run(words)).isInstanceOf(Refused.class);
    }

    private void run(String... words) {
        Console.speakingTo(new Listening(said), () -> command.run(List.of(words)));
    }

    private record Listening(List<String> said) implements Terminal {
        @Override
        public Locale language() {
            return Locale.FRENCH;
        }

        @Override
        public void line(String text) {
            said.add(text);
        }

        @Override
        public void error(String text) {
            said.add(text);
        }
    }

    /** The last thing said, from the path on. */
    private String link() {
        assertThat(said.getLast()).startsWith(settings.url("/"));
        return said.getLast().substring(settings.url("").length());
    }

    private static String token(String link) {
        return link.substring(link.indexOf("jeton=") + "jeton=".length());
    }

    private String letter(String recipient) {
        return db.sql("select plain from post.letter where recipient = :to order by created_at desc limit 1")
                .param("to", recipient)
                .single(String.class);
    }

    private List<String> acts(String address) {
        return db.sql("""
                select act from people.rights_change c join people.person p on p.id = c.subject where p.email = :email
                """).param("email", address).list(String.class);
    }
}
