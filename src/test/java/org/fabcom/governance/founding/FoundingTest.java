package org.fabcom.governance.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.fabcom.kernel.backup.Erased;
import org.fabcom.kernel.backup.ErasureReplay;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The founding path by HTTP, as specs/governance.md §2 and statements G59 to G65 want it. */
@FabComTest
class FoundingTest {

    private final Web web;
    private final Neighbours neighbours;
    private final JdbcClient db;
    private final MovedClock clock;
    private final ErasureReplay register;
    private final Jobs jobs;

    FoundingTest(Web web, Neighbours neighbours, JdbcClient db, MovedClock clock, ErasureReplay register, Jobs jobs) {
        this.web = web;
        this.neighbours = neighbours;
        this.db = db;
        this.clock = clock;
        this.register = register;
        this.jobs = jobs;
    }

    @AfterEach
    void today() {
        clock.back();
    }

    private FoundingGroup group(int size) {
        return new FoundingGroup(web, neighbours, size, "La Fabrique des Trois-Rivières");
    }

    /** G59: on the page, in the export, in the document, and in what the others keep of their own data. */
    @Test
    void first_answers_are_read_by_nobody_before_all_have_written() {
        var group = group(3);
        group.first().post(group.question("1") + "/ouvrir", "delai", "tous");
        group.founders.get(0).post(group.question("1") + "/reponse", "reponse", group.answer(0, "1"));
        group.founders.get(1).post(group.question("1") + "/reponse", "reponse", group.answer(1, "1"));
        for (var reader : List.of(1, 2)) {
            var who = group.founders.get(reader);
            for (var page :
                    List.of("", "/questions/1", "/salle?question=1", "/document", "/document.md", "/parcours.json"))
                assertThat(new String(who.get(group.path + page).bytes(), StandardCharsets.UTF_8))
                        .as(page)
                        .doesNotContain(group.answer(0, "1"));
            assertThat(own(who)).as("my data").doesNotContain(group.answer(0, "1"));
        }
        assertThat(group.first().get(group.question("1")).body())
                .as("one's own")
                .contains(group.answer(0, "1"));
        assertThat(own(group.first())).contains(group.answer(0, "1"));

        group.founders.get(2).post(group.question("1") + "/reponse", "reponse", group.answer(2, "1"));
        var uncovered = group.founders.get(2).get(group.question("1")).text();
        for (int i = 0; i < 3; i++) assertThat(uncovered).contains(group.answer(i, "1"));
    }

