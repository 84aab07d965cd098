package org.fabcom.people.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.nimbusds.jwt.JWTClaimsSet;
import org.fabcom.instance.Answers;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.people.Seats;
import org.fabcom.people.guard.NewLock;
import org.fabcom.testing.Browser;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.OpenedHere;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People come in with the account of another house; each thing that may be wrong with its answer keeps them out. */
@FabComTest
class ElsewhereTest {

    private final Web web;
    private final Neighbours neighbours;
    private final People people;
    private final Seats seats;
    private final NewLock lock;
    private final Answers answers;
    private final OpenedHere opened;
    private final MovedClock clock;
    private final Sql db;
    private final Person anne;
    private final StandInHouse house;

    ElsewhereTest(
            Web web,
            Neighbours neighbours,
            People people,
            Seats seats,
            NewLock lock,
            Answers answers,
            OpenedHere opened,
            MovedClock clock,
            Sql db) {
        this.web = web;
        this.neighbours = neighbours;
        this.people = people;
        this.seats = seats;
        this.lock = lock;
        this.answers = answers;
        this.opened = opened;
        this.clock = clock;
        this.db = db;
        this.anne = neighbours.person("Anne", InstanceRole.ADMINISTRATOR);
        this.house = new StandInHouse(clock);
        opened.here(true);
    }

    @AfterEach
    void without() {
        house.close();
        opened.here(false);
        clock.back();
        answers.save(Map.of("two_steps", ""), null);
        for (var it : List.of("provider", "arrival", "link", "group", "seat"))
            db.sql("delete from people.oidc_" + it).update();
    }

    private WebAnswer name(String issuer, boolean signsUp) {
        var form = neighbours
                .signedIn(anne)
                .get("/administration/connexion-ailleurs")
                .form("Enregistrer")
                .fill("Nom", "Le Pôle")
                .fill("Adresse de l’émetteur", issuer)
                .fill("Identifiant du client", StandInHouse.CLIENT)
                .fill("Secret", StandInHouse.SECRET);
        return (signsUp ? form.tick("Un compte pour qui") : form).submit();
    }

    /** There and back; where the browser is sent then. */
    private WebAnswer come(WebVisitor visitor) {
        return visitor.get(
                house.agreed(visitor.get("/connexion/ailleurs?suite=/moi").header("Location")));
    }

    @Test
    void the_button_stands_there_once_a_house_is_named_that_answers_by_its_own_name() {
        assertThat(web.visitor().get("/connexion").body()).doesNotContain("/connexion/ailleurs");
        assertThat(web.visitor().get("/connexion/ailleurs").status()).isEqualTo(404);
        house.callsItself("https://autre.exemple.org");
        assertThat(name(house.address(), true).text()).contains("la maison ne se nomme pas");
        house.callsItself(house.address());
        assertThat(name(house.address(), true).status()).isEqualTo(303);
        assertThat(web.visitor().get("/connexion").text()).contains("Se connecter avec Le Pôle");
        var kept = db.sql("select secret from people.oidc_provider").single((row, n) -> row.getBytes(1));
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(StandInHouse.SECRET);
        opened.here(false);
        assertThat(name(house.address(), true).status())
                .as("the guard of what goes out")
                .isEqualTo(422);
        assertThat(name("https://127.0.0.1", true).status()).isEqualTo(422);
    }

    @Test
    void whoever_has_no_account_gets_one_where_the_instance_says_so() {
        name(house.address(), false);
        house.tells("s-1", "ines.pole@exemple.org", true);
        var ines = web.visitor();
        var sentTo = URI.create(ines.get("/connexion/ailleurs").header("Location"));
        var left = StandInHouse.query(sentTo.getRawQuery());
        assertThat(left).containsEntry("code_challenge_method", "S256").containsKeys("state", "nonce");
        assertThat(come(ines).follow().text()).contains("n’a pas de compte ici");
        name(house.address(), true);
        assertThat(come(ines).location()).isEqualTo("/moi");
        assertThat(ines.get("/moi").text()).contains("Inès Martin");
        assertThat(ines.cookie("JSESSIONID")).isEmpty();
        assertThat(people.byEmail(new Email("ines.pole@exemple.org"))).isPresent();
        var sent = house.exchanges.getLast();
        assertThat(sent.get("code_verifier")).hasSize(64);
        assertThat(new String(
                        Base64.getDecoder().decode(sent.get("authorization").substring(6)), StandardCharsets.UTF_8))
                .isEqualTo("fabrique:secret+de+la+maison");
        assertThat(come(web.visitor()).location()).as("the same account again").isEqualTo("/moi");
    }

