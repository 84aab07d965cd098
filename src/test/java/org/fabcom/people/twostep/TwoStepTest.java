package org.fabcom.people.twostep;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Together;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Two steps offered to everybody: set up, asked, spent once, counted, lost, turned off. */
@FabComTest
class TwoStepTest extends WithTelephone {

    TwoStepTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void lucie_sets_it_up_and_from_then_on_the_password_alone_opens_nothing() {
        var lucie = neighbours.person("Lucie");
        var here = neighbours.signedIn(lucie);
        var elsewhere = neighbours.signedIn(lucie);
        var page = here.get("/moi/deux-etapes")
                .form("Régler la deuxième étape")
                .submit()
                .follow();
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        var key = page.page().select("#cle code").text();
        assertThat(key).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
        assertThat(page.page().select(".qr path").attr("d")).isNotEmpty();
        assertThat(page.page().select("main a[href^=otpauth]").attr("href"))
                .contains(
                        "secret=" + key.replace(" ", ""),
                        "issuer=",
                        lucie.email().text().replace("@", "%40"));
        var field = page.page().select("input[name=code]");
        assertThat(field.attr("autocomplete")).isEqualTo("one-time-code");
        assertThat(field.attr("inputmode")).isEqualTo("numeric");
        var telephone = Telephone.reading(page, clock);
        var wrong = page.form("Terminer").fill("Code", telephone.wrong(1)).submit();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(Telephone.password(web.visitor(), lucie).location()).isEqualTo("/");

        var done = page.form("Terminer").fill("Code", telephone.code(-1)).submit();
        assertThat(done.header("Cache-Control")).isEqualTo("no-store");
        assertThat(done.page().select(".papers code").eachText())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(it -> it.matches("[0-9]{4} [0-9]{4} [0-9]{4}"));
        assertThat(new LettersTo(db).kinds(lucie)).contains("people.mail.twostep.on");
        assertThat(elsewhere.get("/moi").status()).as("came in with one step").isEqualTo(303);
        assertThat(here.get("/moi").status()).isEqualTo(200);

        var visitor = web.visitor();
        assertThat(Telephone.password(visitor, lucie).location()).isEqualTo("/connexion/code");
        assertThat(visitor.get("/moi").location()).as("half in is outside").startsWith("/connexion?suite=");
        var asked = visitor.get("/connexion/code");
        assertThat(asked.page().select("input[name=code]").attr("autocomplete")).isEqualTo("one-time-code");
        assertThat(asked.form("Se connecter")
                        .fill("Code", telephone.code())
                        .submit()
                        .location())
                .isEqualTo("/");
        assertThat(visitor.get("/moi").h1()).isEqualTo("Bonjour Lucie");
    }

    @Test
    void the_key_is_shown_in_the_browser_that_sets_it_up_and_never_again() {
        var lucie = neighbours.person("Lucie");
        var here = neighbours.signedIn(lucie);
        here.get("/moi/deux-etapes").form("Régler la deuxième étape").submit();
        assertThat(neighbours
                        .signedIn(lucie)
                        .get("/moi/deux-etapes/application")
                        .status())
                .isEqualTo(303);
        Telephone.setUp(here, clock);
        assertThat(here.get("/moi/deux-etapes/application").status()).isEqualTo(303);
        assertThat(here.post("/moi/deux-etapes/commencer").status()).isEqualTo(303);
        assertThat(here.get("/moi/deux-etapes/application").location()).startsWith("/moi/deux-etapes");
    }

    @Test
    void a_telephone_may_be_half_a_minute_wrong_and_not_a_whole_one() {
        var lucie = neighbours.person("Lucie");
        var telephone = Telephone.setUp(neighbours.signedIn(lucie), clock);
        for (int wrong : new int[] {-3, -2, 2, 3})
            assertThat(enter(lucie, telephone.code(wrong)).status())
                    .as(wrong + " steps")
                    .isEqualTo(422);
        clock.forward(Duration.ofMinutes(2));
        assertThat(enter(lucie, telephone.code(-1)).location()).isEqualTo("/");
        assertThat(enter(lucie, telephone.code(1)).location()).isEqualTo("/");
        assertThat(enter(lucie, telephone.code(0)).status())
                .as("earlier than one that was taken")
                .isEqualTo(422);
    }

    @Test
    void no_code_serves_twice_even_at_once() throws Exception {
        var lucie = neighbours.person("Lucie");
        var telephone = Telephone.setUp(neighbours.signedIn(lucie), clock);
        assertThat(enter(lucie, telephone.code(-1)).status())
                .as("that of the setting up")
                .isEqualTo(422);
        var code = telephone.code();
        Callable<Integer> come = () -> enter(lucie, code).status();
        assertThat(Together.all(Collections.nCopies(8, come))).containsOnlyOnce(303);
        assertThat(enter(lucie, code).status()).isEqualTo(422);
    }

    @Test
    void a_half_sign_in_lets_one_in_and_not_two() throws Exception {
        var lucie = neighbours.person("Lucie");
        var telephone = Telephone.setUp(neighbours.signedIn(lucie), clock);
        var visitor = web.visitor();
        Telephone.password(visitor, lucie);
        var half = visitor.cookie("fc-step");
        var codes = telephone.papers();
        var work = new java.util.ArrayList<Callable<Integer>>();
        for (int i = 0; i < 8; i++) {
            var paper = codes.get(i);
            work.add(() -> web.visitor()
                            .carrying("fc-step", half)
                            .post("/connexion/code", "code", paper)
                            .location()
                            .equals("/")
                    ? 1
                    : 0);
        }
        assertThat(Together.all(work).stream().mapToInt(it -> it).sum()).isEqualTo(1);
    }

