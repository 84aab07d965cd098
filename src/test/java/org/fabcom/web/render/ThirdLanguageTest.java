package org.fabcom.web.render;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.instance.Answers;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;

/** A third language is one file: {@code i18n/menu_oc.properties} of these tests, a few words of the menu in Occitan. */
@FabComTest
@WithCatalogue
record ThirdLanguageTest(Web web, Answers answers) {

    @Test
    void the_menu_speaks_it_and_french_stands_in_for_the_rest() {
        answers.save(Map.of("languages", "fr en oc"), null);
        var page = web.visitor().with("Accept-Language", "oc").get("/catalogue");
        assertThat(page.page().select("html").attr("lang")).isEqualTo("oc");
        assertThat(page.page().select("header").text()).contains("Catalòg");
        assertThat(page.page().select("footer").text()).contains("Escur").contains("English");
        assertThat(page.h1())
                .as("not in the file, hence in French")
                .isEqualTo(web.visitor().get("/catalogue").h1());
        assertThat(web.visitor().get("/").page().select("footer").text()).contains("occitan");
    }
}