    @Test
    void an_account_that_exists_is_opened_only_after_its_owner_said_so() {
        name(house.address(), true);
        var lucie = neighbours.person("Lucie");
        house.tells("s-2", lucie.email().text().toUpperCase(java.util.Locale.ROOT), true);
        var browser = web.visitor();
        var door = come(browser).follow();
        assertThat(door.text()).contains("Votre adresse a déjà un compte ici");
        assertThat(browser.get("/moi").status()).as("not in").isEqualTo(303);
        var join = door.form("Se connecter")
                .fill("Courriel", lucie.email().text())
                .fill("Mot de passe", Neighbours.PASSWORD)
                .submit()
                .follow();
        assertThat(join.text()).contains("Le Pôle vous connaît sous la même adresse");
        assertThat(join.form("Relier au Pôle").submit().follow().text()).contains("C’est relié");
        assertThat(letters("Un autre compte ouvre maintenant le vôtre")).isEqualTo(1);
        assertThat(come(web.visitor()).location()).isEqualTo("/moi");
        assertThat(lock.keys(lucie.id())).hasSize(1);
        lock.recover(lucie.id());
        assertThat(come(web.visitor()).location())
                .as("a new password is a new lock")
                .startsWith("/connexion?suite=");
    }

    @Test
    void another_address_is_not_joined_nor_in_another_browser() {
        name(house.address(), true);
        var lucie = neighbours.person("Lucie");
        house.tells("s-3", neighbours.person("Nadia").email().text(), true);
        var browser = neighbours.signedIn(lucie);
        assertThat(come(browser).location()).isEqualTo("/moi/relier");
        assertThat(browser.get("/moi/relier").text()).contains("Elles doivent être les mêmes");
        assertThat(browser.post("/moi/relier").follow().text()).contains("doivent être les mêmes");
        house.tells("s-4", lucie.email().text(), true);
        come(web.visitor());
        assertThat(neighbours.signedIn(lucie).post("/moi/relier").follow().text())
                .contains("autre navigateur");
        assertThat(db.sql("select count(*) from people.oidc_link").single(Long.class))
                .isZero();
    }

    @Test
    void an_address_that_the_house_did_not_confirm_opens_nothing() {
        name(house.address(), true);
        house.tells("s-5", neighbours.person("Lucie").email().text(), false);
        assertThat(come(web.visitor()).follow().text()).contains("n’a pas confirmé votre adresse");
        assertThat(db.sql("select count(*) from people.oidc_arrival where subject is not null")
                        .single(Long.class))
                .isZero();
    }

    @Test
    void an_answer_with_anything_wrong_lets_nobody_in() {
        name(house.address(), true);
        house.tells("s-6", "personne@exemple.org", true);
        for (Consumer<JWTClaimsSet.Builder> wrong : List.<Consumer<JWTClaimsSet.Builder>>of(
                it -> it.claim("nonce", "autre"),
                it -> it.issuer("https://autre.exemple.org"),
                it -> it.audience("un autre client"),
                it -> it.audience(List.of(StandInHouse.CLIENT, "un autre client")),
                it -> it.claim("azp", "un autre client"),
                it -> it.expirationTime(Date.from(clock.instant().minusSeconds(120))),
                it -> it.expirationTime(null),
                it -> it.subject("quelqu’un d’autre"))) {
            house.errs(wrong);
            assertThat(come(web.visitor()).follow().text()).contains("ne peut pas être vérifié");
        }
        house.errs(it -> {});
        house.signsWithAnotherKey();
        assertThat(come(web.visitor()).follow().text()).contains("ne peut pas être vérifié");
        assertThat(people.byEmail(new Email("personne@exemple.org"))).isEmpty();
    }

