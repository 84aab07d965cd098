package org.fabcom.talk;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.files.Cellar;
import org.fabcom.files.HeldFile;
import org.fabcom.kernel.Ids;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Together;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Files alone, and files of a message that was refused: the good ones are not chosen twice. */
@FabComTest
class DraftsTest extends OneTable {

    private static final String TOO_LONG = "a".repeat(Message.LONGEST + 1);

    private final Drafts drafts;
    private final ThreadReaders reading;
    private final Cellar cellar;

    DraftsTest(ApplicationContext beans) {
        super(beans);
        drafts = beans.getBean(Drafts.class);
        reading = beans.getBean(ThreadReaders.class);
        cellar = beans.getBean(Cellar.class);
    }

    private static Map<String, byte[]> files(String... names) {
        var files = new LinkedHashMap<String, byte[]>();
        for (var it : names) files.put(it, bytes("contenu de " + it));
        return files;
    }

    private WebAnswer send(Person who, Map<String, byte[]> files, String... fields) {
        return neighbours.signedIn(who).upload(subject.url(), "fichiers", files, fields);
    }

    /** Lucie chooses these files beside words that are too long: refused, and the files are kept. */
    private WebAnswer tooLong(String... names) {
        return send(lucie, files(names), "texte", TOO_LONG, "cle", Ids.next().toString());
    }

    /** The form that came back, sent again as it stands, with other words. */
    private WebAnswer again(Person who, WebAnswer refused, String text, Map<String, byte[]> files) {
        var fields = new ArrayList<>(List.of("texte", text, "cle", key(refused).toString()));
        for (var it : refused.page().select("input[name=gardes][checked]")) fields.addAll(List.of("gardes", it.val()));
        return send(who, files, fields.toArray(String[]::new));
    }

    private static UUID key(WebAnswer answer) {
        return UUID.fromString(answer.page().select("#fil input[name=cle]").val());
    }

    private static List<String> kept(WebAnswer answer) {
        return answer.page()
                .select("label:has(input[name=gardes][checked]) span")
                .eachText();
    }

    private List<String> said() {
        return threads.messages(subject).stream()
                .map(it -> it.words() + " "
                        + it.files().stream().map(HeldFile::name).toList())
                .toList();
    }

    private long held() {
        return db.sql("select count(*) from files.held where owner_kind = 'talk.draft' and added_by = :lucie")
                .param("lucie", lucie.id().value())
                .single(Long.class);
    }

    @Test
    void a_file_alone_is_a_message() {
        var page = send(
                        lucie,
                        files("bilan.csv"),
                        "texte",
                        "",
                        "cle",
                        Ids.next().toString())
                .follow();
        assertThat(page.text()).contains("Votre message est parti").doesNotContain("Message retiré");
        assertThat(page.page().select("ol.said article > p:not(.meta)")).isEmpty();
        assertThat(page.page().select("#texte").hasAttr("required")).isFalse();
        assertThat(said()).containsExactly(" [bilan.csv]");
        assertThat(reading.words(subject, threads.messages(subject).getFirst().id(), 100))
                .as("what the letter says")
                .contains("bilan.csv");
        assertThat(neighbours
                        .signedIn(yann)
                        .get(subject.url())
                        .page()
                        .select(".files a")
                        .text())
                .isEqualTo("bilan.csv");
    }

    @Test
    void a_file_alone_is_withdrawn_and_forgotten_like_another_message() {
        send(lucie, files("erreur.txt"), "texte", "", "cle", Ids.next().toString());
        neighbours.signedIn(lucie).get(subject.url()).form("Retirer").submit();
        assertThat(neighbours.signedIn(yann).get(subject.url()).text()).contains("Message retiré");
        assertThat(threads.forgetWithdrawn(Instant.now().plusSeconds(5))).isPositive();
        assertThat(db.sql("select count(*) from files.held where name = 'erreur.txt'")
                        .single(Long.class))
                .isZero();
    }

    @Test
    void neither_words_nor_file_is_no_message() {
        var refused = send(lucie, Map.of(), "texte", " ", "cle", Ids.next().toString());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Écrivez quelque chose, ou choisissez un fichier");
        assertThat(said()).isEmpty();
    }

    @Test
    void after_words_that_are_too_long_the_files_are_there_still_and_leave_with_the_next_try() {
        var refused = tooLong("a.txt", "b.txt");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(kept(refused)).hasSize(2).first().asString().startsWith("a.txt");
        assertThat(refused.text()).contains("Fichiers déjà reçus");
        assertThat(held()).isEqualTo(2);
        again(lucie, refused, "Court", files("c.txt"));
        assertThat(said())
                .hasSize(1)
                .first()
                .asString()
                .contains("a.txt")
                .contains("b.txt")
                .contains("c.txt");
        assertThat(held()).isZero();
    }

