package org.fabcom.catalogue.wording;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;

@FabComTest
@WithCatalogue
record UseWordsTest(Web web) {

    private static final Pattern USE = Pattern.compile("^use: *\"?(.*?)\"?$", Pattern.MULTILINE);

    @Test
    void each_use_of_the_starter_catalogue_is_said_in_english() throws IOException {
        var silent = new TreeSet<String>();
        try (var files = Files.list(Path.of("src/main/resources/catalogue/services"))) {
            for (var file : files.toList())
                USE.matcher(Files.readString(file))
                        .results()
                        .map(it -> it.group(1))
                        .filter(it -> UseWords.language(UseWords.of(it, "en"), "en") != null)
                        .forEach(silent::add);
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void an_english_reader_is_told_what_a_tool_is_for_in_english() {
        var english = web.visitor().with("Accept-Language", "en");
        for (var path : new String[] {"/faire-le-point/resultat?t=mailchimp", "/catalogue/mailchimp"})
            assertThat(english.get(path).page().select("main").text())
                    .as(path)
                    .contains("newsletter")
                    .doesNotContain("lettre d’information");
        assertThat(web.visitor()
                        .get("/faire-le-point/resultat?t=mailchimp")
                        .page()
                        .select(".swaps")
                        .text())
                .contains("lettre d’information");
    }

    @Test
    void what_an_editor_wrote_stays_and_is_marked_as_french() {
        assertThat(UseWords.of("vente de paniers", "en")).isEqualTo("vente de paniers");
        assertThat(UseWords.language("vente de paniers", "en")).isEqualTo("fr");
        assertThat(UseWords.language("vente de paniers", "fr")).isNull();
    }
}