    @Test
    void an_answer_is_good_once_in_the_browser_that_left_and_from_that_house() {
        name(house.address(), true);
        house.tells("s-7", "une.fois@exemple.org", true);
        var ines = web.visitor();
        var back = house.agreed(ines.get("/connexion/ailleurs").header("Location"));
        assertThat(web.visitor().get(back).follow().text()).contains("autre navigateur");
        assertThat(ines.get(back + "&iss=https://autre.exemple.org").follow().text())
                .contains("vérifié");
        assertThat(ines.get(back).follow().text()).as("once").contains("autre navigateur");
        var late = house.agreed(ines.get("/connexion/ailleurs").header("Location"));
        clock.forward(java.time.Duration.ofMinutes(31));
        assertThat(ines.get(late).follow().text()).contains("Trop de temps");
        assertThat(people.byEmail(new Email("une.fois@exemple.org"))).isEmpty();
    }

    @Test
    void groups_give_seats_and_take_back_only_what_they_gave() {
        name(house.address(), true);
        var garden = neighbours.association("Le Jardin des Iris", anne);
        var shed = neighbours.association("La Remise des Iris", anne);
        rule("jardin", "Le Jardin des Iris", "REFERENT");
        rule("remise", "La Remise des Iris", "MEMBER");
        house.tells("s-8", "groupes@exemple.org", true, "jardin", "inconnu");
        come(web.visitor());
        var ines = people.byEmail(new Email("groupes@exemple.org")).orElseThrow();
        assertThat(seats.of(ines.id())).containsOnly(Map.entry(garden.id(), Seat.REFERENT));
        house.tellsNoGroups();
        come(web.visitor());
        assertThat(seats.of(ines.id())).as("unknown is not none").hasSize(1);
        neighbours.seat(shed, ines, Seat.MANAGER);
        house.tells("s-8", "groupes@exemple.org", true, "remise");
        come(web.visitor());
        assertThat(seats.of(ines.id())).containsOnly(Map.entry(shed.id(), Seat.MANAGER));
        house.tells("s-8", "groupes@exemple.org", true);
        come(web.visitor());
        assertThat(seats.of(ines.id())).as("given by hand").containsOnly(Map.entry(shed.id(), Seat.MANAGER));
    }

    private void rule(String group, String organisation, String seat) {
        String[] said = {"groupe", group, "structure", organisation, "place", seat};
        neighbours.signedIn(anne).post("/administration/connexion-ailleurs/groupes", said);
    }

    @Test
    void two_steps_are_asked_as_always_and_a_house_that_goes_leaves_accounts() {
        name(house.address(), true);
        var nadia = neighbours.person("Nadia", InstanceRole.MEDIATOR);
        house.tells("s-9", nadia.email().text(), true);
        var browser = neighbours.signedIn(nadia);
        come(browser);
        browser.post("/moi/relier");
        answers.save(Map.of("two_steps", "oui"), null);
        assertThat(come(web.visitor()).location()).startsWith("/moi/deux-etapes");
        answers.save(Map.of("two_steps", ""), null);
        neighbours.signedIn(anne).post("/administration/connexion-ailleurs/retirer");
        assertThat(people.find(nadia.id())).isPresent();
        assertThat(web.visitor().get("/connexion").text()).doesNotContain("Le Pôle");
    }

    @Test
    void the_pages_have_no_barrier() {
        name(house.address(), true);
        neighbours.association("Les Jardins partagés du Gué", anne);
        rule("jardins-du-gue", "Les Jardins partagés du Gué", "MEMBER");
        house.tells("s-10", anne.email().text(), true);
        var browser = neighbours.signedIn(anne);
        come(browser);
        var both = Map.of("maison", "/administration/connexion-ailleurs", "relier", "/moi/relier");
        Browser.get().walk(web, browser, "ailleurs", both);
        browser.post("/moi/relier");
        Browser.get().walk(web, browser, "ailleurs", Map.of("relie", "/moi/relier"));
        Browser.get().walk(web, web.visitor(), "ailleurs", Map.of("porte", "/connexion"));
    }

    private long letters(String subject) {
        var sql = "select count(*) from post.letter where subject = :subject";
        return db.sql(sql).param("subject", subject).single(Long.class);
    }
}