    private static String own(WebVisitor who) {
        var all = new StringBuilder();
        try (var zip = new ZipInputStream(
                new ByteArrayInputStream(who.get("/moi/donnees/fichier").bytes()), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return all.toString();
    }

    @Test
    void or_before_time_is_out_and_nothing_is_discussed_meanwhile() {
        var group = group(3);
        group.first().post(group.question("1") + "/ouvrir", "delai", "1j");
        group.first().post(group.question("1") + "/reponse", "reponse", group.answer(0, "1"));
        var early = group.founders.get(1).post(group.question("1") + "/positions", "position", "Trop tôt");
        assertThat(early.follow().text()).contains("encore cachées");
        assertThat(group.founders.get(1).get(group.question("1")).text()).doesNotContain("Trop tôt");

        clock.forward(Duration.ofHours(25));
        var after = group.founders.get(1).get(group.question("1")).text();
        assertThat(after).contains(group.answer(0, "1"));
        group.founders.get(1).post(group.question("1") + "/positions", "position", "À l’heure");
        assertThat(group.first().get(group.question("1")).text()).contains("À l’heure");
        var rewritten = group.first().post(group.question("1") + "/reponse", "reponse", "Autre chose");
        assertThat(rewritten.follow().text()).contains("reste ce qu’elle était");
    }

    @Test
    void whoever_leaves_is_waited_for_no_more() {
        var group = group(3);
        group.first().post(group.question("1") + "/ouvrir", "delai", "tous");
        group.founders.get(0).post(group.question("1") + "/reponse", "reponse", group.answer(0, "1"));
        group.founders.get(1).post(group.question("1") + "/reponse", "reponse", group.answer(1, "1"));
        var third = db.sql("select id from governance.founding_founder where person = :person")
                .param("person", group.people.get(2).id().value())
                .query(UUID.class)
                .single();
        group.founders.get(2).post(group.path + "/fondateurs/" + third + "/retirer");
        assertThat(group.founders.get(1).get(group.question("1")).text()).contains(group.answer(0, "1"));
        assertThat(group.founders.get(2).get(group.path).status()).isEqualTo(404);
    }

    /** G60. */
    @Test
    void a_question_waits_for_those_that_it_needs_or_for_a_reason_to_do_without() {
        var group = group(3);
        group.written("2").agreed("2", "Pour les gens d’ici.");
        assertThat(group.decide(group.first(), "2", "CONSENT").follow().text()).contains("d’abord décider");
        assertThat(decided("2")).isZero();

        group.first().post(group.question("1") + "/ranger", "ranger", "Un doute", "reprise", "2027-03-01");
        assertThat(group.decide(group.first(), "2", "CONSENT").follow().text()).contains("d’abord décider");

        assertThat(group.first()
                        .post(group.question("1") + "/ecarter", "ecarter", "")
                        .status())
                .as("a waiver has a reason")
                .isEqualTo(422);
        group.first().post(group.question("1") + "/ecarter", "ecarter", "Le manifeste le dit déjà.");
        assertThat(group.decide(group.first(), "2", "CONSENT").follow().text()).contains("C’est décidé");
        assertThat(decided("2")).isEqualTo(1);
        assertThat(group.first().get(group.path + "/document").text()).contains("Le manifeste le dit déjà.");
    }

    private int decided(String code) {
        return db.sql("""
                select count(*) from governance.founding_decision d where code = :code and replaced_at is null
                    and path = (select path from governance.founding_question order by opened_at desc nulls last limit 1)
                """).param("code", code).query(Integer.class).single();
    }

    /** G61. */
    @Test
    void reopening_flags_what_stands_on_it_and_leaves_all_sentences_in_force() {
        var group = group(3);
        group.decided("1", "Nous fabriquons ici.")
                .decided("2", "Pour les gens d’ici.")
                .decided("9", "Onze communes.");
        group.first().post(group.question("1") + "/rouvrir", "rouvrir", "Le prix a changé.");
        var document = group.first().get(group.path + "/document").text();
        assertThat(document).contains("Nous fabriquons ici.", "Pour les gens d’ici.", "rouverte : Le prix a changé.");
        assertThat(group.first().get(group.question("2")).text()).contains("À réexaminer : la question 1");
        assertThat(group.first().get(group.question("9")).text())
                .as("stands on 2 only")
                .doesNotContain("À réexaminer");

        group.first().post(group.question("2") + "/reexaminee");
        assertThat(group.first().get(group.question("2")).text()).doesNotContain("À réexaminer");
        group.agreed("1", "Nous fabriquons ici, à prix coûtant.");
        group.decide(group.first(), "1", "CONSENT");
        var after = group.first().get(group.path + "/document").text();
        assertThat(after).contains("Nous fabriquons ici, à prix coûtant.");
    }

    /** G62. */
    @Test
    void those_before_are_read_and_each_cause_has_a_counter_measure() {
        var group = group(3);
        group.written("V1").agreed("V1", "Nous lisons ceux d’avant.");
        var at = group.question("V1");
        assertThat(group.decide(group.first(), "V1", "CONSENT").follow().text()).contains("cinq récits");
        for (var it : List.of("wezer", "komunigi", "assembl", "arawa"))
            group.first().post(group.path + "/recits/" + it);
        group.founders.get(1).post(group.path + "/recits/wezer");
        assertThat(group.decide(group.first(), "V1", "CONSENT").follow().text())
                .as("four different ones")
                .contains("cinq récits");
        group.founders.get(1).post(group.path + "/recits/cotech");
        group.first().post(at + "/lignes", "colonne0", "NO_RECURRENT_FUNDING", "colonne1", "Un fonds de maintenance");
        group.first().post(at + "/lignes", "colonne0", "ONE_PAYER_STEERS", "colonne1", "");
        assertThat(group.decide(group.first(), "V1", "CONSENT").follow().text()).contains("contre-mesure");
        var empty = db.sql("select id from governance.founding_row where cells[2] = ''")
                .query(UUID.class)
                .single();
        group.first().post(at + "/lignes/" + empty + "/retirer");
        group.first().post(at + "/lignes", "colonne0", "ONE_PAYER_STEERS", "colonne1", "Une voix par structure");
        assertThat(group.decide(group.first(), "V1", "CONSENT").follow().text()).contains("C’est décidé");
        assertThat(group.first().get(group.path + "/document").text())
                .contains("un seul paie et décide", "Une voix par structure");
    }

    @Test
    void conviviality_is_decided_after_having_met_and_nothing_else_claims_it() {
        var group = group(3);
        group.decided("1", "Nous fabriquons ici.").decided("14", "Se voir d’abord.");
        group.written("V2").agreed("V2", "Une rencontre par saison.");
        assertThat(group.decide(group.first(), "V2", "CONSENT").follow().text()).contains("Aucune rencontre");
        assertThat(group.first().get(group.path + "/document").text()).doesNotContain("décidée après s’être vus");
        var future = group.first()
                .post(
                        group.path + "/rencontres",
                        "question",
                        "V2",
                        "jour",
                        "2999-01-01",
                        "lieu",
                        "La Filature",
                        "presents",
                        "3");
        assertThat(future.status()).isEqualTo(422);
        group.first()
                .post(
                        group.path + "/rencontres",
                        "question",
                        "V2",
                        "jour",
                        "2026-11-14",
                        "lieu",
                        "La Filature",
                        "presents",
                        "3");
        assertThat(group.decide(group.first(), "V2", "CONSENT").follow().text()).contains("C’est décidé");
        assertThat(group.first()
                        .get(group.path + "/document")
                        .page()
                        .select(".sentence:has(.chip.good)")
                        .eachText())
                .singleElement()
                .asString()
                .contains("Une rencontre par saison.");
    }

    @Test
    void an_objection_blocks_until_somebody_else_tests_it_with_a_reason_and_a_reservation_never() {
        var group = group(3);
        group.written("1");
        group.first().post(group.question("1") + "/phrase", "phrase", "Nous fabriquons ici.", "jours", "7");
        var number = group.number("1");
        group.founders.get(0).post(group.question("1") + "/avis", "avis", "CONSENT", "numero", number);
        group.founders
                .get(1)
                .post(
                        group.question("1") + "/avis",
                        "avis",
                        "RESERVATION",
                        "numero",
                        number,
                        "pourquoi",
                        "Un peu long.",
                        "minorite",
                        "oui");
        assertThat(group.founders
                        .get(2)
                        .post(group.question("1") + "/avis", "avis", "OBJECTION", "numero", number)
                        .status())
                .as("an objection says why")
                .isEqualTo(422);
        group.founders
                .get(2)
                .post(
                        group.question("1") + "/avis",
                        "avis",
                        "OBJECTION",
                        "numero",
                        number,
                        "pourquoi",
                        "Et ailleurs ?");
        assertThat(group.decide(group.first(), "1", "CONSENT").follow().text()).contains("objection est en cours");

        var objector = db.sql(
                        "select founder from governance.founding_stance where stance = 'OBJECTION' order by said_at desc limit 1")
                .query(UUID.class)
                .single();
        var test = group.question("1") + "/objections/" + objector;
        assertThat(group.founders
                        .get(2)
                        .post(test, "verdict", "NOT_VALID", "motif", "Je me l’accorde")
                        .follow()
                        .text())
                .contains("Ce n’est pas à vous");
        assertThat(group.first().post(test, "verdict", "NOT_VALID", "motif", "").status())
                .isEqualTo(422);
        group.first().post(test, "verdict", "NOT_VALID", "motif", "Ailleurs a son propre chemin.");
        assertThat(group.decide(group.first(), "1", "CONSENT").follow().text()).contains("C’est décidé");
        assertThat(group.first().get(group.path + "/document").text())
                .contains("Note de minorité, Malo Fondatrice : Un peu long.");
    }

    @Test
    void a_vote_wants_a_majority_and_two_thirds_of_the_voices() {
        var group = group(3);
        group.written("1");
        group.first().post(group.question("1") + "/phrase", "phrase", "Nous fabriquons ici.", "jours", "7");
        var number = group.number("1");
        group.founders.get(0).post(group.question("1") + "/avis", "avis", "CONSENT", "numero", number);
        assertThat(group.decide(group.first(), "1", "VOTE").follow().text()).contains("deux tiers");
        group.founders
                .get(1)
                .post(
                        group.question("1") + "/avis",
                        "avis",
                        "OBJECTION",
                        "numero",
                        number,
                        "pourquoi",
                        "Non.",
                        "minorite",
                        "oui");
        assertThat(group.decide(group.first(), "1", "VOTE").follow().text())
                .as("one against one")
                .contains("pas de majorité");
        group.founders.get(2).post(group.question("1") + "/avis", "avis", "CONSENT", "numero", number);
        assertThat(group.decide(group.first(), "1", "VOTE").follow().text()).contains("C’est décidé");
        assertThat(group.first().get(group.path + "/document").text())
                .contains("vote, 2 sur 3", "Note de minorité, Malo Fondatrice : Non.");
    }

    @Test
    void cards_counted_in_the_room_decide_too() {
        var group = group(3);
        group.written("1");
        group.first().post(group.question("1") + "/phrase", "phrase", "Nous fabriquons ici.", "jours", "7");
        assertThat(group.decide(group.first(), "1", "CARDS").follow().text()).contains("trop peu");
        assertThat(group.first()
                        .post(
                                group.path + "/rencontres",
                                "question",
                                "1",
                                "jour",
                                "2026-11-14",
                                "lieu",
                                "La Filature",
                                "presents",
                                "3",
                                "vertes",
                                "3",
                                "oranges",
                                "1",
                                "rouges",
                                "0")
                        .status())
                .as("more cards than people")
                .isEqualTo(422);
        group.first()
                .post(
                        group.path + "/rencontres",
                        "question",
                        "1",
                        "jour",
                        "2026-11-14",
                        "lieu",
                        "La Filature",
                        "presents",
                        "3",
                        "vertes",
                        "2",
                        "oranges",
                        "1",
                        "rouges",
                        "0");
        assertThat(group.decide(group.first(), "1", "CARDS").follow().text()).contains("C’est décidé");
        assertThat(group.first().get(group.path + "/document").text()).contains("cartes dans la pièce, 3 sur 3");
    }

    @Test
    void silence_is_agreement_only_after_the_date_and_with_two_thirds() {
        var group = group(3);
        group.written("1");
        group.first().post(group.question("1") + "/phrase", "phrase", "Nous fabriquons ici.", "jours", "2");
        var number = group.number("1");
        for (int i = 0; i < 2; i++)
            group.founders.get(i).post(group.question("1") + "/avis", "avis", "CONSENT", "numero", number);
        assertThat(group.decide(group.first(), "1", "CONSENT").follow().text()).contains("silence");
        clock.forward(Duration.ofDays(3));
        assertThat(group.decide(group.first(), "1", "CONSENT").follow().text()).contains("C’est décidé");
    }

    /** G63 and G64. */
    @Test
    void each_sentence_leads_to_its_question_and_each_open_question_stands_in_its_place() {
        var group = group(3);
        group.decided("1", "Nous fabriquons ici.");
        group.first()
                .post(
                        group.question("19") + "/ranger",
                        "ranger",
                        "Le commerce, on ne sait pas.",
                        "reprise",
                        "2027-03-01");
        var page = group.first().get(group.path + "/document").page();
        assertThat(page.select(".sentence a[href=" + group.question("1") + "]").eachText())
                .singleElement()
                .asString()
                .contains("consentement, 3 sur 3");
        for (var form : List.of("UNKNOWN", "ASSOCIATION", "SCIC")) {
            var told = group.first().get(group.path + "/document?forme=" + form).page();
            for (var code : db.sql("select code from governance.founding_question where path = :path and code <> '1'")
                    .param("path", UUID.fromString(group.path.substring(8)))
                    .query(String.class)
                    .list())
                assertThat(told.select(".open-question a[href=" + group.question(code) + "]")
                                .size())
                        .as(code + " in its place, " + form)
                        .isEqualTo(1);
        }
        assertThat(page.text()).contains("Le commerce, on ne sait pas. À rouvrir le 1er mars 2027.");
        var markdown = group.first().get(group.path + "/document.md").text();
        assertThat(markdown).contains("Nous fabriquons ici.", "/questions/1)", "Ouverte", "Le commerce");
        assertThat(group.first().get(group.path + "/document.pdf").paper()).contains("Nous fabriquons ici.");
    }

    /** G65. */
    @Test
    void an_answer_captured_for_somebody_is_marked_until_they_say_that_it_is_theirs() {
        var group = group(2);
        group.first().post(group.path + "/fondateurs", "nom", "Denise");
        group.first().post(group.question("1") + "/ouvrir", "delai", "tous");
        var denise = db.sql("select id from governance.founding_founder where name = 'Denise'")
                .query(UUID.class)
                .single()
                .toString();
        group.first().post(group.question("1") + "/reponse", "fondateur", denise, "dite", "Pour ma petite-fille.");
        group.founders.forEach(it -> it.post(group.question("1") + "/reponse", "reponse", "Parce que."));
        assertThat(group.founders.get(1).get(group.question("1")).text())
                .contains("écrite par Odile Fondatrice, à confirmer");
        group.agreed("1", "Nous fabriquons ici.");
        group.decide(group.first(), "1", "VOTE");
        assertThat(group.first().get(group.path + "/document").text()).contains("1 réponse à confirmer");

        var link = group.first()
                .get(group.path + "/fondateurs")
                .page()
                .select("details code")
                .text()
                .replaceFirst(".*jeton=", "");
        var herself = neighbours.signedIn(neighbours.person("Denise Morvan"));
        assertThat(herself.get("/fonder/rejoindre?jeton=" + link).text()).contains("la place de Denise");
        herself.post("/fonder/rejoindre", "jeton", link);
        assertThat(group.founders
                        .get(1)
                        .post(group.question("1") + "/confirmer")
                        .status())
                .as("nobody else")
                .isEqualTo(409);
        assertThat(herself.post(group.question("1") + "/confirmer").status()).isEqualTo(303);
        assertThat(group.founders.get(1).get(group.question("1")).text())
                .doesNotContain("écrite par Odile Fondatrice, à confirmer");
        var twice = neighbours.signedIn(neighbours.person("Une autre"));
        assertThat(twice.post("/fonder/rejoindre", "jeton", link).status())
                .as("her place is taken")
                .isEqualTo(410);
    }

    @Test
    void two_positions_become_one_when_both_authors_say_so() {
        var group = group(3);
        group.written("11");
        group.founders
                .get(0)
                .post(group.question("11") + "/positions", "position", "Oui", "changer", "Si tout s’arrêtait");
        group.founders.get(1).post(group.question("11") + "/positions", "position", "Oui, tout de suite");
        var ids = db.sql("select id from governance.founding_position where path = :path order by number")
                .param("path", UUID.fromString(group.path.substring(8)))
                .query(UUID.class)
                .list();
        var merge = group.question("11") + "/positions/" + ids.get(1) + "/fusion";
        assertThat(group.founders
                        .get(2)
                        .post(merge, "avec", ids.get(0).toString())
                        .follow()
                        .text())
                .contains("Ce n’est pas à vous");
        group.founders.get(1).post(merge, "avec", ids.get(0).toString());
        group.founders.get(1).post(merge, "avec", ids.get(0).toString());
        assertThat(positions(group))
                .as("asked twice by the same")
                .containsExactlyInAnyOrder("Oui", "Oui, tout de suite");
        group.founders.get(0).post(merge, "avec", ids.get(0).toString());
        assertThat(positions(group)).containsExactly("Oui");
        assertThat(group.first().get(group.question("11")).text())
                .contains("Tenue par Odile Fondatrice, Malo Fondatrice", "Si tout s’arrêtait");
    }

    private static List<String> positions(FoundingGroup group) {
        return group.first()
                .get(group.question("11"))
                .page()
                .select(".position h3")
                .eachText();
    }

    /** The temperature is the majority judgment of the tally: seven grades, the lower median, the warmest first. */
    @Test
    void the_temperature_is_the_grade_that_half_of_the_voices_reach() {
        var group = group(3);
        group.written("11");
        group.first().post(group.question("11") + "/positions", "position", "Non");
        group.first().post(group.question("11") + "/positions", "position", "Oui");
        var ids = db.sql("select id from governance.founding_position where path = :path order by number")
                .param("path", UUID.fromString(group.path.substring(8)))
                .query(UUID.class)
                .list();
        var grades = List.of(List.of("2", "6"), List.of("3", "4"), List.of("5", "1"));
        for (int i = 0; i < 3; i++)
            group.founders
                    .get(i)
                    .post(
                            group.question("11") + "/temperature",
                            "position",
                            ids.get(0).toString(),
                            "position",
                            ids.get(1).toString(),
                            "mention-" + ids.get(0),
                            grades.get(i).get(0),
                            "mention-" + ids.get(1),
                            grades.get(i).get(1));
        var page = group.first().get(group.question("11")).page();
        assertThat(page.select(".position h3").eachText()).containsExactly("Oui", "Non");
        assertThat(page.select(".position .measured b").eachText()).containsExactly("Bien", "Assez bien");
    }

    @Test
    void a_path_is_seen_by_its_founders_alone_and_ends_by_its_name() {
        var group = group(2);
        var stranger = neighbours.signedIn(neighbours.person("Une passante"));
        for (var it : List.of(
                "",
                "/document",
                "/document.pdf",
                "/document.odt",
                "/document.md",
                "/parcours.json",
                "/salle",
                "/cartes.pdf",
                "/fondateurs",
                "/questions/1"))
            assertThat(stranger.get(group.path + it).status()).as(it).isEqualTo(404);
        assertThat(group.founders
                        .get(1)
                        .post(group.path + "/effacer", "nom", "La Fabrique des Trois-Rivières")
                        .status())
                .isEqualTo(403);
        group.first().post(group.path + "/effacer", "nom", "Autre");
        assertThat(group.first().get(group.path).status()).isEqualTo(200);
        group.first().post(group.path + "/effacer", "nom", "La Fabrique des Trois-Rivières");
        assertThat(group.first().get(group.path).status()).isEqualTo(404);
    }

    @Test
    void a_renewed_link_ends_the_one_before() {
        var group = group(1);
        var before = group.first()
                .get(group.path + "/fondateurs")
                .page()
                .select("main code")
                .text()
                .replaceFirst(".*jeton=", "");
        group.first().post(group.path + "/fondateurs/lien");
        var late = neighbours.signedIn(neighbours.person("En retard"));
        assertThat(late.post("/fonder/rejoindre", "jeton", before).status()).isEqualTo(410);
        assertThat(late.get(group.path).status()).isEqualTo(404);
    }

    @Test
    void the_budget_has_three_tables_that_nothing_adds_up() {
        var group = group(2);
        for (var row : List.of(
                List.of("argent (€)", "attendu", "Hébergement", "1 200,50"),
                List.of("argent (€)", "attendu", "Assurance", "300"),
                List.of("temps (h)", "attendu", "Animation", "250"),
                List.of("ressources", "prudent", "Salle", "12")))
            group.first()
                    .post(
                            group.question("20") + "/lignes",
                            "colonne0",
                            row.get(0),
                            "colonne1",
                            row.get(1),
                            "colonne2",
                            row.get(2),
                            "colonne3",
                            row.get(3));
        assertThat(group.first()
                        .post(
                                group.question("20") + "/lignes",
                                "colonne0",
                                "argent (€)",
                                "colonne1",
                                "attendu",
                                "colonne2",
                                "x",
                                "colonne3",
                                "beaucoup")
                        .status())
                .isEqualTo(422);
        var page = group.first().get(group.path + "/document").page();
        assertThat(page.select("caption").eachText()).contains("argent (€)", "temps (h)", "ressources");
        var text = page.text().replaceAll("[\\u202f\\u00a0]", " ");
        assertThat(text).contains("somme, argent (€) 1 500,50").contains("somme, temps (h) 250");
        assertThat(text).doesNotContain("1 750", "1 762");
    }

    @Test
    void evidence_has_a_source_and_is_checked_by_somebody_else() {
        var group = group(2);
        group.written("1");
        var at = group.question("1") + "/arguments";
        assertThat(group.first()
                        .post(at, "sens", "EVIDENCE", "argument", "Deux tiers.", "nature", "FIGURE", "fiabilite", "1")
                        .status())
                .isEqualTo(422);
        group.first()
                .post(
                        at,
                        "sens",
                        "EVIDENCE",
                        "argument",
                        "Deux tiers.",
                        "source",
                        "Un relevé",
                        "nature",
                        "FIGURE",
                        "fiabilite",
                        "1");
        var id = db.sql("select id from governance.founding_argument where source = 'Un relevé'")
                .query(UUID.class)
                .single();
        group.first().post(at + "/" + id + "/verifier");
        assertThat(group.first().get(group.question("1")).text()).contains("chiffre · Un relevé · entendu");
        group.founders.get(1).post(at + "/" + id + "/verifier");
        assertThat(group.first().get(group.question("1")).text()).contains("vérifié par Malo Fondatrice");
    }

    @Test
    void a_path_that_nobody_writes_in_for_three_years_goes() {
        var group = group(1);
        var id = UUID.fromString(group.path.substring(8));
        clock.forward(Duration.ofDays(3 * 365 - 1));
        jobs.runNow("governance.founding");
        assertThat(paths(id)).isOne();
        clock.forward(Duration.ofDays(2));
        jobs.runNow("governance.founding");
        assertThat(paths(id)).isZero();
    }

    private long paths(UUID id) {
        return db.sql("select count(*) from governance.founding_path where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** What the group pooled stays, without the name; what they wrote alone goes, and so does their place. */
    @Test
    void a_founder_who_is_erased_leaves_no_name() {
        var group = group(2);
        group.written("1");
        var number = "1";
        group.first().post(group.question("1") + "/phrase", "phrase", "Nous fabriquons ici.", "jours", "7");
        group.first().post(group.question("1") + "/avis", "avis", "CONSENT", "numero", number);
        group.founders
                .get(1)
                .post(
                        group.question("1") + "/avis",
                        "avis",
                        "RESERVATION",
                        "numero",
                        number,
                        "pourquoi",
                        "Pas si vite.",
                        "minorite",
                        "oui");
        group.decide(group.first(), "1", "CONSENT");
        var gone = group.people.getFirst();
        assertThat(register.again(List.of(new Erased(gone.id().value(), clock.instant(), "ASKED"))))
                .isOne();
        var left = group.founders.get(1);
        assertThat(left.get(group.path + "/fondateurs").text()).doesNotContain("Odile");
        assertThat(left.get(group.path + "/document").text())
                .contains("Nous fabriquons ici.", "Note de minorité, Malo Fondatrice : Pas si vite.");
        assertThat(left.get(group.question("1")).text()).doesNotContain(group.answer(0, "1"));
        assertThat(left.post(group.path + "/effacer", "nom", "x").status())
                .as("somebody keeps the path")
                .isEqualTo(303);
    }
}