    @Test
    void one_bad_file_does_not_lose_the_good_ones() {
        var sent = files("bon.txt");
        sent.put("outil.pdf", bytes("#!/bin/sh"));
        var refused = send(lucie, sent, "texte", "Voilà", "cle", Ids.next().toString());
        assertThat(refused.text()).contains("« outil.pdf » n’est ni une image");
        assertThat(kept(refused)).singleElement().asString().startsWith("bon.txt");
        again(lucie, refused, "Voilà", Map.of());
        assertThat(said()).containsExactly("Voilà [bon.txt]");
    }

    @Test
    void of_more_files_than_a_message_takes_the_first_five_are_kept() {
        var refused = send(
                lucie,
                files("1.txt", "2.txt", "3.txt", "4.txt", "5.txt", "6.txt"),
                "texte",
                "Tout",
                "cle",
                Ids.next().toString());
        assertThat(refused.text()).contains("5 fichiers au plus");
        assertThat(kept(refused)).hasSize(5).noneMatch(it -> it.startsWith("6.txt"));
        var more = again(lucie, refused, "Tout", files("6.txt"));
        assertThat(more.status()).isEqualTo(422);
        assertThat(kept(more)).hasSize(5);
        again(lucie, more, "Tout", Map.of());
        assertThat(said()).hasSize(1);
    }

    @Test
    void a_file_that_is_unticked_does_not_leave_and_goes() {
        var refused = tooLong("a.txt", "b.txt");
        refused.page().select("input[name=gardes]").first().removeAttr("checked");
        var still = again(lucie, refused, TOO_LONG, Map.of());
        assertThat(kept(still)).singleElement().asString().startsWith("b.txt");
        assertThat(held()).isOne();
        again(lucie, still, "Court", Map.of());
        assertThat(said()).containsExactly("Court [b.txt]");
    }

    @Test
    void the_form_sent_twice_with_its_kept_files_is_one_message() {
        var refused = tooLong("a.txt");
        again(lucie, refused, "Court", Map.of());
        var twice = again(lucie, refused, "Court", Map.of());
        assertThat(twice.status()).isEqualTo(303);
        assertThat(said()).containsExactly("Court [a.txt]");
    }

    @Test
    void whoever_goes_back_to_that_form_afterwards_is_told_that_its_files_have_left() {
        var refused = tooLong("a.txt");
        again(lucie, refused, "Court", Map.of());
        var back = again(lucie, refused, "Autre chose", Map.of());
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.text()).contains("Un fichier gardé n’est plus là");
        assertThat(kept(back)).isEmpty();
        again(lucie, back, "Autre chose", Map.of());
        assertThat(said()).containsExactly("Court [a.txt]", "Autre chose []");
    }

    @Test
    void other_words_said_at_once_with_the_same_kept_file_are_refused_and_never_posted_without_it() throws Exception {
        for (int round = 0; round < 5; round++) {
            var refused = tooLong("a.txt");
            var file = drafts.of(subject, lucie.id(), key(refused)).getFirst().id();
            var hands = new ArrayList<Callable<Said>>();
            for (int i = 0; i < 8; i++) {
                var words = round + " " + i;
                hands.add(() -> threads.say(
                        subject,
                        lucie.id(),
                        words,
                        Audience.EVERYONE,
                        List.of(),
                        key(refused),
                        List.of(),
                        List.of(file)));
            }
            assertThat(Together.all(hands))
                    .filteredOn(Said.Posted.class::isInstance)
                    .hasSize(1);
        }
        assertThat(said()).hasSize(5).allMatch(it -> it.endsWith("[a.txt]"));
    }

    @Test
    void nobody_fetches_or_sends_what_another_person_has_chosen() {
        var refused = tooLong("a.txt");
        var file = drafts.of(subject, lucie.id(), key(refused)).getFirst();
        for (var who : List.of(lucie, yann))
            assertThat(neighbours.signedIn(who).get(file.url()).status()).isEqualTo(404);
        var stolen = again(yann, refused, "À moi", Map.of());
        assertThat(stolen.status()).isEqualTo(422);
        assertThat(kept(stolen)).isEmpty();
        assertThat(said()).isEmpty();
        assertThat(drafts.of(subject, lucie.id(), key(refused))).hasSize(1);
    }

    @Test
    void what_is_kept_counts_for_whoever_sent_it_then_for_the_organisation() {
        var garden = neighbours.association("Les Jardins du Gué", lucie);
        table.charge(subject, garden.id());
        var refused = tooLong("a.txt");
        assertThat(cellar.used(lucie.id())).isPositive();
        assertThat(cellar.used(garden.id())).isZero();
        again(lucie, refused, "Court", Map.of());
        assertThat(cellar.used(lucie.id())).isZero();
        assertThat(cellar.used(garden.id())).isPositive();
    }

    @Test
    void what_was_never_sent_goes_the_day_after() {
        tooLong("a.txt");
        drafts.sweep(Instant.now().minusSeconds(3600));
        assertThat(held()).isOne();
        drafts.sweep(Instant.now().plusSeconds(5));
        assertThat(held()).isZero();
    }
}
