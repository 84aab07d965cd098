package org.fabcom.catalogue.licences;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.catalogue.licences.LicenceExpression.All;
import org.fabcom.catalogue.licences.LicenceExpression.Any;
import org.fabcom.catalogue.licences.LicenceExpression.One;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LicenceExpressionTest {

    private static final One MIT = new One("MIT", false);
    private static final One GPL = new One("GPL-2.0", true);
    private static final One APACHE = new One("Apache-2.0", false);

    @Test
    void and_binds_more_than_or() {
        assertThat(LicenceExpression.read("MIT OR GPL-2.0+ AND Apache-2.0"))
                .hasValue(new Any(List.of(MIT, new All(List.of(GPL, APACHE)))));
        assertThat(LicenceExpression.read("(MIT or GPL-2.0+) and Apache-2.0"))
                .hasValue(new All(List.of(new Any(List.of(MIT, GPL)), APACHE)));
    }

    @Test
    void an_exception_only_gives_more_rights() {
        assertThat(LicenceExpression.read("GPL-2.0+ WITH Classpath-exception-2.0"))
                .hasValue(GPL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MIT, Apache-2.0",
                "MIT / Apache-2.0",
                "Apache License, Version 2.0",
                "",
                "(MIT",
                "MIT OR",
                "MIT MIT",
                "AND",
                "⊘ Proprietary"
            })
    void what_is_not_an_expression_is_never_guessed(String text) {
        assertThat(LicenceExpression.read(text)).isEmpty();
    }

    @Test
    void a_hostile_text_ends_quickly() {
        assertThat(LicenceExpression.read("(".repeat(1_900))).isEmpty();
        assertThat(LicenceExpression.read("MIT OR ".repeat(100_000))).isEmpty();
    }

    @Test
    void every_id_is_named_in_order() {
        assertThat(LicenceExpression.read("MIT OR (GPL-2.0+ AND Apache-2.0)")
                        .orElseThrow()
                        .ids())
                .containsExactly("MIT", "GPL-2.0", "Apache-2.0");
    }
}
