package org.fabcom.commons.shelf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.cases.Case.Outcome;
import org.fabcom.commons.Commoners;
import org.fabcom.commons.Licence;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.plan.Accompanied;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;

/** A plan leaves as a file and comes in at another fabrique, with its licence, its authors and its chain. */
@FabComTest
@WithCatalogue
class BringTest {

    private final Web web;
    private final Accompanied accompanied;
    private final Commoners commoners;
    private final Neighbours neighbours;
    private @Nullable WebVisitor mediator;
    private String file = "";

    BringTest(Web web, Neighbours neighbours, ApplicationContext context) {
        this.web = web;
        this.accompanied = new Accompanied(context);
        this.commoners = new Commoners(context);
        this.neighbours = neighbours;
    }

    @BeforeEach
    void a_file_from_elsewhere() {
        mediator = neighbours.signedIn(neighbours.person("Nadia", InstanceRole.MEDIATOR));
        var garden = commoners.closed(accompanied.garden().accepted(), Outcome.PARTIAL);
        commoners.proposed(garden, Map.of("Google Drive", "Compter <b>avant</b> d’effacer"));
        var page = commoners.published(garden, "Un jardin", Licence.CC_BY);
        file = web.visitor().get(page + "/plan.json").body();
        assertThat(send(file).text()).contains("déjà là");
        file = file.replaceAll("\"id\" : \"[0-9a-f-]{36}\"", "\"id\" : \"ailleurs-" + UUID.randomUUID() + "\"");
    }

    @Test
    void what_goes_out_comes_in_once_with_its_licence_and_its_authors() {
        var there = send(file).follow();
        assertThat(there.status()).isEqualTo(200);
        assertThat(there.text())
                .contains("par Un jardin")
                .contains("Creative Commons BY 4.0")
                .contains("Compter <b>avant</b> d’effacer")
                .contains("Partir de ce plan");
        assertThat(there.page().select("ol b:containsOwn(avant)"))
                .as("words are words")
                .isEmpty();
        assertThat(send(file).text()).contains("déjà là");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"CC-BY-4.0\" | \"GPL-3.0\" | licence",
                "\"CC-BY-4.0\" | \"SUL-1.0\" | licence",
                "\"madeFrom\" : [ ] | \"madeFrom\" : [ {\"id\" : \"x\", \"title\" : \"x\", \"credit\" : \"x\","
                        + " \"licence\" : \"CC-BY-SA-4.0\"} ] | licence",
                "\"fabcom-plan\" | \"autre\" | format",
                "\"formatVersion\" : 1 | \"formatVersion\" : 2 | formatVersion",
                "\"minutes\" : 900 | \"minutes\" : -4 | result.minutes",
                "\"minutes\" : 900 | \"minutes\" : \"beaucoup\" | result.minutes",
                "\"outcome\" : \"PARTIAL\" | \"outcome\" : \"SUPER\" | result.outcome",
                "\"key\" : \"l1\" | \"key\" : \"../x\" | lines[0].key",
                "\"key\" : \"l2\" | \"key\" : \"l1\" | lines[1].key",
                "\"family\" : \"files\" | \"family\" : \"nope\" | family",
                "{ | [ | json",
            })
    void a_file_that_is_not_right_says_where(String was, String becomes, String where) {
        var wrong = file.replaceFirst(
                java.util.regex.Pattern.quote(was), java.util.regex.Matcher.quoteReplacement(becomes));
        assertThat(wrong).isNotEqualTo(file);
        var refused = send(wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("code").text()).contains(where);
    }

    private WebAnswer send(String content) {
        return java.util.Objects.requireNonNull(mediator)
                .upload("/plans/importer", "fichier", "plan.json", content.getBytes(UTF_8), Map.of());
    }
}
