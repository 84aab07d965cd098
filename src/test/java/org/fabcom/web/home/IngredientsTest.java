package org.fabcom.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The list of ingredients as whoever asks gets it. */
@FabComTest
record IngredientsTest(Web web) {

    @Test
    void it_is_cyclonedx_and_names_postgresql_with_version_and_licence() {
        var answer = web.visitor().get("/code-source/fabcom.cdx.json");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/vnd.cyclonedx+json");
        var list = JsonMapper.shared().readTree(answer.bytes());
        assertThat(list.path("bomFormat").asString("")).isEqualTo("CycloneDX");
        assertThat(list.path("specVersion").asString("")).matches("1\\.[4-9]");
        assertThat(list.path("version").asInt(0)).isPositive();
        for (var it : list.path("components")) {
            assertThat(it.path("type").asString("")).as(it.toString()).isNotEmpty();
            assertThat(it.path("name").asString("")).as(it.toString()).isNotEmpty();
        }
        var postgresql = list.path("components")
                .valueStream()
                .filter(it -> it.path("name").asString("").equalsIgnoreCase("postgresql"))
                .filter(it -> !it.path("group").asString("").equals("org.postgresql"))
                .findFirst()
                .orElseThrow();
        assertThat(postgresql.path("version").asString("")).matches("[0-9]+\\.[0-9]+.*");
        assertThat(postgresql.path("licenses").toString()).contains("PostgreSQL");
    }
}