    @Test
    void of_twenty_wrong_codes_ten_are_read_and_the_right_one_waits_too() {
        var lucie = neighbours.person("Lucie");
        var telephone = Telephone.setUp(neighbours.signedIn(lucie), clock);
        clock.forward(Duration.ofMinutes(15));
        var visitor = web.visitor();
        Telephone.password(visitor, lucie);
        var statuses = new java.util.ArrayList<Integer>();
        for (int i = 0; i < 20; i++)
            statuses.add(
                    visitor.post("/connexion/code", "code", telephone.wrong(i)).status());
        assertThat(statuses.subList(0, 10)).containsOnly(422);
        assertThat(statuses.subList(10, 20)).containsOnly(429);
        assertThat(visitor.post("/connexion/code", "code", telephone.code()).status())
                .isEqualTo(429);
        assertThat(enter(lucie, telephone.papers().getFirst()).status())
                .as("another browser, another kind of code")
                .isEqualTo(429);
        assertThat(new LettersTo(db).kinds(lucie)).containsOnlyOnce("people.mail.twostep.guessed");
        clock.forward(Duration.ofMinutes(15));
        assertThat(enter(lucie, telephone.code()).location()).isEqualTo("/");
    }

    @Test
    void a_code_from_the_paper_stands_for_the_telephone_once() throws Exception {
        var lucie = neighbours.person("Lucie");
        var here = neighbours.signedIn(lucie);
        var telephone = Telephone.setUp(here, clock);
        var paper = telephone.papers().getFirst();
        Callable<Integer> come = () -> enter(lucie, paper).status();
        assertThat(Together.all(Collections.nCopies(8, come))).containsOnlyOnce(303);
        assertThat(new LettersTo(db).kinds(lucie)).containsOnlyOnce("people.mail.twostep.paper");
        assertThat(enter(lucie, telephone.papers().get(1).replace(" ", "-")).location())
                .as("however it is written")
                .isEqualTo("/");
        assertThat(here.get("/moi/deux-etapes").text()).contains("Il reste 8 codes de secours");
        assertThat(enter(neighbours.person("Nadia"), telephone.papers().get(2)).location())
                .as("somebody without two steps is asked for none")
                .isEqualTo("/connexion");
    }

    @Test
    void what_was_wrong_is_said_by_what_was_typed_and_whom_to_ask_is_one_link_away() {
        var lucie = neighbours.person("Lucie");
        var telephone = Telephone.setUp(neighbours.signedIn(lucie), clock);
        assertThat(enter(lucie, telephone.papers().getFirst()).location()).isEqualTo("/");
        assertThat(enter(lucie, telephone.papers().getFirst()).text()).contains("prenez le suivant de la feuille");
        var stranded = enter(lucie, "000 000");
        assertThat(stranded.text()).contains("dans 30 secondes au plus").doesNotContain("de la feuille");
        var ask = stranded.page().select("main form a").attr("href");
        assertThat(web.visitor().get(ask).status()).as("readable signed out").isEqualTo(200);
        var visitor = web.visitor();
        Telephone.password(visitor, lucie);
        var in = visitor.post("/connexion/code", "code", telephone.papers().get(1));
        assertThat(in.follow().text()).contains("Un code de secours a servi. Il en reste 8");
    }

    @Test
    void new_papers_void_the_old_ones_and_are_drawn_with_a_code() {
        var lucie = neighbours.person("Lucie");
        var here = neighbours.signedIn(lucie);
        var telephone = Telephone.setUp(here, clock);
        assertThat(here.post("/moi/deux-etapes/codes", "code-papier", telephone.wrong(7))
                        .status())
                .isEqualTo(422);
        var drawn = here.post("/moi/deux-etapes/codes", "code-papier", telephone.code());
        var papers = drawn.page().select(".papers code").eachText();
        assertThat(papers).hasSize(10).doesNotContainAnyElementsOf(telephone.papers());
        assertThat(enter(lucie, telephone.papers().getFirst()).status()).isEqualTo(422);
        assertThat(enter(lucie, papers.getFirst()).location()).isEqualTo("/");
        assertThat(new LettersTo(db).kinds(lucie)).contains("people.mail.twostep.redrawn");
    }

    @Test
    void a_letter_and_a_new_password_ask_for_the_code_too_and_a_half_sign_in_dies_after_ten_minutes() {
        var lucie = neighbours.person("Lucie");
        var telephone = Telephone.setUp(neighbours.signedIn(lucie), clock);
        var visitor = web.visitor();
        visitor.post("/connexion/lien", "courriel", lucie.email().text(), "suite", "/moi/donnees");
        var entered = visitor.post("/connexion/lien/entrer", "jeton", token(lucie));
        assertThat(entered.location()).isEqualTo("/connexion/code");
        assertThat(visitor.post("/connexion/code", "code", telephone.code()).location())
                .as("where they wanted to go")
                .isEqualTo("/moi/donnees");

        var forgetful = web.visitor();
        forgetful.post("/mot-de-passe/oublie", "courriel", lucie.email().text());
        var chosen =
                forgetful.post("/mot-de-passe/nouveau", "jeton", token(lucie), "password", "betterave sous la pluie");
        assertThat(chosen.location()).isEqualTo("/connexion/code");
        assertThat(forgetful.get("/moi").status()).isEqualTo(303);
        clock.forward(Duration.ofMinutes(11));
        assertThat(forgetful.post("/connexion/code", "code", telephone.code()).location())
                .isEqualTo("/connexion");
        assertThat(forgetful.get("/moi").status()).isEqualTo(303);
    }

    private String token(Person to) {
        return db.sql("select plain from post.letter where recipient = :to order by id desc limit 1")
                .param("to", to.email().text())
                .single(String.class)
                .replaceAll("(?s).*jeton=([0-9a-f]+).*", "$1");
    }
}
