package org.fabcom.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Test;

/** Whoever does not know the name of a tool says what it does, in the words that the page shows or in others of the same sense. */
@FabComTest
@WithDemonstration
record ToolsByWhatTheyDoTest(Web web) {

    private static final int MOST = 6;

    private WebAnswer typed(String what) {
        return web.visitor()
                .get("/faire-le-point/outils/propositions?q=" + URLEncoder.encode(what, StandardCharsets.UTF_8));
    }

    private List<String> found(String what) {
        return typed(what)
                .page()
                .select("button[value]:has(small):not(:contains(«)) span")
                .eachText();
    }

    @Test
    void each_is_found_by_the_words_that_stand_beside_it_and_by_what_others_call_them() {
        Map.ofEntries(
                        Map.entry("agenda partagé", List.of("Google Calendar")),
                        Map.entry("stockage", List.of("Google Drive", "OneDrive")),
                        Map.entry("partage de fichiers", List.of("Google Drive", "OneDrive")),
                        Map.entry("stockage et partage de fichiers", List.of("Google Drive", "OneDrive")),
                        Map.entry("Fichiers partages", List.of("Dropbox")),
                        Map.entry("lettre d’info", List.of("Mailchimp", "Brevo")),
                        Map.entry("lettre d'information", List.of("Mailchimp", "Brevo")),
                        Map.entry("infolettre", List.of("Mailchimp", "Brevo")),
                        Map.entry("visioconférence", List.of("Google Meet", "Zoom")),
                        Map.entry("site internet", List.of("Wix", "WordPress.com")),
                        Map.entry("site web", List.of("Wix", "WordPress.com")),
                        Map.entry("logiciel de caisse", List.of("Square", "L’Addition")),
                        Map.entry("mot de passe", List.of("LastPass", "1Password", "Dashlane")),
                        Map.entry("courriel", List.of("Outlook", "Gmail")),
                        Map.entry("messagerie", List.of("Messenger", "WhatsApp", "Telegram")))
                .forEach((what, tools) -> assertThat(found(what)).as(what).containsAll(tools));
        assertThat(found("réseau social")).contains("LinkedIn").hasSize(MOST);
        assertThat(found("sauvegarde")).contains("Google Drive", "Dropbox");
        assertThat(found("shared calendar")).contains("Google Calendar");
    }

    @Test
    void names_come_first_and_no_more_are_shown_than_before() {
        assertThat(found("courriel").getFirst()).as("its other name").isEqualTo("Outlook");
        assertThat(found("agenda").getFirst()).isEqualTo("Google Calendar");
        for (var what : List.of("visio", "réseau social", "messagerie", "en ligne", "caisse"))
            assertThat(found(what)).as(what).hasSizeLessThanOrEqualTo(MOST).doesNotHaveDuplicates();
        assertThat(found("gmail")).as("what is named is asked no further").containsExactly("Gmail");
    }

    @Test
    void words_that_no_tool_is_for_find_none_and_each_word_counts() {
        for (var what : List.of("de la", "logiciel", "zzzzzzzz", "tricot du dimanche", "%"))
            assertThat(found(what)).as(what).isEmpty();
        assertThat(found("café")).as("four letters, one of them another").doesNotContain("Calendly", "Google Calendar");
        assertThat(found("lettre de motivation")).doesNotContain("Mailchimp", "Brevo");
        assertThat(typed("tricot du dimanche").text()).contains("tricot du dimanche");
    }

    @Test
    void the_page_without_scripts_finds_the_same() {
        var page = web.visitor()
                .get("/faire-le-point/outils?q=" + URLEncoder.encode("agenda partagé", StandardCharsets.UTF_8));
        assertThat(page.page().select("button[name=ajout][value=google-calendar]"))
                .hasSize(1);
    }
}
